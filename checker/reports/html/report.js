// One listener for each kind of event, on the whole page.

// --- keys and clicks -----------------------------------------------------------------------

/** Out of a field, or out of the panel. */
function leave() {
  const field = document.activeElement;
  if (panel.contains(field) && field.matches(FIELDS)) back();
  else if (field.matches(FIELDS)) field.blur();
  else closePanel();
}

function closePanel() {
  if (panel.hidden) return;
  close();
  back();
}

/** To the place that the panel speaks of. */
function back() {
  if (state.entry === null) return;
  (marks(state.entry)[0] ?? row(state.entry).firstElementChild).focus({ preventScroll: true });
}

const FIELDS = "input, select, textarea";
const search = () => state.doc.querySelector(".find").focus();
const single = document.getElementById("single");
const keys = {
  j: () => move(1), k: () => move(-1), n: () => moveToFinding(1), N: () => moveToFinding(-1),
  r: remark, "/": search, f: search, "?": () => help.showModal(),
  ...Object.fromEntries(Object.entries(TICKS).map(([name, [, key]]) => [key, () => choose(findingAt(), name)])),
};
const arrows = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open || passing.open || !state.doc) return;
  const typing = event.target.matches(FIELDS);
  if (event.key === "Escape") leave();
  else if (event.key === "Enter" && event.target.matches(".find")) move(1);
  else if (arrows[event.key] && event.target.matches(".e a")) {
    event.preventDefault();
    moveInList(arrows[event.key]);
  } else if (!typing && single.checked && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

/** What a button does, by its class or its name. */
const buttons = {
  close: closePanel, keys: () => help.showModal(), theme: () => theme(), "copy-all": copyAll, export: exportRemarks,
  import: () => document.getElementById("file").click(), pass: () => passing.showModal(),
  tick: (control) => choose(findingAt(control), control.dataset.tick), copy: (control) => copyOne(findingAt(control)),
  link: (control) => copy(linkTo(findingAt(control)), "The link is copied."),
  chip: (control) => {
    control.setAttribute("aria-pressed", control.getAttribute("aria-pressed") !== "true");
    filter();
  },
};

document.addEventListener("click", (event) => {
  const control = event.target.closest("button");
  const link = event.target.closest(".doc :is(.m, .e a)");
  if (control?.closest("#passing .buttons") && control.id !== "import") passing.close();
  if (control) (buttons[control.id] ?? buttons[control.classList[0]])?.(control);
  else if (link) {
    event.preventDefault();
    const entry = Number(link.dataset.m?.split(" ")[0] ?? entryOf(link.parentElement));
    // By the keyboard (no click is counted), and it is open already: into the panel.
    if (!event.detail && entry === state.entry && !panel.hidden) panel.focus();
    else select(entry, { focus: link.dataset.m ? "mark" : "row", details: true });
  }
});

document.addEventListener("input", ({ target }) => {
  if (target.matches(".find, .rule, .ticks")) filter();
  else if (target.id === "switch") open(Number(target.value));
  else if (target === single) remembered("keys", single.checked ? "on" : "off");
  else if (target.matches(".remark")) keep(findingAt(target), { ...kept(findingAt(target)), remark: target.value });
  else if (target.id === "file" && target.files.length) {
    passing.close();
    importRemarks(target.files[0]);
    target.value = "";
  }
});

// What another window says of the same findings.
addEventListener("storage", () => {
  redrawAll();
  if (!panel.hidden && !panel.contains(document.activeElement)) show(state.entry);
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
redrawAll();

/** Opens the place that the address names: a finding by its fingerprint, else an entry, a mark, a note. */
function follow() {
  const name = location.hash.slice(1);
  const target = name ? document.getElementById(name) : null;
  const item = target && (target.closest(".e") ?? (/^m\d+$/.test(name) ? row(name.slice(1)) : null));
  const doc = target?.closest(".doc");
  if (doc && doc !== state.doc) open(docs.indexOf(doc));
  if (item) select(entryOf(item), { details: true });
  else if (name.startsWith("f-")) tell("The finding of this link is not on this page: it may have been settled.");
}

addEventListener("hashchange", follow);
if (docs.length) {
  open(0);
  follow();
}
