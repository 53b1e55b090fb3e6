// Starts `checker lsp` and leaves the rest to it. All that this file knows is how to start and what to hand on.

import { commands, window, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

const LANGUAGES = ["markdown", "plaintext", "html", "latex", "tex", "restructuredtext"];
const CHOICES = ["select", "ignore", "rules", "asOf"];
let running;

/** The client that runs now. */
export const client = () => running;

/** What was chosen of the checker's settings; what was not is for its config to say. */
function chosen() {
  const settings = workspace.getConfiguration("checker");
  const said = CHOICES.map((name) => [name, settings.get(name)]);
  return { checker: Object.fromEntries(said.filter(([, value]) => value && value.length)) };
}

async function start() {
  const command = workspace.getConfiguration("reportChecker").get("command") || "checker";
  const server = { command, args: ["lsp"] };
  running = new LanguageClient("checker", "Report checker", server, {
    documentSelector: LANGUAGES.map((language) => ({ scheme: "file", language })),
    initializationOptions: chosen(),
  });
  try {
    await running.start();
  } catch {
    // The client itself says why.
    window.showErrorMessage(`Report checker: ${command} cannot be started. Is the program installed with its editor server, and does "reportChecker.command" name it?`);
  }
}

async function restart() {
  await running?.dispose();
  await start();
}

export async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand("reportChecker.restart", restart),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("reportChecker")) restart();
      else if (event.affectsConfiguration("checker")) running?.sendNotification("workspace/didChangeConfiguration", { settings: chosen() });
    }),
  );
  await start();
}

export const deactivate = () => running?.dispose();
