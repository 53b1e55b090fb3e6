"""UTF-8 bytes → characters: the Markdown parser counts the former."""

from __future__ import annotations


class Offsets:
    """Byte offsets of UTF-8 → character offsets."""

    _STEP = 256
    _TAILS = bytes(range(0x80, 0xC0))  # bytes that begin no character

    def __init__(self, text: str) -> None:
        self._ascii = text.isascii()
        self._data = b"" if self._ascii else text.encode("utf-8", "surrogatepass")
        self._known: list[int] = []
        at = 0
        for start in range(0, len(self._data) + 1, self._STEP):
            self._known.append(at)
            at += len(self._data[start : start + self._STEP].translate(None, self._TAILS))
        ends = [*self._known[1:], -1]
        # whether each step holds ASCII alone: then its bytes are its characters
        self._plain = [end - start == self._STEP for start, end in zip(self._known, ends, strict=True)]

    def __call__(self, byte: int) -> int:
        if self._ascii:
            return byte
        index, rest = divmod(byte, self._STEP)
        if not rest or self._plain[index]:
            return self._known[index] + rest
        return self._known[index] + len(self._data[byte - rest : byte].translate(None, self._TAILS))
