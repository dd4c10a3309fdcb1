"""Outlets: the data's shape, and finding them by host and by name."""

from typing import Any

import pytest

from isnad.lexicon import Lexicon, LexiconError, load_lexicon
from isnad.lexicon.compiling import data_files, read_data
from isnad.lexicon.sections import outlets as section
from isnad.reading.outlets import by_host, by_name, by_url, kind_of

ARAB = frozenset({
    "SY", "IQ", "YE", "SD", "LY", "LB", "PS", "EG", "JO", "SA", "AE", "QA", "KW", "BH", "OM", "DZ",
    "TN", "MA", "MR", "SO", "DJ",
})  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    (path,) = data_files("outlets")
    return section.check(read_data(path), path.name)


def test_there_are_many(data: dict[str, Any]) -> None:
    assert len(data["outlets"]) >= 350
    countries = {outlet["country"] for outlet in data["outlets"]}
    assert countries.issuperset(ARAB)
    agencies = {o["country"] for o in data["outlets"] if o["agency"]}
    assert agencies.issuperset(ARAB)


@pytest.mark.parametrize(
    ("host", "id_", "kind"),
    [
        ("sana.sy", "sana", "agency"), ("www.sana.sy", "sana", "agency"),
        ("ARA.Reuters.com", "reuters", "agency"), ("mubasher.aljazeera.net", "aljazeera", "tv"),
        ("syriahr.com", "sohr", "monitor"), ("almanar.com.lb", "almanar", "party_media"),
        ("enabbaladi.net", "enabbaladi", "site"), ("ynet.co.il", "ynet", "site"),
        ("saba.ye", "saba-sanaa", "agency"), ("sabanew.net", "saba-aden", "agency"),
    ],
)  # fmt: skip
def test_hosts(host: str, id_: str, kind: str, lexicon: Lexicon) -> None:
    found = by_host(host, lexicon)
    assert found is not None
    assert (found.id, found.kind) == (id_, kind)


@pytest.mark.parametrize("host", ["", "com", "example.org", "notsana.sy.example", "fakesana.sy"])
def test_unknown_hosts(host: str, lexicon: Lexicon) -> None:
    assert by_host(host, lexicon) is None


@pytest.mark.parametrize(
    ("url", "known"),
    [("https://www.sana.sy/?p=1", True), ("//sana.sy/x", True), ("sana.sy", False), (None, False),
     ("http://[broken", False), ("https://user:pw@sana.sy:8443/x", True)],
)  # fmt: skip
def test_addresses(url: str | None, known: bool, lexicon: Lexicon) -> None:
    assert (by_url(url, lexicon) is not None) == known


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("وكالة سانا", "sana"), ("سانا", "sana"), ("«سانا»", "sana"), ("وكالة واع", "ina-iq"),
        ("أ ف ب", "afp"), ("أ.ف.ب", "afp"), ("فرانس برس", "afp"), ("الاناضول", "anadolu"),
        ("قناة الجزيرة", "aljazeera"), ("الرقة تذبح بصمت", "rbss"), ("هآرتس", "haaretz"),
        ("القناة 12", "ch12-il"), ("المرصد السوري لحقوق الانسان", "sohr"), ("المدن", "almodon"),
        ("صحيفة المدن", None), ("شبكة دير الزور 24", "deirezzor24"), ("BBC", None),
        ("رويتــرز", "reuters"),
    ],
)  # fmt: skip
def test_names(name: str, id_: str | None, lexicon: Lexicon) -> None:
    found = by_name(name, lexicon)
    if id_ is not None:
        assert found is not None
        assert found.id == id_


def test_a_name_that_several_bear_keeps_what_they_share(lexicon: Lexicon) -> None:
    found = by_name("صحيفة الوطن", lexicon)
    assert found is not None
    assert (found.name, found.kind) == ("صحيفة الوطن", "newspaper")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("جريدة لا يعرفها أحد", "newspaper"), ("قناة لا يعرفها أحد", "tv"), ("البصيرة", None),
        ("وكالة لا يعرفها أحد للأنباء", "agency"), ("لا يعرفها برس", "site"), ("", None),
        ("قناة المنار", "party_media"), ("راديو لا يعرفه أحد", "radio"),
    ],
)  # fmt: skip
def test_kinds(name: str, kind: str | None, lexicon: Lexicon) -> None:
    assert kind_of(name, lexicon) == kind


@pytest.mark.parametrize(
    ("phrase", "category"),
    [("رويترز", "agency"), ("سي ان ان", "outlet"), ("وكاله سبا", "agency"),
     ("اعماق", "agency_bare"), ("صحيفه الوطن", "outlet"), ("الوطن", "outlet_bare")],
)  # fmt: skip
def test_phrases(phrase: str, category: str, lexicon: Lexicon) -> None:
    senses = [entry for entry in lexicon.senses(phrase) if entry.category == category]
    assert senses
    assert set(senses[0].info) == {"name", "kind", "country", "agency"}


@pytest.mark.parametrize(
    "everyday",
    ["والا", "سبق", "نسمه", "خبر", "المدن", "الحدث", "كان", "اليوم السابع", "218", "حلب اليوم",
     "الثوره", "البناء"],
)  # fmt: skip
def test_everyday_words_are_no_outlets_by_themselves(everyday: str, lexicon: Lexicon) -> None:
    categories = {entry.category for entry in lexicon.senses(everyday)}
    assert not categories & {"outlet", "agency"}


@pytest.mark.parametrize("headed", ["كان", "وفا", "وام", "خبر", "البلاد", "اليوم السابع"])
def test_words_too_common_are_no_phrases(headed: str, lexicon: Lexicon) -> None:
    assert by_name(headed, lexicon) is not None
    assert not [e for e in lexicon.senses(headed) if e.category.startswith(("outlet", "agency"))]


GOOD = {"id": "a", "kind": "tv", "names": ["قناة مثال"], "hosts": ["a.example"]}


@pytest.mark.parametrize(
    ("outlets", "says"),
    [
        ([{**GOOD, "kind": "blog"}], "is none of"),
        ([{**GOOD, "country": "syria"}], "no ISO code"),
        ([{**GOOD, "names": []}], "at least one name"),
        ([GOOD, {**GOOD, "id": "b", "names": ["x"]}], "host a.example stands twice"),
        ([GOOD, {**GOOD, "id": "b", "hosts": []}], "stands twice"),
        ([{**GOOD, "id": "b"}, {"id": "a", "kind": "tv", "names": ["x"]}], "order of their ids"),
        ([{**GOOD, "hosts": ["https://a.example/"]}], "no path"),
        ([{**GOOD, "colour": "red"}], "Extra inputs"),
    ],
)  # fmt: skip
def test_faults_are_told(outlets: list[dict[str, Any]], says: str) -> None:
    with pytest.raises(LexiconError, match=says):
        section.check({"source": "x", "heads": {}, "kinds": {}, "outlets": outlets}, "o.yaml")
