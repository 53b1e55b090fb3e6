// The worker as functions: one question at a time, each with an answer; what is asked can be stopped.

/** A worker that this page makes is held to the policy of this page; one that is fetched would not be. */
function begin() {
  const source = `import ${JSON.stringify(new URL("worker.js", import.meta.url).href)};`;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return new Worker(address, { type: "module" });
}

/** `told` hears of what nobody asked for: "about", "ready", "broken", "progress". */
export class Work {
  #worker = null;
  #asked = new Map();
  #number = 0;

  constructor(told) {
    this.told = told;
    this.#start();
  }

  #start() {
    this.#worker = begin();
    this.#worker.addEventListener("message", ({ data }) => {
      if (data.told === "done") {
        this.#asked.get(data.id)?.(data.said);
        this.#asked.delete(data.id);
      } else this.told(data);
    });
    this.#worker.addEventListener("error", () => this.told({ told: "broken", reason: "the program could not be loaded" }));
  }

  /** What the worker says to a question; null where it was stopped. */
  ask(work, asked) {
    this.#number += 1;
    const id = this.#number;
    return new Promise((answer) => {
      this.#asked.set(id, answer);
      this.#worker.postMessage({ id, work, asked });
    });
  }

  /** Ends what is done now, at once; the next question waits for a new worker. */
  stop() {
    this.#worker.terminate();
    for (const answer of this.#asked.values()) answer(null);
    this.#asked.clear();
    this.#start();
  }
}
