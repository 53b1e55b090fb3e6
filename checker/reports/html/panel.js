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

/** What stands beside one another: the text and its other sides; several in one table are shown as its rows. */
function sidesOf({ text, sides = [] }) {
  const tableOf = (place) => cellOf(place)?.closest("table");
  const own = tableOf(text);
  const groups = new Map(own ? [[own, []]] : []);
  for (const one of sides) {
    const group = tableOf(one) ?? one;
    if (groups.has(group)) groups.get(group).push(one);
    else groups.set(group, [one]);
  }
  const boxes = own ? [] : [side("The text", text)];
  for (const [group, inside] of groups) {
    const cells = group === own ? [cellOf(text)] : [];
    if (cells.length || inside.length > 1) boxes.push(tabled(group, cells, inside.map(cellOf)));
    else boxes.push(side(`${inside[0].name || "also here"}${inside[0].listed ? `: ${inside[0].listed}` : ""}`, inside[0]));
  }
  return made("div", "two", "", ...boxes);
}

const tabled = (...rows) => made("div", "", "", made("h3", "", "The table"), rowsOf(...rows));

// --- what is shown -------------------------------------------------------------------------

function show(entry) {
  const { found = [], sides = [], sums = [] } = entries[entry];
  const look = row(entry).classList[1];
  const head = made("header", "", "", made("span", "sign"), made("div"));
  for (const one of found) {
    head.children[1].append(made("h2", "", one.message));
    if (one.suggestion) head.children[1].append(made("p", "", `Suggestion: ${one.suggestion}`));
    if (one.doubt) head.children[1].append(made("p", "", one.doubt));
    head.children[1].append(ruled(one));
  }
  if (!found.length) head.children[1].append(made("h2", "", [look, sums[0]].filter(Boolean).join(": ")));
  shown.replaceChildren(head, ...sum(sums, found, sides[0]?.sum), sidesOf(entries[entry]));
  const own = counting(entry);
  reviews.hidden = !own.length;
  reviews.replaceChildren(...own.map((one) => review(one, own.length > 1)));
  panel.className = look;
  panel.hidden = false;
  panel.scrollTop = 0;
  document.documentElement.classList.add("panel");
  document.documentElement.style.scrollPaddingBottom = `${panel.offsetHeight}px`;
}

/** The rule by name, and on demand what it does and the way to its page, where that is published. */
function ruled({ code, rule, label, reason, url }) {
  const name = [`${code} ${rule}`, label, reason].filter(Boolean).join(" · ");
  const more = url ? [" ", linked(`More on ${code}`, url)] : [];
  if (!rules[code]) return made("p", "note", name, ...more);
  return made("details", "note", "", made("summary", "", name), made("p", "", rules[code], ...more));
}

/** A link that leaves the page. */
function linked(text, url) {
  return Object.assign(made("a", "", text), { href: url, target: "_blank", rel: "noopener noreferrer" });
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
  document.documentElement.style.scrollPaddingBottom = "";
  CSS.highlights?.clear();
}
