// --- what the reader says: a tick and a remark for every finding, kept in this browser -----------

const SEVERITIES = ["error", "warning", "advice"];
const TICKS = { "to do": ["→", "t"], checked: ["✓", "c"], "false alarm": ["✗", "x"] };
const memory = new Map();

/** Every finding that counts, in the order of the page; each knows its entry, its row and its document. */
const findings = docs.flatMap((doc) => all(".e", doc).flatMap((item) =>
  (entries[entryOf(item)].found ?? []).filter((one) => SEVERITIES.includes(one.label))
    .map((one) => Object.assign(one, { entry: entryOf(item), item, doc, path: doc.dataset.path }))));

/** The findings of one entry that count. */
const counting = (entry) => (entries[entry]?.found ?? []).filter((one) => one.item);

const keyOf = (one) => `checker ${one.path} ${one.key}`;

/** What is kept of a finding: its `tick` and `remark`, "" where there is none. */
function kept(one) {
  try {
    const { tick, remark } = JSON.parse(memory.get(keyOf(one)) ?? localStorage.getItem(keyOf(one))) ?? {};
    return { tick: Object.hasOwn(TICKS, tick) ? tick : "", remark: typeof remark === "string" ? remark : "" };
  } catch {
    return { tick: "", remark: "" };
  }
}

function keep(one, said) {
  const text = said.tick || said.remark ? JSON.stringify(said) : "";
  try {
    memory.delete(keyOf(one));
    if (text) localStorage.setItem(keyOf(one), text);
    else localStorage.removeItem(keyOf(one));
  } catch {
    memory.set(keyOf(one), text || "{}");
    tell("This browser keeps nothing for this page. Export your remarks before you close it.");
  }
  redraw(one);
  count(one.doc);
}

function tick(one, chosen) {
  const { tick: now, remark } = kept(one);
  keep(one, { tick: now === chosen ? "" : chosen, remark });
}

/** Says something for as long as it takes to read it. */
function tell(text) {
  const line = document.getElementById("told");
  line.textContent = text;
  clearTimeout(state.telling);
  state.telling = setTimeout(() => { line.textContent = ""; }, 9000);
}

// --- in the list ---------------------------------------------------------------------------

/** Writes into the row of a finding what is kept of it and of the others there. */
function redraw({ entry, item }) {
  const link = item.firstElementChild;
  for (const old of link.querySelectorAll(".said")) old.remove();
  const mine = counting(entry).map(kept);
  for (const { tick, remark } of mine) {
    const text = [tick && `${TICKS[tick][0]} ${tick}`, remark].filter(Boolean).join(" – ");
    if (text) link.append(made("span", "said", text));
  }
  item.dataset.k = mine.map(({ tick }) => tick || "none").join(",");
  words.delete(item);
}

/** Says of a document how far the reader has come. */
function count(doc) {
  const said = all(".e[data-k]", doc).flatMap((item) => item.dataset.k.split(","));
  const ticked = said.filter((tick) => tick !== "none").length;
  if (said.length) doc.querySelector(".ticked").textContent = `${ticked} of ${plural(said.length, "finding")} ticked`;
}

const plural = (number, word) => (number === 1 ? `1 ${word}` : `${number} ${word}s`);

/** Whether a row has a finding with that tick; "none": one that has none. */
const hasTick = (item, chosen) => item.dataset.k?.split(",").includes(chosen) ?? false;

function redrawAll() {
  for (const one of findings) redraw(one);
  docs.forEach(count);
}

// --- in the panel --------------------------------------------------------------------------

/** The three ticks as buttons, the remark, and the ways to pass a finding on; its `code` where there are others. */
function review(one, isOneOfMany) {
  const { tick: chosen, remark } = kept(one);
  const group = made("div", "three");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", `Tick ${one.code}`);
  for (const [name, [sign]] of Object.entries(TICKS)) {
    const choice = button("tick", "");
    const drawn = made("span", "", `${sign} `);
    drawn.ariaHidden = "true";
    choice.append(drawn, name);
    choice.dataset.tick = name;
    choice.setAttribute("aria-pressed", chosen === name);
    group.append(choice);
  }
  const box = made("textarea", "remark");
  box.rows = 1;
  box.value = remark;
  const label = made("label", "", "", made("span", "", "Remark"), box);
  const whose = isOneOfMany ? [made("b", "", one.code)] : [];
  const line = made("div", "review", "", ...whose, group, label, made("div", "", "", button("copy", "Copy"), button("link", "Copy link")));
  line.dataset.key = one.key;
  return line;
}

/** The finding that is looked at: of several at one place the one that `control` belongs to, else the first. */
function findingAt(control = document.activeElement) {
  const key = control.closest("[data-key]")?.dataset.key;
  return counting(state.entry).find((one) => !key || one.key === key);
}

function choose(one, chosen) {
  if (!one) return state.entry !== null && tell("No finding stands here: there is nothing to tick.");
  tick(one, chosen);
  const now = kept(one).tick;
  for (const choice of reviews.querySelectorAll(`[data-key="${CSS.escape(one.key)}"] .tick`)) {
    choice.setAttribute("aria-pressed", choice.dataset.tick === now);
  }
  tell(now ? `Ticked: ${now}.` : "No longer ticked.");
}

/** Opens the panel where it is closed, and waits for a remark. */
function remark() {
  if (!findingAt()) return;
  if (panel.hidden) show(state.entry);
  reviews.querySelector(".remark").focus();
}
