"""HTML and XHTML: the page as it is displayed, every character with its place in the source.

No library is used, as none gives places: lexbor's bindings have no offsets, lxml has lines without columns,
html5lib and BeautifulSoup read less than a megabyte a second. The parser of the standard library has offsets,
and takes quadratic time for some unclosed tags.
"""

from __future__ import annotations

from checker.readers.hypertext.document import read_html

__all__ = ["read_html"]
