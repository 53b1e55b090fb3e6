"""Dashes that enclose as brackets do, and those that do not."""

from __future__ import annotations

import pytest

from checker.text.brackets import with_brackets
from checker.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "brackets"),
    [
        ("The farms – 24 in all – are old.", 1),
        ("The farms – 24 – and the ports – nine – are old.", 2),
        ("The farms—24 in all—are old.", 1),
        ("The farms – that is what the board and its clerks said in May and June – are old.", 1),
        ("The farms – that is what the old board and its clerks said in May and in June of it – are old.", 0),
        ("The farms –– are old.", 0),
        ("The farms – 24; all old – are shut.", 0),
        ("The farms – 24 (all old) – are shut.", 0),
        ("The farms – 24: all old – are shut.", 0),
        ("The farms of 2010–2014 and of 2015–2019 are old.", 0),
        ("The farms –24 in all– are old.", 0),
        ("The farms– 24 in all –are old.", 0),
        ("The farms– 24 in all– are old.", 0),
        ("The farms –24 in all –are old.", 0),
        ("The farms are old – and shut.", 0),
        # what a third dash encloses with the second, where the first does not
        ("It is old – and; the farms – 24 – are shut.", 1),
    ],
)
def test_a_pair_of_dashes_is_a_bracket(text: str, brackets: int) -> None:
    kinds = [token.kind for token in with_brackets(tokenize(text))]
    whole = text.count("(")
    assert (kinds.count("LPAR") - whole, kinds.count("RPAR") - whole) == (brackets, brackets)
