"""Reports that come in several files, the text and its annexes: an archive, or a folder packed as one."""

from checker.readers.pieces.archive import MAX_PIECES, packed
from checker.readers.pieces.document import read_pieces

__all__ = ["MAX_PIECES", "packed", "read_pieces"]
