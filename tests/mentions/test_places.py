"""Places: names as the codebook has them, what they lie in, and where they are."""

from itertools import pairwise

import pytest

from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.places import PlaceContext, PlaceMention, find


def places(
    text: str, *countries: str, parties: tuple[tuple[int, int], ...] = ()
) -> list[PlaceMention]:
    lexicon = load_lexicon()
    document = read_document(text, lexicon)
    return list(find(document, lexicon, PlaceContext(tuple(countries), parties)))


NAMED = [
    # Syria
    ("سقطت قذيفتان على بلدة سرمين بريف إدلب الشرقي", "سرمين", "ريف إدلب الشرقي", "SY"),
    ("احتراق سيارة في حي الشعار في حلب", "حي الشعار", "حلب", "SY"),
    ("وصلت دورية إلى مدينة الباب صباحا", "الباب", None, "SY"),
    ("قصف على مدينة اعزاز", "اعزاز", None, "SY"),
    ("انفجرت دراجة في مدينة رأس العين", "رأس العين", None, "SY"),
    ("حملة دهم في ناحية عين عيسى", "عين عيسى", None, "SY"),
    ("قرب حقل العمر النفطي", "حقل العمر النفطي", None, "SY"),
    ("هاجم مجهولون نقطة في بادية السخنة", "بادية السخنة", None, "SY"),
    ("من مدينة عربين في الغوطة الشرقية", "عربين", "الغوطة الشرقية", "SY"),
    ("في مخيم اليرموك جنوب دمشق", "مخيم اليرموك", "دمشق", "SY"),
    ("غارة استهدفت مطار الضبعة في ريف حمص", "مطار الضبعة", "ريف حمص", "SY"),
    ("تشييع في بلدة شهبا بمحافظة السويداء", "شهبا", "السويداء", "SY"),
    ("ألغام في قرية الجرنية", "الجرنية", None, "SY"),
    ("اشتباك في ريف حماة الشمالي الغربي", "ريف حماة الشمالي الغربي", None, "SY"),
    ("قصف بالمدفعية على كفر زيتا شمالي حماة", "كفر زيتا", "حماة", "SY"),
    ("في بلدة «خشام» شرقي دير الزور", "خشام", "دير الزور", "SY"),
    ("في #دير_الزور", "دير الزور", None, "SY"),
    ("وصلوا الى اللاذقيه ليلا", "اللاذقيه", None, "SY"),
    ("إلى شمال سوريا", "شمال سوريا", None, "SY"),
    ("في سجن صيدنايا", "سجن صيدنايا", None, "SY"),
    ("بمدينة القامشلي شمال شرق سوريا", "القامشلي", "سوريا", "SY"),
    ("تمشيط في بلدة نوى بريف درعا الغربي", "نوى", "ريف درعا الغربي", "SY"),
    # Iraq
    ("هجوم بعبوة في ناحية جلولاء بمحافظة ديالى", "جلولاء", "ديالى", "IQ"),
    ("قصف تركي على جبل متين", "جبل متين", None, "IQ"),
    ("في قضاء الحويجة جنوب غربي كركوك", "الحويجة", "كركوك", "IQ"),
    ("صاروخان على قاعدة عين الأسد في الأنبار", "قاعدة عين الأسد", "الأنبار", "IQ"),
    ("تظاهرة في ساحة الحبوبي وسط الناصرية", "ساحة الحبوبي", "الناصرية", "IQ"),
    ("تفجير في مدينة الصدر شرقي بغداد", "مدينة الصدر", "بغداد", "IQ"),
    ("في قضاء سنجار بمحافظة نينوى", "سنجار", "نينوى", "IQ"),
    ("عند معبر طريبيل", "معبر طريبيل", None, "IQ"),
    ("خلية في حي الزنجيلي بالموصل", "حي الزنجيلي", "الموصل", "IQ"),
    ("إلى مدينة زاخو", "زاخو", None, "IQ"),
    ("في جرف الصخر شمال بابل", "جرف الصخر", "بابل", "IQ"),
    ("من الفلوجة", "الفلوجة", None, "IQ"),
    # Yemen
    ("انفجار لغم في مديرية الدريهمي جنوبي الحديدة", "الدريهمي", "الحديدة", "YE"),
    ("مواجهات في جبهة الكسارة غربي مأرب", "الكسارة", "مأرب", "YE"),
    ("غارات على مديرية حرض بمحافظة حجة", "حرض", "حجة", "YE"),
    ("مسلحون في مدينة عتق", "عتق", None, "YE"),
    ("في حي المطار القديم غربي تعز", "حي المطار القديم", "تعز", "YE"),
    ("صاروخ سقط في معسكر تداوين", "معسكر تداوين", None, "YE"),
    ("قذائف على مدينة قعطبة شمال الضالع", "قعطبة", "الضالع", "YE"),
    ("غارة على ميناء رأس عيسى", "ميناء رأس عيسى", None, "YE"),
    ("وصل إلى مدينة المكلا", "المكلا", None, "YE"),
    ("كمين في مديرية مودية بمحافظة أبين", "مودية", "أبين", "YE"),
    ("في العاصمة المؤقتة عدن", "العاصمة المؤقتة عدن", None, "YE"),
    ("قصف مديرية رازح الحدودية بصعدة", "رازح", "صعدة", "YE"),
    # Sudan, South Sudan
    ("نزوح من مدينة مليط بولاية شمال دارفور", "مليط", "شمال دارفور", "SD"),
    ("قصف معسكر أبو شوك للنازحين شمال الفاشر", "معسكر أبو شوك", "الفاشر", "SD"),
    ("معارك في أم درمان", "أم درمان", None, "SD"),
    ("مسيّرة على مطار نيالا", "مطار نيالا", None, "SD"),
    ("دخلت القوات مدينة بابنوسة في ولاية غرب كردفان", "بابنوسة", "غرب كردفان", "SD"),
    ("في محيط سلاح المدرعات جنوب الخرطوم", "سلاح المدرعات", "الخرطوم", "SD"),
    ("لقاء في بورتسودان", "بورتسودان", None, "SD"),
    ("هجوم على قرية ود النورة بولاية الجزيرة", "ود النورة", "الجزيرة", "SD"),
    ("اشتباكات في ملكال", "ملكال", None, "SS"),
    # Libya
    ("اشتباكات في مدينة ترهونة الليبية", "ترهونة", None, "LY"),
    ("حريق قرب معبر رأس جدير", "معبر رأس جدير", None, "LY"),
    ("مسلحون أغلقوا حقل الشرارة", "حقل الشرارة", None, "LY"),
    ("قصف في حي أبو سليم بطرابلس", "حي أبو سليم", "طرابلس", "LY"),
    ("وصل إلى مدينة سبها جنوبي ليبيا", "سبها", "ليبيا", "LY"),
    ("في منطقة الهلال النفطي", "الهلال النفطي", None, "LY"),
    ("انفجار داخل مطار معيتيقة", "مطار معيتيقة", None, "LY"),
    # Lebanon
    ("غارة على بلدة كفركلا قضاء مرجعيون", "كفركلا", "مرجعيون", "LB"),
    ("قصف أطراف بلدة عيتا الشعب", "عيتا الشعب", None, "LB"),
    ("توتر في مخيم عين الحلوة جنوب صيدا", "مخيم عين الحلوة", "صيدا", "LB"),
    ("غارة على حارة حريك في الضاحية الجنوبية", "حارة حريك", "الضاحية الجنوبية", "LB"),
    ("كمين في جرود عرسال", "جرود عرسال", None, "LB"),
    ("مسيّرة استهدفت سيارة في مدينة بعلبك", "بعلبك", None, "LB"),
    # Palestine, Israel
    ("اقتحام مخيم نور شمس شرق طولكرم", "مخيم نور شمس", "طولكرم", "PS"),
    ("مستوطنون هاجموا قرية قصرة جنوب نابلس", "قصرة", "نابلس", "PS"),
    ("غارة على حي الزيتون جنوب شرق مدينة غزة", "حي الزيتون", "غزة", "PS"),
    ("قصف في محيط مجمع ناصر الطبي", "مجمع ناصر الطبي", None, "PS"),
    ("إطلاق نار عند حاجز قلنديا", "حاجز قلنديا", None, "PS"),
    ("اعتقال شاب من بلدة العيسوية بالقدس", "العيسوية", "القدس", "PS"),
    ("صفارات الإنذار في سديروت", "سديروت", None, "IL"),
    ("سقوط صاروخ قرب كريات شمونة", "كريات شمونة", None, "IL"),
    ("في مدينة أم الفحم", "أم الفحم", None, "IL"),
    # Egypt, Jordan, Gulf
    ("كمين قرب مدينة الشيخ زويد", "الشيخ زويد", None, "EG"),
    ("انفجار عبوة في مدينة العريش بشمال سيناء", "العريش", "شمال سيناء", "EG"),
    ("مؤتمر في شرم الشيخ", "شرم الشيخ", None, "EG"),
    ("لاجئون في مخيم الزعتري", "مخيم الزعتري", None, "JO"),
    ("ضبط مخدرات عند معبر جابر", "معبر جابر", None, "JO"),
    ("اعتراض صاروخ فوق مدينة خميس مشيط", "خميس مشيط", None, "SA"),
    ("مسيّرة سقطت في مطار أبها", "مطار أبها", None, "SA"),
    ("محادثات في الدوحة", "الدوحة", None, "QA"),
    ("هجوم على منشآت في أبو ظبي", "أبو ظبي", None, "AE"),
    ("اجتماع في المنامة", "المنامة", None, "BH"),
    ("مباحثات في مسقط", "مسقط", None, "OM"),
    ("وصلوا إلى مدينة صلالة", "صلالة", None, "OM"),
    # Somalia, the Horn
    ("قتلى في هجوم على مدينة أفغوي", "أفغوي", None, "SO"),
    ("تفجير في مقديشو", "مقديشو", None, "SO"),
    ("معارك قرب مدينة بلدوين بإقليم هيران", "بلدوين", "هيران", "SO"),
    ("غارة بإقليم شبيلي السفلى", "شبيلي السفلى", None, "SO"),
    ("قصف على مدينة مقلي عاصمة إقليم تيغراي", "مقلي", "تيغراي", "ET"),
    ("في العاصمة الإريترية أسمرة", "أسمرة", None, "ER"),
    # Sahel and the Maghreb
    ("اشتباكات في مدينة كيدال شمالي مالي", "كيدال", "مالي", "ML"),
    ("حصار مدينة تمبكتو", "تمبكتو", None, "ML"),
    ("هجوم في منطقة تيلابيري غربي النيجر", "تيلابيري", "النيجر", "NE"),
    ("قتلى في مدينة دجيبو شمال بوركينا فاسو", "دجيبو", "بوركينا فاسو", "BF"),
    ("مسلحون في ولاية بورنو", "بورنو", None, "NG"),
    ("انقلاب في نجامينا", "نجامينا", None, "TD"),
    ("لغم في جبل الشعانبي بالقصرين", "جبل الشعانبي", "القصرين", "TN"),
    ("توقيف في بن قردان", "بن قردان", None, "TN"),
    ("كمين في ولاية تبسة شرقي الجزائر", "تبسة", "الجزائر", "DZ"),
    ("ضبط أسلحة في ولاية تمنراست", "تمنراست", None, "DZ"),
    ("مسيرة في الدار البيضاء", "الدار البيضاء", None, "MA"),
    ("لاجئون في باسكنو", "باسكنو", None, "MR"),
    # Turkey, Iran, the world
    ("قصف من ولاية هاتاي", "هاتاي", None, "TR"),
    ("زلزال في غازي عنتاب", "غازي عنتاب", None, "TR"),
    ("انفجار في منشأة نطنز", "منشأة نطنز", None, "IR"),
    ("محادثات في جنيف", "جنيف", None, "CH"),
    ("مؤتمر في بروكسل", "بروكسل", None, "BE"),
]


@pytest.mark.parametrize(("text", "name", "within", "country"), NAMED)
def test_a_place_is_named_as_the_codebook_has_it(
    text: str, name: str, within: str | None, country: str
) -> None:
    found = [(m.name, m.within, m.country) for m in places(text)]
    assert (name, within, country) in found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("في محافظتي إدلب وحلب", ["إدلب", "حلب"]),
        ("في حيي الفرقان والحمدانية", ["حي الفرقان", "حي الحمدانية"]),
        ("بين طرابلس والزاوية", ["طرابلس", "الزاوية"]),
        ("في ريفي حلب الغربي وإدلب الشمالي", ["ريف حلب الغربي", "ريف إدلب الشمالي"]),
        ("قصف بلدات الخيام، كفركلا، والعديسة", ["الخيام", "كفركلا", "العديسة"]),
        ("على طريق النبطية - مرجعيون", ["طريق النبطية - مرجعيون"]),
        ("من مدينة سرت إلى مدينة مصراتة", ["سرت", "مصراتة"]),
        ("في قرى العوجا والزبيدات", ["العوجا", "الزبيدات"]),
        ("في مخيمي جنين وطولكرم", ["مخيم جنين", "مخيم طولكرم"]),
    ],
)
def test_lists_are_several_places(text: str, names: list[str]) -> None:
    assert [m.name for m in places(text)] == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("في قرية كفر سنبان", "كفر سنبان", "village"),
        ("مسلحون دخلوا بلدة الزعفورية ليلا", "الزعفورية", "town"),
        ("انفجار في حي الفانوس", "حي الفانوس", "quarter"),
        ("لاجئون في مخيم السندباد", "مخيم السندباد", "camp"),
        ("عبوة عند جسر 41", "جسر 41", "road"),
        ("في شارع الكستناء", "شارع الكستناء", "road"),
        ("قرب مفرق الدلبات", "مفرق الدلبات", "road"),
        ("قصف مستشفى الزيزفون", "مستشفى الزيزفون", "hospital"),
        ("تمركزوا على تل الشوحة", "تل الشوحة", "mountain"),
    ],
)
def test_a_class_noun_makes_a_place_of_an_unknown_name(text: str, name: str, kind: str) -> None:
    found = places(text, "SY")
    assert [(m.name, m.kind, m.latitude) for m in found] == [(name, kind, None)]
    assert found[0].country == "SY"
    assert not found[0].known


@pytest.mark.parametrize(
    "text",
    [
        "أصيب محمد الحلبي في الحادث",
        "وفق قناة بغداد الفضائية",
        "في قرية آهلة بالسكان",
        "عملية درع الفرات",
        "أعلن الطيران بيانه الخميس",
        "حق العودة والوحدة والنور",
        "قال المصدر إن البيان صحيح",
        "طريق العودة طويل",
        "تقدم بطلب إلى الاتحاد",
        "في المدينة التي لم تسمها الأحد",
    ],
)
def test_common_words_and_other_names_are_no_places(text: str) -> None:
    assert [m.name for m in places(text) if m.name] == []


@pytest.mark.parametrize(
    ("text", "prep"),
    [
        ("في حلب", "fi"),
        ("بحلب", "bi"),
        ("إلى حلب", "ila"),
        ("باتجاه مدينة حلب", "ila"),
        ("للرقة", "ila"),
        ("من حلب", "min"),
        ("على حلب", "ala"),
        ("قرب حلب", "near"),
        ("في محيط مدينة حلب", "near"),
        ("على مشارف حلب", "near"),
        ("عبر معبر باب الهوى", "via"),
        ("بين حلب وإدلب", "between"),
        ("شمالي حلب", "fi"),
        ("قالت واشنطن", "none"),
    ],
)
def test_what_governs_a_place(text: str, prep: str) -> None:
    assert places(text)[0].prep == prep


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("دخل الجيش المدينة", "مدينة"),
        ("في أطراف البلدة", "بلدة"),
        ("غادر المخيم", "مخيم"),
        ("غرب المدينة", "مدينة"),
        ("في أحياء المدينة", "مدينة"),
        ("إلى القرية", "قرية"),
    ],
)
def test_anaphors_come_without_a_name(text: str, head: str) -> None:
    (found,) = places(text)
    assert (found.name, found.head, found.anaphor) == ("", head, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("في المطار العسكري", "المطار العسكري"),
        ("على الحدود السورية التركية", "الحدود السورية التركية"),
        ("في الريف الشرقي", "الريف الشرقي"),
        ("في المنطقة الصناعية", "المنطقة الصناعية"),
    ],
)
def test_a_definite_class_noun_with_an_adjective(text: str, name: str) -> None:
    (found,) = places(text)
    assert (found.name, found.definite) == (name, True)


def test_an_area_is_told_by_who_holds_it() -> None:
    (found,) = places("وصلوا إلى مناطق سيطرة جماعة الرمح", parties=((4, 6),))
    assert found.area_of_group
    assert found.name == "مناطق سيطرة جماعة الرمح"


def test_a_group_is_no_place() -> None:
    assert places("اتهمت قوات حلب خصومها", parties=((1, 3),)) == []


@pytest.mark.parametrize(
    ("text", "countries", "country"),
    [
        ("اشتباكات في طرابلس", ("LY",), "LY"),
        ("اشتباكات في طرابلس", ("LB",), "LB"),
        ("غارة على صيدا", ("LB",), "LB"),
        ("وفد في القاهرة", ("SY",), "EG"),
        ("اشتباكات في طرابلس ثم في مصراتة وسرت", (), "LY"),
        ("قصف على الزاوية وصبراتة", (), "LY"),
        ("هجوم في بلدة الحمدانية بمحافظة نينوى", (), "IQ"),
    ],
)
def test_the_report_chooses_among_namesakes(
    text: str, countries: tuple[str, ...], country: str
) -> None:
    assert places(text, *countries)[0].country == country


def test_namesakes_that_cannot_be_told_apart_stay_candidates() -> None:
    (found,) = places("في زبدين")
    assert found.latitude is None
    assert len(found.candidates) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("فى حَلَبَ", "حلب"),
        ("في حـــلب", "حلب"),
        ("الى الحسكه", "الحسكه"),
        ("وبإدلب", "إدلب"),
        ("للحسكة", "الحسكة"),
        ("الأحياء الشرقية من حلب", "حلب"),
    ],
)
def test_spelling_habits(text: str, name: str) -> None:
    assert places(text)[0].name == name


@pytest.mark.parametrize(
    "text", ["", "«»", "في", "في في في", "حي " * 200, "مدينة\n" * 50, "ب" * 3000, "من (في (ب" * 40]
)
def test_nothing_raises_and_nothing_overlaps(text: str) -> None:
    found = places(text)
    assert all(a.last <= b.first for a, b in pairwise(found))


def test_ranges_hold_the_words() -> None:
    lexicon = load_lexicon()
    document = read_document("قتل ثلاثة في بلدة سرمين بريف إدلب الشرقي أمس", lexicon)
    (found,) = find(document, lexicon, PlaceContext())
    assert document.words(found.first, found.last) == "بلدة سرمين بريف إدلب الشرقي"
    assert document.words(found.name_first, found.name_last) == "سرمين"


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("وقع انفجار في إب وقتل جندي", "YE", ["إب"]),
        ("وقع انفجار في الحدث وقتل جندي", "LB", ["الحدث"]),
        ("انسحبت القوة إلى هون ليلا", "LY", ["هون"]),
        # elsewhere they are words
        ("وقع الخطأ في الحدث نفسه", "SY", []),
        ("تحدث عن القصر في كلمة", "LB", []),
    ],
)
def test_words_that_are_towns_of_the_country(text: str, country: str, expected: list[str]) -> None:
    lexicon = load_lexicon()
    document = read_document(text, lexicon)
    found = find(document, lexicon, PlaceContext((country,), ()))
    assert [place.name for place in found] == expected


def test_a_town_whose_name_begins_with_a_class_noun() -> None:
    lexicon = load_lexicon()
    document = read_document("قصفت الصواريخ تل أبيب", lexicon)
    (place,) = find(document, lexicon, PlaceContext(("PS",), ()))
    assert (place.country, place.kind) == ("IL", "town")


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت الطائرات معسكرات لتدريب متشددين",
        "قصف الجيش معسكرات الإرهاب",
        "دمرت الغارة مصنع ألبان",
    ],
)
def test_what_a_works_is_for_is_no_name(text: str) -> None:
    lexicon = load_lexicon()
    assert [p.name for p in find(read_document(text, lexicon), lexicon) if p.name] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انتهت عملية استعادة فندق «نجم الصحراء 2» القريب من القصر", ["فندق نجم الصحراء 2"]),
        ("قصف الطيران حي جبرة المجاور", ["حي جبرة"]),
        ("توفيت طفلة في مخيم عشوائي بكللي", ["كللي"]),
        ("اقتحمت القوة البلدة القديمة فجرا", ["البلدة القديمة"]),
    ],
)
def test_where_a_name_ends(text: str, expected: list[str]) -> None:
    lexicon = load_lexicon()
    assert [p.name for p in find(read_document(text, lexicon), lexicon)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "شن الهجوم على الحاجز، وقال الناطق علي الأحمدي إنه انتهى",
        "استشهد عميد البلدية سامر كحيل وستة من موظفيه",
    ],
)
def test_a_surname_is_no_place(text: str) -> None:
    lexicon = load_lexicon()
    assert [p.name for p in find(read_document(text, lexicon), lexicon) if p.name] == []
