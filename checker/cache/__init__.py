"""Reports of earlier runs: what was said of the same bytes, under the same settings, by the same program."""

from checker.cache.kept import Cache

__all__ = ["Cache"]
