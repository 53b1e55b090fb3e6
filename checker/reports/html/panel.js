// --- the panel: one entry's sentence, and beside it what was counted or added --------------------

/** Paints the other side's places in the text, without touching its elements. */
function highlight(entry) {
  if (!CSS.highlights) return;
  const painted = { support: [], items: [] };
  const own = entry.text.at ?? [];
  const apart = ([leaf, start, end]) => own.every(([l, s, e]) => l !== leaf || e <= start || s >= end);
  for (const side of entry.sides ?? []) {
    painted.support.push(...(side.at ?? side.in ?? []).filter(apart).map(rangeOf));
    painted.items.push(...(side.items ?? []).map(rangeOf));
  }
  for (const [name, ranges] of Object.entries(painted)) CSS.highlights.set(name, new Highlight(...ranges));
}

/** The text of `parts`, with what lies at `spots` marked by `mark(text, number of the spot)`. */
function quoted(parts, spots, mark, isCut) {
  const line = made("p");
  const ends = /[.!?:;]["”’)]?\s*$/;
  parts.forEach((part, index) => {
    const text = textOf(part);
    let at = part[1];
    if (index) line.append(" ");
    if (isCut && at && !ends.test(text.slice(0, at))) line.append("… ");
    spots.forEach(([leaf, start, end], number) => {
      if (leaf !== part[0] || start < at || end > part[2]) return;
      line.append(text.slice(at, start), mark(text.slice(start, end), number));
      at = end;
    });
    line.append(text.slice(at, part[2]));
    if (isCut && part[2] < text.length && !ends.test(text.slice(0, part[2]))) line.append(" …");
  });
  return line;
}

function side(title, place) {
  const box = made("div", "", "", made("h3", "", title));
  if (!place.in) return box.append(made("p", "", place.quote)), box;
  const cell = cellOf(place);
  if (cell) return box.append(rowsOf(cell.closest("table"), [cell], [])), box;
  const count = (text, number) => {
    const item = made("span", "item", text);
    if (!place.sum) item.dataset.n = number + 1;
    return item;
  };
  const plain = (text) => made("mark", "", text);
  box.append(place.items ? quoted(place.in, place.items, count) : quoted(place.in, place.at ?? [], plain, place.at));
  return box;
}

// --- tables --------------------------------------------------------------------------------

/** The cell of a table that a place lies in. */
const cellOf = (place) => document.getElementById(`b${(place.at ?? place.in ?? [])[0]?.[0]}`)?.closest("td, th");

/** The rows of a table that `own` cells and `others` stand in, under its first row. */
function rowsOf(table, own, others) {
  const rows = new Set([table.rows[0], ...[...own, ...others].map((cell) => cell.parentElement)]);
  const shown = [...table.rows].filter((one) => rows.has(one)).map((one) => made("tr", "", "", ...[...one.cells].map((cell) => {
    const text = texts(cell).map((node) => node.data).join("");
    const inside = own.includes(cell) ? made("mark", "", text) : others.includes(cell) ? made("span", "item", text) : text;
    return made(cell.localName, "", "", inside);
  })));
  const scroller = made("div", "table", "", made("table", "", "", ...shown));
  scroller.tabIndex = 0;
  return scroller;
}

/** What stands beside one another: the text and its other sides; where all lie in one table, its rows. */
function sidesOf({ text, sides = [] }) {
  const table = cellOf(text)?.closest("table");
  const inside = table ? sides.filter((one) => cellOf(one)?.closest("table") === table) : [];
  const first = inside.length
    ? made("div", "", "", made("h3", "", "The table"), rowsOf(table, [cellOf(text)], inside.map(cellOf)))
    : side("The text", text);
  const others = sides.filter((one) => !inside.includes(one)).map((one) =>
    side(`${one.name || "also here"}${one.listed ? `: ${one.listed}` : ""}`, one));
  return made("div", "two", "", first, ...others);
}

// --- what is shown -------------------------------------------------------------------------

function show(entry) {
  const { found = [], sides = [], sums = [] } = entries[entry];
  const look = row(entry).classList[1];
  const head = made("header", "", "", made("span", "sign"), made("div"));
  for (const one of found) {
    head.children[1].append(made("h2", "", one.message));
    if (one.suggestion) head.children[1].append(made("p", "", `Suggestion: ${one.suggestion}`));
    head.children[1].append(ruled(one));
  }
  if (!found.length) head.children[1].append(made("h2", "", [look, sums[0]].filter(Boolean).join(": ")));
  const own = found.filter((one) => findings.includes(one)).map(review);
  const foot = own.length ? [made("footer", "", "", ...own)] : [];
  const evidence = [...sum(sums, found, sides[0]?.sum), sidesOf(entries[entry])];
  panel.replaceChildren(button("close", "Close"), head, ...evidence, ...foot);
  panel.className = look;
  panel.hidden = false;
  panel.scrollTop = 0;
  document.documentElement.classList.add("panel");
}

/** The rule by name, and on demand what it does. */
function ruled({ code, rule, label, reason }) {
  const name = [`${code} ${rule}`, label, reason].filter(Boolean).join(" · ");
  if (!rules[code]) return made("p", "note", name);
  return made("details", "note", "", made("summary", "", name), made("p", "", rules[code]));
}

/** The arithmetic: 9 stated ≠ 10 listed. */
function sum([because, stated, sign, listed], found, added) {
  if (!sign) return [];
  const line = made("p", "sum", "", made("b", "", stated), " stated ", made("i", "", sign));
  line.append(" ", made("b", "", listed), added ? " added up" : " counted");
  if (found.length && because) line.append(made("span", "note", `  ${because}`));
  return [line];
}

function close() {
  panel.hidden = true;
  document.documentElement.classList.remove("panel");
  CSS.highlights?.clear();
}
