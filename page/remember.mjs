// Starts the program as the page does, and keeps the memory of its interpreter: the page goes on from there.
// node remember.mjs RUNTIME FOLDER FILE

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [runtime, folder, file] = process.argv.slice(2);

const START = `
import gc, random, sys
from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages

gc.disable()  # the next draft needs what is there, and little else is
sys.path.insert(0, "/program")
from checker import annotate, readers, reports
from page.inside.desk import Desk

for package in (annotate, readers, reports):  # no draft waits for the reader of its format
    for module in walk_packages(package.__path__, package.__name__ + "."):
        with suppress(ImportError):  # what reads PDF is not there
            import_module(module.name)
desk = Desk()
desk.warm()
gc.collect()
random.seed(0)
`;

// The same program is the same bytes: neither chance nor the clock has a part in them.
const env = { HOME: "/home/pyodide", PYTHONHASHSEED: "0" };
crypto.getRandomValues = (bytes) => bytes.fill(7);
Date.now = () => 0;
performance.now = () => 0;

try {
  const { loadPyodide } = await import(pathToFileURL(`${runtime}/pyodide.mjs`).href);
  const python = await loadPyodide({ indexURL: runtime, env, _makeSnapshot: true });
  python.FS.mkdir("/program");
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) python.FS.mkdir(`/program/${name}`);
    else python.FS.writeFile(`/program/${name}`, readFileSync(file));
  }
  python.FS.mkdir("/desk");
  python.FS.chdir("/desk");
  python.runPython(START);
  writeFileSync(file, gzipSync(python.makeMemorySnapshot(), { level: 7 })); // 9 takes four times as long for 1 % less
  process.exit(0);
} catch (error) {
  process.stderr.write(`${String(error.message).trim().split("\n").at(-1)}\n`);
  process.exit(1);
}
