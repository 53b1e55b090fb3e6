// Keeps the files of this version, so that the page opens without a network. It asks for nothing else.

const VERSION = "VERSION";
const FILES = "FILES";
const NAME = `checker-page ${VERSION}`;

addEventListener("install", (event) => {
  // The browser may hold files of an earlier version: it asks whether they are still the same.
  const files = ["./", ...FILES].map((file) => new Request(file, { cache: "no-cache" }));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(files)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith("checker-page ") && name !== NAME).map((name) => caches.delete(name))))
    .then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  event.respondWith(caches.open(NAME)
    .then((cache) => cache.match(event.request, { ignoreSearch: true }))
    .then((kept) => kept ?? fetch(event.request)));
});
