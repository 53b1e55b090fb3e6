"""Checks every stated count in a report against the list that supports it."""

__version__ = "0.1.0"
