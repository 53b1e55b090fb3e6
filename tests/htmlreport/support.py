"""A page taken apart: its elements as a tree, for tests of what it shows and where."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.engine import examine
from checker.model import Place
from checker.readers import read
from checker.reports.html import written as page
from checker.reports.look import Look
from checker.results import DocumentReport, Problem, Results
from checker.rulebook import load_default

if TYPE_CHECKING:
    from playwright.sync_api import Page

VOID = {"meta", "link", "input", "br", "hr"}
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "harbour-report.md"


CATCH = """\
# Catch of 2021

## 1. Landings

Nine ports[^1] landed herring, three of them (Aube, Brack) at night 🐟🐟 and two ports[^1] at dawn.

1. Nets
   - drift nets

   They are mended in winter.
2. Lines

| port | tonnes |
|---|---|
| Aube | 12 |

    code & <b>

[^1]: Aube, Brack, Calder and Dunmore[^2].
"""


def example() -> DocumentReport:
    """The report of the README."""
    return examined(EXAMPLE.read_text("utf-8"), "harbour.md")


def places_of(made: DocumentReport) -> list[Place]:
    """Where the report's counts and findings stand."""
    return [row.place for row in made.claims] + [row.place for row in made.findings]


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def every(self, tag: str = "", name: str = "") -> Iterator[Element]:
        """The elements below of that tag and class, in order."""
        for child in self.children:
            if isinstance(child, Element):
                if tag in ("", child.tag) and name in ("", *child.attributes.get("class", "").split()):
                    yield child
                yield from child.every(tag, name)

    def text(self, but: str = "") -> str:
        """The text below, without what stands in elements of the tag `but`."""
        parts = [
            child if isinstance(child, str) else "" if child.tag == but else child.text(but)
            for child in self.children
        ]
        return "".join(parts)

    def by_id(self, name: str) -> Element:
        (found,) = [element for element in self.every() if element.attributes.get("id") == name]
        return found


class _Tree(HTMLParser):
    """Raises where an element is closed that is not open, or left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), (tag, attrs)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree(html: str) -> Element:
    parser = _Tree()
    parser.feed(html)
    parser.close()
    (root,) = parser.open
    return root


def rendered(*documents: DocumentReport, problems: tuple[Problem, ...] = ()) -> str:
    return page(Results(documents, problems), Look())


def examined(text: str, path: str = "draft.md", form: str = "markdown") -> DocumentReport:
    """What the rules that ship say of `text`, of whose counts half are wrong: all that is found is an error."""
    return examine(read(path, text.encode(), form), load_default(), with_text=True, mistakes=0.5)


def data(root: Element) -> list[dict[str, Any]]:
    """What the script is told of every entry."""
    found: list[dict[str, Any]] = json.loads(root.by_id("data").text())["entries"]
    return found


def leaves(root: Element) -> list[Element]:
    """The elements that hold the text, in order."""
    found = [element for element in root.every() if element.attributes.get("id", "")[:1] == "b"]
    return [element for element in found if element.attributes["id"][1:].isdigit()]


def texts(root: Element) -> list[str]:
    """The text of every leaf, without the marks of notes."""
    return [leaf.text(but="sup") for leaf in leaves(root)]


def marked(root: Element, entry: int) -> str:
    """The words that are marked as those of an entry; those of several leaves are parted by a line break."""
    return "\n".join(
        "".join(one.text() for one in leaf.every("a", "m") if str(entry) in one.attributes["data-m"].split())
        for leaf in leaves(root)
    ).strip("\n")


def quoted(root: Element, part: list[int]) -> str:
    """The words at a place of `data`, counted as the browser counts."""
    leaf, start, end = part
    text = root.by_id(f"b{leaf}").text(but="sup").encode("utf-16-le", "surrogatepass")
    return text[2 * start : 2 * end].decode("utf-16-le")


# --- in a browser ---------------------------------------------------------------------------


def listed(page: Page) -> list[str]:
    """The first lines of the entries that are shown."""
    return [item.locator(".say").first.inner_text() for item in page.locator(".doc.shown .e:visible").all()]


def focused(page: Page) -> str:
    text: str = page.evaluate("document.activeElement.textContent")
    return text


def at(page: Page, number: int) -> Page:
    """The page with the panel open at an entry."""
    page.locator(f"#e{number} a").click()
    return page


def remarked(page: Page, number: int) -> list[str]:
    """What the list says of an entry's findings."""
    return page.locator(f"#e{number} .said").all_inner_texts()


def exported(page: Page) -> dict[str, Any]:
    page.get_by_role("button", name="Export", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export ticks and remarks").click()
    assert download.value.suggested_filename == "remarks.json"
    told: dict[str, Any] = json.loads(Path(download.value.path()).read_text("utf-8"))
    return told
