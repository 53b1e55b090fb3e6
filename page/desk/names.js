// What files are called where they are checked.

/** A file beside a draft, which says what may stand in it. */
export const isBeside = (name) => name.endsWith(".checker.toml");

const ON_THE_DESK = [
  [/\.pdf$/i, "PDF files are read by the program on the desk, and not by this page: open the document it was made from"],
  [/\.rst$/i, "reStructuredText is read by the program on the desk, and not by this page"],
];

/** Why the page cannot read a file of that name; "" where it can, or the program says why not. */
export const unreadable = (name) => ON_THE_DESK.find(([suffix]) => suffix.test(name))?.[1] ?? "";

/** Names that no folder minds, no two of them the same, each with its file. */
export function named(files) {
  const taken = new Set();
  return files.map((file) => {
    const plain = file.name.replace(/[\u0000-\u001f\u007f/\\]/g, "_").replace(/^\./, "_") || "draft";
    const [, stem, suffix = ""] = plain.match(/^(.*?)(\.[^.]*)?$/s);
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${stem} (${number})${suffix}`;
    taken.add(name);
    return { name, file };
  });
}
