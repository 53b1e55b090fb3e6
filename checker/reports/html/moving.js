// --- documents, filters, and the way from place to place -----------------------------------------

function open(number) {
  close();
  state.doc = docs[number];
  state.entry = null;
  state.first = docs.slice(0, number).reduce((sum, doc) => sum + all(".e", doc).length, 0);
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

/** The entries of a document that all its filters let through, as in its list. */
function hitsOf(doc) {
  const text = doc.querySelector(".find").value.trim().toLowerCase();
  const rule = doc.querySelector(".rule")?.value ?? "";
  const tick = doc.querySelector(".ticks")?.value ?? "";
  const labels = all('.chip[aria-pressed="true"]', doc).flatMap((chip) => chip.dataset.label.split(" "));
  return all(".e", doc).filter((item) => {
    const { t, r = "" } = item.dataset;
    return (!labels.length || labels.some((label) => t.split(" ").includes(label)))
      && (!rule || r.split(" ").includes(rule)) && (!tick || hasTick(item, tick))
      && (!text || wordsOf(item).includes(text));
  });
}

/** Shows what the filters let through; the numbers of the entries are `state.hits`, in the order of the list. */
function filter() {
  const hits = hitsOf(state.doc);
  const every = all(".e");
  state.hits = new Set(hits.map(entryOf));
  for (const item of every) if (!state.hits.has(entryOf(item))) item.hidden = true;
  for (const lot of all(".lot")) lot.hidden = !hits.some((item) => item.parentElement === lot.nextElementSibling);
  reveal(hits.filter((item) => item.hidden), ++state.turn);
  for (const mark of all(".m")) {
    mark.classList.toggle("off", !mark.dataset.m.split(" ").some((entry) => state.hits.has(Number(entry))));
  }
  const number = hits.length === every.length ? hits.length : `${hits.length} of ${every.length}`;
  state.doc.querySelector(".hits").textContent = `${number} shown`;
}

/** Paper waits for nobody: of every document it has at once what its filters let through. */
addEventListener("beforeprint", () => docs.flatMap(hitsOf).forEach((item) => { item.hidden = false; }));

/** Shows items a screenful or more at a time, so that typing never waits for thousands. */
function reveal(items, turn, most = 250) {
  if (turn !== state.turn) return;
  for (const item of items.slice(0, most)) item.hidden = false;
  if (items.length > most) setTimeout(reveal, 0, items.slice(most), turn);
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
  history.replaceState(null, "", `#${entries[entry].found?.[0].anchor ?? `e${entry}`}`);
}

/** Blocks on the way get their true height only as they come into sight: so look twice. */
function centre(element) {
  const look = () => element.scrollIntoView({ block: "center" });
  look();
  requestAnimationFrame(look);
}

/** To the next of some places in the order of the text, or the one before; at the last it stays. */
function move(step, among = state.hits) {
  const numbers = [...among].sort((one, other) => one - other);
  if (!numbers.length) return;
  const from = state.entry ?? state.first - 0.5;
  const next = step > 0 ? numbers.find((entry) => entry > from) : numbers.findLast((entry) => entry < from);
  const entry = next ?? numbers.at(step > 0 ? -1 : 0);
  const details = !panel.hidden;
  const doc = row(entry).closest(".doc");
  if (doc !== state.doc) {
    open(docs.indexOf(doc));
    tell(`Now in ${doc.dataset.path}.`);
  }
  select(entry, { details });
}

/** To the next finding that the filter lets through, and on into the next document. */
function moveToFinding(step) {
  move(step, findings.filter(({ entry, doc }) => doc !== state.doc || state.hits.has(entry)).map(({ entry }) => entry));
}

/** To the next row of the list, or the one before. */
function moveInList(step) {
  const rows = [...state.hits];
  const at = rows.indexOf(state.entry);
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
  const entry = rows[Math.min(Math.max(next, 0), rows.length - 1)];
  if (entry !== undefined) select(entry, { focus: "row" });
}
