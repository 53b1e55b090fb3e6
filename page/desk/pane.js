// Word's task pane: the open document is read, its report shown, and the findings written as comments.

import { word } from "./bridge.js";
import { settings } from "./choices.js";
import { Work } from "./work.js";

const part = (id) => document.getElementById(id);
const say = (text) => { part("state").textContent = text; };
const plural = (number, thing) => (number === 1 ? `1 ${thing}` : `${number} ${thing}s`);

let path = "";
let address = "";

function complain(lines) {
  part("wrong").replaceChildren(...lines.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  part("wrong").hidden = lines.length === 0;
}

const told = {
  broken: ({ reason }) => complain([`The program could not be started: ${reason}`]),
  async ready() {
    document.documentElement.dataset.ready = "yes";
    say((await bridge) ? "Ready." : "This pane works inside Word: open it there.");
    part("read").disabled = !(await bridge);
  },
};
const bridge = word();
const work = new Work((said) => told[said.told]?.(said));

async function check() {
  const open = await bridge;
  complain([]);
  path = open.name();
  say(`Reading ${path} …`);
  const files = [{ name: path, data: await open.read() }];
  const { documents = [], problems = [], error, report } = await work.ask("check", { files, refused: [], settings: settings() });
  complain([...(error ? [error] : []), ...problems.map((one) => `${one.path}: ${one.reason}`)]);
  say(documents.length ? `${path}: ${plural(documents[0].findings.length, "finding")}` : "Nothing was checked.");
  part("comment").disabled = !documents.some(({ findings }) => findings.length);
  if (report) show(report);
}

function show(report) {
  if (address) URL.revokeObjectURL(address);
  address = URL.createObjectURL(new Blob([report], { type: "text/html" }));
  part("report").src = address;
  part("report").hidden = false;
  part("welcome").hidden = true;
}

async function comment() {
  const { remarks } = await work.ask("remarks", { path });
  const left = await (await bridge).comment(remarks);
  say(`${plural(remarks.length - left.length, "comment")} written.`);
  complain(left.map(({ quote, of, text }) => (
    `“${quote}” ${of ? "could not be found for sure" : "stands in a note, where no comment is written"}: ${text.split("\n")[0]}`)));
}

/** Says what went wrong, in a line. */
const carefully = (act) => () => act().catch((error) => {
  say("");
  complain([`Word does not let this pane do that: ${error.message}`]);
});
part("read").addEventListener("click", carefully(check));
part("comment").addEventListener("click", carefully(comment));
