"""The rule coder: the whole path from a report to its claims, on one page."""

from dataclasses import replace
from functools import lru_cache

from isnad.attribution import scopes
from isnad.claims.building import Builder, Coding
from isnad.claims.scene import town_of_title
from isnad.claims.titles import added_by_title
from isnad.claims.wording import find as find_wording
from isnad.coder.setting import country_of, outlet_itself, own_side
from isnad.coder.unknown import unknown_words
from isnad.frames.frame import Frame, frames_of
from isnad.lexicon import Lexicon, load_lexicon
from isnad.mentions import counts, parties, periods, places
from isnad.mentions.document import Document, read_document
from isnad.mentions.gathered import Mentions
from isnad.mentions.parties import PartyContext
from isnad.mentions.places import PlaceContext
from isnad.model import Claim, Coded, Place, Report
from isnad.reading.layout import margins


@lru_cache(maxsize=1)
def _frames() -> dict[str, Frame]:
    return frames_of(load_lexicon().data["frames"])


@lru_cache(maxsize=1)
def _states() -> dict[str, str | None]:
    states = load_lexicon().data["states"]
    return {iso: state["state"] for iso, state in states.items()}


def mentions_of(
    document: Document, lexicon: Lexicon, report: Report, country: str | None
) -> Mentions:
    """Parties, counts, places and periods of a text."""
    side = own_side(report, lexicon, country)
    found = parties.find(document, lexicon, PartyContext(country, report.day, side))
    taken = tuple((m.first, m.last) for m in found if not (m.metonym or m.kind == "country"))
    where = places.find(document, lexicon, PlaceContext((country,) if country else (), taken))
    return Mentions(found, counts.find(document, lexicon), where, periods.find(document, lexicon))


def _code(
    report: Report, document: Document, lexicon: Lexicon, country: str | None,
    town: Place | None = None,
) -> tuple[Mentions, tuple[Claim, ...]]:  # fmt: skip
    mentions = mentions_of(document, lexicon, report, country)
    edges = margins(report.text, lexicon, title=report.title) if document.field == "text" else ()
    own = outlet_itself(report, own_side(report, lexicon, country))
    coding = Coding(
        report, document, mentions, scopes(document, lexicon, report), _states(),
        own=own, title=town, margins=tuple(edges),
    )  # fmt: skip
    return mentions, Builder(coding, _frames()).claims()


def code_report(report: Report) -> Coded:
    """The claims and the wording of a report. Never raises on hostile text; linear in length."""
    lexicon = load_lexicon()
    body = read_document(report.text, lexicon, "text")
    title = read_document(report.title, lexicon, "title")
    country = country_of(report, (body, title), lexicon)
    title_mentions, headline = _code(report, title, lexicon, country)
    town = town_of_title(title, title_mentions.places)
    body_mentions, told = _code(report, body, lexicon, country, town)
    claims = (*added_by_title(headline, told, report.text), *told)
    about = _About({"text": (body, body_mentions), "title": (title, title_mentions)})
    wording = find_wording((title, body), lexicon, about)
    numbered = tuple(replace(claim, id=f"c{n}") for n, claim in enumerate(claims, 1))
    return Coded(report, numbered, wording, tuple(unknown_words(body, body_mentions, lexicon)))


class _About:
    """Whom a loaded word is about: the party whose words hold it, or the next one to it."""

    def __init__(self, texts: dict[str, tuple[Document, Mentions]]) -> None:
        self._texts = texts

    def __call__(self, document: Document, first: int, last: int) -> str | None:
        _, mentions = self._texts[document.field]
        for mention in mentions.parties:
            if mention.first <= first < mention.last or mention.first < last <= mention.last:
                return mention.group
            if 0 <= mention.first - last <= 1 or 0 <= first - mention.last <= 1:
                return mention.group
        for count in mentions.counts:
            if count.first <= first < count.last or 0 <= count.first - last <= 1:
                return count.group
        return None
