"""What the elements of Akoma Ntoso and of Formex are: parts, numbers, headings, notes, tables."""

from __future__ import annotations

from checker.frozen import dataclass


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Dialect:
    """The names of elements by what they are; those that are not named are seen through.

    `parts` have headings, and `points` numbers without; of the `points`, those `bulleted` are items even
    without a number. What is in the text beside a `block` is no part of it.
    """

    name: str
    left_out: frozenset[str]
    parts: frozenset[str]
    points: frozenset[str]
    bulleted: frozenset[str]
    recitals: frozenset[str]
    numbers: frozenset[str]
    headings: frozenset[str]
    blocks: frozenset[str]
    breaks: frozenset[str]
    tables: frozenset[str]
    rows: frozenset[str]
    cells: frozenset[str]
    full_rows: frozenset[str] = frozenset()
    """Rows of one cell, which have no element of their own."""


AKOMA = Dialect(
    name="Akoma Ntoso",
    left_out=_names(
        "analysis classification identification lifecycle presentation proprietary publication references "
        "temporalData workflow foreign toc"
    ),
    parts=_names(
        "article attachment book chapter component crossHeading division hcontainer level part rule "
        "section subchapter subdivision subpart subtitle title tome transitional"
    ),
    points=_names(
        "alinea blockContainer citation clause indent item li list paragraph point proviso recital subclause "
        "sublist subparagraph subrule subsection tblock"
    ),
    bulleted=_names("indent item li"),
    recitals=_names("recital"),
    numbers=_names("num"),
    headings=_names("crossHeading heading longTitle"),
    blocks=_names(
        "amendmentBody attachments authorialNote block blockList body caption citations collectionBody "
        "components conclusions container content coverPage debateBody doc docNumber formula fragmentBody "
        "header heading intro introduction judgmentBody listIntroduction listWrapUp longTitle mainBody note "
        "num ol p portionBody preamble preface quotedStructure recitals rollCall subheading ul wrapUp"
    ),
    breaks=_names("br eol"),
    tables=_names("table"),
    rows=_names("tr"),
    cells=_names("td th"),
)
"""Akoma Ntoso 2 and 3 (https://docs.oasis-open.org/legaldocml/); AKN4EU is a way of using it."""

FORMEX = Dialect(
    name="Formex",
    left_out=_names("BIB.INSTANCE BIB.DATA DOCUMENT.REF INCL.ELEMENT MARGIN TOC"),
    parts=_names("ANNEX ARTICLE CONS.ANNEX DIVISION DIV.CONSID GR.SEQ SUBDIV"),
    points=_names("CONSID DLIST.ITEM ITEM NP NP.ECR PARAG"),
    bulleted=_names("ITEM"),
    recitals=_names("CONSID"),
    numbers=_names("NO.P NO.PARAG TI.ART"),
    headings=_names("STI.ART TITLE"),
    blocks=_names(
        "ADDR.S ALINEA ANNOTATION CITATION COMMENT CONTENTS DEFINITION DLIST ENACTING.TERMS FINAL GR.CONSID "
        "GR.CONSID.INIT GR.NOTES GR.VISA GR.VISA.INIT INTRO KEYWORD LIST LV NO.P NO.PARAG NOTE P "
        "PL.DATE PREAMBLE PREAMBLE.FINAL PREAMBLE.INIT PREFIX QUOT.S SIGNATORY SIGNATURE STI STI.ART TERM TI "
        "TI.ART TITLE TXT VISA"
    ),
    breaks=_names("BR"),
    tables=_names("TBL"),
    rows=_names("ROW"),
    cells=_names("CELL"),
    full_rows=_names("STI.BLK TI.BLK"),
)
"""Formex 4 to 6 (https://op.europa.eu/en/web/eu-vocabularies/formex)."""
