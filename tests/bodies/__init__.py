"""Whole reports of bodies with members: who belongs, since when, and by which names."""

from reports.report import Report

from . import assembly, courts, fisheries, hospitals

ALL: tuple[Report, ...] = (
    fisheries.RIGHT,
    fisheries.WRONG,
    courts.RIGHT,
    courts.WRONG,
    hospitals.RIGHT,
    hospitals.WRONG,
    assembly.RIGHT,
    assembly.WRONG,
)

__all__ = ["ALL", "Report"]
