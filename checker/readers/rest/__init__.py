"""reStructuredText → documents, from the tree that docutils makes. It takes the extra `[rst]`."""

from checker.readers.rest.document import read_rest

__all__ = ["read_rest"]
