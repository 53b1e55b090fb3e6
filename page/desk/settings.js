// The form of the settings.

import { keep, settings, USUAL } from "./choices.js";

const form = document.querySelector("#settings form");

/** Makes the form for what the program offers. */
export function offer({ packs, languages }) {
  form.elements.language.append(...languages.map(({ name, says }) => new Option(says, name)));
  document.getElementById("packs").replaceChildren(...packs.map(({ name, says, usual }) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name: "packs", value: name, defaultChecked: usual });
    label.append(box, says);
    return label;
  }));
  fill(settings());
}

function fill({ packs, ...others }) {
  for (const [name, value] of Object.entries(others)) if (form.elements[name]) form.elements[name].value = value;
  for (const box of form.querySelectorAll("[name=packs]")) box.checked = packs ? packs.includes(box.value) : box.defaultChecked;
}

/** What the form says. */
function chosen() {
  const boxes = [...form.querySelectorAll("[name=packs]")];
  const isUsual = boxes.every((box) => box.checked === box.defaultChecked);
  const packs = isUsual ? null : boxes.filter((box) => box.checked).map((box) => box.value);
  const { language, asOf, least, tracked } = form.elements;
  return { language: language.value, asOf: asOf.value, least: least.value, tracked: tracked.value, packs };
}

/** Shows the form; `changed` is called where something else holds afterwards. */
export function change(changed) {
  const dialog = document.getElementById("settings");
  const before = JSON.stringify(settings());
  fill(settings());
  dialog.addEventListener("close", () => {
    keep(chosen());
    if (JSON.stringify(settings()) !== before) changed();
  }, { once: true });
  dialog.showModal();
}

document.getElementById("usual").addEventListener("click", () => fill(USUAL));
