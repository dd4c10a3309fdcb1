"""Where the words of a source begin, and what stands between the source and them."""

from dataclasses import replace

from isnad.attribution.outlet import Outlet
from isnad.attribution.particles import (
    ABOUT,
    BA,
    CLOSING,
    COMMA,
    IN,
    LAM,
    ON,
    SAYING,
    THROUGH,
    TO,
    WAW,
    WHAT,
    WITH,
)
from isnad.mentions.sources import SourceMention, SourceReader
from isnad.mentions.sources_signs import ARTICLE, OPENING, Signs

_FRONTIER = 30
_ASIDE = 7
_OPENERS = 24
_QUOTED_NAME = 8
_LONG_QUOTE = 4
_STATED = 9


class Contents:
    """Questions about the words around a source."""

    def __init__(self, signs: Signs, reader: SourceReader, outlet: Outlet) -> None:
        self.signs, self.reader, self.outlet = signs, reader, outlet

    def begins(self, at: int, end: int, opens: tuple[str, ...]) -> int | None:
        """Where content begins if a mark of it stands at `at`; None otherwise."""
        signs = self.signs
        if at >= end:
            return None
        norm = signs.norm(at)
        if norm in SAYING:
            return self.begins(at + 1, end, opens) or at + 1
        if signs.has("complements", at):
            return at + 1
        if norm == ":":
            return at + 2 if signs.has("complements", at + 1) else at + 1
        if norm in opens and not signs.has("backrefs", at + 1) and not signs.names_ali(at):
            return at + 2 if signs.has("complements", at + 1) else at + 1
        if norm in OPENING and signs.closing.get(at, at + _LONG_QUOTE + 1) - at > _LONG_QUOTE:
            return None if self._is_name(at) else at
        if BA in opens and norm.startswith(BA) and len(norm) > 3 and signs.is_word(at):
            plain = signs.has("ba_words", at) or self._begins_with_ba(at)
            return None if plain else at
        if TO in opens and norm == TO:
            return at + 1
        return None

    def _is_name(self, at: int) -> bool:
        """Whether the marks that open at a token hold no more than the name of a body."""
        close = self.signs.closing.get(at)
        bodies = (self.signs.at(name, at + 1) for name in ("group", "organisation", "source"))
        return any(hit is not None and hit.last == close for hit in bodies)

    def _begins_with_ba(self, at: int) -> bool:
        """Whether a word for a speaker or a statement has the letter of its own."""
        for category in ("document", "source", "title", "organisation", "given"):
            hit = self.signs.at(category, at)
            if hit is not None and not hit.reading.pre:
                return True
        recognised = (self.signs.at(c, at) for c in ("group", "state", "organisation", "source"))
        return any(hit is not None and hit.reading.pre == BA for hit in recognised)

    def frontier(self, at: int, end: int, opens: tuple[str, ...]) -> int | None:
        """The first complement, colon or long quotation after a verb, before any other verb of
        speech; None if there is none near."""
        signs = self.signs
        index = at
        while index < min(end, at + _FRONTIER):
            norm = signs.norm(index)
            if norm in OPENING:
                close = signs.closing.get(index)
                if close is None or close - index > 8:
                    return index
                index = close + 1
                continue
            if signs.has("complements", index) or norm == ":":
                return index
            if index > at and norm in opens and norm != ABOUT and not signs.names_ali(index):
                return index
            hit = signs.at("speech", index)
            if (
                hit is not None and not signs.definite(index) and index > at + 1
                and hit.entry.info["form"] == "past" and hit.reading.pre == WAW
            ):  # fmt: skip
                return None
            index += 1
        return None

    def addressees(self, at: int, end: int) -> tuple[int, tuple[SourceMention, ...]]:
        """Where the naming of those spoken to ends; other media among them are links."""
        signs = self.signs
        media: list[SourceMention] = []
        while at < end:
            norm = signs.norm(at)
            if signs.has("press", at):
                at += 1
                while at < end and signs.norm(at).startswith(ARTICLE):
                    at += 1
                continue
            bracketed = self._own_in_brackets(at)
            if bracketed is not None:
                at = bracketed
                continue
            if (norm in (TO, WITH) and self.medium_at(at + 1)) or (
                norm == LAM and signs.spoken_to(at)
            ):
                mention = self.reader.read(at + 1, end, None)
            elif norm.startswith(LAM) and len(norm) > 2 and signs.spoken_to(at):
                mention = self.reader.read(at, end, None)
            elif (
                norm.startswith(LAM) and len(norm) > 2 and self.outlet.names_itself((norm[1:],))
            ) or (norm.startswith(LAM * 2) and self.outlet.names_itself((norm,))):
                at = self._own_words(at + 1, end)
                continue
            else:
                break
            if mention is None:
                at += 1
                break
            norms = [signs.norm(i) for i in range(mention.first, mention.last) if signs.is_word(i)]
            if norms and norm.startswith(LAM) and mention.first == at:
                norms[0] = norms[0] if norms[0].startswith(LAM * 2) else norms[0][1:]
            if not self.outlet.names_itself(norms):
                media.append(_as_medium(mention))
            at = mention.last
        return at, tuple(media)

    def _own_in_brackets(self, at: int) -> int | None:
        """Past "to (the outlet)": some papers put their own name in round brackets."""
        signs = self.signs
        if signs.norm(at) not in (LAM, TO) or signs.norm(at + 1) != "(":
            return None
        for close in range(at + 2, at + _QUOTED_NAME):
            if signs.norm(close) == ")":
                inside = [signs.norm(i) for i in range(at + 2, close)]
                return close + 1 if self.outlet.names_itself(inside) else None
        return None

    def _own_words(self, at: int, end: int) -> int:
        while (
            at < end and self.signs.is_word(at) and self.outlet.names_itself((self.signs.norm(at),))
        ):
            at += 1
        return at

    def medium_at(self, at: int) -> bool:
        """Whether a medium or a name in quotation marks begins at a token."""
        signs = self.signs
        return (
            signs.norm(at) in OPENING
            or signs.has("media", at)
            or any(signs.at(c, at) is not None for c in ("outlet", "agency", "newsagency"))
        )

    def skip_to_subject(self, at: int, end: int) -> tuple[int, tuple[SourceMention, ...]]:
        """Past adverbs and those spoken to, between a verb and its subject."""
        at, media = self.addressees(at, end)
        while self.signs.has("backrefs", at):
            at += 1
        at, more = self.skip_asides(at, end)
        if self.signs.norm(at) in WHAT and self.signs.has("so_called", at + 1):
            at += 2
        return at, (*media, *more)

    def skip_asides(self, at: int, end: int) -> tuple[int, tuple[SourceMention, ...]]:
        """Past a short stretch between commas, words of time and manner, those spoken to."""
        signs = self.signs
        media: list[SourceMention] = []
        while at < end:
            norm = signs.norm(at)
            if norm == COMMA:
                close = next(
                    (i for i in range(at + 1, min(end, at + 7)) if signs.norm(i) == COMMA), None
                )
                told = self.medium_of_aside(at + 1, close or min(end, at + _STATED))
                if told is not None:
                    media.append(told)
                    at = self._past_comma(told.last, end)
                    continue
                if close is None or any(signs.at("speech", i) for i in range(at + 1, close)):
                    break
                at = close + 1
                continue
            manner = signs.at("manner_of_speech", at)
            if manner is None and norm == IN and signs.at("document", at + 1) is not None:
                manner = signs.at("document", at + 1)
            if manner is not None and not self._author_follows(manner.last):
                published = self._published_by(manner.last, end)
                if published is not None:
                    media.append(published)
                    at = published.last
                    continue
                at = self._past_platform(manner.last)
                if self.signs.norm(at).startswith(ARTICLE) and at + 1 < end:
                    at += 1  # its adjective
                continue
            if signs.has("times", at):
                at += 1
                continue
            following, more = self.addressees(at, end)
            if following == at:
                break
            at = following
            media.extend(more)
        return at, tuple(media)

    def _past_platform(self, at: int) -> int:
        """Past the platform's name in marks: "on his account on <<X>>"."""
        signs = self.signs
        if signs.norm(at) in CLOSING:  # its name stands in the list
            return at + 1
        opens = at + (signs.norm(at) in (IN, ON, THROUGH))
        close = signs.closing.get(opens)
        short = close is not None and opens > at and close - opens <= _LONG_QUOTE
        return close + 1 if short and close is not None else at

    def _past_comma(self, at: int, end: int) -> int:
        """Past the comma that closes an aside; `at` itself if there is none near."""
        return next((i + 1 for i in range(at, min(end, at + 7)) if self.signs.norm(i) == COMMA), at)

    def _published_by(self, at: int, end: int) -> SourceMention | None:
        """The medium in "in remarks that the channel X carried"."""
        for index in range(at, min(at + 2, end)):
            speech = self.signs.at("speech", index)
            if speech is not None and speech.reading.post and self.medium_at(index + 1):
                mention = self.reader.read(index + 1, end, None)
                own = mention is not None and self.outlet.names_itself(mention.norms)
                return None if own else mention
        return None

    def medium_of_aside(self, at: int, close: int) -> SourceMention | None:
        """The medium in "in a call with X", "in a talk to X", "in remarks that X carried"."""
        signs = self.signs
        if signs.norm(at) not in (IN, WAW + IN):
            return None
        document = signs.at("document", at + 1) or signs.at("manner_of_speech", at)
        if document is None:
            return None
        published = self._published_by(document.last, close + _STATED)
        if published is not None:
            return published
        for index in range(document.last, min(document.last + 3, close)):
            if signs.norm(index) in (TO, WITH, LAM) or (
                signs.norm(index)[:1] == LAM and signs.spoken_to(index)
            ):
                following, media = self.addressees(index, close)
                if media:
                    return replace(media[-1], last=following)
        return None

    def _author_follows(self, at: int) -> bool:
        norm = self.signs.norm(at)
        return norm.startswith(LAM) and not self.signs.spoken_to(at)

    def skip_openers(self, at: int, end: int) -> int:
        """Past connectors at the head of a clause."""
        signs = self.signs
        end = min(end, at + _OPENERS)
        while at < end:
            hit = signs.at("boundary", at)
            if hit is not None and hit.last <= end:
                at = hit.last
                continue
            if signs.has("was", at):
                at += 1
                continue
            if signs.norm(at) == "#":
                at = self._past_tag(at + 1, end)
                continue
            if not signs.is_word(at) and signs.norm(at) not in OPENING:
                at += 1
                continue
            break
        return at

    def _past_tag(self, at: int, end: int) -> int:
        """Past the words of a hashtag, which underscores tie together."""
        tokens, text = self.signs.tokens, self.signs.document.text
        while at + 1 < end and text[tokens[at].end : tokens[at + 1].start] == "_":
            at += 1
        return at + 1

    def through_at(self, at: int, end: int) -> SourceMention | None:
        """ "X denied, through a source close to it": the source, who stands for X."""
        signs = self.signs
        if signs.norm(at) != THROUGH:
            return None
        source = signs.at("source", at + 1)
        if source is None or source.entry.info.get("kind") not in (
            "anonymous",
            "official",
            "military",
        ):
            return None
        return self.reader.read(at + 1, end, None)

    def told(self, at: int, end: int) -> SourceMention | None:
        """A medium as the object of "told": "told the agency X"."""
        signs = self.signs
        if at >= end or not self.medium_at(at) or signs.spoken_to(at):
            return None
        if signs.norm(at) in OPENING and all(
            signs.at(c, at + 1) is None for c in ("outlet", "agency", "newsagency")
        ):  # fmt: skip
            return None
        mention = self.reader.read(at, end, None)
        return mention if mention is not None and mention.kind in ("outlet", "agency") else None


def _as_medium(mention: SourceMention) -> SourceMention:
    """One spoken to who is known by a name in marks alone is a medium."""
    return mention if mention.kind != "official" else replace(mention, kind="outlet")
