"""The command line: a file a command or a few of a kind. Exit codes: 0 clean, 1 findings, 2 failed."""

VARIABLE = "_CHECKER_COMPLETE"
"""A shell that sets it asks for words: the program prints them instead of running."""
