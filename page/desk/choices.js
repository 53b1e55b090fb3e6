// What a person chose, kept in this browser. Without a choice the program's own ways hold.

const KEY = "checker-page settings";
export const USUAL = { language: "", asOf: "", least: "advice", tracked: "final", packs: null };

/** What holds now. `packs` is null where nobody chose any. */
export function settings() {
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(KEY)) };
  } catch {
    return USUAL;
  }
}

export function keep(chosen) {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing has the settings for as long as the form is there.
  }
}
