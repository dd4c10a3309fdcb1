"""Finer ids and nationalities of parties, beside the group."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.export.jsonl import coded_to_dict
from isnad.model import Party, Publication, Report

DAY = Publication(date(2019, 4, 2))


def parties(text: str) -> list[Party]:
    claims = code_report(Report("r", text, published=DAY)).claims
    return [p for c in claims for p in (*c.actors, *c.targets)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قصف الجيش التركي قرية قرب عفرين وأصيب ثلاثة عمال عراقيين.",
            [("turkish_forces", "TR"), ("civilians", "IQ")],
        ),
        (
            "اعتقل الأمن العام اللبناني خمسة مهربين سوريين في شتورا.",
            [("lebanese_government", "LB"), ("smugglers", "SY")],
        ),
        (
            "خطف مسلحون مجهولون مهندسا هنديا في سرت.",
            [("unidentified_gunmen", None), ("civilians", "IN")],
        ),
        ("سيطرت قوات سوريا الديمقراطية على حي غويران.", [("sdf", None)]),
    ],
)
def test_nationality_where_the_text_says_it(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(p.group, p.nationality) for p in parties(text)] == expected


@pytest.mark.parametrize(
    ("text", "group", "entity"),
    [
        ("هاجمت الفرقة الرابعة بلدة المزيريب.", "syrian_army", "sy-republican-guard"),
        (
            "اعتقلت فرقة الحمزة ثلاثة شبان في عفرين بسوريا.",
            "syrian_national_army",
            "sy-sna-division",
        ),
        ("قصفت عصائب أهل الحق قاعدة بلد في العراق.", "pmf", "iq-pmf-faction"),
    ],
)
def test_a_finer_id_where_a_unit_or_faction_is_named(text: str, group: str, entity: str) -> None:
    actor = parties(text)[0]
    assert (actor.group, actor.entity) == (group, entity)


def test_nationality_and_entity_are_exported() -> None:
    text = "غارة تركية استهدفت موقعا لفرقة الحمزة خطأ في عفرين بسوريا."
    coded = coded_to_dict(code_report(Report("r", text, published=DAY)))
    (claim,) = coded["claims"]
    assert claim["actors"][0]["nationality"] == "TR"
    assert claim["targets"][0]["entity"] == "sy-sna-division"
