"""Loaded words of every camp: which, of what kind, about whom, in which form (codebook 6, 12)."""

from collections.abc import Callable

import pytest

from isnad.claims.wording import find
from isnad.lexicon import LexiconError, load_lexicon
from isnad.lexicon.sections.wording import check
from isnad.mentions.document import Document, read_document
from isnad.model import Wording

About = Callable[[Document, int, int], str | None]


def nobody(document: Document, first: int, last: int) -> str | None:
    return None


def wording(text: str, title: str = "", about: About = nobody) -> tuple[Wording, ...]:
    lexicon = load_lexicon()
    documents = [read_document(title, lexicon, "title"), read_document(text, lexicon)]
    return find(documents, lexicon, about)


def table(found: tuple[Wording, ...]) -> list[tuple[str, str, str | None]]:
    return [(w.text, w.kind, w.about) for w in found]


CASES = [
    # the dead
    ("ارتفع عدد القتلى إلى 7 شهداء", [("شهداء", "honorific", None)]),
    ("واستُشهد عامل إغاثة في الغارة", [("استُشهد", "honorific", None)]),
    ("أعلنت العائلة ارتقاء ابنها", [("ارتقاء", "honorific", None)]),
    ("انتهى الهجوم بهلاك سبعة منهم", [("هلاك", "dysphemism", None)]),
    ("فطس قائدهم في الكمين", [("فطس", "dysphemism", None)]),
    ("أعلن البيان نفوق ضابطين", [("نفوق", "dysphemism", None)]),
    # heroes
    ("صد أبطال الجيش الهجوم", [("أبطال", "honorific", None)]),
    ("تقدم أبطالنا على المحور", [("أبطالنا", "honorific", None)]),
    ("القوات المسلحة الباسلة تتقدم", [("الباسلة", "honorific", None)]),
    ("كمن المجاهدون للرتل", [("المجاهدون", "honorific", None)]),
    ("سيطر الثوار على الحاجز", [("الثوار", "honorific", None)]),
    ("أسر جنود الخلافة ضابطا", [("جنود الخلافة", "honorific", "isis")]),
    # terrorists by everybody's word
    ("قضت القوات على الإرهابيين في الجبل", [("الإرهابيين", "label", None)]),
    ("فكك الأمن المجموعات الإرهابية", [("المجموعات الإرهابية", "label", None)]),
    ("قصف الجيش العصابات المسلحة", [("العصابات المسلحة", "label", None)]),
    ("ضبط العناصر التكفيرية في الشمال", [("العناصر التكفيرية", "label", None)]),
    ("هاجمت عصابات داعش قرية", [("عصابات داعش", "label", "isis")]),
    ("سلم الدواعش أسلحتهم", [("الدواعش", "label", "isis")]),
    ("أصابت القوات مخربين اثنين", [("مخربين", "label", "palestinian_factions")]),
    ("قتل إرهابي في الجبل", [("إرهابي", "label", None)]),
    ("أدان الوزير الهجوم الإرهابي", [("الإرهابي", "dysphemism", None)]),
    ("هاجمت حركة الشباب الإرهابية ثكنة", [("الإرهابية", "epithet", None)]),
    ("قتل الجيش الصومالي عشرين من الخوارج", [("الخوارج", "label", None)]),
    # Islamists
    ("قتلوا خمسة من المرتدين", [("المرتدين", "label", None)]),
    ("هاجموا ثكنة للجيش النصيري", [("للجيش النصيري", "label", "syrian_army")]),
    ("كمين للصحوات قرب القرية", [("للصحوات", "label", None)]),
    ("قصف الصليبيون القرية", [("الصليبيون", "label", None)]),
    ("تفجير مقر الرافضة", [("الرافضة", "label", None)]),
    # Syria
    ("قصفت عصابات الأسد الحي", [("عصابات الأسد", "label", "syrian_army")]),
    ("اقتحم الشبيحة الحي", [("الشبيحة", "label", "syrian_army")]),
    ("هاجمت فلول النظام البائد دورية", [("فلول النظام البائد", "label", None)]),
    ("دعم الاحتلال الأمريكي الفصيل", [("الاحتلال الأمريكي", "label", "us_forces")]),
    ("قصف الاحتلال التركي القرية", [("الاحتلال التركي", "label", "turkish_forces")]),
    # Yemen
    ("كسر زحف لمرتزقة العدوان", [("مرتزقة العدوان", "label", None)]),
    ("زرعت مليشيا الحوثي ألغاما", [("مليشيا", "label", "houthis")]),
    (
        "قتل قيادي في الميليشيا الانقلابية",
        [("الميليشيا", "label", None), ("الانقلابية", "label", "houthis")],
    ),
    (
        "شن العدوان السعودي الأمريكي غارات",
        [("العدوان السعودي الأمريكي", "label", "saudi_coalition")],
    ),
    ("وصل المنافقون إلى الجبهة", [("المنافقون", "label", "saudi_coalition")]),
    # Sudan, Libya
    ("نهب الجنجويد السوق", [("الجنجويد", "label", "rsf")]),
    ("اقتحمت مليشيا آل دقلو القرية", [("مليشيا آل دقلو", "label", "rsf")]),
    ("اقتحم المتمردون القرية", [("المتمردون", "label", None)]),
    ("فرت مليشيات حفتر من المطار", [("مليشيات", "label", "lna")]),
    # Palestine, Lebanon, Israel
    ("اقتحمت قوات الاحتلال المخيم", [("قوات الاحتلال", "label", "israeli_forces")]),
    ("هدمت سلطات الاحتلال منزلا", [("سلطات الاحتلال", "label", "israel")]),
    ("استهدف العدو الصهيوني بلدة", [("العدو الصهيوني", "label", "israel")]),
    ("اشتبك مقاومون مع القوة", [("مقاومون", "honorific", None)]),
    ("حلق الطيران المعادي فوق البلدة", [("المعادي", "epithet", "israeli_forces")]),
    ("وصل إلى القدس المحتلة", [("المحتلة", "epithet", "israel")]),
    ("أعلن الجيش تحييد مسلح", [("تحييد", "euphemism", None)]),
    ("حيّدت القوات سبعة مسلحين", [("حيّدت", "euphemism", None)]),
    ("بدأت عملية تطهير المدينة", [("تطهير", "euphemism", None)]),
    # acts
    ("ارتكبت الطائرات مجزرة في السوق", [("مجزرة", "dysphemism", None)]),
    ("جرائم الاحتلال مستمرة", [("جرائم", "dysphemism", None), ("الاحتلال", "label", None)]),
    ("تصدت الدفاعات لعدوان جوي", [("عدوان", "dysphemism", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_loaded(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert table(wording(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قصفت قوات النظام أطراف البلدة",
        "سيطر تنظيم الدولة على الحقل",
        "قتل مسلحون حارس المعارضة",
        "انضموا إلى كتيبة شهداء النهر",
        "تجمعوا في ساحة الشهداء",
        "أطلقت كتائب الشهيد سالم صاروخا",
        "شهدت المدينة هدوءا",
        "استشهد بآية من الكتاب",
        "فاز أبطال آسيا بالكأس",
        "انتشرت جرائم القتل في المدينة",
        "وصلت التعزيزات إلى الخطوط الأمامية",
        "حفروا نفقا تحت السور",
        "نفوق الماشية بسبب الجفاف",
        "تطهير المياه في المحطة",
        "عثروا على مقبرة الشهداء",
        "اندلعت اشتباكات بين الطرفين",
        "",
    ],
)
def test_neutral(text: str) -> None:
    assert wording(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال المتحدث: «هربوا إلى مناطق (مليشيا) الجيش الحر»", [("(مليشيا)", "insertion")]),
        ('قال: "انسحب عناصر (العدو) من القرية"', [("(العدو)", "insertion")]),
        ("قال: «هم (السوريون) يعرفون ذلك»", []),
        ("أعلن مكتب الأمم المتحدة (أوتشا) ذلك", []),
        ("دخلت القوات (المليشيا) القرية", [("المليشيا", "label")]),
    ],
)
def test_insertions(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(w.text, w.kind) for w in wording(text)] == expected


def test_the_check_names_the_entry() -> None:
    entry = {"id": "twice", "kind": "label", "words": ["كلمة"]}
    with pytest.raises(LexiconError, match="twice: stands twice"):
        check({"source": "me", "name_heads": [], "entries": [entry, entry]}, "wording.yaml")
    empty = {"id": "empty", "kind": "label"}
    with pytest.raises(LexiconError, match="empty: expected at least one word"):
        check({"source": "me", "name_heads": [], "entries": [empty]}, "wording.yaml")
    with pytest.raises(LexiconError, match=r"entries\.0\.kind"):
        check({"source": "me", "name_heads": [], "entries": [{**entry, "kind": "x"}]}, "w.yaml")


def test_doubted_name() -> None:
    found = wording("أصدر ما يسمى «مجلس الوادي» بيانا")
    assert [(w.text, w.kind) for w in found] == [("مجلس الوادي", "scare_quotes")]


def test_epithet_after_a_name() -> None:
    found = wording("تبنى تنظيم داعش الإرهابي الهجوم", about=lambda *_: "isis")
    assert table(found) == [("الإرهابي", "epithet", "isis")]


def test_one_word_once_and_the_title_first() -> None:
    found = wording("استشهد ثلاثة، وشيع الأهالي الشهداء", title="ثلاثة شهداء في غارة")
    assert [(w.text, w.span and w.span.field) for w in found] == [("شهداء", "title")]


def test_one_entry_for_each_party() -> None:
    parties = iter(["houthis", "rsf", "houthis"])
    found = wording(
        "هاجمت ميليشيا ثم هاجمت ميليشيا ثم هاجمت ميليشيا", about=lambda *_: next(parties)
    )
    assert [w.about for w in found] == ["houthis", "rsf"]


def test_forces_and_authorities_are_two() -> None:
    found = wording("اقتحمت قوات الاحتلال القرية، وأصدرت سلطات الاحتلال أمرا. وقال الاحتلال إنه")
    assert [w.about for w in found] == ["israeli_forces", "israel"]


@pytest.mark.parametrize(
    "text", ["نعى والشهداء إخوتهم", "كرموا بالأبطال وللمجاهدين", "قتل (العدو)"]
)
def test_spans_hold_the_text(text: str) -> None:
    found = wording(text)
    assert found
    for entry in found:
        assert entry.span is not None
        assert text[entry.span.start : entry.span.end] == entry.text


@pytest.mark.parametrize(
    "text", ["«" * 500, "(" * 500, "«(" * 200 + "مليشيا" + ")»" * 200, "ما يسمى «", "مليشيا " * 500]
)
def test_hostile_text(text: str) -> None:
    assert len(wording(text)) <= 1
