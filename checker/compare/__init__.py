"""Two versions of one text compared: what a conversion lost, added or changed, and no single document can
show.
"""

from checker.compare.report import compare

__all__ = ["compare"]
