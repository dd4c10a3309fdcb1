"""What a page's head and markup tell of the report: title, author, outlet, days, address."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from isnad.reading.days import read_day
from isnad.reading.publication import Told, from_path

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_ARTICLES = ("article", "posting", "report", "webpage", "newsmediaorganization")
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "published_time", "publishdate", "publish_date", "publish-date", "pubdate", "publication_date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
    "dc.date.created", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
    "article.published", "article_date_original", "date", "originalpublicationdate",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author",
            "twitter:creator", "byl")  # fmt: skip
_ELSEWHERE = ("comment", "related", "sidebar", "widget", "recent", "latest", "most-read")
_AUTHOR_CLASSES = frozenset({
    "author", "byline", "writer", "author-name", "article-author", "post-author", "entry-author",
    "vcard",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The head's and the markup's word, untrusted and as it stands."""

    url: str | None = None
    titles: tuple[str, ...] = ()
    """Of the head, best first: og:title, twitter:title, JSON-LD, <title>."""
    headings: tuple[str, ...] = ()
    """Every h1's text."""
    subheadings: tuple[str, ...] = ()
    """The first texts of h2 and h3; where a page's h1 is its logo, one is the headline."""
    authors: tuple[str, ...] = ()
    site_names: tuple[str, ...] = ()
    told: tuple[Told, ...] = field(default=())


def page_facts(tree: HtmlElement) -> PageFacts:
    """All facts of a parsed page; nothing raises on broken markup or JSON."""
    metas = _metas(tree)
    linked = [node for script in tree.iter("script") for node in _linked_data(script)]
    articles = [node for node in linked if _is_article(node)]
    url = _url(tree, metas)
    titles = [metas.get("og:title"), metas.get("twitter:title"),
              *(_string(node.get("headline")) for node in articles),
              _text(next(tree.iter("title"), None))]  # fmt: skip
    authors = [name for node in articles for name in _names(node.get("author"))]
    authors += [metas[name] for name in _AUTHORS if metas.get(name)]
    authors += [_text(element) for element in _marked_authors(tree)]
    sites = [metas.get("og:site_name"), metas.get("application-name"),
             *(name for node in articles for name in _names(node.get("publisher")))]  # fmt: skip
    told = [
        *_told_linked(articles),
        *_told_metas(metas),
        *_told_times(tree),
        *from_path(url, "url"),
    ]
    below = islice(tree.iter("h2", "h3"), 40)
    return PageFacts(
        url, _clean(titles), _clean(_text(h) for h in tree.iter("h1")),
        _clean(_text(h) for h in below), _clean(authors), _clean(sites), tuple(told),
    )  # fmt: skip


def _clean(values: Any) -> tuple[str, ...]:
    flat = (" ".join(value.split()) for value in values if value)
    return tuple(dict.fromkeys(value for value in flat if value and len(value) <= 500))


def _text(element: HtmlElement | None) -> str:
    return "" if element is None else " ".join(str(element.text_content()).split())


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _metas(tree: HtmlElement) -> dict[str, str]:
    out: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content")
        for attribute in ("property", "name", "itemprop"):
            name = meta.get(attribute)
            if name and content and content.strip():
                out.setdefault(name.strip().lower(), content.strip())
    return out


def _url(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    found = [
        link.get("href") for link in tree.iter("link")
        if (link.get("rel") or "").lower() == "canonical"
    ] + [metas.get("og:url"), metas.get("twitter:url")]  # fmt: skip
    for url in found:
        if url and url.strip().lower().startswith(("http://", "https://")):
            return str(url.strip())
    for comment in tree.getroottree().xpath("//comment()"):
        saved = _SAVED_FROM.search(comment.text or "")
        if saved and saved[1].startswith("http"):
            return saved[1]
    return None


def _linked_data(script: HtmlElement) -> Iterator[dict[str, Any]]:
    if "ld+json" not in (script.get("type") or "").lower():
        return
    text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.replace("//<![CDATA[", "").replace("//]]>", "").rstrip("; \n")
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    queue, seen = [value], 0
    while queue and seen < 500:
        node = queue.pop(0)
        seen += 1
        if isinstance(node, list):
            queue.extend(node)
        elif isinstance(node, dict):
            yield node
            queue.extend(node[key] for key in ("@graph", "mainEntity", "itemListElement", "item")
                         if isinstance(node.get(key), dict | list))  # fmt: skip


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(k, str) and k.lower().endswith(_ARTICLES) for k in kinds)


def _names(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict) and isinstance(one.get("name"), str):
            yield one["name"]


def _marked_authors(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter("a", "span", "div", "p", "address", "li", "h4", "h5"):
        marks = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
        classes = (element.get("class") or "").lower().replace("_", "-").split()
        if "author" not in marks and not _AUTHOR_CLASSES.intersection(classes):
            continue
        if not _aside(element) and len(_text(element).split()) <= 10:
            yield element


def _told(values: Any, read_from: str) -> Iterator[Told]:
    for value in values:
        day = read_day(value) if value else None
        if day is not None:
            yield Told(day.day, read_from, str(value), day.sure)


def _told_linked(articles: list[dict[str, Any]]) -> list[Told]:
    for key in ("datePublished", "dateCreated", "uploadDate"):
        told = list(_told((node.get(key) for node in articles), "json-ld"))
        if told:
            return told[:1]
    return []


def _told_metas(metas: dict[str, str]) -> list[Told]:
    return list(_told((metas.get(name) for name in _PUBLISHED), "meta"))[:1]


def _aside(element: HtmlElement) -> bool:
    """Whether an element stands among comments, links to others or the page's margins."""
    for above in element.iterancestors():
        marks = f"{above.get('id') or ''} {above.get('class') or ''}".lower()
        if above.tag in ("aside", "footer", "nav") or any(mark in marks for mark in _ELSEWHERE):
            return True
    return False


def _told_times(tree: HtmlElement) -> list[Told]:
    """The <time> elements: sure where one says that it is the publication, or all tell one day."""
    marked: list[Told] = []
    plain: list[Told] = []
    for element in tree.iter("time", "span", "div", "abbr", "meta"):
        if element.tag == "meta" and element.get("itemprop") != "datePublished":
            continue
        classes = (element.get("class") or "").split()
        says = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        says = says or (element.tag == "abbr" and "published" in classes)
        if (element.tag != "time" and not says) or _aside(element):
            continue
        value = next((v for n in ("datetime", "content", "title") if (v := element.get(n))), None)
        value = value or _text(element)
        (marked if says else plain).extend(_told([value], "meta"))
    if marked:
        return marked[:1]
    if not plain:
        return []
    sure = len({one.day for one in plain}) == 1
    return [Told(plain[0].day, "meta", plain[0].text, sure and plain[0].sure)]
