// One listener for each kind of event, on the whole page. Texts go in as text, never as HTML.

const { entries, rules } = JSON.parse(document.getElementById("data").textContent);
const panel = document.getElementById("panel");
const help = document.getElementById("help");
const docs = [...document.querySelectorAll(".doc")];
const state = { doc: docs[0], entry: null, hits: [], turn: 0 };

// --- finding things ------------------------------------------------------------------------

const all = (selector, within = state.doc) => [...within.querySelectorAll(selector)];
const row = (entry) => document.getElementById(`e${entry}`);
const marks = (entry) => all(`[data-m~="${entry}"]`);
const entryOf = (item) => Number(item.id.slice(1));

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
  const labels = all('.chip[aria-pressed="true"]').flatMap((chip) => chip.dataset.label.split(" "));
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
  highlight(entries[entry]);
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
const single = document.getElementById("single");
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
  } else if (!typing && single.checked && keys[event.key]) {
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
  if (event.target === single) remembered("keys", single.checked ? "on" : "off");
});

// --- colours, and the beginning ------------------------------------------------------------

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.theme ?? (prefersDark.matches ? "dark" : "light")) === "dark";

/** As the system has it, until someone chooses. */
function theme(next = isDark() ? "light" : "dark") {
  document.documentElement.dataset.theme = remembered("theme", next);
  offer();
}

function offer() {
  document.getElementById("theme").textContent = isDark() ? "Light" : "Dark";
}

/** What was chosen lasts as long as the tab does, where the browser lets a page remember. */
function remembered(name, chosen) {
  try {
    if (chosen) sessionStorage.setItem(`checker-${name}`, chosen);
    return sessionStorage.getItem(`checker-${name}`);
  } catch {
    return chosen;
  }
}

document.documentElement.classList.add("js");
single.checked = remembered("keys") !== "off";
prefersDark.addEventListener("change", offer);
if (remembered("theme")) theme(remembered("theme"));
offer();
if (docs.length) {
  const linked = /^#[em](\d+)$/.exec(location.hash);
  const item = linked && row(linked[1]);
  const first = item?.closest(".doc") ?? docs.find((doc) => doc.querySelector(".e:is(.error, .warning)")) ?? docs[0];
  open(docs.indexOf(first));
  if (item) select(Number(linked[1]), { details: true });
}
