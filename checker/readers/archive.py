"""Files that are archives of parts, opened with care: what they hold is asked for before it is unpacked."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from checker.readers.errors import ReaderError

MAX_PART = 64 * 1024 * 1024
"""The largest part that is unpacked, in bytes: as large as the largest file that is read."""
MAX_RATIO = 200
"""So many times larger than packed a part may be: markup gets to thirty, and a bomb to a thousand."""
_SMALL = 16 * 1024 * 1024
"""Bytes that are unpacked whatever their ratio: a table of equal rows packs well."""
_MAX_DIRECTORY = 4 * 1024 * 1024
"""The largest table of contents, in bytes: more than forty thousand parts."""
_END = struct.Struct("<4s4H2LH")
_ENCRYPTED = 0x1


class Archive:
    """The parts of the file at `path`, by name. Raises `ReaderError` where it is no whole archive."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        if _directory_size(data) > _MAX_DIRECTORY:
            raise ReaderError(path, "the archive holds too many parts")
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, struct.error, NotImplementedError):
            raise ReaderError(
                path, "the file is cut off or damaged: its table of contents is missing"
            ) from None

        if len(self._zip.NameToInfo) < len(self._zip.infolist()):
            raise ReaderError(path, "the file is damaged: it holds two parts of one name")

    @property
    def parts(self) -> list[ZipInfo]:
        """What the table of contents says of each part, in its order."""
        return self._zip.infolist()

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """The bytes of a part that is there."""
        info = self._zip.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise ReaderError(self.path, "the file is encrypted; save it without a password")
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise ReaderError(self.path, f"{name} is packed in a way that is not read")
        if info.file_size > MAX_PART:
            raise ReaderError(self.path, f"{name} is larger than {MAX_PART // 1024**2} MB when unpacked")
        if info.file_size > max(_SMALL, MAX_RATIO * info.compress_size):
            raise ReaderError(
                self.path, f"{name} is more than {MAX_RATIO} times larger when unpacked: a bomb"
            )
        try:
            with self._zip.open(info) as part:
                return part.read(info.file_size + 1)  # no more, whatever comes
        except (BadZipFile, EOFError, OSError, ValueError, RuntimeError, zlib.error, struct.error):
            raise ReaderError(
                self.path, f"the file is cut off or damaged: {name} cannot be unpacked"
            ) from None


def _directory_size(data: bytes) -> int:
    """The bytes of the table of contents, as the end of the archive has it; 0 where there is none."""
    at = data.rfind(b"PK\5\6")
    return _END.unpack_from(data, at)[5] if 0 <= at <= len(data) - _END.size else 0
