"""Pages: whole ones with what is expected of them, and single parts put together."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from isnad.lexicon import Lexicon
from isnad.reading.html import read_page
from isnad.reading.publication import choose

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
T = "قصف ليلي يوقع ضحايا في قرية الزعفرانة"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages(page: Path, read: Callable[..., Any]) -> None:
    expected = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    reports, problems = read(page)
    assert [found.code for found in problems] == expected["problems"]
    (report,) = reports
    told = report.published
    assert {
        "title": report.title, "byline": report.byline, "outlet": report.outlet,
        "outlet_kind": report.outlet_kind, "published": told and told.day.isoformat(),
        "read_from": told and told.read_from, "sure": told and told.sure,
    } == {key: expected[key] for key in (
        "title", "byline", "outlet", "outlet_kind", "published", "read_from", "sure",
    )}  # fmt: skip
    paragraphs = report.text.split("\n\n")
    if expected["paragraphs"]:
        assert len(paragraphs) == expected["paragraphs"]
        assert paragraphs[0].startswith(expected["starts"])
    assert paragraphs[-1].endswith(expected["ends"])


def test_the_example(root: Path, read: Callable[..., Any]) -> None:
    (report,), problems = read(root / "examples" / "page.html")
    assert problems == []
    assert (report.outlet, report.outlet_kind, report.byline, report.day) == (
        "صحيفة نهر الخبر", "newspaper", "وكالات", date(2024, 6, 19),
    )  # fmt: skip
    paragraphs = report.text.split("\n\n")
    assert len(paragraphs) == 6
    assert paragraphs[-1].endswith("بعد نفاد الوقود.")
    assert "(الميليشيا)" in report.text
    assert "اقرأ" not in report.text


META = '<meta property="article:published_time" content="2015-10-11">'
LINK = '<link rel="canonical" href="https://x.example/%s/a">'
LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", %s</script>'


def page(body: tuple[str, ...], head: str = "", before: str = "", after: str = "") -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in body)
    return (
        f"<html lang=ar><head><meta charset=utf-8>{head}</head><body><article><h1>{T}</h1>{before}"
        f"{paragraphs}{after}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("head", "before", "day", "read_from", "sure"),
    [
        ('<meta name="date" content="2015-10-11">', "", "2015-10-11", "meta", True),
        ('<meta itemprop="datePublished" content="2015-10-11">', "", "2015-10-11", "meta", True),
        ('<meta name="DC.date.issued" content="11/10/2015">', "", "2015-10-11", "meta", True),
        ("", '<time datetime="2015-10-11T09:00">أمس</time>', "2015-10-11", "meta", True),
        ("", "<time>11 تشرين الأول 2015</time>", "2015-10-11", "meta", True),
        ("", "<div>الأحد 11 تشرين الأول 2015</div>", "2015-10-11", "dateline", True),
        ("", "<span>نشر في 28 ذو الحجة 1436 هـ</span>", "2015-10-11", "dateline", True),
        ("", "<div>آخر تحديث: 11-10-2015</div>", "2015-10-11", "dateline", False),
        (LINK % "2015/10/11", "", "2015-10-11", "url", False),
        (LINKED % '"datePublished": "2015-10-11T01:00:00+03:00"}', "",
         "2015-10-11", "json-ld", True),
        (LINKED % "broken", "", None, None, None),
        (META + LINK % "2015/10/12", "", "2015-10-11", "meta", True),
        (META + LINK % "2015/12/30", "", "2015-10-11", "meta", False),
        ('<meta property="article:modified_time" content="2015-10-11">', "", None, None, None),
        ("", "", None, None, None),
    ],
)  # fmt: skip
def test_days(
    head: str, before: str, day: str | None, read_from: str | None, sure: bool | None,
    body: tuple[str, ...], lexicon: Lexicon,
) -> None:  # fmt: skip
    found = read_page(page(body, head, before), lexicon)
    assert found is not None
    chosen = choose(found.told).published
    assert (
        (chosen.day.isoformat(), chosen.read_from, chosen.sure) if chosen else (None, None, None)
    ) == (day, read_from, sure)


def test_the_year_of_the_rights_is_no_day(body: tuple[str, ...], lexicon: Lexicon) -> None:
    found = read_page(page(body, after="<footer>© 2019 - 01/01/2019</footer>"), lexicon)
    assert found is not None
    assert choose(found.told).published is None


@pytest.mark.parametrize(
    ("title", "site", "headline"),
    [
        (f"{T} - قناة الأفق", "قناة الأفق", T),
        (f"{T} | الأفق", "", T),
        (f"قناة الجزيرة | {T}", "", T),
        (f"{T} – رويترز", "", T),
        (T, "", T),
    ],
)
def test_the_outlet_is_no_part_of_the_headline(
    title: str, site: str, headline: str, body: tuple[str, ...], lexicon: Lexicon
) -> None:
    head = f'<title>{title}</title><meta property="og:site_name" content="{site}">'
    without = page(body, head).replace(f"<h1>{T}</h1>", "<h1>أخبار</h1>")
    found = read_page(without, lexicon)
    assert found is not None
    assert found.title == headline


def test_a_dash_of_the_headline_stays(body: tuple[str, ...], lexicon: Lexicon) -> None:
    title = "عام على الحصار - شهادات من داخل المدينة القديمة وأسواقها"
    html = page(body, f"<title>{title}</title>").replace(f"<h1>{T}</h1>", "")
    found = read_page(html, lexicon)
    assert found is not None
    assert found.title == title


@pytest.mark.parametrize("head", [f"شبكة أخبار الوادي: {T}", f"{T} - الوادي نيوز", T])
def test_a_logo_as_first_heading(head: str, body: tuple[str, ...], lexicon: Lexicon) -> None:
    html = page(body, f"<title>{head}</title>").replace(
        f"<h1>{T}</h1>", f"<h1>الوادي نيوز</h1><h2>{T}</h2>"
    )
    found = read_page(html, lexicon)
    assert found is not None
    assert found.title == T
    assert T not in found.text


@pytest.mark.parametrize(
    ("before", "byline"),
    [
        ("<p class=info>كتب: سالم الوراق - 2 مايو 2021 - 10:15 ص</p>", "سالم الوراق"),
        ("<span>وكالات</span>", "وكالات"), ("<div>الأحد 2 مايو 2021 - وكالات</div>", "وكالات"),
        ("<a rel=author>بقلم: سالم الوراق</a>", "سالم الوراق"), ("<p>فيسبوك</p>", None),
        ("<h2>خمسة قتلى والجهة مجهولة</h2><b>(رويترز)</b>", "رويترز"),
    ],
)  # fmt: skip
def test_bylines_below_the_headline(
    before: str, byline: str | None, body: tuple[str, ...], lexicon: Lexicon
) -> None:
    found = read_page(page(body, before=before), lexicon)
    assert found is not None
    assert found.byline == byline


@pytest.mark.parametrize(
    "after",
    [
        "<p>زر الذهاب إلى الأعلى</p>", "<p>تابعونا على تلغرام</p>", "<p>الوسوم: قصف</p>",
        "<div>شارك الخبر</div>", "<p>اقرأ أيضا: هدنة في الجنوب</p>", "<p>(رويترز)</p>",
        "<p>مواضيع ذات صلة</p><p>هدنة في الجنوب</p><p>وزير يزور المخيم</p>",
        "<p>جميع الحقوق محفوظة © 2016</p>", "<p>قناة الجزيرة</p>", "<p>11-10-2015</p>",
    ],
)  # fmt: skip
def test_what_follows_the_article_goes(
    after: str, body: tuple[str, ...], text: str, lexicon: Lexicon
) -> None:
    found = read_page(page(body, after=after), lexicon)
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    "html",
    [
        "", "<", "<html>", "<html><body></body></html>", "<p>", "\x00\x00", "<!--", "<![CDATA[",
        "<html><body>" + "<div>" * 5000 + "</body></html>",
        "<html><head><script type='application/ld+json'>" + "[" * 5000 + "</script></head></html>",
        "<?xml version='1.0' encoding='utf-16'?><html><body><p>x</p></body></html>",
        "<html><body><p>&#xD800; &#0; &#x110000;</p></body></html>",
        "<meta charset=utf-8><meta property='og:title'><meta name content>",
    ],
)  # fmt: skip
def test_hostile_pages_raise_nothing(html: str, lexicon: Lexicon) -> None:
    found = read_page(html, lexicon)
    assert found is None or found.text


@pytest.mark.parametrize(
    ("real", "declared"),
    [("cp1256", "utf-8"), ("utf-8", "windows-1256"), ("utf-16", "utf-8"), ("cp1256", "")],
)
def test_declared_wrongly(
    real: str, declared: str, body: tuple[str, ...], text: str, read_one: Callable[..., Any]
) -> None:
    html = page(body).replace("charset=utf-8", f"charset={declared}")
    report, problems = read_one(html.encode(real), "a.html")
    assert report.text == text
    codes = [found.code for found in problems]
    assert ("repaired-encoding" in codes) == (real != "utf-16")


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("نیروهای مرزبانی بامداد دیروز در پی درگیری سه نفر را بازداشت کردند.", "not-arabic"),
        ("Border guards detained three people near the village overnight.", "not-arabic"),
        ("", "no-article"),
    ],
)
def test_pages_set_aside(sentence: str, code: str, fail_one: Callable[..., Any]) -> None:
    html = page((f"{sentence} " * 3,) * 3 if sentence else ()).replace(T, sentence)
    assert fail_one(html.encode(), "a.html").code == code
