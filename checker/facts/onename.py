"""Which names of a list are one name after all: "the Justice and Home Affairs Council"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import dataclass
from checker.text.grammar import Node
from checker.text.names import named
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two commas: its names, and whether an "and" leads it."""

    names: list[Token]
    led: bool


def names_of(part: Node, scanned: Sequence[Token]) -> Part:
    found = [scanned[leaf.index] for leaf in part.leaves if leaf.kind == "NAME"]
    return Part(found, part.leaves[0].kind != "NAME")


def items_of(parts: Sequence[Part], semicolons: bool) -> tuple[list[Token], bool]:
    """The items of a list, and whether it can be read in one way only."""
    if semicolons:
        return [merge(part.names) for part in parts], True
    sure = True
    items: list[Token] = []
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        found = _bodies(part.names)
        if len(found) == 1:
            items.append(found[0])
        elif last and not part.led:
            items.extend(found)
            sure = sure and (len(found) == 2 or all(named(core(t.text)) for t in found))
        else:
            # an "and" before the last comma stands inside a name, unless both sides are names of their own
            split = any(named(core(t.text)) for t in found)
            items.extend(found if split else [merge(found)])
            anew = any(map(_begins_anew, found[1:]))  # "the Art Museum and the Library, Archive, and Park"
            sure = sure and not split and not anew and not (last and part.led)
    return items, sure and not _long_names(parts)


def by_articles(parts: Sequence[Part]) -> int:
    """How many names there are if an "and" parts two names only before an article or a repeated first word:
    the Museum of Art and Archaeology and the Town Museum."""
    count = 0
    opening = first_word_of(parts[0].names[0])
    for part in parts:
        count += 1 + sum(_begins_anew(t) or first_word_of(t) == opening for t in part.names[1:])
    return count


def first_word_of(token: Token) -> str:
    return core(token.text).split(" ")[0]


def merge(found: Sequence[Token]) -> Token:
    text = " and ".join(t.text for t in found)
    return Token("NAME", text, found[0].start, found[-1].end)


def _bodies(found: Sequence[Token]) -> list[Token]:
    """Joins "Justice" and "Home Affairs Council": the first has no body's noun, the second no article."""
    merged: list[Token] = []
    for token in found:
        if (
            merged
            and _ends_in_body(token)
            and not _ends_in_body(merged[-1])
            and not _begins_anew(token)
            and (not named(core(merged[-1].text)) and merged[-1].text.lower().startswith("the "))
        ):
            merged[-1] = merge([merged[-1], token])
        else:
            merged.append(token)
    return merged


def _ends_in_body(token: Token) -> bool:
    return vocabulary().has("BODY", core(token.text).rpartition(" ")[2].lower())


def _begins_anew(token: Token) -> bool:
    return token.text.lower().startswith("the ")


def _long_names(parts: Sequence[Part]) -> bool:
    """Whether a body's name may go on over a comma: "the Directorate for Employment, Social Affairs …".

    What has an article of its own goes on with none.
    """
    names = [token for part in parts for token in part.names]
    texts = [core(token.text) for token in names]
    if not any(" for " in text for text in texts) or all(map(_begins_anew, names)):
        return False
    bodies = [text for text in texts if any(vocabulary().has("BODY", w.lower()) for w in text.split())]
    return any(" for " in text for text in bodies) and 0 < len(bodies) < len(texts)


def core(text: str) -> str:
    """A name without its qualifier: "Poland (…)" is Poland, "Turin in Italy" is Turin."""
    if " " not in text:
        return text
    core = text.split(" (")[0]
    for word in (" in ", " near ", " from ", " at "):
        core = core.split(word)[0]
    return core
