"use strict";
// The panel: one entry's sentence, and beside it what was counted.

// --- the text --------------------------------------------------------------------------------

/** The text nodes of a leaf; the marks of notes are not of its text. */
function texts(leaf) {
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".ref") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

const nodesOf = ([leaf]) => texts(document.getElementById(`b${leaf}`));
const textOf = (part) => nodesOf(part).map((node) => node.data).join("");

/** The stretch of the page where a part of the text stands. */
function rangeOf(part) {
  const [, start, end] = part;
  const range = new Range();
  let at = 0;
  for (const node of nodesOf(part)) {
    if (start >= at && start <= at + node.length) range.setStart(node, start - at);
    if (end > at && end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  return range;
}

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

// --- what is shown ---------------------------------------------------------------------------

/** An element with a class, a text and children. */
function made(tag, name = "", text = "", ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  element.append(...children);
  return element;
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
  const count = (text, number) => {
    const item = made("span", "item", text);
    if (!place.sum) item.dataset.n = number + 1;
    return item;
  };
  const plain = (text) => made("mark", "", text);
  box.append(place.items ? quoted(place.in, place.items, count) : quoted(place.in, place.at ?? [], plain, place.at));
  return box;
}

function show(entry) {
  const { text, found = [], sides = [], sums = [] } = entries[entry];
  const look = row(entry).classList[1];
  const close = made("button", "", "Close");
  close.type = "button";
  close.dataset.close = "";
  const head = made("header", "", "", made("span", "sign"), made("div"), close);
  for (const one of found) {
    head.children[1].append(made("h2", "", one.message));
    if (one.suggestion) head.children[1].append(made("p", "", `Suggestion: ${one.suggestion}`));
    head.children[1].append(ruled(one));
  }
  if (!found.length) head.children[1].append(made("h2", "", [look, sums[0]].filter(Boolean).join(": ")));
  const two = made("div", "two", "", side("The text", text));
  for (const one of sides) {
    const listed = one.listed ? `: ${one.listed}` : "";
    two.append(side(`${one.name || "also here"}${listed}`, one));
  }
  panel.replaceChildren(head, ...sum(sums, found, sides[0]?.sum), two);
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
