// The page: files come in, the worker checks them, the report is shown. Texts go in as text, never as HTML.

import { settings } from "./choices.js";
import { isBeside, named, unreadable } from "./names.js";
import { offered } from "./save.js";
import { change, offer as offerSettings } from "./settings.js";
import { followTheme, kept, printed } from "./shell.js";
import { carry } from "./ticks.js";
import { Work } from "./work.js";

const part = (id) => document.getElementById(id);
const root = document.documentElement;
/** `run` is what was asked last, so that it can be asked again; `address` is the report's. */
const state = { run: null, documents: [], address: "" };

// --- what is said ---------------------------------------------------------------------------

const say = (text) => { part("state").textContent = text; };
const plural = (number, word) => (number === 1 ? `1 ${word}` : `${number} ${word}s`);

/** An element with a text and children. */
function made(tag, text, ...children) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.append(...children);
  return element;
}

/** Names what went wrong, a line each: the file, where there is one, and why. */
function complain(problems) {
  part("wrong").replaceChildren(...problems.map(({ path, reason }) =>
    made("p", "", ...(path ? [made("b", path), " "] : []), reason)));
  part("wrong").hidden = problems.length === 0;
}

// --- the worker -----------------------------------------------------------------------------

const told = {
  about(said) {
    root.dataset.version = said.version;
    offerSettings(said);
  },
  async ready() {
    const sayIdly = (text) => { if (root.dataset.busy !== "yes" && !state.address) say(text); };
    root.dataset.ready = "yes";
    sayIdly("Ready.");
    if (!await keeping) return;
    root.dataset.kept = "yes";
    sayIdly("Ready, with or without a network.");
  },
  broken({ reason }) {
    state.documents = [];
    busy(false, "");
    complain([{ path: "", reason: `The program could not be started: ${reason}` }]);
  },
  progress({ done, total }) {
    if (total > 1) Object.assign(part("progress"), { max: total, value: done });
  },
};
const keeping = kept();
const work = new Work((said) => told[said.told]?.(said));

function busy(isBusy, text) {
  root.dataset.busy = isBusy ? "yes" : "no";
  for (const id of ["stop", "progress"]) part(id).hidden = !isBusy;
  part("save").hidden = isBusy || state.documents.length === 0;
  part("progress").removeAttribute("value");
  say(text);
}

// --- runs -----------------------------------------------------------------------------------

/** Asks the worker something about files, and shows what it says. What was asked before is given up. */
async function start(run) {
  if (root.dataset.busy === "yes") work.stop();
  state.run = run;
  complain([]);
  busy(true, `Reading ${run.title} …`);
  const { files, refused } = await read(run.files);
  if (run !== state.run) return;
  const said = await work.ask(run.work, { ...run.asked, files, refused, settings: settings() });
  if (run === state.run) answered(run, said);
}

/** The files with their bytes, and those that the page refuses: a folder is no file. */
async function read(files) {
  const refused = [];
  const read = await Promise.all(files.map(async ({ name, file }) => {
    const reason = unreadable(name);
    try {
      if (!reason) return { name, data: await file.arrayBuffer() };
    } catch {
      // Nothing more is known of it.
    }
    refused.push({ path: name, reason: reason || "is not a file that can be read" });
    return null;
  }));
  return { files: read.filter(Boolean), refused };
}

/** Shows what was said. The report names what was not checked; where there is none, the page does. */
async function answered(run, said) {
  const { documents = [], problems = [], error, report = "" } = said ?? {};
  const found = documents.reduce((sum, { findings }) => sum + findings.length, 0);
  const title = documents.length === 1 ? documents[0].path : plural(documents.length, "document");
  const left = problems.filter(({ path }) => documents.every((one) => one.path !== path)).length;
  const unread = left ? `; not checked: ${plural(left, "file")}` : "";
  if (!report) complain(error ? [{ path: "", reason: error }] : problems);
  state.documents = documents;
  carry(documents);
  await show(report);
  if (run !== state.run) return;
  busy(false, report ? `${title}: ${plural(found, "finding")}${unread}` : said ? "Nothing was checked." : "Stopped.");
}

function check(files) {
  if (!files.length) return;
  const named_ = named([...files]);
  const drafts = named_.filter(({ name }) => !isBeside(name));
  const title = drafts.length === 1 ? drafts[0].name : plural(drafts.length, "file");
  start({ work: "check", title, files: named_, asked: {} });
}

function compare(draft, reference) {
  const files = named([draft, reference]);
  const [ours, theirs] = files.map(({ name }) => name);
  start({ work: "compare", title: `${ours} beside ${theirs}`, files, asked: { draft: ours, reference: theirs } });
}

// --- the report -----------------------------------------------------------------------------

/** Shows a report in the place of the one before, or the page's own words where there is none; ends when it is there. */
function show(report) {
  const frame = part("report");
  if (state.address) URL.revokeObjectURL(state.address);
  state.address = "";
  frame.hidden = !report;
  part("welcome").hidden = Boolean(report);
  if (!report) return null;
  state.address = URL.createObjectURL(new Blob([report], { type: "text/html" }));
  frame.src = state.address;
  return new Promise((shown) => {
    frame.addEventListener("load", () => {
      receive(frame.contentWindow);
      printed(frame.contentWindow);
      frame.contentWindow.focus();
      shown();
    }, { once: true });
  });
}

// --- saving ---------------------------------------------------------------------------------

/** The menu is made when it is opened: what was ticked meanwhile is in it. */
part("save").addEventListener("toggle", () => {
  part("saves").replaceChildren(...offered(state.documents).map((one) => {
    const button = made("button", one.text);
    button.type = "button";
    button.addEventListener("click", () => (one.print ? part("report").contentWindow.print() : save(one)));
    return made("li", "", button);
  }));
});

async function save({ file, work: name, asked }) {
  closeMenu();
  const said = await work.ask(name, asked);
  if (!said) return;
  if (said.error) return complain([{ path: file, reason: said.error }]);
  const link = made("a", "");
  link.href = URL.createObjectURL(new Blob([said.content]));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say(`Saved as ${file}.`);
}

function closeMenu() {
  part("save").open = false;
  part("save").firstElementChild.focus();
}

document.addEventListener("click", ({ target }) => {
  if (!part("save").contains(target)) part("save").open = false;
});
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && part("save").open) closeMenu();
});

// --- files in -------------------------------------------------------------------------------

/** Files may be dropped anywhere on a window: the page's, or the report's. */
function receive(target) {
  const over = (is) => root.classList.toggle("over", is);
  target.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  target.addEventListener("dragleave", () => over(false));
  target.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    check(event.dataTransfer.files);
  });
}

receive(window);
for (const id of ["open", "choose"]) part(id).addEventListener("click", () => part("files").click());
part("files").addEventListener("change", ({ target }) => {
  const files = [...target.files];
  target.value = "";
  check(files);
});
part("stop").addEventListener("click", () => work.stop());
part("setting").addEventListener("click", () => change(() => state.run && start(state.run)));

part("unserved").hidden = true;
followTheme();
printed(window);

// --- two versions ---------------------------------------------------------------------------

const versions = ["draft", "reference"].map(part);
part("comparing").addEventListener("click", () => part("compare").showModal());
part("compare").querySelector(".cancel").addEventListener("click", () => part("compare").close());
for (const input of versions) {
  input.accept = part("files").accept;
  input.addEventListener("change", () => { part("compare-now").disabled = versions.some(({ files }) => !files.length); });
}
part("compare").querySelector("form").addEventListener("submit", () => compare(...versions.map(({ files }) => files[0])));
