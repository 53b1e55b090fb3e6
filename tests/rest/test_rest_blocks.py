"""What stands in a file of reStructuredText, and where."""

from __future__ import annotations

from textwrap import dedent

import pytest
from readers.support import blocks, in_source, notes, places, texts

from checker.model import Document
from checker.readers import read


def rest(text: str) -> Document:
    return read("report.rst", dedent(text).lstrip("\n").encode())


def test_headings_by_the_order_of_their_lines() -> None:
    document = rest(
        """
        ======
        Report
        ======

        1. Ports
        --------

        Big ports
        ~~~~~~~~~

        2. Lights
        ---------
        """
    )
    assert blocks(document) == [
        ("heading", 1, "", "Report"),
        ("heading", 2, "1.", "Ports"),
        ("heading", 3, "", "Big ports"),
        ("heading", 2, "2.", "Lights"),
    ]


def test_headings_that_are_numbered_when_they_are_shown() -> None:
    document = rest(
        """
        .. sectnum::
           :depth: 2

        Ports
        =====

        Big ports
        ---------

        Arden
        ~~~~~

        Lights
        ======
        """
    )
    assert [marker for _, _, marker, _ in blocks(document)] == ["1", "1.1", "", "2"]


def test_lists_have_the_marks_that_are_printed() -> None:
    document = rest(
        """
        Five lists:

        - Arden,
          on the river

          and its port

          iii) third
          #) fourth

        * Brack

        (a) one
        (b) two

        1. first
        #. second

        Term
           what it means
        """
    )
    assert blocks(document) == [
        ("paragraph", 0, "", "Five lists:"),
        ("item", 1, "-", "Arden, on the river"),
        ("paragraph", 1, "", "and its port"),
        ("item", 2, "iii)", "third"),
        ("item", 2, "iv)", "fourth"),
        ("item", 1, "*", "Brack"),
        ("item", 1, "(a)", "one"),
        ("item", 1, "(b)", "two"),
        ("item", 1, "1.", "first"),
        ("item", 1, "2.", "second"),
        ("paragraph", 0, "", "Term"),
        ("paragraph", 0, "", "what it means"),
    ]


def test_notes_have_the_numbers_that_are_printed() -> None:
    document = rest(
        """
        Nine ports [#ports]_, two lights\\ [1]_ and piers [#]_ have signed [*]_.

        .. [1] Arden and
           Brack.
        .. [#ports] See the register.
        .. [#] The first.

           And the second.
        .. [*] In part.
        """
    )
    assert texts(document) == ["Nine ports, two lights and piers have signed."]
    assert notes(document) == [
        ("1", 2, "Arden and Brack."),
        ("2", 1, "See the register."),
        ("3", 3, "The first. And the second."),
        ("*", 4, "In part."),
    ]
    assert places(document)["2"] == ["Nine ports"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("**Nine** *ports* and ``two`` lights", "Nine ports and two lights"),
        ("see `the list <https://example.org/a_b>`__ of ports", "see the list of ports"),
        ("see `the list`_ and lights_ there", "see the list and lights there"),
        (
            "the :sup:`2` and the :ref:`list of ports <ports>` of :term:`Arden`",
            "the ² and the list of ports of Arden",
        ),
        (r"a \*star\*, a\_b and C:\\ports", "a *star*, a_b and C:\\ports"),
        ("the |nine| ports\n\n.. |nine| replace:: 9", "the 9 ports"),
        ("version |release|", "version □"),
        ("see [ABC2019]_ there", "see [ABC2019] there"),
        ("an |icon|\\ -port\n\n.. |icon| image:: icon.png", "an -port"),
    ],
)
def test_markup_is_taken_out(written: str, read_as: str) -> None:
    assert texts(rest(written)) == [read_as]


def test_words_lead_back_to_the_source() -> None:
    document = rest(
        """
        Nine *ports* of\tNorland, `all
        of them`_ in the north.

        +-------+-------+
        | Arden | 12    |
        |       | ships |
        +-------+-------+
        | Brack | 12    |
        +-------+-------+
        """
    )
    assert in_source(document, "ports") == "ports"
    assert in_source(document, "all of them") == "all\nof them"
    assert in_source(document, "Norland") == "Norland"
    assert in_source(document, "12 ships") == "12    |\n|       | ships"
    second = document.text.rindex("12")
    assert document.origin.source_start(second) == document.source.rindex("12")


def test_tables_are_rows() -> None:
    document = rest(
        """
        .. list-table:: Ports and ships
           :header-rows: 1

           * - Port
             - Ships
           * - Arden
             - 12

        =====  =====
        Port   Ships
        =====  =====
        Brack  3
        =====  =====

        +-------+-------+
        | both          |
        +-------+-------+
        | Arden | 12    |
        +       +-------+
        |       | 13    |
        +-------+-------+

        .. csv-table::

           Calder, 4
        """
    )
    cells = [
        [document.quote(cell) for cell in block.cells]
        for block in document.blocks
        if block.kind.value == "row"
    ]
    assert cells == [
        ["Port", "Ships"],
        ["Arden", "12"],
        ["Port", "Ships"],
        ["Brack", "3"],
        ["both", ""],
        ["Arden", "12"],
        ["", "13"],
        ["Calder", "4"],
    ]
    assert texts(document)[0] == "Ports and ships"


def test_what_is_no_prose_is_no_prose() -> None:
    document = rest(
        """
        :Author: Nine towns

        .. contents::

        .. This is a comment on nine ports.

        .. note::

           Two lights.

        .. code-block:: python

           nine = 9

        .. figure:: map.png

           The ports of Norland

        .. toctree::

           nine

        .. raw:: html

           nine
        """
    )
    assert blocks(document) == [
        ("paragraph", 0, "", "Nine towns"),
        ("paragraph", 0, "", "Two lights."),
        ("code", 0, "", "nine = 9"),
        ("paragraph", 0, "", "The ports of Norland"),
    ]


def test_a_comment_speaks_to_the_program() -> None:
    document = rest(
        """
        .. checker: allow CNT001: Meuse has
           two councils

        Four councils (Aube, Marne and Meuse) have reported.

        .. another comment
        .. checker: allow-file LST001
        """
    )
    assert [(one.text, one.alone) for one in document.comments] == [
        ("allow CNT001: Meuse has two councils", True),
        ("allow-file LST001", True),
    ]
    first = document.comments[0]
    assert document.source[first.start : first.end].startswith(".. checker:")
