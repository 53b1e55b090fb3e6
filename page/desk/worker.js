// The program, away from the page: Python, and what answers for the page. One message in, messages out.

import createModule from "./runtime/pyodide.asm.mjs";
import { loadPyodide } from "./runtime/pyodide.mjs";
import { unpacked } from "./archive.js";
import * as markdown from "./markdown.js";
import { isBeside } from "./names.js";

const FOLDER = "/desk";
const HERE = new URL(".", import.meta.url);

async function fetched(name) {
  const response = await fetch(new URL(name, HERE));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** The memory of a program that was started when the page was built. */
async function remembered() {
  const { body } = await fetched("memory");
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

async function program() {
  return unpacked(new Uint8Array(await (await fetched("program.zip")).arrayBuffer()));
}

/** Python as it was, with the files of the program and a folder that holds the drafts and nothing else. */
async function begin() {
  const [memory, files] = await Promise.all([remembered(), program()]);
  const python = await loadPyodide({
    indexURL: new URL("runtime/", HERE).href,
    _loadSnapshot: memory,
    async createPyodideModule(settings) {
      const module = await createModule(settings);
      module.growMemory(memory.length); // the runtime begins with less
      return module;
    },
  });
  const { FS } = python;
  for (const [name, data] of Object.entries(files)) {
    FS.mkdirTree(`/program/${name}`.replace(/\/[^/]*$/, ""));
    FS.writeFile(`/program/${name}`, data);
  }
  python.registerJsModule("checker_markdown", markdown);
  FS.mkdir(FOLDER);
  FS.chdir(FOLDER);
  const desk = python.globals.get("desk");
  postMessage({ told: "about", ...JSON.parse(desk.about()) });
  return { python, FS, desk };
}

const begun = begin();
let isAsked = false;
begun.then(({ desk }) => {
  postMessage({ told: "ready" });
  if (!isAsked) desk.warm(); // the browser compiles what it sees running: better now than when somebody waits
}, (error) => postMessage({ told: "broken", reason: reasonOf(error) }));

/** The last line of what Python or the browser says, without the name of the error. */
function reasonOf(error) {
  return String(error.message ?? error).trim().split("\n").at(-1).replace(/^[\w.]*Error: /, "");
}

/** Puts the files of a run, and no others, into the folder. */
function lay(FS, files) {
  for (const name of FS.readdir(".")) if (name !== "." && name !== "..") FS.unlink(name);
  for (const { name, data } of files) FS.writeFile(name, new Uint8Array(data));
}

const progress = (done, total) => postMessage({ told: "progress", done, total });

/** What was said in short, and the report where there is one. */
const reported = (desk, said) => (said.documents?.length ? { ...said, report: desk.written("html") } : said);

const works = {
  check({ FS, desk }, { files, refused, settings }) {
    lay(FS, files);
    const names = files.map(({ name }) => name).filter((name) => !isBeside(name)).sort();
    return reported(desk, JSON.parse(desk.check(names, JSON.stringify(refused), JSON.stringify(settings), progress)));
  },
  compare({ FS, desk }, { files, refused, draft, reference, settings }) {
    if (refused.length) return { problems: refused };
    lay(FS, files);
    return reported(desk, JSON.parse(desk.compare(draft, reference, JSON.stringify(settings))));
  },
  remarks: ({ desk }, { path }) => ({ remarks: JSON.parse(desk.remarks(path)) }),
  allowances: ({ desk }, { path, ticked }) => ({ content: desk.allowances(path, JSON.stringify(ticked)) }),
  written: ({ desk }, { form, answer }) => ({ content: desk.written(form, answer) }),
  annotated({ desk }, { path }) {
    const data = desk.annotated(path);
    const content = data.toJs();
    data.destroy();
    return { content };
  },
};

addEventListener("message", async ({ data: { id, work, asked } }) => {
  isAsked = true;
  try {
    postMessage({ told: "done", id, said: works[work](await begun, asked) });
  } catch (error) {
    postMessage({ told: "done", id, said: { error: reasonOf(error) } });
  }
});
