export function events() { throw new Error("no Markdown yet"); }
