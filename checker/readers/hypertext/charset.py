"""The encoding that a page names itself in."""

from __future__ import annotations

import re

_NAMED = re.compile(
    rb"""(?:<\?xml\b[^>]{0,100}?\bencoding|<meta\b[^>]{0,400}?\bcharset)\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.I,
)
_SAMPLE = 4096
"""Bytes in which a page must name it; browsers look at a quarter of them."""
_ALIASES = {
    **dict.fromkeys(["ascii", "us-ascii", "latin1", "iso-8859-1", "iso8859-1", "cp1252"], "windows-1252"),
    **dict.fromkeys(["utf8", "utf-16", "utf-16le", "utf-16be", "unicode"], "utf-8"),
    **dict.fromkeys(["latin2", "iso8859-2"], "iso-8859-2"),
    "iso8859-15": "iso-8859-15", "latin9": "iso-8859-15", "latin-9": "iso-8859-15", "x-sjis": "shift_jis",
    "gb2312": "gbk", "macintosh": "mac-roman", "ks_c_5601-1987": "euc-kr", "windows-874": "cp874",
}  # fmt: skip
"""Names by which browsers mean another: what is read before it says UTF-16 cannot be that."""
_KNOWN = frozenset(
    "utf-8 ibm866 koi8-r koi8-u mac-roman cp874 gbk gb18030 big5 euc-jp shift_jis euc-kr "
    "iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-10 "
    "iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 windows-1250 windows-1251 windows-1252 windows-1253 "
    "windows-1254 windows-1255 windows-1256 windows-1257 windows-1258".split()
)
"""The encodings of the web; what else Python can decode is none a page is written in."""


def named(data: bytes) -> str:
    """The encoding that the page says it has, as Python calls it; "" where it says none that is known."""
    match = _NAMED.search(data, 0, _SAMPLE)
    name = match[1].decode("ascii").lower() if match else ""
    name = _ALIASES.get(name, name)
    return name if name in _KNOWN else ""
