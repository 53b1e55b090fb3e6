"""The tokens of a LaTeX file → raw blocks."""

from __future__ import annotations

from collections.abc import Mapping

from checker.frozen import replace
from checker.model import BlockKind, Comment
from checker.readers.errors import ReaderError
from checker.readers.headings import Headings
from checker.readers.latex.commands import COMMANDS
from checker.readers.latex.counters import Counters
from checker.readers.latex.inline import Inline
from checker.readers.latex.lists import List
from checker.readers.latex.signs import ACCENTS, BEGUN, DROPPED, SIGNS, accented
from checker.readers.latex.signs import COMMANDS as CHARACTERS
from checker.readers.latex.tables import Table
from checker.readers.latex.tokens import Token, Tokens
from checker.readers.raw import Raw
from checker.readers.tracked import Tracked, tracked
from checker.readers.typed import pieces, typed
from checker.regex import regex

_ORDER = regex(r"%+\s*+checker:(.*)")
_MOST_DEEP = 50
"""Notes, captions and titles inside each other, at most."""
_MOST_OPEN = 200
"""Environments inside each other, at most."""


class Reader:
    """One pass over the tokens. `labels` are those that an earlier pass found."""

    def __init__(
        self, path: str, tokens: Tokens, labels: Mapping[str, tuple[str, str]], macros: Mapping[str, str]
    ) -> None:
        self.raws: list[Raw] = []
        self.notes: list[Raw] = []
        self.comments: list[Comment] = []
        self.found: dict[str, tuple[str, str]] = {}
        """What each label names: what is counted, and its number."""
        self.labels = labels
        self.tokens = tokens
        self.source = tokens.source
        self.inline = Inline(tokens.source)
        self.counters = Counters(tokens.source)
        self.headings = Headings()
        self.lists: list[List] = []
        self.table: Table | None = None
        self.opened: list[
            tuple[str, tuple[str, str]]
        ] = []  # environments, and what a label named before each
        self.top = 0
        """The rank of the highest heading."""
        self.titled = 0
        self.epoch = 0
        """How often notes were counted anew."""
        self._macros = macros
        self._path = path
        self._deep = 0
        self._jump = 0  # what comes before it in the source is no text

    def read(self, first: int, last: int) -> None:
        """Read these tokens."""
        self._run(first, last)
        self.flush()

    def _run(self, first: int, last: int) -> None:
        self._deep += 1
        if self._deep > _MOST_DEEP:
            raise ReaderError(self._path, f"has more than {_MOST_DEEP} notes or titles inside each other")
        at = first
        while at < last:
            at = max(self._token(at, self.tokens.all[at]), at + 1)
        self._deep -= 1

    def inside(self, first: int, last: int) -> None:
        """Read tokens as part of the text that is open."""
        self._run(first, min(last, len(self.tokens.all)))

    def collect(self, first: int, last: int) -> Tracked:
        """Tokens as one text of its own."""
        held = self.inline, self.lists, self.table
        self.inline, self.lists, self.table = Inline(self.source), [], None
        self._collecting += 1
        self.inside(first, last)
        self._collecting -= 1
        text = self.inline.take()
        self.inline, self.lists, self.table = held
        return text

    _collecting = 0

    def _token(self, at: int, token: Token) -> int:
        """Read a token; what follows it."""
        if token.kind == "text":
            self.inline.text(max(token.start, min(self._jump, token.end)), token.end)
        elif token.kind == "sign":
            self._sign(self.tokens.text(at), token)
        elif token.kind == "command":
            return self._command(at, token)
        elif token.kind == "par":
            self.flush()
        elif token.kind == "math":
            self.inline.math(token.start, token.end, 1 if self.source[token.start] == "$" else 2)
        elif token.kind in {"display", "code"}:
            self._code(token)
        elif token.kind == "comment":
            self._comment(token)
        return at + 1

    def _sign(self, sign: str, token: Token) -> None:
        if sign != "&":
            self.inline.put(SIGNS.get(sign, sign), token.start, token.end)
        elif self.table:
            self.table.cell(self.inline.take())
        else:
            self.inline.put(" ", token.start, token.end)

    def _code(self, token: Token) -> None:
        if token.name or token.kind == "display":
            start, end = token.start, token.end
            if token.kind == "code":  # all that stands between the first line and the last
                start = self.source.find("\n", start, end) + 1 or start
                end = max(self.source.rfind("\n", start, end), start)
            if self.is_inside:
                self.inline.code(start, end)
            else:
                self.flush()
                self.raws.append(Raw(BlockKind.CODE, tracked(self.source[start:end], start)))
            return
        bar = self.source[token.end - 1]
        self.inline.code(self.source.index(bar, token.start + 5) + 1, token.end - 1)

    def _comment(self, token: Token) -> None:
        text = self.source[token.start : token.end].partition("\n")[0].rstrip()
        if order := _ORDER.fullmatch(text):
            line = self.source.rfind("\n", 0, token.start) + 1
            alone = not self.source[line : token.start].strip()
            said = " ".join(order[1].split())
            self.comments.append(Comment(token.start, token.start + len(text), said, alone=alone))

    # --- commands ---

    def _command(self, at: int, token: Token) -> int:
        name = token.name
        if name in self._macros:
            self._macro(token)
        elif (character := CHARACTERS.get(name)) is not None:
            self.inline.put(character, token.start, token.end)
        elif accent := ACCENTS.get(name):
            return self._accent(at, token, accent)
        elif (handle := COMMANDS.get(name) or COMMANDS.get(name.removesuffix("*"))) is not None:
            return handle(self, at)
        elif (most := DROPPED.get(name)) is not None:
            return self.drop(at + 1, most)
        else:
            option, after = self.tokens.option(at + 1)
            if option and after < len(self.tokens.all) and self.tokens.all[after].kind == "open":
                return after
        return at + 1

    def drop(self, at: int, arguments: int) -> int:
        """What follows that many arguments, those in square brackets not counted."""
        for _ in range(arguments):
            at = self._options(at)
            if (
                self.tokens.skip(at) < len(self.tokens.all)
                and self.tokens.all[self.tokens.skip(at)].kind == "open"
            ):
                at = self.tokens.group(at)[2]
        return self._options(at)

    def _options(self, at: int) -> int:
        while True:
            _, after = self.tokens.option(at)
            if after == at:
                return at
            at = after

    def _macro(self, token: Token) -> None:
        name = token.name
        self.inline.put(self._macros[name], token.start, token.end)
        spaced = self.source[token.end - 1].isspace() and self.source[token.end : token.end + 1].isalnum()
        if spaced:
            self.inline.builder.gap(" ")  # with "xspace", or as was meant

    def _accent(self, at: int, token: Token, accent: str) -> int:
        first, last, after = self.tokens.group(at + 1)
        if first == last:
            return after
        while self.tokens.all[first].kind == "open" and first + 1 < last:
            first += 1
        one = self.tokens.all[first]
        if one.kind == "command":
            letter = CHARACTERS.get(one.name, "")
            self.inline.put(accented(letter, accent), token.start, one.end)
            return after
        letter = self.source[one.start]
        self.inline.put(accented(letter, accent), token.start, one.start + 1)
        self._jump = one.start + 1
        self.inside(first, last)
        return after

    # --- paragraphs ---

    @property
    def is_inside(self) -> bool:
        """Whether what is read is part of a note, a title or a cell."""
        return self._collecting > 0 or self.table is not None

    def flush(self) -> None:
        """A paragraph ends."""
        if self.is_inside:
            if not self.inline.builder.ends_in_space():
                self.inline.builder.gap(" ")
            return
        text = self.inline.take()
        for number, piece in enumerate(pieces(text) if text.text else ()):
            self.raws.append(self._raw(piece, first=number == 0))

    def _raw(self, piece: Tracked, *, first: bool) -> Raw:
        level = len(self.lists)
        top = self.lists[-1] if self.lists else None
        if top and first and top.pending:
            marker, top.pending = top.pending, ""
            return Raw(BlockKind.ITEM, piece, level, marker)
        raw = typed(piece, 0)
        return replace(raw, level=level + (raw.kind is BlockKind.ITEM)) if level else raw

    # --- environments ---

    def start_environment(self, name: str, at: int) -> int:
        """What follows the arguments of an environment that begins before `at`."""
        if len(self.opened) > _MOST_OPEN:
            raise ReaderError(self._path, f"has more than {_MOST_OPEN} environments inside each other")
        self.opened.append((name, self.counters.last))
        at = self._options(at)
        return self.drop(at, BEGUN.get(name, 0))

    def end_environment(self, name: str) -> None:
        if any(one == name for one, _ in self.opened):
            while self.opened and self.opened[-1][0] != name:
                self.opened.pop()
            self.counters.last = self.opened.pop()[1]
