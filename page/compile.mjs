// Compiles the Python in a folder with the interpreter that will run it, and leaves no source there.
// node compile.mjs RUNTIME FOLDER

import { pathToFileURL } from "node:url";

const [runtime, folder] = process.argv.slice(2);

const COMPILE = `
import compileall
from pathlib import Path
from py_compile import PycInvalidationMode

# No source will be there that could have changed.
well = compileall.compile_dir("/program", quiet=1, legacy=True, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)
for source in Path("/program").rglob("*.py"):
    source.unlink()
bool(well)
`;

try {
  const { loadPyodide } = await import(pathToFileURL(`${runtime}/pyodide.mjs`).href);
  const python = await loadPyodide({ indexURL: runtime });
  python.mountNodeFS("/program", folder);
  process.exit(python.runPython(COMPILE) ? 0 : 1);
} catch (error) {
  process.stderr.write(`${String(error.message).trim().split("\n").at(-1)}\n`);
  process.exit(1);
}
