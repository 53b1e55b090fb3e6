"""Stretches of text → lists of names.

The scanner joins the words of each name (its article, what stands inside it, what qualifies it) into one
NAME; the list grammar reads names and what separates them; then the whole list decides which "and" stands
inside a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.facts.onename import by_articles, core, items_of, names_of
from checker.frozen import dataclass
from checker.model import Item, ItemList, ListKind, Span
from checker.text.adjectives import with_adjectives
from checker.text.grammar import longest
from checker.text.language import of_language
from checker.text.names import key, known, names, plain
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_ENDS = frozenset({"NAME"})
_JOINTS = {"AND", "OR", "AS_WELL_AS"}
_NOT_NAME = {"CODE", "YEAR", "FIGURE"}


@dataclass(frozen=True, slots=True)
class NameRun:
    """A list of names in a sequence of tokens: the list, and the indices it reaches from and to."""

    items: ItemList
    first: int
    end: int


def read_names(tokens: Sequence[Token], first: int = 0) -> NameRun | None:
    """The longest list of names that begins at token `first` of folded tokens; one name is a list too."""
    scanned: list[Token] = []
    ends: list[int] = []
    parsed = longest("list", _scan(tokens, first, scanned, ends), _ENDS)
    if parsed is None:
        return None
    tree, used = parsed
    parts = [names_of(part, scanned) for part in tree.find("part")]
    parts.sort(key=lambda part: part.names[0].start)
    semicolons = any(token.kind == "SEMI" for token in scanned[:used])
    names, sure = items_of(parts, semicolons)
    span = Span(names[0].start, names[-1].end)
    bare = [core(t.text) for t in names]
    items = tuple(Item(Span(t.start, t.end), key(text)) for t, text in zip(names, bare, strict=True))
    # one that stands twice may be counted once; "the BA in Law and the BA in Art" are two
    wholes = {
        item.key if text == t.text else plain(t.text)
        for item, t, text in zip(items, names, bare, strict=True)
    }
    also = {len(wholes)} | ({by_articles(parts)} if not sure else set())
    added = next((token.start for token in scanned[:used] if token.lower == "plus"), None)
    if added is not None:  # "A, B and C, plus the D": the D may be one more than those counted
        also.add(sum(item.span.end <= added for item in items))
    closing = next((index for index, part in enumerate(parts[:-1]) if part.led), None)
    if closing is not None:  # "Arden, and Borel, Castor & Co.": a comma behind the last "and" parts no items
        also.add(sum(item.span.start <= parts[closing].names[0].start for item in items))
    states = sum(len(token.text) == 2 and token.text.isupper() for token in names)
    if 0 < states < len(items):  # "Toronto, Davis, CA (USA), and Lima", and not "the BA in Law"
        also.add(len(items) - states)
    inside, places = (item.key for item in items[1::2]), [item.key for item in items[::2]]
    if len(items) > 2 and all(map(known, inside)) and not any(map(known, places)):
        also.add(len(places))  # "Graz, Austria, and Turin, Italy"
    parted = sum(token.text.count("/") for token in names if not token.text.isupper())
    if parted:  # "Sort/Filter and Undo/Redo"
        also.add(len(items) + parted)
    figures = sum(token.text.isdigit() for token in names)
    sure = sure and figures in (0, len(names))  # a number among names is what is left of a note's mark
    listed = ItemList(ListKind.NAMES, span, items, sure=sure, also=tuple(sorted(also - {len(items)})))
    listed, end = with_adjectives(listed, tokens, ends[used - 1])
    return NameRun(listed, first, end)


# --- scanning ------------------------------------------------------------------------------


def _scan(tokens: Sequence[Token], index: int, scanned: list[Token], ends: list[int]) -> Iterator[Token]:
    """NAME and separator tokens from `index` on, as far as they are asked for.

    Each is put into `scanned`, and the index behind its last token into `ends`.
    """
    while index < len(tokens):
        token = tokens[index]
        if token.kind in _JOINTS or token.kind in ("COMMA", "SEMI", "BOTH"):
            scanned.append(token)
            index += 1
        else:
            end = _name(tokens, index)
            if end is None:
                break
            scanned.append(_joined(tokens[index:end]))
            index = end
        ends.append(index)
        yield scanned[-1]


def _joined(tokens: Sequence[Token]) -> Token:
    """One NAME; a parenthesis behind it belongs to it and is not quoted."""
    kept = tokens[:-1] if tokens[-1].kind == "PAREN" and len(tokens) > 1 else tokens
    return Token("NAME", " ".join(t.text for t in kept), kept[0].start, kept[-1].end)


def is_name(token: Token) -> bool:
    """Whether a token can be part of a name: it has a capital, at its start or inside (macOS, d'Ivoire)."""
    if token.kind in ("NAME", "PLURAL", "SINGULAR"):
        return not token.text.islower()
    return token.text == "A" or (token.kind == "WORD" and not token.text.islower())


def _name(tokens: Sequence[Token], index: int) -> int | None:
    """The index behind the name that begins at `index`, or None where none does."""
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    letter = behind is not None and (
        behind.text == "." or (tokens[index].text == "A" and behind.kind == "COMMA")
    )
    if tokens[index].lower in ("the", "a", "an") and not letter:
        index += 1
    end = _words_of_name(tokens, index)
    if end is None:
        return None
    # a name that a number follows is a citation: Regulation 2018/1240
    if end < len(tokens) and tokens[end].kind in _NOT_NAME:
        return None
    end = _qualifier(tokens, end)
    return None if end < len(tokens) and tokens[end].kind in _NOT_NAME else end


def _words_of_name(tokens: Sequence[Token], index: int) -> int | None:
    compound = _compound(tokens, index)
    if compound is not None:
        return compound
    end = _plain_name(tokens, index)
    if end is not None and end + 1 < len(tokens) and tokens[end].kind == "AND":
        # Brandt and Sons
        return end + 2 if vocabulary().has("PARTNER", tokens[end + 1].lower) else end
    return end


def _plain_name(tokens: Sequence[Token], index: int) -> int | None:
    particles = _particles()
    if index >= len(tokens) or not (is_name(tokens[index]) or _is_listed(tokens, index)):
        return None
    while index < len(tokens):
        if _is_glued(tokens, index) or _is_possessive(tokens, index) or _is_coded(tokens, index):
            index += 1
            continue
        if tokens[index].text[0].isupper() or is_name(tokens[index]) or tokens[index].text == ".":
            if tokens[index].text == "." and not _initial(tokens, index):
                return index
            index += 1
            continue
        ahead = index
        while ahead < len(tokens) and ahead - index < 3 and tokens[ahead].lower in particles:
            ahead += 1
        if ahead == index or ahead >= len(tokens) or not is_name(tokens[ahead]):
            return index
        if tokens[index].lower in ("in", "for", "on", "at") and not _has_body(tokens, index):
            return index
        index = ahead
    return index


@of_language
def _particles() -> frozenset[str]:
    return vocabulary().sets["PARTICLE"] | {"the"}


def _is_listed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital word that is no name by itself is one here, between commas: "Grad, Most and Selo"."""
    before = tokens[index - 1] if index else None
    token = tokens[index]
    return (
        before is not None
        and (before.kind in _JOINTS or before.kind in ("COMMA", "SEMI"))
        and token.text[0].isupper()
        and token.text[1:].islower()
        and token.kind in ("STOP", "OTHER", "ABOUT", "PREPOSITION", "VERB", "PAST", "EACH", "HALF", "ONES")
    )


def _is_possessive(tokens: Sequence[Token], index: int) -> bool:
    """Whether an apostrophe stands inside a name: the Lawyers' Forum."""
    before, token = tokens[index - 1], tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    glued = token.text in "'’" and token.start == before.end and before.text.endswith("s")
    return glued and after is not None and after.start > token.end and is_name(after)


def _is_glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token goes on the word before it: HTTP/2, C++, BASE_IMAGE."""
    before, token = tokens[index - 1], tokens[index]
    return token.start == before.end and (token.text in "_/+#@&" or before.text in "_/+#@&")


def _is_coded(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number, or the line before it or before a name, goes on without a blank: B12, Arden–Brack."""
    before, token = tokens[index - 1], tokens[index]
    if token.start != before.end:
        return False
    if token.kind in ("HYPHEN", "DASH"):
        behind = tokens[index + 1] if index + 1 < len(tokens) else None
        if behind is None or behind.start != token.end:
            return False
        return behind.kind == "CODE" if token.kind == "HYPHEN" else is_name(before) and is_name(behind)
    return token.kind == "CODE"


def _initial(tokens: Sequence[Token], index: int) -> bool:
    """Whether the full stop at `index` ends an initial inside a name ("J. Smith", "St. Gallen")."""
    before = tokens[index - 1]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    short = len(before.text) <= 2 and before.end == tokens[index].start
    return short and after is not None and is_name(after)


def _has_body(tokens: Sequence[Token], index: int) -> bool:
    return vocabulary().has("BODY", tokens[index - 1].lower)


def _compound(tokens: Sequence[Token], index: int) -> int | None:
    if index >= len(tokens):
        return None
    for words in names().joined.get(tokens[index].lower, ()):
        if tuple(t.lower for t in tokens[index : index + len(words)]) == words:
            return index + len(words)
    return None


def _qualifier(tokens: Sequence[Token], end: int) -> int:
    """Takes in what qualifies a name: a parenthesis, "in Italy", a suffix behind a comma."""
    words = vocabulary()
    if end < len(tokens) and tokens[end].kind == "PAREN":
        return end + 1
    if end + 1 < len(tokens) and words.has("QUALIFIER", tokens[end].lower):
        place = end + 1
        if tokens[place].kind == "THE" and place + 1 < len(tokens):
            place += 1
        behind = _words_of_name(tokens, place)
        if behind is not None:
            return behind
    if (
        end + 1 < len(tokens)
        and tokens[end].kind == "COMMA"
        and words.has("SUFFIX", tokens[end + 1].lower)
        and tokens[end + 1].text[0].isupper()
    ):
        stop = (
            end + 2 < len(tokens)
            and tokens[end + 2].text == "."
            and tokens[end + 2].start == tokens[end + 1].end
        )
        if stop:
            return end + 3 if end + 3 < len(tokens) else end + 2
    return end
