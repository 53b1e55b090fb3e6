// What files are called where they are checked.

/** A file beside a draft, which says what may stand in it. */
export const isBeside = (name) => name.endsWith(".checker.toml");

export const isPdf = (name) => /\.pdf$/i.test(name);

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
