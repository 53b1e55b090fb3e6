"""What a conversion does to a text costs no finding but the damage itself, and counts are read across it."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default

PAGES = """\
ANNUAL REPORT ON THE PORTS                                                    12

The three sectors are as follows:
• fishing

• ferries

Page 13 of 40

• freight

The table shows the landings in tonnes.

Port     2014    2015
Arden      12      14
Brack       8       9
ANNUAL REPORT ON THE PORTS                                                    14
Port     2014    2015
Calder      5       6
Total      25      29
"""
ALONE = """\
The Assembly named the following five ports:

•
Arden

•
Brack, on the river

•
Calder

•
Delphin

•
Esk
"""
FUSED = """\
The agreement was signed with Canadaa, Mexico and Peru in 2014.20 In 2015, the 3 States (Canadaa, Mexico and
Peru) met again.21 They closed 12 offices.22 Nine were opened.

20 See the register of the ports.
21 In Arden.
22 In Brack.
"""
LOST = """\
In all, six ofﬁces (Arden, Brack, Calder, Delphin, Esk and Firth) were closed. The ofces and the fnancial reports were
shared out among four frms (Alder, Birch, Cedar and Elm). There are seven harbour offices in the coun-
try: Arden, Brack, Calder, Delphin, Esk, Firth and Grun-
au.
"""
ROUND = """\
<p>The Assembly adopted the Ports Act (1) in 2014. Two ports (2) signed the protocol.</p>
<p>The three (3) founding towns are Arden, Brack and Calder. The two (4) regions agreed.</p>
<p>(1) OJ L 12, 3.4.2014, p. 5.</p><p>(2) Arden and Brack.</p><p>(3) They signed first.</p><p>(4) North and South.</p>
"""
PRINTED = """\
The Assembly adopted the Ports Act in 2014. In all, 12 towns 1 took part, of which five 2 were new. The three
founding towns 3 are Arden, Brack and Calder.

Notes

1 See the register.

2 Arden, Brack, Calder, Delphin and Esk.

3 They signed first.
"""


SAID = frozenset({"NTE008"})
"""What says the damage itself: the mark of a note that is left fused to a word."""


@pytest.mark.parametrize(
    ("name", "text", "confirmed"),
    [
        ("pages.txt", PAGES, 1),
        ("alone.txt", ALONE, 0),
        ("fused.txt", FUSED, 1),
        ("lost.txt", LOST, 3),
        ("lost.md", LOST, 3),
        ("round.html", ROUND, 2),
        ("printed.txt", PRINTED, 0),
    ],
)
def test_no_finding_and_no_count_contradicted(name: str, text: str, confirmed: int) -> None:
    report = examine(read(name, text.encode()), load_default())
    found = [(one.code, one.message) for one in report.findings if one.severity != "advice"]
    assert [one for one in found if one[0] not in SAID] == []
    assert report.totals.contradicted == 0
    assert report.totals.confirmed == confirmed
