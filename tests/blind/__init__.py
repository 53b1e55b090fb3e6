"""Reports written before anyone looked at how the program reads: twelve right, twelve with two mistakes each."""

from reports.report import Report

from . import courts, nature, society, union

ALL: tuple[Report, ...] = courts.REPORTS + nature.REPORTS + society.REPORTS + union.REPORTS

RIGHT = tuple(report for report in ALL if not report.findings)

WRONG = tuple(report for report in ALL if report.findings)

__all__ = ["ALL", "RIGHT", "WRONG", "Report"]
