"""Signs that are not the characters they look like: of symbol fonts, letters in one, and those not seen."""

from __future__ import annotations

from collections.abc import Mapping

from checker.regex import regex

UNKNOWN = "□"
"""A sign that is not known: it is seen, and means nothing to the reading."""
BULLET = "•"
CIRCLE = "◦"
_PRIVATE = 0xF000
"""Where Word puts the 256 codes of a symbol font."""

LIGATURES: Mapping[str, str] = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip
"""Letters that are printed as one sign."""
UNSEEN = "\xad\u200b\u2060\ufeff"
"""Where a word may be parted, and other signs that are not seen."""

_SIGNS: Mapping[int, str] = {
    0x2D: "-", 0x6F: "□", 0x76: "•", 0xA3: "≤", 0xA5: "∞", 0xA7: "▪", 0xA8: "□", 0xB0: "°", 0xB1: "±",
    0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xD8: "‣", 0xE0: "→", 0xFC: "✓", 0xFE: "✓",
}  # fmt: skip
"""Code in the font → the character that looks like it, in Symbol or in Wingdings."""

_PRIVATE_SIGNS = {_PRIVATE + code: _SIGNS.get(code, UNKNOWN) for code in range(0x20, 0x100)}
_ANY_PRIVATE = regex(f"[{chr(_PRIVATE + 0x20)}-{chr(_PRIVATE + 0xFF)}]")


def seen(text: str) -> str:
    """`text` with common characters for those of symbol fonts, one for one."""
    if text.isascii() or _ANY_PRIVATE.search(text) is None:
        return text  # to look takes a tenth of what it takes to translate
    return text.translate(_PRIVATE_SIGNS)


def coded(code: str) -> str:
    """The sign that `w:sym` names by a hexadecimal code, four digits."""
    try:
        value = int(code, 16)
    except ValueError:
        return UNKNOWN
    if _PRIVATE <= value < _PRIVATE + 0x100 or not 0x20 <= value < 0xD800:
        return _SIGNS.get(value & 0xFF, UNKNOWN)
    return chr(value)


def bullet(text: str) -> str:
    """The bullet that a list has: letters stand for circles, as fonts draw them so."""
    sign = text.strip()[:1]
    if not sign or _PRIVATE <= ord(sign) < _PRIVATE + 0x100:
        return _SIGNS.get(ord(sign) & 0xFF, BULLET) if sign else BULLET
    return CIRCLE if sign.isalnum() else sign
