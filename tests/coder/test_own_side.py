"""The side that an outlet speaks for, by its name; the country that its name tells."""

import pytest

from isnad.coder.setting import country_of, own_side
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.model import Report


@pytest.mark.parametrize(
    ("outlet", "kind", "side"),
    [
        ("الجيش اللبناني", "official", "lebanese_army"),
        ("إعلام القوات المسلحة السودانية", "official", "saf"),
        ("المكتب الإعلامي لحركة حماس", "party_media", "hamas"),
        ("صحيفة الضحى", "newspaper", None),
        ("وكالة السنابل الرسمية", "official", None),
    ],
)
def test_own_side(outlet: str, kind: str, side: str | None) -> None:
    assert own_side(Report("r", "", outlet=outlet, outlet_kind=kind), load_lexicon(), None) == side


@pytest.mark.parametrize(
    ("outlet", "country"), [("مجلة الشرطة الأردنية", "JO"), ("مجلة السنابل", "SY")]
)
def test_an_outlet_is_at_home_where_its_name_says(outlet: str, country: str) -> None:
    lexicon = load_lexicon()
    text = "أحبط حرس الحدود تسلل مهربين من درعا والسويداء إلى مدينة إربد."
    report = Report("r", text, outlet=outlet, outlet_kind="official")
    assert country_of(report, [read_document(text, lexicon)], lexicon) == country
