"""Coded reports made by hand: what the writers are tried on."""

from dataclasses import replace
from datetime import date

import pytest

from isnad.model import (
    Claim,
    Coded,
    Count,
    Link,
    Party,
    Period,
    Place,
    Publication,
    Report,
    Span,
    Step,
    Victim,
    Wording,
)

TEXT = (
    "قالت شبكة الضفاف إن 12 مقاتلاً انشقوا أمس عن تنظيم الدولة في ريف الميادين الشرقي.\n\n"
    "ونفى المجلس المحلي مقتل مدنيين في القصف."
)


def where(words: str, text: str = TEXT) -> Span:
    """The span of words in a text."""
    start = text.index(words)
    return Span("text", start, start + len(words))


REPORT = Report(
    id="r1",
    text=TEXT,
    title="انشقاق في الميادين",
    outlet="صحيفة النهر",
    outlet_kind="newspaper",
    published=Publication(date(2017, 3, 5), "meta"),
    byline="وكالات",
    url="https://example.org/r1",
    read_by="text/1",
)
DEFECTION = Claim(
    id="c1",
    event="defection",
    evidence="12 مقاتلاً انشقوا أمس عن تنظيم الدولة في ريف الميادين الشرقي",
    evidence_span=where("12 مقاتلاً انشقوا أمس عن تنظيم الدولة في ريف الميادين الشرقي"),
    actors=(Party("isis", "تنظيم الدولة", span=where("تنظيم الدولة")),),
    counts=(Count("defected", "fighters", 12, 12, "12 مقاتلاً", where("12 مقاتلاً")),),
    location=Place(
        "ريف الميادين الشرقي",
        within="دير الزور",
        country="SY",
        latitude=35.02,
        longitude=40.45,
        geonames=173451,
        admin1="Deir ez-Zor",
        precision="area",
        span=where("ريف الميادين الشرقي"),
    ),
    destination=(Place("إدلب", country="SY"),),
    time=Period(date(2017, 3, 4), date(2017, 3, 4), "أمس", where("أمس")),
    chain=(Link("شبكة الضفاف", "activist_group", where("شبكة الضفاف")),),
    rule="defection.break-away",
    trigger=where("انشقوا"),
    why=(
        Step("actors", "group.after", "تنظيم الدولة", where("تنظيم الدولة")),
        Step("time", "relative.yesterday", "أمس", where("أمس")),
    ),
)
DENIAL = Claim(
    id="c2",
    event="shelling",
    evidence="ونفى المجلس المحلي مقتل مدنيين في القصف",
    evidence_span=where("ونفى المجلس المحلي مقتل مدنيين في القصف"),
    factuality="negated",
    targets=(Party("civilians", "مدنيين"),),
    counts=(
        Count("killed", "civilians", 2, None, "مدنيين"),
        Count("injured", "people", 0, 19, "أقل من 20"),
    ),
    chain=(Link("المجلس المحلي", "official"),),
    means="artillery",
    objects=("market",),
    victims=(Victim("سليم الحاج", 40, "male", "teacher"),),
    rule="shelling.noun",
    trigger=where("القصف"),
)
CODED = Coded(
    REPORT,
    (DEFECTION, DENIAL),
    (Wording("شهداء", None, "honorific"),),
    (("verb", "تزحلق"), ("place", "تل الفلان")),
)
BARE = Coded(Report(id="r2", text="لا شيء هنا."), ())

HOSTILE = "\x1b[31mأحمر\x1b]0;t\x07 \u202eعكس\u202c \u2066x\u2069 \x00\x9b5n\r\u200fنص\ud800"


@pytest.fixture
def coded() -> Coded:
    """A report with a defection on an activist group's word and a denied shelling."""
    return CODED


@pytest.fixture
def bare() -> Coded:
    """A report that says nothing, of which nothing is known."""
    return BARE


@pytest.fixture
def hostile() -> Coded:
    """A coded report whose every text tries to reach the terminal."""
    party = Party(None, HOSTILE)
    claim = replace(
        DEFECTION,
        evidence=HOSTILE,
        actors=(party,),
        targets=(party,),
        location=Place(HOSTILE, within=HOSTILE, country="SY"),
        destination=(Place(HOSTILE),),
        time=Period(None, None, HOSTILE),
        chain=(Link(HOSTILE, "activist"),),
        counts=(Count("killed", "people", 1, 1, HOSTILE),),
        rule=HOSTILE,
        why=(Step("actors", HOSTILE, HOSTILE),),
    )
    report = replace(REPORT, id=HOSTILE, title=HOSTILE, outlet=HOSTILE, text=HOSTILE)
    return Coded(report, (claim,))
