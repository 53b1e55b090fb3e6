"""Where the text points at something by its number: "section IV.4", "Figures 2 and 3", "Steps 6 to 8".

A reference says of itself whose number it is: "of the Act", "RFC 2119, section 4" and a link that leads
elsewhere are another document's, and so is the next of its sentence: "section 8 of the rules, not section 9";
"above", "below" and "of this report" are this one's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from checker.facts.apparatus.called import name_of
from checker.facts.apparatus.counted import counts_paragraphs
from checker.facts.apparatus.labelled import Number, numbers_of
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.grammar import Node, longest
from checker.text.language import of_language
from checker.text.sentences import are_apart
from checker.text.tokens import Token, is_plural, singular
from checker.text.vocabulary import vocabulary

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,7}(?:\.\d{1,2})*|[A-Z](?:\.\d{1,2})*"
_TOKEN = regex(
    rf"\s*(?:(?P<NUMBER>(?:{_NUMBER})(?![\w%°/]|\.\d|-\w))|(?P<AND>and\b|&)|(?P<OR>or\b)"
    r"|(?P<TO>to\b|through\b)|(?P<DASH>[-–—])|(?P<COMMA>,))"
)
_BEGINS = regex(r"[0-9A-Z](?<=[ \u00a0].)(?:(?<=[0-9])|(?=[IVXLC.])|\b)")
"""How the number behind a label begins: there are far fewer numbers than words that may be labels."""
_WORD = regex(r"(?<![^\W_])[A-Za-z][a-z]{2,}$")
_LONGEST_LABEL = 20
_BEHIND = regex(r"\s([a-z]+)\b")
_ENDS = frozenset({"NUMBER"})
_REACH = 80
"""Characters of the numbers behind a label, at most."""
_SPREAD = 50
"""Numbers in a range that are named one by one, at most."""
_NEAR = regex(r"\s*\(?(?:above|below|overleaf)\b", re.IGNORECASE)
_CITES = regex(
    r"\b(?:RFC|ISO|IEC|IEEE|NIST|ECMA|EIP|PEP|BIP|CFR|U\.?S\.?C|Act|Code|Regulation|Directive|Decision|Treaty|Convention"
    r"|Constitution|Edition|Charter|Statute|Law|Bill|Bylaws?|Specification|Standard|(?-i:[A-Z]{1,3})-\d{1,4}|Vol|ibid|supra|id|op|cit|https?|www|Public)\b"
    r"|[\[\]]|\.(?:com|org|pdf)|[\"“”]",
    re.IGNORECASE,
)
_AMENDED = regex(
    r"[^.;]{0,160}?\b(?:insert(?:ed)?|substituted?|omit(?:ted)?|repealed|replaced by|amended as follows)\b"
)
"""What is changed stands in an older text: "In section 11, after subsection (2) insert"."""
_WITHIN = regex(r"\b([A-Za-z]+)\s+[\w.()]{1,9},\s+$")
"""What a number behind it is a part of: "Article 3, paragraph 14"."""
_WITHIN_WORK = regex(r"\b(?:bk|ch|chap|pt|sec|tit|vol)s?\.\s?[\w.]{1,6},\s+$", re.IGNORECASE)
"""The same, as a work is cited: "Winter 1764, ch. 4, section 3"."""
_TAG = 200
"""Characters of a page's source before a reference in which its link begins, at most."""
_BEFORE = 60
"""Characters before a reference in which another document may be named."""
_BY_NAME = regex(r"(?<![\w-])[A-Z][A-Z\d-]{2,}(?:[’']s|\)|,)?\s+$")
"""The name of another document, in capitals, right before the label: "HAIP section 4.3"."""
_WORD_BEFORE = regex(r"([A-Za-z]+)\s+$")
_LINK = regex(r"[^\]\n]{0,80}\](?:\((?!#)|\[)")
_ANCHOR = regex(r"<a\s[^<>]*=[\"']?\w+://[^<>]*>[^<>]{0,40}$")
"""The same on a page, in front of what it links."""
_ONLY_OWN = frozenset({"paragraph"})
"""What stands in every document and every article: only one that is said to be this document's is, unless the
document counts its own through its sections. So it is with notes, and with what every list has."""
_NOTE = "note"
_SEE = regex(r"\(see (?:also )?$", re.IGNORECASE)
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.ROW, BlockKind.HEADING})


def _ours() -> str:
    """This document, a part or the end of it: "this report", "the present decision"."""
    this = r"(?:this|these|the\s+(?:present|current))"
    own = rf"{this}\s+(?:\w+\s+)?{alternatives('OWN_TEXT')}\b"
    return rf"(?:the\s+(?:end|back|beginning)\b(?:\s+of\s+{own}|(?!\s+of\b))|{own})"


@of_language
def _own() -> re.Pattern[str]:
    return regex(rf",?\s+(?:of|in|to|at)\s+{_ours()}", re.IGNORECASE)


@of_language
def _foreign() -> re.Pattern[str]:
    ours = _ours()
    return regex(
        rf"(?:\s*\([\w ]{{1,9}}\))*,?\s+(?:(?:of|in|from|under|within|at|on|by)\s+(?!{ours})(?=\S)"
        rf"|to\s+(?!{ours})(?:the|this|that|its|their|an?|(?-i:[A-Z\d]))\b)"
        r"|\s*\(\w{1,3}\)|\s+(?:[A-Z][\w-]*\s+){0,4}(?:Act|Code|Regulations?|Directive|Treaty|Law|Rules?|Constitution|RFC)\b",
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Reference:
    """One number that the text points at. `word` is its label in the singular, lower case; `span` label and
    numbers as they stand; `numbers` what this number can be. `near`: the text says that it is above or below.
    """

    word: str
    written: str
    numbers: tuple[Number, ...]
    span: Span
    near: bool = False


def references(
    document: Document, labelled: Collection[int], named: Collection[str] = ()
) -> Iterator[Reference]:
    """All references of `document` to something of its own, as far as one can see, in the order of the text.

    The blocks `labelled` begin with a label of their own. `named` is what this document counts by
    names of its own: "cause of concern".
    """
    text = document.text
    labels = list(_labels(text, named))
    sets = vocabulary().sets
    said = sets["COUNTED_LABEL"] | {_NOTE}
    only_own = said if labels and counts_paragraphs(document) else said | _ONLY_OWN
    another: dict[str, Span] = {}  # the last of each label that is another document's
    for label in labels:
        index = document.block_at(label.start)
        block = document.blocks[index]
        opens = label.start == block.span.start and (index in labelled or block.kind is BlockKind.HEADING)
        if opens or block.kind not in _READ:
            continue
        tokens = _tokens(text, label, min(label.end + _REACH, block.span.end))
        found = longest("label", tokens, _ENDS) if len(tokens) > 1 else None
        if found is None:
            continue
        tree, used = found
        span = Span(label.start, tokens[used - 1].end)
        if block.kind is BlockKind.HEADING and text.startswith(":", span.end):
            continue  # "New: Step 5: Pay" is step 5
        near = _NEAR.match(text, span.end, block.span.end) is not None
        word = name_of(label.lower)
        own = near or _own().match(text, span.end, block.span.end) is not None
        own = own or (word in sets["NOTE_LABEL"] and _is_seen(text, span, block.span))
        foreign = (
            word in only_own
            or _is_foreign(document, span, block.span)
            or (word in named and _counts_on(text, span, block.span))
            or (word in another and not are_apart(text, another[word], span))
        )
        if foreign and not own:
            another[word] = span
        else:
            for written in _numbers(tree, tokens):
                yield Reference(word, written, numbers_of(written), span, near)


def _is_seen(text: str, span: Span, block: Span) -> bool:
    """Whether a bracket sends the reader there: "(see note 3)"."""
    return _SEE.search(text, max(block.start, span.start - _LONGEST_LABEL), span.start) is not None


def _labels(text: str, named: Collection[str]) -> Iterator[Token]:
    """The labels that stand before something like a number; some are phrases of several words."""
    known = vocabulary().sets["PART_LABEL"] | {name for name in named if " " not in name}
    phrases = {name.split()[-1]: name for name in named if " " in name}
    for number in _BEGINS.finditer(text):
        end = number.start() - 1
        if not text[end - 1 : end].islower():
            continue
        word = _WORD.search(text, max(end - _LONGEST_LABEL, 0), end)
        if word is None:
            continue
        bare = singular(word[0].lower())
        start = _phrase_start(text, word.start(), end, phrases[bare]) if bare in phrases else None
        if start is not None:
            yield Token("PART_LABEL", text[start:end], start, end)
        elif bare in known:
            yield Token("PART_LABEL", word[0], word.start(), word.end())


def _phrase_start(text: str, last: int, end: int, name: str) -> int | None:
    """Where the phrase begins whose last word stands from `last` to `end`; None where it is another one."""
    for _ in range(name.count(" ")):
        last = text.rfind(" ", 0, max(last - 1, 0)) + 1
    return last if name_of(text[last:end]) == name else None


def _tokens(text: str, label: Token, end: int) -> list[Token]:
    """The label and what stands behind it, as far as numbers and what joins them go."""
    tokens = [label]
    at = label.end
    while (match := _TOKEN.match(text, at, end)) is not None:
        kind = match.lastgroup or ""
        tokens.append(Token(kind, match[kind], match.start(kind), match.end(kind)))
        at = match.end()
    kinds = [token.kind for token in tokens]
    if singular(label.lower) == label.lower and "COMMA" in kinds and "AND" not in kinds and "OR" not in kinds:
        return tokens[: kinds.index("COMMA")]  # "in Annex D, 36 of the 90 boats": a count stands behind it
    return tokens


def _numbers(tree: Node, tokens: Sequence[Token]) -> Iterator[str]:
    """All numbers of a reference; "4 to 6" names three."""
    between = {node.leaves[-1].index: node.leaves[0].index for node in tree.find("range")}
    for leaf in tree.leaves:
        if leaf.kind != "NUMBER":
            continue
        last = tokens[leaf.index].text
        first = tokens[between[leaf.index]].text if leaf.index in between else ""
        if first.isdecimal() and last.isdecimal() and int(last) - int(first) <= _SPREAD:
            yield from map(str, range(int(first) + 1, int(last)))
        yield last


def _is_foreign(document: Document, span: Span, block: Span) -> bool:
    """Whether a reference is into another document, by the words around it."""
    text = document.text
    if _foreign().match(text, span.end, block.end) or _AMENDED.match(text, span.end, block.end):
        return True
    behind = _BEHIND.match(text, span.end, block.end)
    if behind is not None and vocabulary().has("RENUMBERED", behind[1]):
        return True
    start = max(block.start, span.start - _BEFORE)
    if _is_anothers(text, start, span):
        return True
    stop = max(text.rfind(". ", start, span.start), text.rfind("; ", start, span.start), start)
    if _CITES.search(text, stop, span.start):
        return True
    if _WITHIN_WORK.search(text, start, span.start):
        return True
    whole = _WITHIN.search(text, stop, span.start)
    if whole is not None and vocabulary().has("PART_LABEL", whole[1].lower()):
        return True
    source, begins = document.source, document.origin.source_start(span.start)
    if _ANCHOR.search(source, max(begins - _TAG, 0), begins):
        return True
    return _LINK.match(source, document.origin.source_end(span.end)) is not None


def _is_anothers(text: str, start: int, span: Span) -> bool:
    """Whether what stands right before a label says that the part stands elsewhere, or whose it is."""
    word = _WORD_BEFORE.search(text, start, span.start)
    if word is not None and vocabulary().has("PART_ELSEWHERE", word[1].lower()):
        return True
    shouted = text[span.start : span.start + 2].isupper()
    return not shouted and _BY_NAME.search(text, start, span.start) is not None


def _counts_on(text: str, span: Span, block: Span) -> bool:
    """Whether a number behind a name counts what stands behind it: "met the standard 5 times"."""
    behind = _BEHIND.match(text, span.end, block.end)
    return text[span.start].islower() and behind is not None and is_plural(behind[1])
