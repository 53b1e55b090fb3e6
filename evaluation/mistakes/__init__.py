"""Realistic mistakes, one small function each.

`MISTAKES` is the whole registry: a kind's name, the function that makes it, and the codes of the rules that
should find it. A kind without codes stands in the table as "no rule yet".
"""

from evaluation.mistakes import counts, items, lists
from evaluation.mistakes.mistake import Edit, Injected, Make, Mistake, injected, moved

__all__ = ["MISTAKES", "Edit", "Injected", "Make", "Mistake", "injected", "moved"]

_COUNTED = ("CNT001", "CNT002", "CNT003")

MISTAKES: dict[str, Mistake] = {
    "count-up": Mistake(counts.count_up, _COUNTED, "counts"),
    "count-down": Mistake(counts.count_down, _COUNTED, "counts"),
    "count-written-otherwise": Mistake(counts.word_for_figure, _COUNTED, "counts"),
    "figure-beside-word": Mistake(counts.figure_beside_word, ("CNT004",), "counts"),
    "name-dropped": Mistake(lists.name_dropped, (*_COUNTED, "LST002"), "lists"),
    "name-dropped-from-pair": Mistake(lists.name_dropped_from_pair, _COUNTED, "lists"),
    "name-added": Mistake(lists.name_added, _COUNTED, "lists"),
    "name-doubled": Mistake(lists.name_doubled, ("LST001", *_COUNTED), "lists"),
    "name-swapped-for-twin": Mistake(lists.name_swapped_for_twin, ("LST001",), "lists"),
    "name-swapped-for-another": Mistake(lists.name_swapped_for_another),
    "bullet-removed": Mistake(items.bullet_removed, ("CNT002", "LST002"), "lists"),
    "number-skipped": Mistake(items.number_skipped, ("LST002",), "lists"),
}
