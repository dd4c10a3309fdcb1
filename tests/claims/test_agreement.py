"""Verbs and pronouns agree with whom they are about, in gender and number."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report

DAY = Publication(date(2021, 3, 17))


def claims(text: str) -> tuple[Claim, ...]:
    return code_report(Report("r", text, published=DAY)).claims


def sides(claim: Claim) -> tuple[list[str | None], list[str | None]]:
    return [p.group for p in claim.actors], [p.group for p in claim.targets]


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        (  # a feminine verb does not have the masculine "army" for its subject
            "أعربت اليونيفيل عن قلقها من القصف على الناقورة، وطالبت الجيش الإسرائيلي بوقفه فورا.",
            ["unifil"],
            ["israeli_forces"],
        ),
        (
            "توغلت قوات الدعم السريع في بارا، واتهمت الجيش السوداني بخرق الهدنة.",
            ["rsf"],
            ["saf"],
        ),
        (  # a masculine verb not the feminine "forces"
            "شن الجيش الوطني الليبي هجوما قرب غريان، واتهم قوات حكومة الوفاق باستخدام مرتزقة.",
            ["lna"],
            ["gnu_forces"],
        ),
    ],
)
def test_what_a_verb_does_not_agree_with_is_its_object(
    text: str, actors: list[str], targets: list[str]
) -> None:
    assert sides(claims(text)[-1]) == (actors, targets)


@pytest.mark.parametrize(
    ("text", "event", "actor"),
    [
        (
            "هاجمت قوات النظام تلة كبانة بعد أن مهد الطيران الروسي، ثم انسحبت من التلة.",
            "withdrawal",
            "syrian_army",
        ),
        (
            "دخل مسلحون مجهولون بلدة السبخة فيما كان الجيش السوري يقصفها، وخطفوا ثلاثة شبان.",
            "abduction",
            "unidentified_gunmen",
        ),
    ],
)
def test_a_verb_without_a_subject_goes_on_with_one_that_agrees(
    text: str, event: str, actor: str
) -> None:
    (claim,) = [c for c in claims(text) if c.event == event]
    assert [p.group for p in claim.actors] == [actor]


@pytest.mark.parametrize(
    ("text", "event", "group"),
    [
        (
            "دخلت قوة من جيش الاحتلال بلدة بيتا فرشقها شبان بالحجارة. وهدمت القوة منزلين.",
            "destruction",
            "israeli_forces",
        ),
        (
            "هاجم مسلحون من تنظيم داعش قرية في ديالى صدهم أهلها. وأحرق المسلحون أربعة منازل.",
            "destruction",
            "isis",
        ),
        (
            "استولت ميليشيا الحوثي على مبان في إب تتبع الحكومة اليمنية. وخطفت الميليشيا معلما.",
            "abduction",
            "houthis",
        ),
    ],
)
def test_the_same_word_again_is_the_same_side(text: str, event: str, group: str) -> None:
    (claim,) = [c for c in claims(text) if c.event == event]
    assert [p.group for p in claim.actors] == [group]


def test_her_men_are_of_what_a_feminine_word_names() -> None:
    text = "سيطرت حركة حماس على المقر بعد انسحاب الجيش الإسرائيلي. وانتشر مقاتلوها في الحي."
    (claim,) = [c for c in claims(text) if c.event == "deployment"]
    assert [p.group for p in claim.actors] == ["hamas"]


def test_a_verb_that_begins_with_fa_is_not_parted() -> None:
    text = "قالت كتائب القسام إن رجالها فجروا عبوة برميلية بجرافة إسرائيلية شرق رفح."
    (claim,) = claims(text)
    assert sides(claim) == (["qassam_brigades"], ["israeli_forces"])
