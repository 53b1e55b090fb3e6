"""All ways in which a list outside the notes is tied to a count, near to far: one literal list.

A way finds the one list that may be the count's, or none. What it is worth stands in `points.toml` under its
name, and `tie.txt` beside that has sentences which it ties, and such as look alike and are left.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.frozen import dataclass
from checker.ties.ahead import before
from checker.ties.behind import behind
from checker.ties.below import items, these_are
from checker.ties.beneath import beneath
from checker.ties.beside import (
    beside,
    by_preposition,
    of_names,
    one_by_one,
    one_each,
    opened,
    placed,
)
from checker.ties.close import apposed, bracketed
from checker.ties.coded import codes, in_section, labelled_from, of_its_name
from checker.ties.context import Context
from checker.ties.dates import dates
from checker.ties.direct import colon, dashes, marked, parenthesis
from checker.ties.exhibits import exhibit
from checker.ties.headed import headed
from checker.ties.labelled import labelled, labels
from checker.ties.led import led
from checker.ties.namely import namely
from checker.ties.oneother import one_and_other
from checker.ties.ordinals import ordinals, to_the_last
from checker.ties.parts import parts
from checker.ties.retaken import retaken
from checker.ties.tabled import columned, in_the_table, shown, tabled, tabled_elsewhere
from checker.ties.tie import Tie
from checker.ties.titled import titled
from checker.ties.told import copula, resumed
from checker.ties.votes import votes


@dataclass(frozen=True, slots=True)
class Way:
    """One way: its name, and what finds a tie.

    `announced`: a count may announce its list so, "three ports: …"; then even a weak tie is sure.
    `own`: how sure the tie is does not depend on what else stands around the count.
    """

    name: str
    find: Callable[[Context], Tie | None]
    announced: bool = False
    own: bool = False


WAYS: tuple[Way, ...] = (
    Way("parts", parts),
    Way("parenthesis", parenthesis, announced=True),
    Way("marked", marked, announced=True),
    Way("namely", namely),
    Way("colon", colon, announced=True),
    Way("dashes", dashes, announced=True),
    Way("of names", of_names),
    Way("copula", copula),
    Way("before", before),
    Way("resumed", resumed),
    Way("dates", dates),
    Way("one by one", one_by_one),
    Way("one each", one_each),
    Way("opened", opened),
    Way("beside", beside),
    Way("placed", placed),
    Way("by preposition", by_preposition),
    Way("apposed", apposed),
    Way("bracketed", bracketed),
    Way("items", items),
    Way("these are", these_are),
    Way("labels", labels),
    Way("labelled", labelled),
    Way("ordinals", ordinals),
    Way("to the last", to_the_last),
    Way("one and the other", one_and_other),
    Way("votes", votes),
    Way("exhibit", exhibit),
    Way("tabled", tabled),
    Way("columned", columned, own=True),
    Way("tabled elsewhere", tabled_elsewhere, own=True),
    Way("in the table", in_the_table, own=True),
    Way("shown", shown),
    Way("beneath", beneath),
    Way("behind", behind),
    Way("retaken", retaken, own=True),
    Way("headed", headed),
    Way("led", led),
    Way("titled", titled),
    Way("codes", codes),
    Way("labelled from", labelled_from),
    Way("in section", in_section),
    Way("of its name", of_its_name),
)
