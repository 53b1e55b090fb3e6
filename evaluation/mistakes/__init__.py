"""Realistic mistakes, one small function each.

`MISTAKES` is the whole registry: a kind's name, the function that makes it, the codes of the rules that
should find it, and the family its recall is summed up under. A kind without codes stands in the table as
"no rule yet".
"""

from evaluation.mistakes import (
    citations,
    counts,
    cuts,
    dates,
    headings,
    items,
    lists,
    loops,
    notes,
    sums,
    wholes,
    words,
    years,
)
from evaluation.mistakes.mistake import Edit, Injected, Make, Mistake, injected, moved

__all__ = ["MISTAKES", "Edit", "Injected", "Make", "Mistake", "injected", "moved"]

_COUNTED = ("CNT001", "CNT002", "CNT003", "SUM001", "SUM002")
_MEMBERS = ("LST003", "LST004", "LST005", "LST006")
_SUMS = ("SUM001", "SUM002", "SUM003", "CNT001", "CNT002", "CNT003")
_AGAIN = ("GRB001", "GRB002", "GRB003", "GRB004")
_YEARS = ("DAT002", "DAT003", "DAT004", "DAT005", "DAT006", "DAT007", "DAT009", "DAT010")
_AIM = 0.97

MISTAKES: dict[str, Mistake] = {
    "count-up": Mistake(counts.count_up, "counts", _COUNTED, aim=_AIM),
    "count-down": Mistake(counts.count_down, "counts", _COUNTED, aim=_AIM),
    "count-in-other-writing": Mistake(counts.word_for_figure, "counts", _COUNTED, aim=_AIM),
    "figure-beside-word": Mistake(counts.figure_beside_word, "counts", ("CNT004",), aim=_AIM),
    "name-dropped": Mistake(lists.name_dropped, "lists", (*_COUNTED, "LST002", "LST006"), aim=_AIM),
    "name-dropped-from-pair": Mistake(lists.name_dropped_from_pair, "lists", _COUNTED, aim=_AIM),
    "name-added": Mistake(lists.name_added, "lists", (*_COUNTED, *_MEMBERS), aim=_AIM),
    "name-doubled": Mistake(lists.name_doubled, "lists", ("LST001", "GRB001", *_COUNTED), aim=_AIM),
    "name-swapped-for-twin": Mistake(lists.name_swapped_for_twin, "lists", ("LST001", "GRB001"), aim=_AIM),
    "bullet-removed": Mistake(items.bullet_removed, "lists", ("CNT002", "LST002"), aim=_AIM),
    "name-swapped-for-another": Mistake(lists.name_swapped_for_another, "members", _MEMBERS),
    "number-skipped": Mistake(items.number_skipped, "numbering", ("LST002",), aim=_AIM),
    "total-changed": Mistake(sums.total_changed, "sums", _SUMS, aim=0.95),
    "part-changed": Mistake(sums.part_changed, "sums", _SUMS, aim=0.95),
    "remainder-changed": Mistake(sums.remainder_changed, "sums", _SUMS, aim=0.95),
    "table-cell-changed": Mistake(wholes.table_cell_changed, "wholes", ("SUM005",), aim=0.95),
    "share-changed": Mistake(wholes.share_changed, "wholes", ("SUM004",), aim=0.95),
    "change-misstated": Mistake(wholes.change_misstated, "wholes", ("SUM006",), aim=0.95),
    "anniversary-off": Mistake(wholes.anniversary_off, "wholes", ()),
    "part-beyond-whole": Mistake(wholes.part_beyond_whole, "wholes", ("SUM007", *_COUNTED), aim=0.95),
    "recap-left-behind": Mistake(wholes.recap_left_behind, "wholes", ("SUM009", *_COUNTED), aim=0.95),
    "note-mark-moved": Mistake(notes.mark_moved, "notes", ("NTE005",), aim=0.95),
    "note-marks-of-counts-exchanged": Mistake(notes.marks_of_counts_exchanged, "notes", ("CNT001",)),
    "note-mark-lost": Mistake(notes.mark_lost, "notes", ("GRB009", "NTE002"), aim=1.0),
    "note-mark-doubled": Mistake(notes.mark_doubled, "notes", ("NTE004",), aim=0.95),
    "note-lost": Mistake(notes.note_lost, "notes", ("GRB009", "NTE001"), aim=1.0),
    "note-number-doubled": Mistake(notes.number_doubled, "notes", ("NTE003", "GRB009")),
    "note-emptied": Mistake(notes.note_emptied, "notes", ("NTE007", "GRB009"), aim=0.95),
    "note-marks-fused": Mistake(notes.marks_fused, "notes", ("NTE008",)),
    "notes-merged": Mistake(notes.notes_merged, "notes", ("GRB009",), aim=1.0),
    "date-off-by-a-year": Mistake(years.date_off_by_a_year, "dates", (*_YEARS, "CIT002", "CIT004"), aim=0.95),
    "day-beyond-month": Mistake(dates.day_beyond_month, "dates", ("DAT001",), aim=0.95),
    "weekday-of-another-day": Mistake(dates.weekday_of_another_day, "dates", ("DAT002",), aim=0.95),
    "range-turned": Mistake(dates.range_turned, "dates", ("DAT003",), aim=0.95),
    "event-of-another-year": Mistake(
        dates.event_of_another_year, "dates", ("DAT005", "DAT009", "CIT002", "DAT004"), aim=0.95
    ),
    "state-after-report": Mistake(dates.state_after_report, "dates", ("DAT007",), aim=0.95),
    "past-after-report": Mistake(dates.past_after_report, "dates", ("DAT006", "DAT009", "DAT004"), aim=0.95),
    "announced-before-report": Mistake(dates.announced_before_report, "dates", ("DAT006",), aim=0.95),
    "citation-digit-changed": Mistake(
        citations.citation_digit_changed, "citations", ("CIT001", "CIT002", "CIT004", "CIT009"), aim=0.95
    ),
    "citation-misread": Mistake(citations.citation_misread, "citations", ("CIT001",), aim=0.95),
    "section-that-is-not-there": Mistake(
        citations.section_that_is_not_there, "references", ("REF001",), aim=0.95
    ),
    "heading-number-skipped": Mistake(headings.number_skipped, "references", ("REF002",), aim=0.95),
    "heading-number-doubled": Mistake(headings.number_doubled, "references", ("REF003",), aim=0.95),
    "heading-level-changed": Mistake(headings.level_changed, "references", ("REF004",), aim=0.95),
    "phrase-looped": Mistake(loops.phrase_looped, "garble", _AGAIN, aim=0.98),
    "phrase-looped-with-drift": Mistake(loops.phrase_looped_with_drift, "garble", _AGAIN, aim=0.9),
    "sentence-resumed": Mistake(loops.sentence_resumed, "garble", _AGAIN, aim=0.98),
    "sentence-resumed-after-words": Mistake(loops.sentence_resumed_after_words, "garble", _AGAIN, aim=0.85),
    "half-sentence-doubled": Mistake(loops.half_sentence_doubled, "garble", _AGAIN, aim=0.98),
    "half-sentence-returns": Mistake(loops.half_sentence_returns, "garble", _AGAIN, aim=0.8),
    "sentence-doubled": Mistake(loops.sentence_doubled, "garble", _AGAIN, aim=0.98),
    "tail-of-sentence-before": Mistake(loops.tail_of_sentence_before, "garble", _AGAIN, aim=0.45),
    "paragraph-copied": Mistake(cuts.paragraph_copied, "garble", _AGAIN, aim=0.98),
    "tail-cut": Mistake(cuts.tail_cut, "garble", ("GRB005",)),
    "words-dropped": Mistake(cuts.words_dropped, "garble", ("GRB008",)),
    "spelled-otherwise": Mistake(words.spelled_otherwise, "variants", ("VAR001",), aim=0.95),
    "hyphen-added": Mistake(words.hyphen_added, "variants", ("VAR002",), aim=0.95),
    "letters-exchanged": Mistake(words.letters_exchanged, "variants", ("VAR005",), aim=0.95),
    "bracket-dropped": Mistake(cuts.bracket_dropped, "typography", ("TYP001",), aim=0.95),
}
