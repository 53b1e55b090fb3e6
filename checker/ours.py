"""What the program wrote before, known by how it begins: what a config may have overwritten, and no draft."""

from __future__ import annotations

import re
from io import BufferedReader

HEAD = 1 << 16
"""Bytes that are looked at: more than the first line of a report ever has."""

REPORT_SUFFIXES = (
    *(".txt", ".text", ".log", ".json", ".jsonl", ".ndjson", ".sarif"),
    *(".xml", ".rdjsonl", ".csv", ".html", ".htm"),
)
"""How a report that a config names may be called: nothing that anyone would run, build or load."""

BASELINE_SUFFIXES = (".json",)
"""How a baseline that a config names may be called."""

_CODE = r"[A-Z]{2,6}\d{3}"
_RULE = rf"{_CODE} [a-z0-9-]+"
_PLACE = r"[^\n]+:\d+:\d+: "
_SEVERITY = "(?:error|warning|advice)"
_STRING = r'"(?:[^"\\]|\\.)*+"'
_XML = r"<\?xml [^>]*>\s*"

BEGINNINGS = {
    "text": rf"{_PLACE}{_SEVERITY} {_CODE} ",
    "concise": rf"{_PLACE}{_CODE} {_SEVERITY} ",
    "statistics": rf" *\d+  {_CODE}  [a-z0-9-]+\n",
    "summary": r"(?:\d+ (?:allowed|known from before)[^\n]*\n)?"
    r"\d+ counts?(?:\n|: nothing to check|: no file was checked|(?: in \d+ files?)?: \d+ confirmed, )",
    "json": rf'\{{\s*"schema": {_STRING},\s*"checker": "',
    "statistics as json": rf'\{{\s*"checker": {_STRING},\s*"documents": \d',
    "jsonl": rf'\{{"code": "{_CODE}", "rule": "',
    "sarif": rf'\{{\s*"\$schema": {_STRING},\s*"version": {_STRING},\s*"runs": '
    r'\[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "checker"',
    "github": rf"::(?:error|warning|notice) file=[^\n]*,title=(?:{_RULE}|not checked)::",
    "gitlab": rf'\[\]\s*\Z|\[\s*\{{\s*"description": {_STRING},\s*"check_name": "(?:{_RULE}|not-checked)"',
    "junit": rf'{_XML}<testsuites name="checker" ',
    "rdjsonl": r'\{"message": [^\n]*"source": \{"name": "checker"\}',
    "checkstyle": rf"{_XML}<!-- checker ",
    "csv": "path,line,column,severity,code,rule,message,",
    "html": r'\s*<!doctype html>(?s:.){0,4000}<meta name="generator" content="checker ',
}
"""What a report of each format begins with, and what those begin with that tell no single finding."""

_BASELINE = rf'\s*\{{\s*"schema":\s*{_STRING},\s*"entries":\s*\['


def is_page(text: str) -> bool:
    """Whether a page begins as the reports for the browser do, which are no drafts."""
    return re.match(BEGINNINGS["html"], text[:HEAD]) is not None


def no_report(file: BufferedReader) -> str:
    """What speaks against putting a report in the place of `file`: it is none of ours."""
    return _unless("|".join(BEGINNINGS.values()), file, "report", "--output")


def no_baseline(file: BufferedReader) -> str:
    """What speaks against putting a baseline in the place of `file`: it is none."""
    return _unless(_BASELINE, file, "baseline", "--baseline")


def _unless(beginning: str, file: BufferedReader, kind: str, option: str) -> str:
    if re.match(beginning, file.read(HEAD).decode("utf-8", "replace")):
        return ""
    return f"is there already, and is no earlier {kind}; only {option} on the command line replaces it"
