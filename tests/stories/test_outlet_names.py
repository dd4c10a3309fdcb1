"""Names of outlets brought to keys, and datelines."""

import pytest

from isnad.model import Report, Span
from isnad.stories.datelines import dateline
from isnad.stories.outlet_names import keys_of_name, keys_within, names_of_itself, own_names


@pytest.mark.parametrize(
    ("outlet", "named"),
    [
        ("وكالة المرفأ للأنباء", "وكالة المرفأ"),
        ("وكالة المرفأ للأنباء", "المرفأ"),
        ("موقع دلتا الإخباري", "موقع «دلتا»"),
        ("شبكة صوت الأغوار", "شبكة «صوت الأغوار» المحلية"),
        ("قناة السنبلة", "#السنبلة"),
        ("صحيفة الميزان", "لصحيفة الميزان"),
        ("المركز الوطني لرصد الألغام", "المركز الوطني"),
        ("وكالة سهول الشرق للأنباء", "و س ش"),
        ("وكالة الصحافة الفرنسية", "أ ف ب"),
        ("قناة الجزيرة", "الجزيرة"),
        ("جريدة النخيل", "جريدة النخيل العراقية"),
    ],
)
def test_one_outlet(outlet: str, named: str) -> None:
    assert own_names(outlet) & keys_within(named)


@pytest.mark.parametrize(
    ("outlet", "named"),
    [
        ("وكالة المرفأ للأنباء", "وكالة المنارة للأنباء"),
        ("شبكة صوت الأغوار", "شبكة صوت الجبل"),
        ("قناة دلتا", "وكالات"),
        ("موقع خبر النيل", "الخبر"),
        ("صحيفة الميزان", "صحيفة محلية"),
        ("تنسيقية حي النصر", "حي النصر"),
        ("قناة السنبلة", "قناة"),
    ],
)
def test_other_outlets(outlet: str, named: str) -> None:
    assert not own_names(outlet) & keys_within(named)


def test_a_name_within_a_longer_one_is_a_key_of_it_alone() -> None:
    inside = "ناشطون في شبكة «صوت الأغوار»"
    assert own_names("صوت الأغوار") & keys_within(inside)
    assert not own_names("صوت الأغوار") & keys_of_name(inside)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عدن (المرفأ) - قتل ثلاثة", "المرفأ"),
        ("بيروت 3 آذار (و س ش) – أعلن", "و س ش"),
        ("بغداد - المنارة - انفجرت", "المنارة"),
        ("دمشق/السنبلة/ وصل وفد", "السنبلة"),
        ("صنعاء – خرج المئات", None),
    ],
)
def test_datelines(text: str, name: str | None) -> None:
    found = dateline(text)
    assert found is not None
    assert (text[found.name.start : found.name.end] if found.name else None) == name


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث: لن نعود",
        "اندلعت معارك - بحسب ناشطين - في الحي",
        "قصفت المدفعية قرية (تل عمر) ثم توقفت",
        "عدن: قتل",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text) is None


def test_an_agency_is_called_what_its_dateline_calls_it() -> None:
    text = "عدن (م ر ف) - قتل ثلاثة"
    report = Report("r", text, outlet="وكالة المرفأ للأنباء", outlet_kind="agency")
    assert keys_of_name("م ر ف") <= names_of_itself(report, Span("text", 5, 10))
    # A site that prints an agency's dateline is no agency.
    site = Report("r", text, outlet="موقع دلتا", outlet_kind="site")
    assert not keys_of_name("م ر ف") & names_of_itself(site, Span("text", 5, 10))
