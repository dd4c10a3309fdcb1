"""The tables of places and what refuses a faulty one."""

import pytest

from isnad.lexicon import LexiconError, load_lexicon
from isnad.lexicon.compiling import data_files, read_data
from isnad.lexicon.sections import places
from isnad.mentions.found_places import find_places

ROW = ["x1", "بلدة المثال|المثال", "SY", "", "", "35.1", "36.2", "", "", "town", "10", "", "test"]


def changed(column: str, value: str) -> list[str]:
    row = list(ROW)
    row[places.COLUMNS.index(column)] = value
    return row


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (ROW[:5], "columns"),
        (changed("kind", "planet"), "unknown kind"),
        (changed("needs", "luck"), "needs is one of"),
        (changed("lat", "135"), "degrees"),
        (changed("lat", "north"), "degrees"),
        (changed("lon", ""), "both"),
        (changed("names", "|"), "at least one name"),
    ],
)
def test_a_faulty_row_is_refused_with_its_file(row: list[str], says: str) -> None:
    with pytest.raises(LexiconError, match=says) as caught:
        places.check([row], "a.tsv")
    assert caught.value.file == "a.tsv"


def test_an_id_stands_once() -> None:
    with pytest.raises(LexiconError, match="twice"):
        places.check([ROW, ROW], "a.tsv")


def test_a_grammar_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(LexiconError):
        places.check({"source": "test", "magic": []}, "a.yaml")


def test_ids_stand_in_one_table_only() -> None:
    seen: dict[str, str] = {}
    for path in data_files("places"):
        if path.suffix == ".tsv":
            for row in read_data(path):
                assert row[0] not in seen, (row[0], seen.get(row[0]), path.name)
                seen[row[0]] = path.name
    assert len(seen) > 18_500


def test_every_arab_state_has_its_provinces() -> None:
    records = load_lexicon().data["places"]["records"].values()
    admins = [record[1] for record in records if record[8] == "admin1"]
    least = {"SY": 14, "IQ": 18, "YE": 20, "SD": 16, "LB": 8, "EG": 26, "JO": 12, "PS": 14,
             "SO": 12, "TN": 23, "DZ": 57, "SA": 13, "LY": 20, "KW": 6, "OM": 10, "MA": 12,
             "AE": 7}  # fmt: skip
    assert {c: admins.count(c) for c in least if admins.count(c) < least[c]} == {}


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("حلب", "SY", 36.2, 37.15), ("الموصل", "IQ", 36.34, 43.13), ("الفاشر", "SD", 13.63, 25.35),
        ("تعز", "YE", 13.58, 44.02), ("سرت", "LY", 31.2, 16.6), ("مقديشو", "SO", 2.04, 45.34),
        ("كيدال", "ML", 18.44, 1.41), ("بعلبك", "LB", 34.0, 36.2), ("جنين", "PS", 32.46, 35.3),
    ],
)  # fmt: skip
def test_well_known_places_are_where_they_are(
    name: str, country: str, lat: float, lon: float
) -> None:
    lexicon = load_lexicon()
    records = lexicon.data["places"]["records"]
    found = [records[entry.id] for entry in lexicon.senses(name) if entry.category == "place"]
    assert any(
        r[1] == country and r[4] is not None and abs(r[4] - lat) < 0.2 and abs(r[5] - lon) < 0.2
        for r in found
    )


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("وصلت القافلة إلى مدينة صباح الأحمد", "صباح الأحمد", "KW"),
        ("انهار جسر في بلدة النعيرية", "النعيرية", "SA"),
        ("أغلقت السلطات طريق حفر الباطن", "حفر الباطن", "SA"),
        ("سقطت قذيفة على بلدة عيتا الشعب", "عيتا الشعب", "LB"),
        ("قتل جندي في بلدة الثنية", "الثنية", "DZ"),
        ("هجوم في ساقية الزيت", "ساقية الزيت", "TN"),
        ("قصف في الحاج يوسف", "الحاج يوسف", "SD"),
        ("نزح السكان من أم صميمة", "أم صميمة", "SD"),
        ("اشتباكات في أبو قرين", "أبو قرين", "LY"),
        ("انفجار في المهبولة", "المهبولة", "KW"),
        ("زلزال في إيغيل", "إيغيل", "MA"),
        ("أغارت طائرة على معسكر ريمة حميد", "ريمة حميد", "YE"),
    ],
)
def test_towns_quarters_and_camps_are_found(text: str, name: str, country: str) -> None:
    found = {place.name: place.country for place in find_places(text)}
    assert any(name in key and found[key] == country for key in found), found


@pytest.mark.parametrize(
    "text",
    [
        "عاش الكفاح الطويل سنوات", "هذه سياسة مدروسة ومعقولة", "سجل الفريق العريقة هدفا",
        "قال نصر الله في كلمة متلفزة", "ناقش الجميع السلع الغالية", "التقى مولاي رشيد ضيفه",
        "مرت سنوات من السلام والنهضة", "كتب عن السيدة عائشة وزمنها",
    ],
)  # fmt: skip
def test_names_that_are_common_words_want_a_class_noun(text: str) -> None:
    assert find_places(text) == ()


def test_a_place_is_one_row() -> None:
    seen: dict[tuple[str, str, str, str], str] = {}
    for key, record in load_lexicon().data["places"]["records"].items():
        name, country, admin1, _, lat, lon, *_ = record
        if lat is None or record[8] in ("quarter", "base", "square", "road"):
            continue  # many of these stand at the middle of their town
        one = (name, country, record[8], f"{lat:.1f} {lon:.1f} {admin1}")
        assert one not in seen, (key, seen[one])
        seen[one] = key


def test_no_row_is_a_province_with_its_class_noun_again() -> None:
    records = load_lexicon().data["places"]["records"]
    admins = {(record[1], record[0]) for record in records.values() if record[8] == "admin1"}
    noun = "محافظة "
    again = [
        key for key, record in records.items()
        if record[0].startswith(noun) and record[4] is None
        and (record[1], record[0].removeprefix(noun)) in admins
    ]  # fmt: skip
    assert again == []


@pytest.mark.parametrize("country", ["PS", "SY", "IQ", "LB", "EG", "JO"])
def test_what_the_tool_made_lies_in_a_province_of_the_written_tables(country: str) -> None:
    records = load_lexicon().data["places"]["records"]
    admins = {r[0]: r for r in records.values() if r[8] == "admin1" and r[1] == country}
    built = {k: r for k, r in records.items() if k[0] == "g" and r[1] == country and r[2]}
    assert built
    assert {r[2] for r in built.values()} <= set(admins)


def test_towns_of_the_west_bank_lie_in_their_own_governorates() -> None:
    records = load_lexicon().data["places"]["records"].values()
    centres = {r[0]: (r[4], r[5]) for r in records if r[8] == "admin1" and r[1] == "PS"}
    far = [
        (r[0], r[2]) for r in records
        if r[1] == "PS" and r[2] in centres and r[4] is not None
        and abs(r[4] - centres[r[2]][0]) + abs(r[5] - centres[r[2]][1]) > 0.5
    ]  # fmt: skip
    assert far == []


@pytest.mark.parametrize("country", ["LB", "PS"])
def test_rows_name_their_province_in_one_spelling(country: str) -> None:
    records = [r for r in load_lexicon().data["places"]["records"].values() if r[1] == country]
    provinces = {record[2] or record[0] for record in records if record[8] == "admin1"}
    gaza = {"شمال غزة"} if country == "PS" else set()  # no row of its own: also the Strip's north
    assert {record[2] for record in records if record[2]} <= provinces | gaza


def test_every_camp_in_palestine_lies_in_a_governorate() -> None:
    records = load_lexicon().data["places"]["records"].values()
    camps = [record for record in records if record[1] == "PS" and record[8] == "camp"]
    assert len(camps) > 25
    assert [record[0] for record in camps if not record[2]] == []
