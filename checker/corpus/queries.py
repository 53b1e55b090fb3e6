"""The tables of a report as queries over the views of `base`: a literal registry."""

from __future__ import annotations

from checker.frozen import dataclass

WORST = 50
"""Documents that are named as the worst: more than anybody looks at in one go."""

UNREADABLE = 200
"""Documents that are named as not readable; all of them are counted."""


DIFFERING = 200
"""Places that are shown where a document differs from others."""


@dataclass(frozen=True, slots=True)
class Query:
    """A table: its title, what stands above its columns, and how its rows are found.

    `earlier` is whether it needs the views of an earlier run, whose names end in "_before".
    """

    title: str
    heads: str
    sql: str
    earlier: bool = False


def _grouped(title: str, head: str, by: str) -> Query:
    """Documents and their findings by an expression."""
    heads = f"{head}, documents, not readable, words, errors, warnings, advice, in 100,000 words"
    return Query(
        title,
        heads,
        f"""
SELECT {by}, count(*), count(problem), sum(words), sum(errors), sum(warnings), sum(advice),
  round(100000.0 * sum(errors + warnings) / nullif(sum(words), 0), 1)
FROM documents GROUP BY 1 ORDER BY 1
""",
    )


SUM = """
SELECT count(*) AS documents, count(problem) AS unreadable,
  count(*) FILTER (problem IS NULL AND language = 'und') AS foreign_or_short,
  coalesce(sum(words), 0) AS words, coalesce(sum(errors), 0) AS errors,
  coalesce(sum(warnings), 0) AS warnings, coalesce(sum(advice), 0) AS advice,
  coalesce(sum(stated), 0) AS stated, coalesce(sum(confirmed), 0) AS confirmed,
  coalesce(sum(contradicted), 0) AS contradicted, coalesce(sum(unsupported), 0) AS unsupported,
  coalesce(sum(unread), 0) AS unread, round(coalesce(sum(seconds), 0) / 3600, 2) AS hours,
  coalesce(list_sort(list(DISTINCT checker || ' (' || program || ')')), []) AS checkers
FROM documents
"""
"""The run in one row."""

QUERIES: dict[str, Query] = {
    "rules": Query(
        "Rules",
        "code, rule, errors, warnings, advice, documents",
        """
SELECT code, rule, count(*) FILTER (severity = 'error'), count(*) FILTER (severity = 'warning'),
  count(*) FILTER (severity = 'advice'), count(DISTINCT document)
FROM findings GROUP BY 1, 2 ORDER BY 1
""",
    ),
    "sources": _grouped("Parts of the corpus", "part", "source"),
    "years": _grouped("Years", "year", "coalesce(year(date)::VARCHAR, 'no date')"),
    "formats": _grouped("Formats", "format", "CASE format WHEN '' THEN 'not read' ELSE format END"),
    "languages": _grouped(
        "Languages",
        "language",
        "CASE language WHEN 'en' THEN 'English' WHEN 'und' THEN 'other, or not told' ELSE language END",
    ),
    "worst": Query(
        "The worst documents",
        "document, part, words, errors, warnings, advice",
        f"""
SELECT path, source, words, errors, warnings, advice FROM documents WHERE errors + warnings > 0
ORDER BY errors DESC, warnings DESC, advice DESC, path LIMIT {WORST}
""",
    ),
    "reasons": Query(
        "Why documents could not be read",
        "reason, documents, bytes, such as",
        """
SELECT regexp_replace(problem, '[0-9]+', 'N', 'g'), count(*), sum(bytes), min(path)
FROM documents WHERE problem IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1
""",
    ),
    "problems": Query(
        "Documents that could not be read",
        "document, bytes, reason",
        f"""
SELECT path, bytes, problem FROM documents WHERE problem IS NOT NULL ORDER BY path LIMIT {UNREADABLE}
""",
    ),
    "failures": Query(
        "Rules that broke off",
        "rule and reason, documents, such as",
        """
SELECT failure, count(*), min(path) FROM (SELECT path, unnest(failures) AS failure FROM documents)
GROUP BY 1 ORDER BY 2 DESC, 1
""",
    ),
    "coverage": Query(
        "What the ledger covers",
        "part, counts, confirmed, contradicted, unsupported, unread, settled %",
        """
SELECT source, sum(stated), sum(confirmed), sum(contradicted), sum(unsupported), sum(unread),
  round(100.0 * sum(confirmed + contradicted) / nullif(sum(stated), 0), 1)
FROM documents GROUP BY 1 ORDER BY 1
""",
    ),
    "moved": Query(
        "Documents since the earlier run",
        "new, gone, changed, as they were",
        """
SELECT count(*) FILTER (before.id IS NULL), count(*) FILTER (now.id IS NULL),
  count(*) FILTER (now.id <> before.id), count(*) FILTER (now.id = before.id)
FROM documents AS now FULL JOIN documents_before AS before USING (path)
""",
        earlier=True,
    ),
    "change": Query(
        "Findings since the earlier run",
        "code, rule, new, gone, still there",
        """
SELECT coalesce(now.code, before.code), coalesce(now.rule, before.rule),
  count(*) FILTER (before.code IS NULL), count(*) FILTER (now.code IS NULL),
  count(*) FILTER (now.code IS NOT NULL AND before.code IS NOT NULL)
FROM (SELECT DISTINCT path, fingerprint, code, rule FROM findings) AS now
FULL JOIN (SELECT DISTINCT path, fingerprint, code, rule FROM findings_before) AS before
  USING (path, fingerprint)
GROUP BY 1, 2 ORDER BY 1
""",
        earlier=True,
    ),
    "across": Query(
        "Documents that differ from others",
        "code, document, line, what is wrong, as it stands in",
        f"""
SELECT code, path, line, message, related[1].path FROM findings WHERE code LIKE 'COR%'
ORDER BY 1, 2, 3 LIMIT {DIFFERING}
""",
    ),
    "findings": Query(
        "Findings by rule, part, year and format",
        "code, rule, severity, part, year, format, findings, documents",
        """
SELECT code, rule, severity, source, year(date), format, count(*), count(DISTINCT document)
FROM findings JOIN documents ON document = id GROUP BY ALL ORDER BY ALL
""",
    ),
}
"""What a table is called on the command line → its query, in the order of the page."""

CUBE = "findings"
"""The table for a spreadsheet, which counts by all at once: no person reads it."""
