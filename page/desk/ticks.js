// The ticks and remarks that reports keep in this browser: under the name of the document, and the finding's words.

const NAME = /^checker (.+) ([0-9a-f]{20})$/s;

/** Every tick or remark that is kept: the document's name, the finding's fingerprint, what is said. */
function kept() {
  try {
    return Object.keys(localStorage).flatMap((key) => {
      const [, path, fingerprint] = key.match(NAME) ?? [];
      return path ? [{ path, fingerprint, said: localStorage.getItem(key) }] : [];
    });
  } catch {
    return [];
  }
}

/** Lets findings have what was said of the same words in a document of another name: a draft gets a new one each day. */
export function carry(documents) {
  const names = new Set(documents.map(({ path }) => path));
  const others = new Map(kept().filter(({ path }) => !names.has(path)).map(({ fingerprint, said }) => [fingerprint, said]));
  for (const { path, findings } of documents) {
    for (const fingerprint of findings) {
      const key = `checker ${path} ${fingerprint}`;
      if (others.has(fingerprint) && localStorage.getItem(key) === null) localStorage.setItem(key, others.get(fingerprint));
    }
  }
}

/** The findings of a document that are ticked as false alarms, with their remarks. */
export function falseAlarms({ path, findings }) {
  return kept().filter((one) => one.path === path && findings.includes(one.fingerprint)).flatMap(({ fingerprint, said }) => {
    const { tick, remark } = JSON.parse(said);
    return tick === "false alarm" ? [{ fingerprint, remark: remark ?? "" }] : [];
  });
}
