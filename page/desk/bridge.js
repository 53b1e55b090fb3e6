// The open document, behind three functions: what it is called, what it holds, and comments on its words.
// This is all of the page that knows Office.

const SLICE = 4_194_304; // bytes that Office hands over at once, at most

/** What Office calls back with, as a promise. */
const asked = (ask) => new Promise((done, failed) => {
  ask(({ status, value, error }) => (status === "succeeded" ? done(value) : failed(new Error(error.message))));
});

function name() {
  const address = Office.context.document.url ?? "";
  return decodeURIComponent(address.split(/[/\\]/).at(-1)) || "document.docx";
}

/** The bytes of the document, as it would be saved. */
async function read() {
  const file = await asked((done) => Office.context.document.getFileAsync("compressed", { sliceSize: SLICE }, done));
  const bytes = new Uint8Array(file.size);
  try {
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const { data } = await asked((done) => file.getSliceAsync(index, done));
      bytes.set(data, at);
      at += data.length;
    }
  } finally {
    file.closeAsync();
  }
  return bytes.buffer;
}

/**
 * Comments on words; returns those that are left out, because their words stand in a note, or Word does not find them as
 * often as the draft has them.
 */
async function comment(remarks) {
  const left = remarks.filter(({ of }) => of === 0);
  const inText = remarks.filter(({ of }) => of > 0);
  await Word.run(async (context) => {
    const found = inText.map(({ quote }) => context.document.body.search(quote, { matchCase: true }));
    for (const ranges of found) ranges.load("items");
    await context.sync();
    for (const [at, remark] of inText.entries()) {
      const { items } = found[at];
      if (items.length === remark.of) items[remark.which].insertComment(remark.text);
      else left.push(remark);
    }
    await context.sync();
  });
  return left;
}

/** The bridge to Word; null where the page is not in it. */
export async function word() {
  if (!globalThis.Office) return null;
  const { host } = await Office.onReady();
  return host === "Word" ? { name, read, comment } : null;
}
