"use strict";
// One listener for each kind of event, on the whole page. Texts go in as text, never as HTML.

const data = JSON.parse(document.getElementById("data").textContent);
const panel = document.getElementById("panel");
const help = document.getElementById("help");
const docs = [...document.querySelectorAll(".doc")];
const state = { doc: docs[0], entry: null, hits: [], turn: 0 };

// --- finding things ------------------------------------------------------------------------

const all = (selector, within = state.doc) => [...within.querySelectorAll(selector)];
const row = (entry) => document.getElementById(`e${entry}`);
const marks = (entry) => all(`[data-m~="${entry}"]`);
const entryOf = (item) => Number(item.id.slice(1));

/** An element with a class, a text and children. */
function made(tag, name = "", text = "", ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  element.append(...children);
  return element;
}

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

// --- documents -----------------------------------------------------------------------------

function open(number) {
  close();
  state.doc = docs[number];
  for (const doc of docs) doc.classList.toggle("shown", doc === state.doc);
  for (const link of document.querySelectorAll(".skip")) link.href = link.hash.replace(/\d+$/, number);
  const box = document.getElementById("switch");
  if (box) box.value = number;
  for (const link of all(".m, .e a")) link.tabIndex = -1;
  rove(state.doc.querySelector(".m"), ".m");
  rove(state.doc.querySelector(".e a"), ".e a");
  filter();
}

/** Of many links of a kind, the Tab key stops at one. */
function rove(link, kind) {
  if (!link) return;
  for (const other of all(`${kind}[tabindex="0"]`)) other.tabIndex = -1;
  link.tabIndex = 0;
}

// --- filters -------------------------------------------------------------------------------

const words = new WeakMap();

function wordsOf(item) {
  if (!words.has(item)) words.set(item, item.textContent.toLowerCase());
  return words.get(item);
}

function filter() {
  const text = state.doc.querySelector(".find").value.trim().toLowerCase();
  const rule = state.doc.querySelector(".rule")?.value ?? "";
  const labels = all('.chip[aria-pressed="true"]').map((chip) => chip.dataset.label);
  const every = all(".e");
  const hits = every.filter((item) => {
    const { t, r = "" } = item.dataset;
    return (!labels.length || labels.some((label) => t.split(" ").includes(label)))
      && (!rule || r.split(" ").includes(rule)) && (!text || wordsOf(item).includes(text));
  });
  state.hits = hits.map(entryOf);
  const kept = new Set(state.hits.map(String));
  for (const item of every) if (!kept.has(item.id.slice(1))) item.hidden = true;
  reveal(hits.filter((item) => item.hidden), ++state.turn);
  for (const mark of all(".m")) {
    mark.classList.toggle("off", !mark.dataset.m.split(" ").some((entry) => kept.has(entry)));
  }
  const number = hits.length === every.length ? hits.length : `${hits.length} of ${every.length}`;
  state.doc.querySelector(".hits").textContent = `${number} shown`;
}

/** Shows items a screenful or more at a time, so that typing never waits for thousands. */
function reveal(items, turn) {
  if (turn !== state.turn) return;
  for (const item of items.slice(0, 250)) item.hidden = false;
  if (items.length > 250) setTimeout(reveal, 0, items.slice(250), turn);
}

// --- one entry -----------------------------------------------------------------------------

function select(entry, { focus = "mark", details = !panel.hidden } = {}) {
  for (const element of all(".on")) element.classList.remove("on");
  state.entry = entry;
  const found = marks(entry);
  const item = row(entry);
  for (const element of [...found, item]) element.classList.add("on");
  item.hidden = false;
  for (const other of all(".e a[aria-current]")) other.removeAttribute("aria-current");
  const link = item.firstElementChild;
  link.setAttribute("aria-current", "true");
  rove(link, ".e a");
  if (found.length) rove(found[0], ".m");
  highlight(data[entry]);
  if (details) show(entry);
  item.scrollIntoView({ block: "nearest" });
  if (found.length) centre(found[0]);
  const target = focus === "mark" && found.length ? found[0] : link;
  if (focus) target.focus({ preventScroll: true });
  history.replaceState(null, "", `#e${entry}`);
}

/** Blocks on the way get their true height only as they come into sight: so look twice. */
function centre(element) {
  const look = () => element.scrollIntoView({ block: panel.hidden ? "center" : "start" });
  look();
  requestAnimationFrame(look);
}

function move(step, focus = "mark") {
  const list = state.hits;
  if (!list.length) return;
  const at = list.indexOf(state.entry);
  const next = at < 0 ? (step > 0 ? 0 : list.length - 1) : at + step;
  select(list[Math.min(Math.max(next, 0), list.length - 1)], { focus });
}

/** Paints the other side's places in the text, without touching its elements. */
function highlight(entry) {
  if (!CSS.highlights) return;
  const painted = { support: [], items: [] };
  for (const side of entry.sides ?? []) {
    painted.support.push(...(side.at ?? side.in ?? []).map(rangeOf));
    painted.items.push(...(side.items ?? []).map(rangeOf));
  }
  for (const [name, ranges] of Object.entries(painted)) CSS.highlights.set(name, new Highlight(...ranges));
}

// --- the panel -----------------------------------------------------------------------------

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
    item.dataset.n = number + 1;
    return item;
  };
  const plain = (text) => made("mark", "", text);
  box.append(place.items ? quoted(place.in, place.items, count) : quoted(place.in, place.at ?? [], plain, place.at));
  return box;
}

function show(entry) {
  const { text, found = [], sides = [], sums = [] } = data[entry];
  const look = row(entry).classList[1];
  const close = made("button", "", "Close");
  close.type = "button";
  close.dataset.close = "";
  const head = made("header", "", "", made("span", "sign"), made("div"), close);
  for (const one of found) {
    const note = [`${one.code} ${one.rule}`, one.label, one.reason].filter(Boolean).join(" · ");
    head.children[1].append(made("h2", "", one.message), made("p", "note", note));
    if (one.suggestion) head.children[1].append(made("p", "", `Suggestion: ${one.suggestion}`));
  }
  if (!found.length) head.children[1].append(made("h2", "", [look, sums[0]].filter(Boolean).join(": ")));
  const two = made("div", "two", "", side("The text", text));
  for (const one of sides) {
    const listed = one.listed ? `: ${one.listed}` : "";
    two.append(side(`${one.name || "also here"}${listed}`, one));
  }
  panel.replaceChildren(head, ...sum(sums, found), two);
  panel.className = look;
  panel.hidden = false;
  panel.scrollTop = 0;
  document.documentElement.classList.add("panel");
}

/** The arithmetic: 9 stated ≠ 10 listed. */
function sum([because, stated, sign, listed], found) {
  if (!sign) return [];
  const line = made("p", "sum", "", made("b", "", stated), " stated ", made("i", "", sign));
  line.append(" ", made("b", "", listed), " counted");
  if (found.length && because) line.append(made("span", "note", `  ${because}`));
  return [line];
}

function close() {
  panel.hidden = true;
  document.documentElement.classList.remove("panel");
  CSS.highlights?.clear();
}

// --- keys and clicks -----------------------------------------------------------------------

/** Out of the filter, or out of the panel and back to its place. */
function leave() {
  if (document.activeElement.matches("input, select")) document.activeElement.blur();
  else if (!panel.hidden) {
    close();
    (marks(state.entry)[0] ?? row(state.entry).firstElementChild).focus({ preventScroll: true });
  }
}

const search = () => state.doc.querySelector(".find").focus();
const keys = { j: () => move(1), k: () => move(-1), "/": search, f: search, "?": () => help.showModal() };
const arrows = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open || !state.doc) return;
  const typing = event.target.matches("input, select");
  if (event.key === "Escape") leave();
  else if (event.key === "Enter" && event.target.matches(".find")) move(1);
  else if (arrows[event.key] && event.target.matches(".e a")) {
    event.preventDefault();
    move(arrows[event.key], "row");
  } else if (!typing && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest(".m, .e a");
  const chip = event.target.closest(".chip");
  if (event.target.closest("[data-close]")) leave();
  else if (event.target.closest("#keys")) help.showModal();
  else if (event.target.closest("#theme")) theme();
  else if (chip) {
    chip.setAttribute("aria-pressed", chip.getAttribute("aria-pressed") !== "true");
    filter();
  } else if (link?.closest(".doc")) {
    event.preventDefault();
    const entry = Number(link.dataset.m?.split(" ")[0] ?? link.parentElement.id.slice(1));
    select(entry, { focus: link.dataset.m ? "mark" : "row", details: true });
  }
});

document.addEventListener("input", (event) => {
  if (event.target.matches(".find, .rule")) filter();
  if (event.target.id === "switch") open(Number(event.target.value));
});

// --- colours, and the beginning ------------------------------------------------------------

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.theme ?? (prefersDark.matches ? "dark" : "light")) === "dark";

function theme(next = isDark() ? "light" : "dark") {
  document.documentElement.dataset.theme = next;
  document.getElementById("theme").textContent = next === "dark" ? "Light" : "Dark";
}

document.documentElement.classList.add("js");
document.getElementById("theme").textContent = isDark() ? "Light" : "Dark";
if (docs.length) {
  const linked = /^#[em](\d+)$/.exec(location.hash);
  const item = linked && row(linked[1]);
  const first = item?.closest(".doc") ?? docs.find((doc) => doc.querySelector(".e:is(.error, .warning)")) ?? docs[0];
  open(docs.indexOf(first));
  if (item) select(Number(linked[1]), { details: true });
}
