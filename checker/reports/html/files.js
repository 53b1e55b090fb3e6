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
  const found = remarks.map((said) => [ofRemark(said), said]).filter(([one]) => one);
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

/** The finding that a remark is about; its document may have been checked from another folder. */
function ofRemark({ path, fingerprint }) {
  const same = findings.filter((one) => one.key === fingerprint);
  return same.find((one) => one.path === path) ?? (same.length === 1 ? same[0] : undefined);
}

/** Two remarks are both kept; of two ticks the one from the file. */
function joined(own, other) {
  const both = own.remark && other.remark && !own.remark.includes(other.remark);
  return {
    tick: other.tick || own.tick,
    remark: both ? `${own.remark}\n${other.remark}` : own.remark || other.remark,
  };
}

// --- to the clipboard ----------------------------------------------------------------------

const COLUMNS = ["document", "line", "severity", "rule", "finding", "quote", "suggestion", "tick", "remark", "link"];

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
  const rule = `${one.code} ${one.rule}`;
  const line = one.item.dataset.line;
  return [one.path, line, one.label, rule, one.message, quoteOf(one), one.suggestion ?? "", tick, remark, linkTo(one)].map(cell);
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
    `${one.path}, line ${one.item.dataset.line}: ${one.message} (${one.label}, ${one.code})`,
    `“${quoteOf(one)}”`, one.suggestion && `Suggestion: ${one.suggestion}`, [tick, remark].filter(Boolean).join(": "),
  ];
  copy(lines.filter(Boolean).join("\n"), "The finding is copied.");
}

/** Puts text on the clipboard, in both ways where there is HTML; says so, or that the browser forbids it. */
function copy(text, done, html = "") {
  const fill = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
  };
  document.addEventListener("copy", fill, { once: true });
  const worked = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  tell(worked ? done : "The browser does not let this page copy.");
}
