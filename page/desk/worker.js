// The program, away from the page: Python, and what answers for the page. One message in, messages out.

import { loadPyodide } from "./runtime/pyodide.mjs";
import * as markdown from "./markdown.js";

const FOLDER = "/desk";
const HERE = new URL(".", import.meta.url);

/** Python with the program in it, in a folder that holds the drafts and nothing else. */
async function begin() {
  const loading = fetch(new URL("program.zip", HERE)).then((response) => {
    if (!response.ok) throw new Error(`program.zip: ${response.status}`);
    return response.arrayBuffer();
  });
  const python = await loadPyodide({ indexURL: new URL("runtime/", HERE).href });
  const { FS } = python;
  python.unpackArchive(await loading, "zip", { extractDir: "/program" });
  python.registerJsModule("checker_markdown", markdown);
  FS.mkdir(FOLDER);
  FS.chdir(FOLDER);
  python.runPython("import gc, sys; gc.disable(); sys.path.insert(0, '/program')");
  const desk = python.runPython("from page.inside.desk import Desk; Desk()");
  postMessage({ told: "about", ...JSON.parse(desk.about()) });
  desk.warm();
  return { python, FS, desk };
}

const begun = begin();
begun.then(() => postMessage({ told: "ready" }), (error) => postMessage({ told: "broken", reason: reasonOf(error) }));

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
  check({ FS, desk }, { files, names, settings }) {
    lay(FS, files);
    return reported(desk, JSON.parse(desk.check(names, JSON.stringify(settings), progress)));
  },
  compare({ FS, desk }, { files, draft, reference, settings }) {
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
  try {
    postMessage({ told: "done", id, said: works[work](await begun, asked) });
  } catch (error) {
    postMessage({ told: "done", id, said: { error: reasonOf(error) } });
  }
});
