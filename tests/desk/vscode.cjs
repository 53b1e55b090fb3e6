// A stand-in for VS Code, enough of it to start an extension: whatever is asked for is there and does nothing.
// node vscode.cjs EXTENSION COMMAND; prints what the server said of itself, as JSON.

const Module = require("node:module");
const [, , extension, command] = process.argv;

/** Something that can be called, made, extended and asked for anything. */
function anything(named = {}) {
  return new Proxy(class {}, {
    get(target, key) {
      if (key in named) return named[key];
      if (key === "prototype") return target.prototype;
      if (key === "then" || key === Symbol.iterator) return undefined;
      if (key === Symbol.toPrimitive) return () => 0;
      return (named[key] = anything());
    },
    has: () => true,
    apply: () => anything(),
    construct: (target, args, newTarget) => (newTarget.prototype instanceof target ? Reflect.construct(target, args, newTarget) : anything()),
  });
}

const said = [];
const settings = { checker: { select: ["CNT"], asOf: "" }, reportChecker: { command } };
const vscode = anything({
  version: "1.100.0",
  env: anything({ language: "en", appName: "VS Code" }),
  workspace: anything({
    workspaceFolders: undefined,
    textDocuments: [],
    notebookDocuments: [],
    getConfiguration: (name) => ({ get: (key) => settings[name]?.[key] }),
  }),
  window: anything({ visibleTextEditors: [], showErrorMessage: async (text) => void said.push(text), tabGroups: anything({ all: [] }) }),
});
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));

const { activate, client } = require(extension);
activate({ subscriptions: [] }).then(() => {
  process.stdout.write(JSON.stringify({ said, server: client()?.initializeResult ?? null }));
  process.exit(0);
}, (error) => {
  process.stdout.write(JSON.stringify({ said: [...said, String(error.stack)], server: null }));
  process.exit(1);
});
