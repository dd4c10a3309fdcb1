"""Places that no table holds and no class noun announces; works named for a body."""

import pytest

from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.places import PlaceContext, PlaceMention, find


def places(text: str, *parties: tuple[int, int]) -> list[PlaceMention]:
    lexicon = load_lexicon()
    return list(find(read_document(text, lexicon), lexicon, PlaceContext((), parties)))


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("سقطت قذيفة في عين القنبور شرق صيدا", "عين القنبور", "صيدا"),
        ("أغارت مسيرة على الدبيلية جنوبي أم درمان", "الدبيلية", "أم درمان"),
        ("جرح راعيان في تل شنبور بريف حلب الجنوبي", "تل شنبور", "ريف حلب الجنوبي"),
        ("عثروا على عبوة في «الطقيعات» شمال سرت", "الطقيعات", "سرت"),
        ("هاجموا رتلا قرب تنبادو في هيران", "تنبادو", "هيران"),
        ("خرج الأهالي من بيوتهم بالدبيلية في الخرطوم بحري", "الدبيلية", "الخرطوم بحري"),
        ("قصفت المدفعية عين القنبور جنوب النبطية", "عين القنبور", "النبطية"),
        # a common word, where the table has it there
        ("سقط صاروخ في الحدث بالضاحية الجنوبية", "الحدث", "الضاحية الجنوبية"),
        ("تجمعوا أمام السرايا في صيدا", "السرايا", "صيدا"),
        ("أصيب صياد قرب تنبادو، فجر اليوم", "تنبادو", None),
    ],
)
def test_unlisted_name(text: str, name: str, within: str | None) -> None:
    assert (name, within) in [(place.name, place.within) for place in places(text)]


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("دمر القصف مبنى الأركان العامة في دمشق", "مبنى الأركان العامة", "دمشق"),
        ("حاصروا معسكر الشرطة العسكرية في عتق", "معسكر الشرطة العسكرية", "عتق"),
        ("أحرقوا مقر الفرقة الثامنة بإدلب", "مقر الفرقة الثامنة", "إدلب"),
        (
            "هاجموا معسكر اللواء التاسع حماية منشآت في شبوة",
            "معسكر اللواء التاسع حماية منشآت",
            "شبوة",
        ),
    ],
)
def test_work_of_a_body(text: str, name: str, within: str) -> None:
    assert (name, within) in [(place.name, place.within) for place in places(text)]


def test_checkpoint_of_a_town_has_no_name() -> None:
    assert not [p.name for p in places("قتلوا على حاجز البلدة", (2, 3)) if p.name]
    assert [p.name for p in places("انشقوا عن حاجز المشفى")] == ["حاجز المشفى"]


def test_checkpoint_that_is_a_party_too() -> None:
    assert [p.name for p in places("قتلوا على حاجز دير القنبور", (2, 3))] == ["حاجز دير القنبور"]


@pytest.mark.parametrize(
    "text",
    [
        "عقدوا لقاء في الرياض",
        "شاركوا في الاجتماع في جنيف",
        "سقطت قذيفة على منزل شرق صيدا",
        "قتل حارس في انفجار غربي سرت",
        "وقفت سيارة قرب منزله في حلب",
        "قال علي القنبوري في برلين",
        "ولد القنبوري في دمشق",
        "اعتصام أمام المستشفى في صيدا",
        "أطراف متفحمة",
        "بدلا من الاكتفاء بدمشق",
        "حرائق في مبنى مهجور في دمشق",
        "رصدت الأقمار صورا قرب صدع، أمس",
    ],
)
def test_common_word_is_no_place(text: str) -> None:
    listed = {"الرياض", "جنيف", "صيدا", "سرت", "حلب", "برلين", "دمشق"}
    assert {place.name for place in places(text) if not place.anaphor} <= listed
