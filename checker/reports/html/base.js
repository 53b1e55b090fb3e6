"use strict";
// What all parts of the script share. Texts go into the page as text, never as HTML.

const { entries, rules } = JSON.parse(document.getElementById("data").textContent);
const panel = document.getElementById("panel");
const shown = document.getElementById("shown");
const reviews = document.getElementById("review");
const help = document.getElementById("help");
const passing = document.getElementById("passing");
const docs = [...document.querySelectorAll(".doc")];
const state = { doc: docs[0], entry: null, hits: new Set(), first: 0, turn: 0 };

// --- finding things ------------------------------------------------------------------------

const all = (selector, within = state.doc) => [...within.querySelectorAll(selector)];
const row = (entry) => document.getElementById(`e${entry}`);
const marks = (entry) => all(`[data-m~="${entry}"]`);
const entryOf = (item) => Number(item.id.slice(1));

// --- making things -------------------------------------------------------------------------

/** An element with a class, a text and children. */
function made(tag, name = "", text = "", ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  element.append(...children);
  return element;
}

function button(name, text) {
  const element = made("button", name, text);
  element.type = "button";
  return element;
}

// --- the text ------------------------------------------------------------------------------

/** The text nodes of a leaf; the marks of notes are not of its text. */
function texts(leaf) {
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".ref") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

const nodesOf = ([leaf]) => texts(document.getElementById(`b${leaf}`));
const textOf = (part) => nodesOf(part).map((node) => node.data).join("");

/** The stretch of the page where a part of the text stands. */
function rangeOf(part) {
  const [, start, end] = part;
  const range = new Range();
  let at = 0;
  for (const node of nodesOf(part)) {
    if (start >= at && start <= at + node.length) range.setStart(node, start - at);
    if (end > at && end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  return range;
}
