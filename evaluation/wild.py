"""Wild files: whatever a report can hold, mixed, nested and ruined. A seed decides everything about one.

`wild(seed)` is a name and bytes. Sentences are built as reports build them, so that the rules have something to
find; then signs, markup and stretches are put in, lost, doubled and turned round. Texts are short for the most
part: what breaks a rule is nearly always two things side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from evaluation import own

LONGEST = 8000
"""Characters of a wild text, at most."""

_NUMBERS = (
    "zero one two three four nine twelve twenty-one ninety-nine hundred both all none no half several few "
    "0 1 2 3 4 7 9 12 27 48 100 1,000 1.000 2019 2024 3.5 3,5 ½ ² ٣ Ⅳ ① １２ 12% 1e9 007 -3 −4 xii 1st 21st "
    "EUR_12_million €5bn a_dozen a_further_two one_in_three 31/12/2019 31_February_2019 Article_5 (3) [4]"
).split()
_MONSTERS = ["9" * 400, "1," * 60 + "000", "M" * 60]
_NOUNS = (
    "ports councils Member_States countries boats rules bodies of_these_lines of_those of_the_ports of_them others "
    "remaining_ports other_two measures votes persons years percentage_points euro_area_countries G7_members"
).split()
_NAMES = (
    "Arden Brack Calder Doun Esk Eastern_Star France Germany the_UK UK Czechia EL the_Netherlands A B C DG_HOME "
    "Bosnia_and_Herzegovina Trinidad_and_Tobago O'Neill Smith_&_Sons São_Tomé Ålesund ẞ İzmir Ǆ 東京 Москва القاهرة "
    "ﬁnland Fin\u00adland Ger\u200bmany e\u0301 A\u0301\u0302 Austria Belgium Denmark Malta Norway AT BE BG"
).split()
_VERBS = (
    "have_signed signed reported: were_dredged left joined_in_2019 are_listed_below abstained include".split()
)
_HEDGES = [
    "",
    "",
    "",
    "about ",
    "at least ",
    "more than ",
    "all ",
    "the ",
    "the other ",
    "the remaining ",
    "these ",
]
_GLUE = [", ", ", ", ", ", " and ", "; ", " or ", " & ", " / ", " – ", "\n", ", , ", "·", " as well as "]

_FORMS = (
    "{count} ({names}) {verb}.",
    "{count}{mark} {verb}.",
    "{count}: {names}.",
    "{count}, namely {names}, {verb}.",
    "Of the {count}, {number} {verb} and {number} {verb}.",
    "{count}, of which {number} {verb}, {number} {verb} and {number} {verb}.",
    "{number} out of {count} {verb}{mark}.",
    "The remaining {count} {verb}.",
    "All Member States except {names} {verb}.",
    "EUR {number} million, of which EUR {number} million and EUR {number} million.",
    "{number} % in 2018 and {number} % in 2019, an increase of {number} percentage points.",
    "rose from {number} to {number}, by {number}%.",
    "First, {names}. Second, {count}. Third, {names}{mark}.",
    "(1) {names}, (2) {count} and ({number}) {names}",
    "See Table {number} and Annex {number}; Table {number} lists {count}.",
    "{count} voted in favour, {number} against and {number} abstained.",
    "{number} years after {number}, in {number}, {count} {verb}.",
    "the the {names} of the {names} and the {names} of the {names} and the end.",
    "{names} are the {count}{mark}",
)
_MARKS = (
    "[^{0}]",
    "<sup>{0}</sup>",
    "[{0}]",
    "[footnoteRef:{0}]",
    "[endnoteRef:{0}]",
    "^[{1}]",
    "²",
    '<a href="#fn{0}">{0}</a>',
)
_NOTES = (
    "[^{0}]: {1}", "[^{0}]:", "<sup>{0}</sup> {1}", "[{0}] {1}", "[{0}]: {1}", "[{0}: {1}]", " [{0}: {1}", "² {1}",
    '<li id="fn{0}">{1}</li>', "[^{0}]:\n    - {1}\n    - {1}", "[^{0}]: {1}\n\n    {1}", "^[{1}] [{0}: {1}] {1}",
)  # fmt: skip
_LABELS = ("1", "1", "2", "2", "3", "4", "9", "48", "0", "9999", "a", "*", "x-y")
_BULLETS = ("- ", "* ", "{0}. ", "({0}) ", "({1}) ", "• ", "{0}) ", "1. ", "- [ ] ")
_SIGNS = (
    "\u200b \u200d \ufeff \u00ad \u202e \u2066 \u2028 \u2029 \x85 \x0b \x0c \x1c \u00a0 \u202f \u3000 \x7f \x01 \x1b[31m "
    "\u0301 \u20dd \U0001f469\u200d\U0001f467 \uffff \U0010ffff \ufffd \ud800 \udfff \x00 \r \r\n \t"
).split(" ")
_MARKUP = (
    "* ** _ ` ``` ~~ [ ] ( ) | || \\ \\[ # ## > - --- === <!-- --> <sup> </sup> <b> </b> <br> <table> <tr><td> </table> "
    "<ul> <li> </ul> <p> </p> <h2> </h2> <div> < > & &amp; &lt; &lt;sup&gt; &#160; &#0; &#xD800; &#1114112; &NotEqualTilde; "
    "<![CDATA[ <?php [a](b) [a][b] ![a](b) <http://a.b> www.x.org/a-\n $x$ {++ ++} [[ ]] [^ ^[ [1: [footnoteRef: :::"
).split(" ")
_COMMENTS = (
    "allow CNT001: so", "allow CNT", "allow-begin LST: so", "allow-end", "allow-file GRB: so", "allow nope: so",
    "allow", "", "allow CNT001, LST: so", "allow ALW001: so",
)  # fmt: skip
_FRONTS = (
    "---\ndate: 2019-05-31\n---\n", "---\ngroups:\n  harbours: Arden, Brack\n---\n", "---\ndate: 31 February 2019\n---\n",
    "---\n---\n", "---\n", "---\ngroups:\n  : \n  a: b\n---\n", "---\n&a [*a]\n---\n", "+++\na = 1\n+++\n",
)  # fmt: skip
_ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252", "latin-1")


def wild(seed: int) -> tuple[str, bytes]:
    """The name and the bytes of the file that `seed` stands for."""
    rng = Random(seed)
    name = "draft" + rng.choice((".md", ".md", ".txt", ".markdown", ".text"))
    text = _Author(rng).text()
    for _ in range(min(int(rng.expovariate(0.4)), 20)):
        text = _ruined(text, rng)
    if rng.random() < 0.1:
        text = text.replace("\n", rng.choice(("\r", "\r\n")))
    encoding = rng.choice(_ENCODINGS) if rng.random() < 0.1 else "utf-8"
    data = text[:LONGEST].encode(encoding, "surrogatepass" if encoding == "utf-8" else "replace")
    if rng.random() < 0.03:
        at = rng.randrange(len(data) + 1)
        data = data[:at] + rng.randbytes(rng.randrange(3)) + data[at + rng.randrange(3) :]
    return name, data


@dataclass(frozen=True, slots=True)
class _Author:
    """Writes reports that are wild, and yet whole."""

    rng: Random

    def text(self) -> str:
        number = 1 if self.rng.random() < 0.6 else self.rng.randrange(2, 12)
        joint = self.rng.choice(("\n\n", "\n\n", "\n\n", "\n", " "))
        front = self.rng.choice(_FRONTS) if self.rng.random() < 0.04 else ""
        return front + joint.join(self._block() for _ in range(number))

    def _block(self) -> str:
        makers: Sequence[Callable[[], str]] = (
            self._sentence, self._sentence, self._sentence, self._paragraph, self._noted, self._noted, self._note,
            self._bullets, self._introduced, self._table, self._commented, self._heading, self._nested, self._copied,
        )  # fmt: skip
        return self.rng.choice(makers)()

    def _word(self, words: Sequence[str]) -> str:
        return self.rng.choice(words).replace("_", " ")

    def _number(self) -> str:
        word = self.rng.choice(_MONSTERS) if self.rng.random() < 0.01 else self._word(_NUMBERS)
        return word.capitalize() if self.rng.random() < 0.4 else word

    def _count(self) -> str:
        return f"{self._word(_HEDGES)}{self._number()} {self._word(_NOUNS)}"

    def _names(self) -> str:
        names = [self._word(_NAMES) for _ in range(min(int(self.rng.expovariate(0.35)), 40))]
        if self.rng.random() < 0.8:
            return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
        return "".join(f"{name}{self.rng.choice(_GLUE)}" for name in names)

    def _mark(self) -> str:
        return self.rng.choice(_MARKS).format(self.rng.choice(_LABELS), self._names())

    def _sentence(self) -> str:
        return self.rng.choice(_FORMS).format_map(_Slots(self))

    def slot(self, name: str) -> str:
        """What fills a place of a form."""
        match name:
            case "count":
                return self._count()
            case "names":
                return self._names()
            case "number":
                return self._number()
            case "verb":
                return self._word(_VERBS)
            case _:
                return self._mark() if self.rng.random() < 0.7 else ""

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self.rng.randrange(1, 5)))

    def _note(self) -> str:
        body = self._names() if self.rng.random() < 0.5 else self._sentence()
        return self.rng.choice(_NOTES).format(self.rng.choice(_LABELS), body)

    def _noted(self) -> str:
        notes = [self._note() for _ in range(self.rng.randrange(1, 4))]
        return self._paragraph() + self._mark() + self.rng.choice(("\n\n", "\n", " ")).join(["", *notes])

    def _bullets(self) -> str:
        bullet = self.rng.choice(_BULLETS)
        lines = []
        for number in range(1, self.rng.randrange(2, 9)):
            words = self._sentence() if self.rng.random() < 0.3 else self._word(_NAMES)
            indent = "  " * (self.rng.randrange(4) if self.rng.random() < 0.2 else 0)
            lines.append(indent + bullet.format(number, chr(96 + number)) + words)
        return "\n".join(lines)

    def _introduced(self) -> str:
        gap = self.rng.choice(("\n\n", "\n"))
        return f"{self._count()} {self._word(_VERBS)}:{gap}{self._bullets()}"

    def _table(self) -> str:
        width = self.rng.randrange(1, 6)
        rows = [[self._cell() for _ in range(width)] for _ in range(self.rng.randrange(1, 7))]
        if self.rng.random() < 0.5:
            rows.append(["Total", *(str(self.rng.randrange(900)) for _ in range(width - 1))])
        if self.rng.random() < 0.2:
            cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
            return f"<table>{cells}</table>"
        if self.rng.random() < 0.2:
            return "\n".join("\t".join(row) for row in rows)
        lines = [f"| {' | '.join(row)} |" for row in rows]
        title = f"Table {self._number()}: ports\n\n" if self.rng.random() < 0.5 else ""
        return title + "\n".join([f"|{' h |' * width}", f"|{'---|' * width}", *lines])

    def _cell(self) -> str:
        if self.rng.random() < 0.6:
            return str(self.rng.randrange(200))
        return self._word(_NAMES) if self.rng.random() < 0.7 else self._number() + self._mark()

    def _commented(self) -> str:
        comment = f"<!-- checker: {self.rng.choice(_COMMENTS)} -->"
        return comment + self.rng.choice(("\n", " ")) + self._sentence()

    def _heading(self) -> str:
        return (
            f"{'#' * self.rng.randrange(1, 7)} {self.rng.choice(('', '3.1 ', 'IV. '))}{self._sentence()[:60]}"
        )

    def _nested(self) -> str:
        depth = self.rng.randrange(1, 60)
        before, after = self.rng.choice(
            (("> ", ""), ("(", ")"), ("[", "]"), ("*", "*"), ("<b>", "</b>"), ("- ", ""))
        )
        return before * depth + self._sentence() + after * depth

    def _copied(self) -> str:
        """Some lines of a report of the tests."""
        lines = self.rng.choice(own.own_reports()).source.split("\n")
        first = self.rng.randrange(len(lines))
        return "\n".join(lines[first : first + self.rng.randrange(1, 9)])


class _Slots(dict[str, str]):
    """Each place of a form is filled anew."""

    def __init__(self, author: _Author) -> None:
        super().__init__()
        self._author = author

    def __missing__(self, name: str) -> str:
        return self._author.slot(name)


def _ruined(text: str, rng: Random) -> str:
    """The text with one thing put in, lost, doubled or turned round."""
    at = rng.randrange(len(text) + 1)
    end = min(at + rng.randrange(1, 30), len(text))
    match rng.randrange(7):
        case 0:
            return text[:at] + text[end:]
        case 1 | 2:
            return text[:at] + rng.choice(_SIGNS) + text[at:]
        case 3 | 4:
            return text[:at] + rng.choice(_MARKUP) + text[at:]
        case 5:
            other = rng.randrange(len(text) + 1)
            return text[:other] + text[at:end] * rng.randrange(1, 5) + text[other:]
        case _:
            stretch = text[at:end]
            return text[:at] + (stretch.upper() if rng.random() < 0.5 else stretch[::-1]) + text[end:]
