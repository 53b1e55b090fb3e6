"""An archive with some of its parts replaced; all others are handed on as they are packed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZipInfo

from checker.annotate.remarks import AnnotateError

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_UTF8_NAME = 0x800
_LATER_SIZES = 0x8
"""A flag: the sizes stand behind the data. Here they are known before."""
_VERSION = 20
"""The format of archives that has folders and deflated parts, and nothing newer."""


def rewritten(path: str, data: bytes, parts: Sequence[ZipInfo], changed: Mapping[str, bytes]) -> bytes:
    """The archive `data`, whose parts are `parts`, with `changed` in the place of those, or behind all.

    Raises `AnnotateError` where a part does not stand where the table of contents says.
    """
    out: list[bytes] = []
    table: list[bytes] = []
    at = 0
    new = [ZipInfo(name) for name in changed if all(name != part.filename for part in parts)]
    for part in (*parts, *new):
        if part.filename in changed:
            plain = changed[part.filename]
            packed = _deflated(plain)
            method, crc, size = ZIP_DEFLATED, zlib.crc32(plain), len(plain)
        else:
            packed = _packed(path, data, part)
            method, crc, size = part.compress_type, part.CRC, part.file_size
        name, flags = _name(part)
        year, month, day, hour, minute, second = part.date_time
        common = (
            flags, method, hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day,
            crc, len(packed), size, len(name), 0,
        )  # fmt: skip
        out += [_LOCAL.pack(b"PK\3\4", _VERSION, *common), name, packed]
        made = part.create_system << 8 | _VERSION
        rest = (0, 0, part.internal_attr, part.external_attr, at)
        table += [_CENTRAL.pack(b"PK\1\2", made, _VERSION, *common, *rest), name]
        at += _LOCAL.size + len(name) + len(packed)
    listed = b"".join(table)
    count = len(parts) + len(new)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(listed), at, 0)
    return b"".join([*out, listed, end])


def _packed(path: str, data: bytes, part: ZipInfo) -> bytes:
    """The bytes of a part as they are packed."""
    head = data[part.header_offset : part.header_offset + _LOCAL.size]
    if len(head) == _LOCAL.size and head.startswith(b"PK\3\4"):
        *_, name, extra = _LOCAL.unpack(head)
        start = part.header_offset + _LOCAL.size + name + extra
        packed = data[start : start + part.compress_size]
        if len(packed) == part.compress_size:
            return packed
    raise AnnotateError(f"{path}: the file is cut off or damaged: {part.filename} is not where it should be")


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def _name(part: ZipInfo) -> tuple[bytes, int]:
    """The name as the archive has it, and the part's flags."""
    flags = part.flag_bits & ~_LATER_SIZES
    if flags & _UTF8_NAME:
        return part.filename.encode(), flags
    try:
        return part.filename.encode("cp437"), flags
    except UnicodeEncodeError:
        return part.filename.encode(), flags | _UTF8_NAME
