// What stands around the page: the browser's store, its colours, its printer.

/** Keeps the page in the browser, so that it opens without a network; false where the browser does not. */
export async function kept() {
  try {
    const { installing } = await navigator.serviceWorker.register("sw.js");
    if (!installing) return true;
    await new Promise((done) => {
      installing.addEventListener("statechange", () => installing.state !== "installing" && done());
    });
    return installing.state !== "redundant";
  } catch {
    return false;
  }
}

/** The report has a button for its colours. The page has the same ones. */
export function followTheme() {
  const follow = () => {
    const theme = sessionStorage.getItem("checker-theme");
    if (theme) document.documentElement.dataset.theme = theme;
  };
  addEventListener("storage", follow);
  follow();
}

/** Prints the report, whole, where a key asks to print a window that only shows a part of it. */
export function printed(target) {
  target.addEventListener("keydown", (event) => {
    const frame = document.getElementById("report");
    if (!(event.ctrlKey || event.metaKey) || event.key !== "p" || frame.hidden) return;
    event.preventDefault();
    frame.contentWindow.print();
  });
}
