// What can be saved of a run, and what each file is called.

import { falseAlarms } from "./ticks.js";

const stem = (name) => name.replace(/\.[^.]*$/, "");
const written = (text, file, form, answer = "findings") => ({ text, file, work: "written", asked: { form, answer } });

/** The ways to save what was said of some documents: the words, the file, and what the worker is asked. */
export function offered(documents) {
  const name = documents.length === 1 ? stem(documents[0].path) : "report";
  const word = documents.filter(({ format }) => format === "docx").map(({ path }) => (
    { text: `${path} with comments`, file: `${stem(path)}.reviewed${path.slice(stem(path).length)}`, work: "annotated", asked: { path } }));
  const allowed = documents.map((one) => [one.path, falseAlarms(one)]).filter(([, ticked]) => ticked.length).map(([path, ticked]) => (
    { text: `What may stand in ${path}: your false alarms`, file: `${path}.checker.toml`, work: "allowances", asked: { path, ticked } }));
  return [
    { text: "Print the report", print: true },
    written("The report, as a page", `${name}.report.html`, "html"),
    ...word,
    written("The findings, for a spreadsheet", `${name}.findings.csv`, "csv"),
    written("All counts, for a spreadsheet", `${name}.counts.csv`, "csv", "ledger"),
    written("The findings, for a program", `${name}.findings.json`, "json"),
    ...allowed,
  ];
}
