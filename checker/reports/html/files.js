// --- remarks to a file and back, findings to the clipboard ---------------------------------------

const FORMAT = "checker-remarks-1";

function exportRemarks() {
  const remarks = findings.map((one) => ({
    path: one.path, fingerprint: one.key, code: one.code, message: one.message, ...kept(one),
  })).filter(({ tick, remark }) => tick || remark);
  const link = made("a");
  const text = `${JSON.stringify({ format: FORMAT, remarks }, null, 2)}\n`;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "remarks.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  tell(`Exported to remarks.json: ticks and remarks on ${plural(remarks.length, "finding")}.`);
}

async function importRemarks(file) {
  const remarks = await remarksIn(file);
  if (!remarks) return tell(`${file.name} is no file of remarks.`);
  const of = finder();
  const found = remarks.map((said) => [of(said), said]).filter(([one]) => one);
  for (const [one, said] of found) keep(one, joined(kept(one), said));
  const lost = remarks.length - found.length;
  tell(`Imported from ${file.name}: ticks and remarks on ${plural(found.length, "finding")}.`
    + (lost ? ` ${plural(lost, "other")} on nothing that is on this page.` : ""));
  filter();
  if (!panel.hidden) show(state.entry);
}

/** The remarks in a file, null where it holds something else. */
async function remarksIn(file) {
  const isRemark = (one) => [one.path, one.fingerprint, one.tick, one.remark].every((value) => typeof value === "string")
    && (one.tick === "" || Object.hasOwn(TICKS, one.tick));
  try {
    const { format, remarks } = JSON.parse(await file.text());
    return format === FORMAT && remarks.every(isRemark) ? remarks : null;
  } catch {
    return null;
  }
}

/** Finds what a remark is about; its document may have been checked from another folder. */
function finder() {
  const known = new Map();
  for (const one of findings) known.set(one.key, [...(known.get(one.key) ?? []), one]);
  return ({ path, fingerprint }) => {
    const same = known.get(fingerprint) ?? [];
    return same.find((one) => one.path === path) ?? (same.length === 1 ? same[0] : undefined);
  };
}

/** Two remarks are both kept; of two ticks the one from the file. */
function joined(own, other) {
  const remark = own.remark.includes(other.remark) ? own.remark
    : other.remark.includes(own.remark) ? other.remark : `${own.remark}\n${other.remark}`;
  return { tick: other.tick || own.tick, remark };
}

// --- to the clipboard ----------------------------------------------------------------------

/** Only a page on a server has an address that leads others anywhere. */
const isServed = location.protocol.startsWith("http");
const COLUMNS = ["document", "place", "severity", "rule", "finding", "quote", "suggestion", "tick", "remark", ...(isServed ? ["link"] : [])];

const linkTo = (one) => `${location.href.replace(/#.*/, "")}#${one.anchor}`;

function quoteOf({ entry }) {
  const { text } = entries[entry];
  const parts = text.at ?? text.in;
  return parts ? parts.map((part) => textOf(part).slice(part[1], part[2])).join(" ") : text.quote;
}

/** One line, and no formula to a spreadsheet. */
function cell(text) {
  const line = String(text).replace(/\s+/g, " ").trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

function cells(one) {
  const { tick, remark } = kept(one);
  const said = [one.path, one.item.dataset.place, one.label, `${one.code} ${one.rule}`, one.message, quoteOf(one), one.suggestion ?? ""];
  return [...said, tick, remark, ...(isServed ? [linkTo(one)] : [])].map(cell);
}

/** All findings as a table: text with tabs for a spreadsheet, HTML for a letter. */
function copyAll() {
  const rows = [COLUMNS, ...findings.map(cells)];
  const table = made("table", "", "", ...rows.map((line, at) =>
    made("tr", "", "", ...line.map((text) => made(at ? "td" : "th", "", text)))));
  copy(rows.map((line) => line.join("\t")).join("\n"), `${plural(findings.length, "finding")} copied as a table.`, table.outerHTML);
}

/** One finding as a few lines for a letter. */
function copyOne(one) {
  const { tick, remark } = kept(one);
  const lines = [
    `${one.path}, ${one.item.dataset.place}: ${one.message} (${one.label}, ${one.code})`,
    `“${quoteOf(one)}”`, one.suggestion && `Suggestion: ${one.suggestion}`, [tick, remark].filter(Boolean).join(": "),
  ];
  copy(lines.filter(Boolean).join("\n"), "The finding is copied.");
}

/** Puts text on the clipboard, in both ways where there is HTML; says so, or that the browser forbids it. */
async function copy(text, done, html = "") {
  let isFilled = false;
  const fill = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
    isFilled = true;
  };
  document.addEventListener("copy", fill, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", fill);
  // Some browsers copy only what is selected, and let a page write text in another way.
  if (!isFilled) isFilled = await (navigator.clipboard?.writeText(text).then(() => true, () => false) ?? false);
  tell(isFilled ? done : "The browser does not let this page copy.");
}
