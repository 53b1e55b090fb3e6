// What can be saved of a run, and what each file is called.

const stem = (name) => name.replace(/\.[^.]*$/, "");

/** The ways to save what was said of some documents: the words, the file, and what the worker is asked. */
export function offered(documents) {
  const name = documents.length === 1 ? stem(documents[0].path) : "report";
  return [
    { text: "The report, as a page", file: `${name}.report.html`, work: "written", asked: { form: "html", answer: "findings" } },
    ...documents.filter(({ format }) => format === "docx").map(({ path }) => (
      { text: `${path} with comments`, file: `${stem(path)}.reviewed${path.slice(stem(path).length)}`, work: "annotated", asked: { path } })),
    { text: "The findings, for a spreadsheet", file: `${name}.findings.csv`, work: "written", asked: { form: "csv", answer: "findings" } },
    { text: "All counts, for a spreadsheet", file: `${name}.counts.csv`, work: "written", asked: { form: "csv", answer: "ledger" } },
    { text: "The findings, for a program", file: `${name}.findings.json`, work: "written", asked: { form: "json", answer: "findings" } },
  ];
}
