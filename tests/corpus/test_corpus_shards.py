"""Shards are cut by bytes, in the same way every time."""

from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from checker.corpus.entries import Entry, part
from checker.corpus.language import language
from checker.corpus.shards import LEAST, SIZE, cut, enough

_SIZES = st.lists(st.integers(0, 9 * LEAST), max_size=60)


def entries(sizes: list[int]) -> list[Entry]:
    return [Entry(f"{index:03}.md", bytes=size) for index, size in enumerate(sizes)]


@given(_SIZES, st.integers(1, 12))
def test_no_document_is_lost_and_none_is_read_twice(sizes: list[int], number: int) -> None:
    shards = cut(entries(sizes), number)
    assert len(shards) == number
    assert list(chain.from_iterable(shards)) == entries(sizes)


@given(_SIZES, st.integers(1, 12))
def test_shards_are_as_heavy_as_one_another_but_for_a_document(sizes: list[int], number: int) -> None:
    weights = [sum(max(one.bytes, LEAST) for one in shard) for shard in cut(entries(sizes), number)]
    heaviest = max((max(size, LEAST) for size in sizes), default=0)
    assert all(abs(weight - sum(weights) / number) <= heaviest for weight in weights)


def test_many_small_documents_are_as_much_work_as_a_few_large_ones() -> None:
    small, large = [0] * (SIZE // LEAST * 3), [SIZE] * 3
    assert enough(entries(small)) == enough(entries(large)) == 3
    assert enough([]) == 1


def test_a_part_is_the_folder_right_below_what_was_named() -> None:
    tops = frozenset({"archive", "/data/old"})
    assert part("archive/2023/may/a.md", tops) == "archive/2023"
    assert part("archive/a.md", tops) == "archive"
    assert part("/data/old/x/a.md", tops) == "/data/old/x"
    assert part("elsewhere/b/a.md", tops) == "elsewhere/b"
    assert part("a.md", tops) == ""


def test_the_language_is_told_where_it_is_english() -> None:
    english = (
        "The house was built by the same family that had the mill, and it is one of the oldest in the town."
    )
    german = "Das Haus wurde von der Familie gebaut, die auch die Mühle in der Stadt hatte, und es ist in der Altstadt das älteste."
    assert language(english) == "en"
    assert language(german) == "und"
    assert language("Arden, Brack, Calder") == "und"


def test_an_entry_is_written_in_one_order_in_every_process() -> None:
    assert list(Entry("a.md").row) == ["path", "source", "format", "bytes", "stamp", "problem", "pieces"]
