"""Items of a list whose number or letter stands twice: 1 2 3 4 5 5 6; a, b, c, a."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, Span
from checker.readers.starts import BULLET, DECIMAL, readings

_FEWEST = 3
"""Items that count on before one that does not, at least."""
_SHORT = 150
"""Characters of an item, at most, where a lone "a" ends its list; a longer one opens a section."""


@dataclass(frozen=True, slots=True)
class Again:
    """An item whose marker stands again; `before` is the earlier one, `due` what it should say."""

    marker: str
    span: Span
    before: Span


@dataclass(slots=True)
class _Chain:
    kind: str
    values: list[int]
    blocks: list[Block]


def items_again(document: Document) -> Iterator[Again]:
    """Items that repeat a marker of their list.

    Markdown counts "5." and "5)" itself when it is shown: there a number is typed twice by mistake where the
    next one is typed as if it had not been, 4 4 6.
    """
    chains: dict[int, _Chain] = {}
    for at, (block, following) in enumerate(_with_next(document.blocks)):
        if block.kind is not BlockKind.ITEM:
            if not block.level or block.kind is BlockKind.HEADING:
                chains.clear()
            continue
        chains = {level: chain for level, chain in chains.items() if level <= block.level}
        marker = block.marker
        counted = document.format == "markdown" and marker[:1].isdigit()
        chain = chains.get(block.level)
        kind, value = _reading(marker, chain)
        if kind.startswith((BULLET, DECIMAL)):
            chains.pop(block.level, None)
            continue
        if chain is None or chain.kind != kind:
            chains[block.level] = _Chain(kind, [value], [block])
        elif value == chain.values[-1] + 1:
            chain.values.append(value)
            chain.blocks.append(block)
        else:
            made_up = not counted or (value == chain.values[-1] and _is_made_up(document.blocks, at, value))
            if made_up and _is_slip(chain, value, block, following):
                before = chain.blocks[chain.values.index(value)]
                yield Again(marker, block.span, before.span)
            chains[block.level] = _Chain(kind, [value], [block])


def _is_made_up(blocks: Sequence[Block], at: int, value: int) -> bool:
    """Whether the next item of the list has the number that it would have if none had been given twice."""
    for block in blocks[at + 1 :]:
        if not block.level or (block.kind is BlockKind.ITEM and block.level <= blocks[at].level):
            kind, _ = readings(blocks[at].marker)[0]
            own = block.kind is BlockKind.ITEM and block.level == blocks[at].level
            return own and (kind, value + 2) in readings(block.marker)
    return False


def _with_next(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block | None]]:
    return zip(blocks, [*blocks[1:], None], strict=False)


def _reading(marker: str, chain: _Chain | None) -> tuple[str, int]:
    found = readings(marker)
    if chain is not None:
        for kind, value in found:
            if kind == chain.kind and value == chain.values[-1] + 1:
                return kind, value
        for kind, value in found:
            if kind == chain.kind:
                return kind, value
    return found[-1] if len(found) > 1 and found[0][1] > 1 else found[0]


def _is_slip(chain: _Chain, value: int, block: Block, following: Block | None) -> bool:
    """Whether a marker stands again in one list: next to itself, or a short "a" that nothing follows."""
    if len(chain.values) < _FEWEST or chain.values[0] != 1:
        return False
    if value == chain.values[-1]:
        return True
    alone = following is None or following.kind is not BlockKind.ITEM
    return (
        value == 1
        and alone
        and all(one.span.end - one.span.start <= _SHORT for one in (block, *chain.blocks))
    )
