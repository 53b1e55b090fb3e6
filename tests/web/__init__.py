"""Reports whose counts hang together: ten right, ten mistaken, each of another institution."""

from reports.report import Report

from . import care, culture, land, trade

ALL: tuple[Report, ...] = care.REPORTS + trade.REPORTS + culture.REPORTS + land.REPORTS

RIGHT = tuple(report for report in ALL if not report.findings)

WRONG = tuple(report for report in ALL if report.findings)

__all__ = ["ALL", "RIGHT", "WRONG", "Report"]
