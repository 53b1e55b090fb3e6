"""What layers make of the rules: which run, how grave they are, and what they are told."""

from __future__ import annotations

from collections.abc import Sequence

from checker import frontmatter, rulebook
from checker.config.layers import Layer, blamed
from checker.frozen import replace
from checker.model import Severity, milder
from checker.rulebook import Rule

OFF = "off"


def laid(rules: Sequence[Rule], layers: Sequence[Layer]) -> tuple[Rule, ...]:
    """`rules` with the severities and options of the `layers`; later layers win.

    Raises `ConfigError` for the layer of a file, and what the rulebook raises for the command line.
    """
    for layer in layers:
        rules = told(graded(rules, layer), layer)
    return tuple(rules)


def running(rules: Sequence[Rule], layers: Sequence[Layer]) -> tuple[Rule, ...]:
    """Those of `rules` that run, as the `layers` choose. Raises as `laid` does."""
    selected, refused = chosen(rules, layers)
    return rulebook.select(rules, sorted(selected), sorted(refused))


def chosen(rules: Sequence[Rule], layers: Sequence[Layer]) -> tuple[set[str], set[str]]:
    """The codes that are selected (none: whatever is on) and those that are refused.

    A layer that selects forgets what was selected, ignored and switched off before it.
    """
    selected, ignored, off = set[str](), set[str](), set[str]()
    for layer in layers:
        if "select" in layer.values:
            selected, ignored, off = _named(rules, layer, "select"), set(), set()
        for codes, severity in _severities(rules, layer):
            off = off | codes if severity == OFF else off - codes
        ignored |= _named(rules, layer, "ignore")
    return selected, ignored | off


def graded(rules: Sequence[Rule], layer: Layer) -> tuple[Rule, ...]:
    """`rules` with the severities of the layer.

    No finding of a rule is graver than that; those that its page grades lower stay lower. A rule that is
    off unless it is asked for is asked for by naming it alone.
    """
    book = {rule.code: rule for rule in rules}
    for codes, severity in _severities(rules, layer):
        if severity != OFF:
            for code in codes:
                book[code] = _graded(book[code], Severity(severity), asked=len(codes) == 1)
    return tuple(book.values())


def told(rules: Sequence[Rule], layer: Layer) -> tuple[Rule, ...]:
    """`rules` with the options of the layer laid over their own."""
    book = {rule.code: rule for rule in rules}
    for word, values in layer.values.get("options", {}).items():
        with blamed(layer, "options", word):
            code = rulebook.find(rules, word).code
            options = frontmatter.laid_over(book[code].kind, book[code].options, values)
            book[code] = replace(book[code], options=options)
    return tuple(book.values())


def _graded(rule: Rule, severity: Severity, *, asked: bool) -> Rule:
    lower = {grade: milder(severity, other) for grade, other in rule.severities.items()}
    return replace(rule, severity=severity, severities=lower, enabled=rule.enabled or asked)


def _severities(rules: Sequence[Rule], layer: Layer) -> list[tuple[set[str], str]]:
    """Codes and the severity they get, those named among many first: who is named alone wins."""
    found: list[tuple[set[str], str]] = []
    for word, severity in layer.values.get("severity", {}).items():
        with blamed(layer, "severity", word):
            found.append((rulebook.matching(rules, word), severity))
    return sorted(found, key=lambda codes_and_severity: -len(codes_and_severity[0]))


def _named(rules: Sequence[Rule], layer: Layer, key: str) -> set[str]:
    """The codes of the rules that the words at `key` choose."""
    with blamed(layer, key):
        return set().union(*(rulebook.matching(rules, word) for word in layer.values.get(key, ())))
