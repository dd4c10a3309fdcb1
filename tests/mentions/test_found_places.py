"""Places of any text, resolved: spans, rows of the table, and reasons."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.mentions.found_places import FoundPlace, find_places


def one(text: str, *countries: str) -> FoundPlace:
    found = find_places(text, countries=countries)
    assert len(found) == 1, [place.name for place in found]
    return found[0]


RESOLVED = [
    # text, name, within, country, province
    ("قصف مدفعي على ريف حلب الجنوبي", "ريف حلب الجنوبي", None, "SY", "حلب"),
    ("قنص في حي الشيخ مقصود بمدينة حلب", "حي الشيخ مقصود", "حلب", "SY", "حلب"),
    ("حريق في بلدة سرمدا في ريف إدلب الشمالي", "سرمدا", "ريف إدلب الشمالي", "SY", "إدلب"),
    ("لغم في بادية الشولا جنوب دير الزور", "بادية الشولا", "دير الزور", "SY", "دير الزور"),
    ("توتر في #دير_الزور", "دير الزور", None, "SY", "دير الزور"),
    ("عبوة في ناحية حمام العليل", "حمام العليل", None, "IQ", "نينوى"),
    ("حشود قرب مطار أربيل", "مطار أربيل", None, "IQ", "أربيل"),
    ("انفجار بمدينة الصدر شرق بغداد", "مدينة الصدر", "بغداد", "IQ", "بغداد"),
    ("لغم في مديرية حيس جنوب الحديدة", "حيس", "الحديدة", "YE", "الحديدة"),
    ("غارة على ساقين بصعدة", "ساقين", "صعدة", "YE", "صعدة"),
    ("اقتتال في محلية كتم بولاية شمال دارفور", "كتم", "شمال دارفور", "SD", "شمال دارفور"),
    ("قصف معسكر زمزم جنوب غربي الفاشر", "معسكر زمزم", "الفاشر", "SD", "شمال دارفور"),
    ("مواجهات في ولاية جونقلي بجنوب السودان", "جونقلي", "جنوب السودان", "SS", "جونقلي"),
    ("اشتباك في منطقة عين زارة جنوب طرابلس", "عين زارة", "طرابلس", "LY", "طرابلس"),
    ("غارة على حارة حريك في الضاحية الجنوبية لبيروت", "حارة حريك",
     "الضاحية الجنوبية لبيروت", "LB", "بيروت"),
    ("اقتحام بلدة حوارة جنوب نابلس", "حوارة", "نابلس", "PS", "نابلس"),
    ("كمين في الشيخ زويد بشمال سيناء", "الشيخ زويد", "شمال سيناء", "EG", "شمال سيناء"),
    ("لغم في جبل السلوم بولاية القصرين", "جبل السلوم", "القصرين", "TN", "القصرين"),
    ("حاجز ببلدية جانت ولاية إليزي", "جانت", "إليزي", "DZ", "جانت"),
    ("هجوم على بلدة عدن يبال في إقليم شبيلي الوسطى", "عدن يبال", "شبيلي الوسطى", "SO",
     "شبيلي الوسطى"),
    ("هجوم قرب تيلابيري غربي النيجر", "تيلابيري", "النيجر", "NE", "تيلابيري"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "within", "country", "province"), RESOLVED)
def test_resolved(
    text: str, name: str, within: str | None, country: str, province: str | None
) -> None:
    place = one(text)
    assert (place.name, place.within, place.country, place.admin1) == (
        name, within, country, province,
    )  # fmt: skip
    assert place.latitude is not None
    assert place.id in {row.id for row in place.candidates if row.kept}
    assert place.why[0] in ("table", "town")


@pytest.mark.parametrize(
    ("text", "start", "words"),
    [
        ("قُصفت «حَلَب» أمس", 7, "حَلَب"),
        ("وصلوا بالرقّة ليلا", 6, "بالرقّة"),
        ("توتر في #دير_الزور، مساء", 9, "دير_الزور"),
        ("اشتباك غرب  تدمر", 7, "غرب  تدمر"),
    ],
)
def test_spans_are_code_points_of_the_text(text: str, start: int, words: str) -> None:
    place = one(text)
    assert place.start == start
    assert text[place.start : place.end] == words


def test_a_parent_behind_a_comma_rules_out_the_namesake_elsewhere() -> None:
    place = one("انفجار في قرية الزهراء، محافظة حمص، فجرا")
    assert (place.name, place.within, place.admin1) == ("الزهراء", "حمص", "حمص")
    assert place.latitude is None
    assert place.why == ("none_fits",)
    assert any("other_area" in row.why for row in place.candidates)


def test_two_that_nothing_tells_apart_stay_open() -> None:
    place = one("عاد الهدوء إلى طرابلس")
    assert place.country is None
    assert place.latitude is place.id is None
    assert {row.country for row in place.candidates if row.kept} == {"LY", "LB"}
    assert place.why[-1] == "tied"


@pytest.mark.parametrize(
    ("text", "countries", "country"),
    [
        ("عاد الهدوء إلى طرابلس", ("LB",), "LB"),
        ("أعلن الجيش اللبناني انتشاره في طرابلس", (), "LB"),
        ("مواجهات في طرابلس وبني وليد", (), "LY"),
    ],
)
def test_the_text_tells(text: str, countries: tuple[str, ...], country: str) -> None:
    place = next(p for p in find_places(text, countries=countries) if p.name == "طرابلس")
    assert place.country == country
    assert place.latitude is not None


@pytest.mark.parametrize(
    ("text", "direction", "distance"),
    [
        ("اشتباك على بعد 20 كيلومترا غرب تدمر", "west", 20),
        ("نقطة تبعد 1.5 كم عن مدينة الباب", "", 1.5),
        ("انفجار على مسافة كيلومترين شمال الرقة", "north", 2),
        ("نزحوا خمسة أميال شرقي بعلبك", "east", pytest.approx(8.045)),
        ("اشتباك شمال شرقي تعز", "north-east", None),
    ],
)
def test_direction_and_distance(text: str, direction: str, distance: float | None) -> None:
    place = one(text)
    assert (place.direction, place.distance) == (direction, distance)
    assert place.precision in ("area", "admin1")


def test_a_work_named_after_a_town_is_no_more_exact_than_the_town() -> None:
    place = one("أغلقت جامعة دمشق أبوابها")
    assert place.why[0] == "town"
    assert place.precision != "point"


@pytest.mark.parametrize(
    "text",
    [
        "أعلن لواء القدس بدء المعركة",
        "أعلنت جبهة حلب مسؤوليتها",
        "قال قائد جبهة حمص إن رجاله صامدون",
        "بيان باسم جيش الإسلام",
        "تبنت حركة الشباب التفجير",
        "قتل أبو بكر البغدادي",
        "حضر المحامي أحمد الحلبي",
        "خطب الشيخ عبد الله غزة",
        "سمعنا أبو حلب يتحدث",
        "نشرت جريدة الرياض مقالا",
        "أطلقوا صاروخ بركان",
        "حل فريق الزمالك ثانيا",
        "استمرت عملية درع الفرات",
        "دخلوا منطقة الجزاء",
        "عروض سوق العمل",
        "قواعد الاشتباك تغيرت",
        "وصلوا إلى طريق مسدود",
        "تراجعت الحالة المطرية",
        "جرفت سيول البيوت",
        "#انفجار_بيروت",
        "#سيول_الكويت",
        "طالبوا بعزل رئيسة الهيئة",
        "مراكز لعزل المصابين",
        "نما قطاع العمران سريعا",
        "أضرب قطاع الإعلام أمس",
        "نشر مركز الدراسات تقريره",
        "جرفتهم #سيول مفاجئة",
        "حفل في عاصمة الربيع",
        "أصدر مجلس شورى مجاهدي درنة بيانا",
    ],
)
def test_no_place(text: str) -> None:
    assert find_places(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قصفت الطائرات جبهة حلب", ["حلب"]),
        ("في المدينة بريف حماة", ["ريف حماة"]),
        ("وصل الوفد إلى تركيا ثم قطر", ["تركيا", "قطر"]),
        ("الطريق بين الحسكة والقامشلي", ["الحسكة", "القامشلي"]),
        ("معارك على محور كباني وجبهة الكسارة", ["محور كباني", "الكسارة"]),
        ("في مثلث الشحوم شمالي تكريت", ["مثلث الشحوم"]),
        ("في الأحياء الشرقية من مدينة حلب", ["حلب"]),
        ("عزلة بني قيس بمحافظة حجة", ["عزلة بني قيس"]),
        ("قصفوا قطاع غزة ليلا", ["قطاع غزة"]),
        ("انفجار في وسط مدينة الباب", ["الباب"]),
        ("احترق مبنى وزارة الدفاع أمس", ["مبنى وزارة الدفاع"]),
        ("أمطار على #الرياض", ["الرياض"]),
        ("طقس حار: #الرياض #جدة", ["الرياض", "جدة"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("خسر برشلونة مباراة الإياب", []),
        ("تعادل الزمالك مع ضيفه", []),
        ("انتقل لاعب ليفربول إلى باريس في الصيف", ["باريس"]),
        ("ضمت قائمة الدوري برشلونة وإشبيلية", []),
        ("توج مدرب مانشستر بالكأس", []),
        ("اندلع حريق في حي الزمالك", ["حي الزمالك"]),
        ("تظاهروا في برشلونة", ["برشلونة"]),
        ("أقيمت المباراة في برشلونة", ["برشلونة"]),
        ("قصفوا سراقب. وانطلقت المباراة أمس", ["سراقب"]),
        ("فاز منتخب سوريا بالكأس", ["سوريا"]),
        ("وصل فريق أممي إلى دوما", ["دوما"]),
    ],
)
def test_a_club_at_play_is_no_place(text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(text)] == names


@pytest.mark.parametrize(
    ("text", "countries", "names"),
    [
        ("حادث سير في لواء الرمثا", ("JO",), ["الرمثا"]),
        ("أمطار على لواء الكورة", ("JO", "SY"), ["الكورة"]),
        ("حادث سير في لواء الرمثا", (), []),
        ("هاجمهم لواء الرمثا", ("SY",), []),
        ("أعلن لواء القدس النفير", ("JO",), []),
    ],
)
def test_a_district_is_called_by_its_countrys_word(
    text: str, countries: tuple[str, ...], names: list[str]
) -> None:
    found = find_places(text, countries=countries)
    assert [place.name for place in found] == names
    assert all((place.kind, place.country) == ("admin2", "JO") for place in found)


@pytest.mark.parametrize(
    ("text", "kind", "country", "province"),
    [
        ("هدوء في مدينة طولكرم", "town", "PS", "طولكرم"),
        ("اقتحموا بلدة زعترة", "town", "PS", "بيت لحم"),
        ("انفجار في حي الزنجيلي", "quarter", "IQ", "نينوى"),
        ("سقط صاروخ قرب قاعدة حرير", "base", "IQ", "أربيل"),
        ("أغلق معبر رأس جدير", "crossing", "LY", "الزاوية"),
        ("نقلوه إلى سجن صيدنايا", "prison", "SY", "ريف دمشق"),
        ("اشتباك في بلدة بني عبيد بمحافظة الدقهلية", "town", "EG", "الدقهلية"),
        ("سيول في محافظة ظفار", "admin1", "OM", "ظفار"),
    ],
)
def test_where_it_lies(text: str, kind: str, country: str, province: str) -> None:
    place = one(text)
    assert (place.kind, place.country, place.admin1) == (kind, country, province)
    assert place.latitude is not None


def test_a_name_misspelt_by_a_letter_is_known_where_the_text_supports_it() -> None:
    place = one("حريق في مدينة القامشللي بمحافظة الحسكة")
    assert place.name == "القامشللي"
    assert place.id is not None
    assert "near" in place.why
    alone = one("حريق في مدينة القامشللي")
    assert alone.latitude is None
    assert alone.candidates
    assert not any(row.kept for row in alone.candidates)


def test_a_small_place_at_the_other_end_of_the_world_is_not_meant() -> None:
    place = one("هاجموا بلدة رون أمس", "SO")
    assert place.country == "SO"
    assert place.latitude is None


SIGNS = st.sampled_from(
    ["حلب", "بلدة", "في", "ريف", "#", "_", "،", "\u0640", "\u064b", "\u200f", "\u202b", "«", "»",
     "-", "20", "٢٠", "كم", "غرب", "القدس", "لواء", "محافظة", "و", " ", "\n", "الشرقية", "(", ")"]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(st.one_of(SIGNS, st.text(max_size=3)), max_size=30).map("".join))
def test_spans_lie_in_order_and_nothing_raises(text: str) -> None:
    end = 0
    for place in find_places(text, countries=("SY",)):
        assert end <= place.start < place.end <= len(text)
        end = place.end
        assert (place.latitude is None) == (place.longitude is None) == (place.precision is None)
        assert place.id is None or sum(row.kept for row in place.candidates) == 1


def test_work_grows_with_the_length_only(work: Callable[[Callable[[], object]], int]) -> None:
    text = "قصف على بلدة سرمدا في ريف إدلب الشمالي غرب حلب، محافظة حمص #دير_الزور. "
    find_places(text * 40)
    short = work(lambda: find_places(text * 20))
    assert work(lambda: find_places(text * 160)) < 9 * short


@pytest.mark.parametrize(
    "text",
    [
        "سقطت قذائف على سوق مكتظ بالمتسوقين في حي المسبح.",
        "انفجرت عبوة قرب حافلة مليئة بالمسافرين في مدينة بعقوبة.",
    ],
)
def test_people_who_crowd_a_place_are_none(text: str) -> None:
    found = [place.name for place in find_places(text)]
    assert found
    assert not {"المتسوقين", "المسافرين"} & set(found)
