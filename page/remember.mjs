// Starts the program as the page does, and keeps the memory of its interpreter: the page goes on from there.
// node remember.mjs RUNTIME FOLDER FILE

import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [runtime, folder, file] = process.argv.slice(2);

const START = `
import gc, sys
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
`;

try {
  const { loadPyodide } = await import(pathToFileURL(`${runtime}/pyodide.mjs`).href);
  const python = await loadPyodide({ indexURL: runtime, _makeSnapshot: true });
  python.mountNodeFS("/program", folder);
  python.FS.mkdir("/desk");
  python.FS.chdir("/desk");
  python.runPython(START);
  writeFileSync(file, gzipSync(python.makeMemorySnapshot(), { level: 9 }));
  process.exit(0);
} catch (error) {
  process.stderr.write(`${String(error.message).trim().split("\n").at(-1)}\n`);
  process.exit(1);
}
