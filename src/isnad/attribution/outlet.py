"""The publishing outlet: how it names itself, and whose word its own voice is."""

import re
from collections.abc import Sequence

from isnad.arabic import tokenize
from isnad.lexicon import Lexicon
from isnad.mentions.sources import SourceMention
from isnad.mentions.sources_signs import ARTICLE, word_sets
from isnad.model import Link, Report

_LAM = "\u0644"
_HEAD, _SHORT, _WORDS = 120, 60, 8
"""Code points of a text's head and of a line of its own, words of a dateline, at most."""
_DASH = re.compile("[)\\s][-:\\u2013\\u2014](?=\\s)")
_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_STOPS = (".", "!", "\u061f", "\u060c")
_OWN_DATELINE = frozenset({"agency", "official", "channel", "activist_group", "monitor"})


def _plain(norm: str) -> str:
    """A folded word without preposition-fused and plain article."""
    if norm.startswith(_LAM * 2) and len(norm) > 4:
        return norm[2:]
    return norm[2:] if norm.startswith(ARTICLE) and len(norm) > 4 else norm


class Outlet:
    """What of a text is the outlet speaking of itself."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        sets = word_sets(lexicon)
        self._classes = {_plain(w) for w in sets.get("media", frozenset())}
        self._own_definite = sets.get("own_definite", frozenset())
        self._words = {_plain(t.norm) for t in tokenize(report.outlet) if t.kind != "punct"}
        drop = self._classes | {_plain(w) for w in sets.get("media_adjectives", frozenset())}
        self._proper = self._words - drop or self._words
        base = _byline(report, lexicon)
        dated = bool(base) and not report.byline
        self.base: tuple[Link, ...] = () if dated and self._is_its_own(base) else base

    def _is_its_own(self, links: Sequence[Link]) -> bool:
        """Whether the agency of a dateline is the outlet itself."""
        words = {_plain(t.norm) for link in links for t in tokenize(link.name)}
        return bool(words & self._proper)

    def names_itself(self, norms: Sequence[str]) -> bool:
        """Whether folded words are the outlet's name, part of it, or "the agency", "the site"."""
        words = [_plain(norm) for norm in norms]
        if not words:
            return False
        left = [word for word in words if word not in self._classes]
        if not left:
            return all(
                word in self._words or norm != word for word, norm in zip(words, norms, strict=True)
            )
        return all(word in self._words for word in left) and any(
            word in self._proper for word in left
        )

    def is_own_definite(self, norm: str) -> bool:
        """Whether a word ("the team", "the ministry") may stand for the outlet when nobody else
        has been called so."""
        return norm in self._own_definite and (
            _plain(norm) in self._words or _plain(norm) in self._classes or self.speaks_as_body
        )

    speaks_as_body: bool = False


def outlet_of(report: Report, lexicon: Lexicon) -> Outlet:
    """The outlet of a report; a monitor or an activists' group speaks as a body."""
    outlet = Outlet(report, lexicon)
    outlet.speaks_as_body = report.outlet_kind in ("monitor", "activist_group")
    return outlet


def _byline(report: Report, lexicon: Lexicon) -> tuple[Link, ...]:
    """The agencies of a byline, or of the dateline that opens the text; persons and places in it
    are no source. An agency's own dateline names itself."""
    if not report.byline:
        own = report.outlet_kind in _OWN_DATELINE
        return () if own else _agencies(_dateline(report.text, lexicon), lexicon)
    return _agencies(report.byline, lexicon)


def _dateline(text: str, lexicon: Lexicon) -> str:
    """What stands before the text's first dash, or on a first line of its own: "(place) - agency",
    "place (agency) -"; empty where a verb of speech, a stop or many words show that it is none."""
    line, parted, _ = text[:_HEAD].lstrip().partition("\n")
    alone = bool(parted) and len(line) <= _SHORT and not line.rstrip().endswith(_STOPS)
    heads = [line] if alone else [line[: at.end()] for at in _DASH.finditer(line)]
    for head in reversed(heads):
        tokens = tokenize(head)
        spoken = any(hit.entry.category == "speech" for hit in lexicon.hits(tokens))
        if not spoken and sum(token.kind == "word" for token in tokens) <= _WORDS:
            return head
    return ""


def _agencies(byline: str, lexicon: Lexicon) -> tuple[Link, ...]:
    if not byline:
        return ()
    tokens = tokenize(_INITIALS.sub(" ", byline))  # as long as before: offsets hold
    links: list[Link] = []
    reach = 0
    for hit in lexicon.hits(tokens):
        if hit.first >= reach and hit.entry.category in ("newsagency", "agency"):
            text = byline[tokens[hit.first].start : tokens[hit.last - 1].end]
            links.append(Link(text, "agency"))
            reach = hit.last
    words = [t.norm for t in tokens if t.kind != "punct"]
    if not links and any(word in _agency_words(lexicon) for word in words[:1]):
        links.append(Link(byline[tokens[0].start : tokens[-1].end], "agency"))
    if len(links) > 1:  # several agencies wrote it together
        return (Link(byline[tokens[0].start : tokens[-1].end], "agency"),)
    return tuple(links)


def _agency_words(lexicon: Lexicon) -> frozenset[str]:
    return word_sets(lexicon).get("agency_words", frozenset())


def is_outlet_mention(outlet: Outlet, mention: SourceMention, norms: Sequence[str]) -> bool:
    """Whether a source is the outlet itself or one of its own correspondents."""
    if mention.own:
        inner = [t.norm for t in tokenize(mention.name) if t.kind != "punct"]
        return not inner or outlet.names_itself(inner)
    return outlet.names_itself(norms)
