"""Numbers that are worked out from others: shares, changes, points between shares.

Which numbers they are worked out from is told in countless words. So no phrase is read here: every pair of
numbers near by is a candidate, the signs of its place are weighed, and where any pair makes the number, it
may be that one. Only where none does is the likeliest pair held against it.
"""
