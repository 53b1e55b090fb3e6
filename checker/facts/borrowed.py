"""Counts whose noun is left out: "17 councils still need to file and 5 need to complete"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from checker.facts.counts import Count
from checker.frozen import dataclass
from checker.model import Block, Document, Exactness, Relation, Span, Statement
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary

_BREAKS = frozenset({"COMMA", "SEMI", "COLON", "DASH"})
UNNAMED, THING = "things", "thing"
"""What is counted where the text gives no name to it."""
_FRONTED = 4
"""Words before a count whose noun its sentence opens with, at least: "Of the ports, six …"."""
_NOUN = 4
"""Words of such a noun, at most."""
_NAMED = frozenset({"WORD", "NAME", "PLURAL", "PAST"})
"""What it has."""
_LEADS = frozenset({"COLON", "DASH", "LPAR"})
"""What leads from a count whose noun stands before it to what is listed: "The ports are four: …"."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block with its tokens and the counts in them."""

    document: Document
    block: Block
    span: Span
    tokens: Sequence[Token]
    counts: Sequence[Count]


def is_verb(tokens: Sequence[Token], count: Count) -> bool:
    """Whether what looks like the noun is a verb: "of whom three retired", "eleven agreed"."""
    if count.noun is None or not count.singular or count.value == 1:
        return False
    if _fronted(tokens, count) is not None:
        return True
    first = tokens[count.noun[0]]
    if first.kind == "WORD" and count.relation in (Relation.OTHER, Relation.REMAINING):
        return True  # "the other three broke even": more than one of a noun would be in the plural
    return first.kind == "PAST" or (first.kind == "WORD" and first.lower.endswith("ed"))


def _fronted(tokens: Sequence[Token], count: Count) -> Span | None:
    """The noun that a sentence opens with, to tell of some of them: "Of the ports seen, six …"."""
    if count.first < _FRONTED or tokens[count.first - 1].kind != "COMMA":
        return None
    leads = tokens[0].kind == "OF" or vocabulary().has("AMONG", tokens[0].lower)
    if not leads or tokens[1].kind not in ("THE", "THESE"):
        return None
    near = list(takewhile(lambda one: one.kind in _NAMED, tokens[2 : min(count.first, 2 + _NOUN)]))
    last = next((one for one in near if one.kind == "PLURAL"), None)
    return None if last is None else Span(near[0].start, last.end)


def _introduced(sentence: Sentence, count: Count) -> tuple[str, str] | None:
    """The noun of "the most frequent causes were the following five:": unit and head.

    So it is in "the causes are five: …", and in "We met groups. There were five, namely …".
    """
    tokens, before = sentence.tokens, sentence.tokens[: count.first]
    fronted = _fronted(tokens, count)
    if fronted is not None:
        unit = sentence.document.text[fronted.start : fronted.end]
        return unit, singular(unit.split()[-1].lower())
    behind = tokens[count.end : count.end + 2]
    if behind and behind[0].kind == "COLON" and count.following:
        return _last_plural(before)
    if not count.words or not before or not behind:
        return None
    in_all = " ".join(token.lower for token in behind) in vocabulary().sets["IN_ALL"]
    if in_all and before[-1].kind in _BREAKS:
        return _last_plural(before)
    if in_all:  # "The commitments are four in number: …"
        behind = tokens[count.end + 2 : count.end + 4]
    if not behind or not vocabulary().has("FINITE", before[-1].lower):
        return None
    if len(before) > 2 and before[-2].lower == "there" and before[-3].kind == "THEM":
        return _last_plural(before)  # "the members, of whom there are four, …"
    if behind[0].text == ".":  # "The recommendations are three."
        told = _numbered(before) or _last_plural(before)
        return told if told is not None and vocabulary().has("LIST_HEAD", told[1]) else None
    if not (behind[0].kind in _LEADS or behind[-1].kind == "NAMELY"):
        return None
    if len(before) > 1 and before[-2].lower == "there":
        start = sentence.block.span.start
        return _last_plural(tokenize(sentence.document.text[start : sentence.span.start]))
    if any(token.kind == "PLURAL" for token in before[-2:]):
        return _last_plural(before)
    return _numbered(before) or (None if any(one.kind in _BREAKS for one in before) else _last_plural(before))


def _numbered(before: Sequence[Token]) -> tuple[str, str] | None:
    """The noun of "The number of boats lost in May was four: …"."""
    words = [token.lower for token in before]
    at = words.index("number") if "number" in words else len(words)
    near = before[at + 1 : at + 5]
    return _last_plural(near) if near and near[0].kind == "OF" else None


def _last_plural(tokens: Sequence[Token]) -> tuple[str, str] | None:
    plural = next((one for one in reversed(tokens) if one.kind == "PLURAL" and one.text.islower()), None)
    return None if plural is None else (plural.text, singular(plural.lower))


def implied(sentence: Sentence, index: int, before: Sequence[Statement]) -> tuple[str, str] | None:
    """The unit and head of a count whose noun is left out, from the text around it."""
    introduced = _introduced(sentence, sentence.counts[index])
    if introduced is not None:
        return introduced
    lender = _lender(sentence, index, before)
    if lender is None and _is_of_total(sentence, index):
        return UNNAMED, THING
    return None if lender is None else (lender.unit, lender.head)


def _is_of_total(sentence: Sentence, index: int) -> bool:
    """Whether a count tells how many there are, though not of what: "four of the 118 were late"."""
    count, tokens = sentence.counts[index], sentence.tokens
    return (
        count.relation is Relation.OUT_OF and count.end < len(tokens) and _opens_predicate(tokens[count.end])
    )


def _lender(sentence: Sentence, index: int, before: Sequence[Statement]) -> Statement | None:
    """The statement that lends its noun: "17 Member States still need to notify and 5 need to complete"."""
    count, tokens = sentence.counts[index], sentence.tokens
    behind = count.end if count.noun is None else count.noun[0]
    near = [s for s in before if sentence.block.span.start <= s.span.start and not s.implied]
    if not near or count.value > 10_000:
        return None
    if count.relation in (Relation.OF_THESE, Relation.REMAINING):
        return near[-1]
    if count.relation is Relation.OUT_OF:
        kinds = {token.kind for token in tokens[count.first : count.end]}
        if "THESE" in kinds:  # "three of these eight": the eight counted before
            return next((s for s in reversed(near) if s.value == count.total), None)
        if kinds & {"OTHER", "REMAINING", "THE"}:
            return near[-1]  # "33 of the 40"
    if count.words and _is_named(sentence, index):
        return near[-1]
    if count.following and tokens[-1].kind == "COLON":
        return near[-1]  # "that it approve the following six and reject the others:"
    if (
        near[-1].head == "vote"
        and tokens[count.first - 1].kind == "TO"
        and near[-1].sentence == sentence.span
    ):
        return near[-1]  # by 26 votes to 15
    if count.relation is Relation.OTHER and count.definite:
        return near[-1]
    behind = _past_bracket(tokens, behind)
    after = tokens[behind] if behind < len(tokens) else None
    told = after is not None and (_opens_predicate(after) or _says_again(tokens, behind, count.first))
    again = [s for s in near if s.value == count.value] if told and count.definite else []
    if again and count.number == 1:
        return again[-1]  # "The nine are …", of nine that were counted some sentences before
    same = [s for s in near if s.sentence == sentence.span]
    if not same and (not near or sentence.span.start - near[-1].sentence.end > 2):
        return None
    if not same and _is_some_of(count, tokens) and near[-1].value > count.value:
        return near[-1]
    if not told:
        return None
    return (same or near)[-1] if count.exactness is Exactness.EXACT and count.total is None else None


def _is_named(sentence: Sentence, index: int) -> bool:
    """Whether a number is told by names: "they found three in a worse state, namely A, B and C"."""
    end = sentence.counts[index + 1].first if index + 1 < len(sentence.counts) else len(sentence.tokens)
    behind = [token.kind for token in sentence.tokens[sentence.counts[index].end : end]]
    return "NAMELY" in behind and not {"SEMI", "COLON"} & set(behind[: behind.index("NAMELY")])


def _is_some_of(count: Count, tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with some of those before by their place: "The three in the old town"."""
    placed = tokens[count.end].kind in ("IN", "PREPOSITION") if count.end < len(tokens) else False
    plain = count.relation is Relation.PLAIN and count.exactness is Exactness.EXACT
    return placed and plain and count.definite and count.words and count.number == 1 and count.value > 1


def _past_bracket(tokens: Sequence[Token], index: int) -> int:
    """Where what stands behind a bracket begins: "three (Arden, Brack and Calder) are shut"."""
    if index >= len(tokens) or tokens[index].kind != "LPAR":
        return index
    close = next((at for at in range(index, len(tokens)) if tokens[at].kind == "RPAR"), len(tokens))
    return close + 1


def _says_again(tokens: Sequence[Token], behind: int, first: int) -> bool:
    """Whether the word behind a number stands before it too: "five work in news and four work in music"."""
    word = tokens[behind]
    return word.kind == "WORD" and any(token.text == word.text for token in tokens[:first])


def _opens_predicate(token: Token) -> bool:
    if token.kind == "STOP":
        return token.lower in ("still", "also", "already", "now")
    return token.kind in ("VERB", "PAST") or (token.kind == "WORD" and token.lower.endswith("ed"))


def elliptical_end(tokens: Sequence[Token], count: Count) -> int:
    """Quotes a few words more where the noun is left out: "5 need to complete"."""
    if count.relation is not Relation.PLAIN:
        return count.end
    end = count.end if count.noun is None else count.noun[0] + 1
    while end < len(tokens) and end - count.end < 4 and tokens[end].kind in ("VERB", "STOP", "TO", "PAST"):
        if tokens[end].kind == "STOP" and tokens[end - 1].kind in ("VERB", "PAST"):
            break
        end += 1
    if end < len(tokens) and tokens[end - 1].kind in ("TO", "VERB") and tokens[end].kind == "WORD":
        end += 1
    return max(end, count.end)
