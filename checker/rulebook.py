"""A rule page → Rule. Every mistake in a page is an error that names the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from checker import frontmatter, pages, resources
from checker.careful import below
from checker.checks import KINDS
from checker.documentation import RULE_URL, address
from checker.errors import reason
from checker.frontmatter import Thresholds
from checker.frozen import dataclass, replace
from checker.model import PRINTED, Mismatch, Severity, milder
from checker.nearest import hint
from checker.pages import Example, Page, RulebookError

__all__ = [
    "Example",
    "Rule",
    "RulebookError",
    "across",
    "addressed",
    "comparing",
    "examples",
    "find",
    "load",
    "load_default",
    "matching",
    "overlay",
    "select",
]


@dataclass(frozen=True, slots=True)
class Rule:
    """One page of `rules/`.

    `options` are the kind's, with the page's values laid over them. `severities` are the page's other
    severities by a mismatch's grade, and by `PRINTED` the gravest in a file of printed pages; `thresholds`
    how likely the text must be wrong for an error and for a warning. `pack` is the name of the page's folder;
    `page` its Markdown, which begins on line `page_line` of the file. `url` is where the page is published,
    "" for nowhere.
    """

    code: str
    name: str
    kind: str
    severity: Severity
    since: str
    message: str
    options: Mapping[str, object]
    severities: Mapping[str, Severity]
    thresholds: Thresholds
    enabled: bool
    pack: str
    page: str
    page_line: int
    path: Path
    url: str = ""

    def severity_of(self, mismatch: Mismatch, *, printed: bool = False) -> Severity | None:
        """How grave a mismatch is, None where the rule says nothing of it.

        What is not sure enough for an error is a warning, or whatever less the page says; `printed`: the
        document is a file of printed pages.
        """
        usual = self.severities.get(mismatch.grade, self.severity)
        if printed:
            usual = milder(usual, self.severities.get(PRINTED, usual))
        if mismatch.confidence is None:
            return usual
        if mismatch.confidence < self.thresholds.warning:
            return None
        sure = mismatch.confidence >= self.thresholds.error
        return usual if sure or usual is not Severity.ERROR else Severity.WARNING

    @property
    def summary(self) -> str:
        """The first paragraph of "What it does", on one line."""
        _, _, after = self.page.partition(f"\n## {pages.HEADINGS[0]}\n")
        return " ".join(after.strip().split("\n\n")[0].partition("\n## ")[0].split())


# --- loading --------------------------------------------------------------------------------


def load_default() -> tuple[Rule, ...]:
    """The rules that come with the program, by code."""
    return load(resources.folder("rules"), trusted=True)


def load(folder: Path, *, trusted: bool = False) -> tuple[Rule, ...]:
    """All rule pages in and below `folder`, by code; a README.md is not one.

    `trusted` pages are those whose front matter and headings the tests look at; they are published.
    """
    try:
        found = [path for path in below(folder, (".md", ".toml")) if path.name.lower() != "readme.md"]
    except (FileNotFoundError, NotADirectoryError):
        raise RulebookError(f"{folder}: no such folder") from None
    except OSError as error:
        raise RulebookError(f"{error.filename}: {reason(error)}") from None
    if not (found or trusted):
        raise RulebookError(f"{folder}: has no rule page (*.md) and no group (*.toml)")
    paths = [path for path in found if path.suffix == ".md"]
    read = pages.read_own(paths) if trusted else map(pages.read_page, paths)
    rules = _distinct(_rule(page, trusted) for page in read)
    return addressed(rules, RULE_URL) if trusted else rules


def overlay(rules: Sequence[Rule], more: Sequence[Rule]) -> tuple[Rule, ...]:
    """`rules` with `more` added; a rule of `more` replaces the one with its code."""
    replaced = {rule.code for rule in more}
    return _distinct([*(rule for rule in rules if rule.code not in replaced), *more])


def addressed(rules: Sequence[Rule], pattern: str) -> tuple[Rule, ...]:
    """`rules` with the addresses of their pages, as `pattern` gives them."""
    return tuple(
        replace(rule, url=address(pattern, code=rule.code, name=rule.name, pack=rule.pack)) for rule in rules
    )


def _distinct(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    taken: dict[str, Rule] = {}
    for rule in rules:
        for key, word in (("code", rule.code), ("name", rule.name)):
            if word in taken:
                raise RulebookError(f'{rule.path}: the {key} "{word}" is taken by {taken[word].path}')
            taken[word] = rule
    return tuple(sorted({rule.code: rule for rule in taken.values()}.values(), key=lambda rule: rule.code))


def _rule(page: Page, trusted: bool) -> Rule:
    frontmatter.check(page, trusted=trusted)
    rule = Rule(
        code=frontmatter.text(page, "code"),
        name=frontmatter.text(page, "name"),
        kind=frontmatter.text(page, "kind"),
        severity=frontmatter.severity(page),
        since=frontmatter.text(page, "since"),
        message=frontmatter.message(page, trusted=trusted),
        options=frontmatter.options(page),
        severities=frontmatter.severities(page),
        thresholds=frontmatter.thresholds(page),
        enabled=frontmatter.enabled(page),
        pack=page.path.parent.name,
        page=page.body,
        page_line=page.line,
        path=page.path,
    )
    if rule.name != page.path.stem:
        raise page.mistake(f'the name is "{rule.name}", the file\'s is "{page.path.stem}"')
    if not trusted:
        pages.check_headings(page, f"{rule.name} ({rule.code})")
    return rule


# --- choosing -------------------------------------------------------------------------------


def select(rules: Sequence[Rule], selected: Sequence[str], ignored: Sequence[str]) -> tuple[Rule, ...]:
    """The rules that run: those `selected`, else all that are enabled; never those `ignored`.

    A selector is a code, a name, the beginning of codes ("CNT") or a pack; selecting a rule
    enables it.
    """
    chosen = set().union(*(matching(rules, word) for word in selected))
    refused = set().union(*(matching(rules, word) for word in ignored))
    return tuple(
        rule
        for rule in rules
        if rule.code not in refused and (rule.code in chosen if selected else rule.enabled)
    )


def comparing(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules for what differs between two texts."""
    return tuple(rule for rule in rules if KINDS[rule.kind].compares)


def across(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules for what documents say of one thing otherwise than others."""
    return tuple(rule for rule in rules if KINDS[rule.kind].across)


def matching(rules: Sequence[Rule], word: str) -> set[str]:
    """The codes of the rules that a selector stands for; there is at least one, else it is unknown."""
    found = {
        rule.code
        for rule in rules
        if word in (rule.name, rule.pack) or (word and rule.code.startswith(word.upper()))
    }
    if not found:
        raise RulebookError(f'unknown rule "{word}"{hint(word, _known(rules))}')
    return found


def _known(rules: Sequence[Rule]) -> set[str]:
    prefixes = {rule.code.rstrip("0123456789") for rule in rules}
    return prefixes.union(*((rule.code, rule.name, rule.pack) for rule in rules))


def find(rules: Sequence[Rule], word: str) -> Rule:
    """The rule with the code or name `word`."""
    for rule in rules:
        if word == rule.name or word.upper() == rule.code:
            return rule
    names = [rule.name for rule in rules] + [rule.code for rule in rules]
    raise RulebookError(f'unknown rule "{word}"{hint(word, names)}')


def examples(rule: Rule) -> list[Example]:
    """The reports on the rule's page with the findings that each must yield."""
    return pages.examples_of(Page(rule.path, {}, rule.page, rule.page_line))
