"""What stands beside a place's name: sides of a country, holders, towns joined, the text's town."""

import pytest

from isnad.mentions.found_places import FoundPlace, find_places


def named(text: str, *countries: str) -> dict[str, FoundPlace]:
    return {place.name: place for place in find_places(text, countries=countries)}


@pytest.mark.parametrize(
    ("text", "name", "within", "province"),
    [
        ("غارة على صور جنوبي لبنان", "صور", "لبنان", "لبنان الجنوبي"),
        ("مسيرة تستهدف دراجة في عيترون جنوب لبنان", "عيترون", "لبنان", "النبطية"),
        ("اشتباك في مدينة طرابلس شمالي لبنان", "طرابلس", "لبنان", "لبنان الشمالي"),
        ("جرحى في حلبا شمال لبنان", "حلبا", "لبنان", "عكار"),
        ("دبابات عند أطراف الخيام جنوب لبنان", "الخيام", "لبنان", "النبطية"),
    ],
)
def test_the_side_of_a_country_holds_the_place_before_it(
    text: str, name: str, within: str, province: str
) -> None:
    (place,) = find_places(text)
    assert (place.name, place.within, place.admin1) == (name, within, province)
    assert place.country == "LB"
    assert text[place.start : place.end].endswith(within)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("غارات على بيروت وجنوب لبنان", ["بيروت", "جنوب لبنان"]),
        ("دمار في عيترون، جنوب لبنان", ["عيترون", "جنوب لبنان"]),
        ("اجتمعوا في دمشق جنوب لبنان يشتعل", ["دمشق", "جنوب لبنان"]),
        ("مؤتمر في جوبا جنوب السودان", ["جوبا", "جنوب السودان"]),
    ],
)
def test_another_place_is_not_held(text: str, names: list[str]) -> None:
    found = find_places(text)
    assert [place.name for place in found] == names
    assert found[0].within is None


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("تعز: إصابة امرأة في حي الروضة", ()),
        ("تعز: إصابة امرأة في حي الروضة", ("YE",)),
        ("هدوء حذر في مدينة تعز. وأصيبت امرأة في حي الروضة", ()),
        ("تعز: إصابة امرأة في حي الروضة بعد عودتها من صنعاء", ()),
    ],
)
def test_a_quarter_known_elsewhere_stays_open_in_the_town_of_the_text(
    text: str, countries: tuple[str, ...]
) -> None:
    place = named(text, *countries)["حي الروضة"]
    assert (place.within, place.country, place.admin1) == ("تعز", "YE", "تعز")
    assert place.id is place.latitude is None
    assert place.why == ("none_fits",)
    assert {"other_area"} <= {rule for row in place.candidates for rule in row.why}


def test_headings_of_several_towns_tell_nothing() -> None:
    text = "تعز: إصابة امرأة في السوق\nصنعاء: إصابة امرأة في حي الروضة"
    assert named(text)["حي الروضة"].admin1 == "صنعاء"


def test_a_name_that_several_provinces_bear_stays_open() -> None:
    place = named("حلب: قنص في حي الزهراء")["حي الزهراء"]
    assert (place.kind, place.within, place.admin1) == ("quarter", "حلب", "حلب")
    assert place.latitude is None


def test_a_street_is_not_sought_abroad() -> None:
    place = named("حريق في شارع الثورة بعد هجوم على مدينة عدن")["شارع الثورة"]
    assert (place.within, place.country, place.latitude) == ("عدن", "YE", None)


@pytest.mark.parametrize(
    ("text", "name", "province"),
    [
        ("صنعاء: حريق في حي الروضة", "حي الروضة", "صنعاء"),
        ("دمشق: انفجار في حي الميدان", "حي الميدان", "دمشق"),
        ("هدوء في إدلب. وقنص في حي الشيخ مقصود", "حي الشيخ مقصود", "حلب"),
        ("حريق في حي الروضة", "حي الروضة", "صنعاء"),
    ],
)
def test_a_quarter_of_the_town_or_of_a_name_of_its_own_is_resolved(
    text: str, name: str, province: str
) -> None:
    place = named(text, "YE" if province == "صنعاء" else "SY")[name]
    assert place.admin1 == province
    assert place.latitude is not None


@pytest.mark.parametrize(
    ("text", "name", "within", "country"),
    [
        ("رداع بمحافظة البيضاء تستقبل نازحين", "رداع", "البيضاء", "YE"),
        ("حوارة جنوب نابلس تحت الحصار", "حوارة", "نابلس", "PS"),
        ("جوهر عاصمة هيرشبيلي تغرق", "جوهر", "هيرشبيلي", "SO"),
        ("صور وصيدا بلا كهرباء", "صور", None, "LB"),
        ("فاس ومكناس تحت الثلج", "فاس", None, "MA"),
        ("انقطاع المياه عن الخرطوم ومدني.", "مدني", None, "SD"),
    ],
)
def test_a_name_that_is_a_word_is_told_by_its_neighbour(
    text: str, name: str, within: str | None, country: str
) -> None:
    place = named(text)[name]
    assert (place.within, place.country) == (within, country)
    assert place.latitude is not None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("نشر ناشطون صور جنوب لبنان", "صور"),
        ("صور ومقاطع من الحفل", "صور"),
        ("بثت صور وتسجيلات من دمشق", "صور"),
        ("قتل عسكري في الخرطوم ومدني برصاص طائش", "مدني"),
        ("فيلم عن جوهر جنوب باريس", "جوهر"),
    ],
)
def test_a_word_stays_a_word(text: str, word: str) -> None:
    assert word not in named(text)


@pytest.mark.parametrize("name", ["سقطرى", "سقطرة", "سوقطرى", "أرخبيل سقطرى"])
def test_socotra_is_no_future_of_qatar(name: str) -> None:
    (place,) = find_places(f"وصلت باخرة إلى {name} فجرا")
    assert (place.id, place.country) == ("ye0022", "YE")


def test_the_governorate_said_fills_the_table() -> None:
    (place,) = find_places("حادث سير في المحلة الكبرى بمحافظة الغربية")
    assert (place.within, place.admin1) == ("الغربية", "الغربية")
    assert place.latitude is not None


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("بيت حانون", "شمال غزة"), ("مخيم جباليا", "شمال غزة"), ("حي الشجاعية", "غزة"),
        ("مخيم النصيرات", "دير البلح"), ("مخيم البريج", "دير البلح"), ("بني سهيلا", "خان يونس"),
        ("معبر رفح", "رفح"), ("مخيم بلاطة", "نابلس"), ("مخيم جنين", "جنين"),
        ("مخيم نور شمس", "طولكرم"), ("مخيم الدهيشة", "بيت لحم"),
    ],
)  # fmt: skip
def test_palestinian_places_name_their_governorate(name: str, province: str) -> None:
    (place,) = find_places(f"مداهمات في {name} صباحا")
    assert (place.country, place.admin1) == ("PS", province)


def test_a_quarter_of_damascus() -> None:
    (place,) = find_places("عبوة في حي القدم بدمشق")
    assert (place.kind, place.admin1) == ("quarter", "دمشق")
