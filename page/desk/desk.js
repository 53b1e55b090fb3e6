// The page: files come in, the worker checks them, the report is shown. Texts go in as text, never as HTML.

import { offered } from "./save.js";
import { Work } from "./work.js";

const part = (id) => document.getElementById(id);
const state = { files: [], documents: [], busy: false, address: "" };

// --- what is said ---------------------------------------------------------------------------

const say = (text) => { part("state").textContent = text; };

/** Names what went wrong, a line each: the file, where there is one, and why. */
function complain(problems) {
  part("wrong").replaceChildren(...problems.map(({ path, reason }) => {
    const line = document.createElement("li");
    const name = document.createElement("b");
    name.textContent = path;
    line.append(...(path ? [name] : []), reason);
    return line;
  }));
  part("wrong").hidden = problems.length === 0;
}

const plural = (number, word) => (number === 1 ? `1 ${word}` : `${number} ${word}s`);

// --- the worker -----------------------------------------------------------------------------

const told = {
  about: ({ version }) => { document.documentElement.dataset.version = version; },
  ready: () => {
    document.documentElement.dataset.ready = "yes";
    if (!state.busy && !state.address) say("Ready.");
  },
  broken: ({ reason }) => {
    say("");
    complain([{ path: "", reason: `The program could not be started: ${reason}` }]);
  },
  progress: ({ done, total }) => {
    part("progress").max = total;
    part("progress").value = done;
  },
};
const work = new Work((said) => told[said.told]?.(said));

function busy(isBusy, text) {
  state.busy = isBusy;
  part("stop").hidden = !isBusy;
  part("progress").hidden = !isBusy;
  part("progress").removeAttribute("value");
  document.documentElement.dataset.busy = isBusy ? "yes" : "no";
  say(text);
}

// --- files in -------------------------------------------------------------------------------

/** Names that no folder minds, no two of them the same. */
function named(files) {
  const taken = new Set();
  return files.map((file) => {
    const plain = file.name.replace(/[\u0000-\u001f\u007f/\\]/g, "_").replace(/^\.+/, "_") || "draft";
    const [, stem, suffix] = plain.match(/^(.*?)(\.[^.]*)?$/s);
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${stem} (${number})${suffix ?? ""}`;
    taken.add(name);
    return { name, file };
  });
}

const isBeside = (name) => name.endsWith(".checker.toml");

async function opened(files) {
  if (!files.length) return;
  if (state.busy) work.stop();
  state.files = named([...files]);
  await check();
}

async function check() {
  const names = state.files.map(({ name }) => name).filter((name) => !isBeside(name)).sort();
  complain([]);
  busy(true, names.length === 1 ? `Reading ${names[0]} …` : `Reading ${plural(names.length, "file")} …`);
  const run = state.files;
  try {
    const files = await Promise.all(run.map(async ({ name, file }) => ({ name, data: await file.arrayBuffer() })));
    const said = await work.ask("check", { files, names, settings: {} });
    if (run === state.files) answered(said, names);
  } catch (error) {
    busy(false, "");
    complain([{ path: names[0], reason: `cannot be read: ${error.message}` }]);
  }
}

function answered(said, names) {
  if (said === null) return busy(false, "Stopped.");
  if (said.error) {
    busy(false, "");
    return complain([{ path: "", reason: said.error }]);
  }
  busy(false, told_of(said, names));
  complain(said.problems);
  state.documents = said.documents;
  if (said.report) show(said.report);
  offer();
}

function told_of({ documents }, names) {
  const found = documents.reduce((sum, { findings }) => sum + findings, 0);
  return documents.length ? `${documents.length === 1 ? documents[0].path : plural(documents.length, "document")}: ${plural(found, "finding")}` : `${plural(names.length, "file")} not checked`;
}

// --- the report -----------------------------------------------------------------------------

function show(report) {
  const frame = part("report");
  if (state.address) URL.revokeObjectURL(state.address);
  state.address = URL.createObjectURL(new Blob([report], { type: "text/html" }));
  frame.addEventListener("load", () => {
    receive(frame.contentWindow);
    frame.contentWindow.focus();
  }, { once: true });
  frame.src = state.address;
  frame.hidden = false;
  part("welcome").hidden = true;
}

// --- saving ---------------------------------------------------------------------------------

function offer() {
  part("save").hidden = state.documents.length === 0;
  part("saves").replaceChildren(...offered(state.documents).map(({ text, file, work: name, asked }) => {
    const line = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", () => save(file, name, asked));
    line.append(button);
    return line;
  }));
}

async function save(file, name, asked) {
  part("save").open = false;
  part("save").firstElementChild.focus();
  const said = await work.ask(name, asked);
  if (!said) return;
  if (said.error) return complain([{ path: file, reason: said.error }]);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([said.content]));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say(`Saved as ${file}.`);
}

document.addEventListener("click", ({ target }) => {
  if (!part("save").contains(target)) part("save").open = false;
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !part("save").open) return;
  part("save").open = false;
  part("save").firstElementChild.focus();
});

// --- dropping and choosing ------------------------------------------------------------------

/** Files may be dropped anywhere on a window: the page's, or the report's. */
function receive(target) {
  const over = (is) => document.documentElement.classList.toggle("over", is);
  target.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  target.addEventListener("dragleave", () => over(false));
  target.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    opened(event.dataTransfer.files);
  });
}

receive(window);
for (const id of ["open", "choose"]) part(id).addEventListener("click", () => part("files").click());
part("files").addEventListener("change", ({ target }) => {
  const files = [...target.files];
  target.value = "";
  opened(files);
});
part("stop").addEventListener("click", () => work.stop());
