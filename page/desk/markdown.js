// Markdown as the program's reader hears it: the events of its parser, made from the tokens of another one
// that runs in a browser. Offsets are in bytes of UTF-8, as there.

import { parse, postprocess, preprocess } from "micromark";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { decodeNumericCharacterReference } from "micromark-util-decode-numeric-character-reference";
import { decodeString } from "micromark-util-decode-string";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import { decodeNamedCharacterReference } from "decode-named-character-reference";

const BAR = 124;

/** Tables; right below a line of text only with a bar in front, as the program's parser has it. */
function tables() {
  const extension = gfmTable();
  const table = extension.flow.null;
  const { tokenize } = table;
  table.tokenize = function begin(effects, ok, nok) {
    const start = tokenize.call(this, effects, ok, nok);
    return (code) => (this.interrupt && code !== BAR ? nok : start)(code);
  };
  return extension;
}

const EXTENSIONS = [gfmFootnote(), gfmStrikethrough(), tables(), gfmTaskListItem()];

/** The label of a link such as `[Section 4.2][design-principles]`, which may be defined in another file. */
const ELSEWHERE = /\]\[((?=[^a-z\]]*[a-z])[\p{L}\p{N}_./:-]{3,200})\]/gu;

/** The tokens of a text, and the first definition of every label. */
function tokens(text) {
  const parser = parse({ extensions: EXTENSIONS });
  const elsewhere = new Set([...text.matchAll(ELSEWHERE)].map(([, label]) => normalizeIdentifier(label)));
  const includes = parser.defined.includes.bind(parser.defined);
  parser.defined.includes = (label) => elsewhere.has(label) || includes(label);
  const found = postprocess(parser.document().write(preprocess()(text, undefined, true)));
  return { found, elsewhere, definitions: definitionsIn(found, text) };
}

function definitionsIn(found, text) {
  const definitions = new Map();
  let open = null;
  for (const [way, token] of found) {
    if (token.type === "definition" && way === "enter") open = { start: token.start.offset, end: token.end.offset, label: "", to: "" };
    else if (!open || way === "enter") continue;
    else if (token.type === "definitionLabelString") open.label = slice(text, token);
    else if (token.type === "definitionDestinationString") open.to = decodeString(slice(text, token));
    else if (token.type === "definition") {
      const name = normalizeIdentifier(open.label);
      if (!definitions.has(name)) definitions.set(name, open);
      open = null;
    }
  }
  return definitions;
}

const slice = (text, { start, end }) => text.slice(start.offset, end.offset);

/** The bytes of UTF-8 before every UTF-16 unit of a text; nothing where the two are the same. */
function bytes(text) {
  if (/^[\u0000-\u007f]*$/.test(text)) return null;
  const before = new Uint32Array(text.length + 1);
  let at = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    before[unit] = at;
    const code = text.charCodeAt(unit);
    // Both halves of a pair are two bytes of its four.
    at += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  before[text.length] = at;
  return before;
}

/** Tells of one text after the other what stands in it. */
class Teller {
  constructor(text) {
    const { found, elsewhere, definitions } = tokens(text);
    Object.assign(this, { text, found, elsewhere, definitions, told: [], inText: 0, skip: null, items: [], cells: 0, columns: 0, isHead: false, inCell: false, html: false });
    this.before = bytes(text);
    this.links = [];
    this.hard = null;
  }

  tell(name, value, start, end) {
    const { before } = this;
    this.told.push([name, value, before ? before[start] : start, before ? before[end] : end]);
  }

  /** Text as it stands; a "<" that opens nothing is told by itself, as the parser does. */
  say(start, end) {
    for (const piece of this.text.slice(start, end).split(/(<)/)) {
      if (piece) this.tell("Text", piece, start, start + piece.length);
      start += piece.length;
    }
  }

  all() {
    for (const [at, [way, token]] of this.found.entries()) {
      if (this.skip) {
        if (token === this.skip && way === "exit") this.skip = null;
        continue;
      }
      if (way === "enter") this.enter(token, at);
      else this.exit(token);
    }
    return this.told;
  }

  enter(token, at) {
    const { type } = token;
    const start = token.start.offset;
    const end = token.end.offset;
    if (SKIPPED.has(type)) this.skip = token;
    else if (BLOCKS[type]) this.block("Start", BLOCKS[type], start, end, token, at);
    else if (type === "listOrdered" || type === "listUnordered") {
      this.tell("Start", { List: null }, start, end);
      this.items.push(false);
    } else if (type === "listItemPrefix") this.item(start, end);
    else if (type === "tableHeader" || type === "tableData") this.cell(token);
    else if (type === "thematicBreak") this.tell("Rule", null, start, end);
    else if (type === "codeFlowValue") this.tell("Text", `${slice(this.text, token)}\n`, start, Math.min(end + 1, this.text.length));
    else if (type === "htmlFlowData") this.tell("Html", slice(this.text, token), start, end);
    else this.inline(token, start, end, at);
  }

  inline(token, start, end, at) {
    const { type } = token;
    if (type === "data" || type === "characterEscapeValue" || type === "autolinkProtocol" || type === "autolinkEmail") this.say(start, end);
    else if (type === "characterReference") this.skipped(token, "Text", reference(slice(this.text, token)));
    else if (type === "htmlText") this.skipped(token, "InlineHtml", slice(this.text, token));
    else if (type === "gfmFootnoteCall") this.skipped(token, "FootnoteReference", slice(this.text, token).slice(2, -1));
    else if (type === "codeText") this.skipped(token, "Code", this.codeOf(token, at));
    else if (type === "hardBreakTrailing" || type === "hardBreakEscape") this.hard = start;
    else if (type === "lineEnding") this.ending(start, end);
    else if (type === "link" || type === "image") this.link(token, at);
    else if (type === "labelText") this.links.at(-1).open?.();
  }

  skipped(token, name, value) {
    this.tell(name, value, token.start.offset, token.end.offset);
    this.skip = token;
  }

  ending(start, end) {
    if (this.html) this.tell("Html", "\n", start, end);
    else if (this.inText) this.tell(this.hard === null ? "SoftBreak" : "HardBreak", null, this.hard ?? start, end);
    this.hard = null;
  }

  exit(token) {
    const { type } = token;
    const start = token.start.offset;
    const end = token.end.offset;
    if (BLOCKS[type]) this.block("End", BLOCKS[type], start, end, token);
    else if (type === "listOrdered" || type === "listUnordered") {
      if (this.items.pop()) this.tell("End", "Item", start, end);
      this.tell("End", { List: false }, start, end);
    } else if (type === "tableHeader" || type === "tableData") {
      this.tell("End", "TableCell", start, end);
      this.inText -= 1;
      this.inCell = false;
    } else if (type === "labelText") this.links.at(-1).close?.(end);
    else if (type === "link" || type === "image") this.links.pop().end?.();
  }

  // --- blocks ---

  block(way, told, start, end, token, at) {
    const { type } = token;
    let name = told;
    if (type === "atxHeading" || type === "setextHeading") name = { Heading: way === "Start" ? { level: `H${this.level(token, at)}` } : "H1" };
    else if (type === "codeIndented") name = way === "Start" ? { CodeBlock: "Indented" } : "CodeBlock";
    else if (type === "codeFenced") name = way === "Start" ? { CodeBlock: { Fenced: "" } } : "CodeBlock";
    else if (type === "gfmFootnoteDefinition") name = { FootnoteDefinition: way === "Start" ? this.label(at) : "" };
    else if (type === "tableRow") {
      if (this.isHead) return;
      if (way === "Start") this.cells = 0;
      else this.missing(end);
    }
    if (type === "tableHead") {
      this.isHead = way === "Start";
      if (this.isHead) this.cells = 0;
      else this.columns = this.cells;
    }
    if (type === "htmlFlow") this.html = way === "Start";
    if (TEXTS.has(type)) this.inText += way === "Start" ? 1 : -1;
    this.tell(way, name, start, end);
  }

  /** The level of a heading, from the signs around it. */
  level(heading, at) {
    for (let next = at + 1; ; next += 1) {
      const [, token] = this.found[next];
      if (token.type === "atxHeadingSequence") return token.end.offset - token.start.offset;
      if (token.type === "setextHeadingLineSequence") return this.text[token.start.offset] === "=" ? 1 : 2;
      if (token === heading) return 1;
    }
  }

  label(at) {
    const [, token] = this.found.slice(at).find(([, one]) => one.type === "gfmFootnoteDefinitionLabelString");
    return slice(this.text, token);
  }

  item(start, end) {
    if (this.items.at(-1)) this.tell("End", "Item", start, start);
    this.items[this.items.length - 1] = true;
    this.tell("Start", "Item", start, end);
  }

  /** A cell; what a row has more than the head is no cell. */
  cell(token) {
    this.cells += 1;
    if (!this.isHead && this.cells > this.columns) {
      this.skip = token;
      return;
    }
    this.inText += 1;
    this.inCell = true;
    this.tell("Start", "TableCell", token.start.offset, token.end.offset);
  }

  missing(end) {
    for (; this.cells < this.columns; this.cells += 1) {
      this.tell("Start", "TableCell", end, end);
      this.tell("End", "TableCell", end, end);
    }
  }

  // --- links ---

  /** A link or an image: to a place, to a definition, or to what another file may define. */
  link(token, at) {
    const { to, label, kind, name } = this.target(token, at);
    const [start, end] = [token.start.offset, token.end.offset];
    const isImage = token.type === "image";
    const isKnown = kind === "Inline" || this.definitions.has(normalizeIdentifier(name))
      || (kind === "Reference" && this.elsewhere.has(normalizeIdentifier(label)));
    if (isKnown) {
      const value = { link_type: kind, dest_url: to, title: "", id: name };
      this.tell("Start", isImage ? { Image: value } : { Link: value }, start, end);
      this.links.push({ end: () => this.tell("End", isImage ? "Image" : "Link", start, end) });
    } else {
      // It was none: all of its signs are text.
      this.links.push({
        open: () => this.say(start, start + (isImage ? 2 : 1)),
        close: (after) => this.say(after, end),
      });
      this.empty(token, at, start, end);
    }
  }

  /** An empty label has no text to open and close it. */
  empty(token, at, start, end) {
    for (let next = at + 1; this.found[next][1] !== token; next += 1) if (this.found[next][1].type === "labelText") return;
    this.say(start, end);
    this.skip = token;
    this.links.pop();
  }

  target(token, at) {
    let [to, label, kind, text] = ["", "", "Shortcut", ""];
    let deep = 0;
    for (let next = at + 1; this.found[next][1] !== token; next += 1) {
      const [way, one] = this.found[next];
      if (one.type === "link" || one.type === "image") deep += way === "enter" ? 1 : -1;
      if (deep || way === "enter") continue;
      if (one.type === "resource") kind = "Inline";
      else if (one.type === "resourceDestinationString") to = decodeString(slice(this.text, one));
      else if (one.type === "reference" && kind !== "Reference") kind = "Collapsed";
      else if (one.type === "referenceString") [kind, label] = ["Reference", slice(this.text, one)];
      else if (one.type === "labelText") text = slice(this.text, one);
    }
    const name = kind === "Reference" ? label : text;
    if (kind !== "Inline") to = this.definitions.get(normalizeIdentifier(name))?.to ?? "";
    return { to, label, kind, name };
  }

  codeOf(token, at) {
    let value = "";
    for (let next = at + 1; this.found[next][1] !== token; next += 1) {
      const [way, one] = this.found[next];
      if (way === "enter") continue;
      if (one.type === "codeTextData") value += slice(this.text, one);
      else if (one.type === "lineEnding") value += " ";
    }
    return this.inCell ? value.replace(/\\\|/g, "|") : value;
  }
}

/** What an entity stands for. */
function reference(text) {
  const inner = text.slice(1, -1);
  if (inner[0] !== "#") return decodeNamedCharacterReference(inner) || text;
  const isHex = inner[1] === "x" || inner[1] === "X";
  return decodeNumericCharacterReference(inner.slice(isHex ? 2 : 1), isHex ? 16 : 10);
}

const BLOCKS = {
  paragraph: "Paragraph", atxHeading: "Heading", setextHeading: "Heading", blockQuote: "BlockQuote", codeIndented: "CodeBlock",
  codeFenced: "CodeBlock", htmlFlow: "HtmlBlock", gfmFootnoteDefinition: "FootnoteDefinition", table: "Table", tableHead: "TableHead", tableRow: "TableRow",
};
const TEXTS = new Set(["paragraph", "atxHeading", "setextHeading"]);
const SKIPPED = new Set(["definition", "tableDelimiterRow", "codeFencedFence", "resource", "reference", "taskListCheck", "setextHeadingLine", "gfmFootnoteDefinitionLabel"]);

/** The events of a text as JSON: name, what comes with it, first byte, byte behind. */
export const events = (text) => JSON.stringify(new Teller(text).all());

/** Every label that is defined, and from which byte to which. */
export function definitions(text) {
  const before = bytes(text);
  return JSON.stringify([...tokens(text).definitions.values()].map(({ label, start, end }) =>
    [label, before ? before[start] : start, before ? before[end] : end]));
}
