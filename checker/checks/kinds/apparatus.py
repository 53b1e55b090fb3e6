"""Kinds of check of references, headings, dates and citations."""

from __future__ import annotations

from checker.checks.kind import Kind
from checker.late import Late

APPARATUS: dict[str, Kind] = {
    "references-lead-somewhere": Kind(
        Late("checker.checks.references", "references_lead_somewhere"),
        says=("said", "what"),
    ),
    "no-heading-number-skipped": Kind(
        Late("checker.checks.references", "no_heading_number_skipped"),
        apart=True,
        says=("missing", "what", "where"),
    ),
    "no-heading-number-twice": Kind(
        Late("checker.checks.references", "no_heading_number_twice"),
        apart=True,
        says=("what",),
        grades=("opening",),
    ),
    "headings-on-one-level": Kind(
        Late("checker.checks.references", "headings_on_one_level"),
        apart=True,
        says=("level", "usual", "what"),
    ),
    "no-heading-among-items": Kind(
        Late("checker.checks.references", "no_heading_among_items"), apart=True, says=("what",)
    ),
    "no-item-number-twice": Kind(
        Late("checker.checks.references", "no_item_number_twice"), apart=True, says=("marker", "where")
    ),
    "contents-equal-headings": Kind(
        Late("checker.checks.references", "contents_equal_headings"), says=("entry", "heading")
    ),
    "annexes-are-there": Kind(Late("checker.checks.references", "annexes_are_there"), says=("what", "word")),
    "references-name-their-title": Kind(
        Late("checker.checks.references", "references_name_their_title"), says=("other", "title", "what")
    ),
    "references-counted-on": Kind(
        Late("checker.checks.references", "references_counted_on"),
        says=("known", "number", "what", "written"),
    ),
    "exhibits-are-mentioned": Kind(
        Late("checker.checks.references", "exhibits_are_mentioned"), says=("what",)
    ),
    "no-given-up-name": Kind(
        Late("checker.checks.renamed", "no_given_up_name"), says=("day", "item", "name")
    ),
    "dates-exist": Kind(Late("checker.checks.dates", "dates_exist"), says=("date", "why")),
    "weekdays-fit": Kind(Late("checker.checks.dates", "weekdays_fit"), says=("date", "right", "stated")),
    "ranges-run-forwards": Kind(Late("checker.checks.dates", "ranges_run_forwards"), says=("first", "last")),
    "durations-equal-dates": Kind(
        Late("checker.checks.dates", "durations_equal_dates"), says=("due", "first", "last", "stated")
    ),
    "dates-fit-notes": Kind(
        Late("checker.checks.occasions", "dates_fit_notes"), says=("date", "note", "other")
    ),
    "events-dated-once": Kind(
        Late("checker.checks.occasions", "events_dated_once"), says=("date", "name", "other")
    ),
    "tenses-fit-dates": Kind(
        Late("checker.checks.occasions", "tenses_fit_dates"),
        options={"front_matter": False},
        says=("date", "issued", "told"),
    ),
    "states-not-later": Kind(
        Late("checker.checks.occasions", "states_not_later"), says=("date", "issued", "told")
    ),
    "days-told-alike": Kind(
        Late("checker.checks.retold", "days_told_alike"), says=("date", "other"), grades=("likely",)
    ),
    "dates-written-alike": Kind(
        Late("checker.checks.formats", "dates_written_alike"), says=("date", "others")
    ),
    "citations-well-formed": Kind(
        Late("checker.checks.citations", "citations_well_formed"), says=("citation", "why")
    ),
    "citation-numbers-in-order": Kind(
        Late("checker.checks.citations", "numbers_in_order"), says=("citation", "like")
    ),
    "citation-years-fit-dates": Kind(
        Late("checker.checks.citations", "years_fit_dates"), says=("citation", "date", "year")
    ),
    "citations-written-alike": Kind(
        Late("checker.checks.citations", "citations_written_alike"), says=("citation", "how", "like", "usual")
    ),
    "acts-dated-once": Kind(
        Late("checker.checks.citing", "acts_dated_once"), says=("citation", "date", "other")
    ),
    "judgments-fit-cases": Kind(
        Late("checker.checks.citing", "judgments_fit_cases"), says=("citation", "why")
    ),
    "acts-told-alike": Kind(
        Late("checker.checks.retold", "acts_told_alike"),
        says=("citation", "how", "other"),
        grades=("likely",),
    ),
    "acts-titled-once": Kind(Late("checker.checks.titled", "acts_titled_once"), says=("citation", "why")),
    "acts-fit-publication": Kind(
        Late("checker.checks.published", "acts_fit_publication"), says=("citation", "where", "why")
    ),
    "names-of-one-act": Kind(
        Late("checker.checks.citing", "names_of_one_act"), says=("citation", "name", "other")
    ),
    "pinpoints-run-forwards": Kind(
        Late("checker.checks.pinpoints", "pinpoints_run_forwards"), says=("range",)
    ),
}
