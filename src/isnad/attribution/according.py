"""Attributions beside a verb of speech: "according to X", "as X said", and what stands between a
source and its words."""

from dataclasses import dataclass, replace

from isnad.attribution.contents import Contents
from isnad.attribution.cue import Cue
from isnad.attribution.particles import (
    ABOUT,
    ABOUT_IT,
    AS,
    COMMA,
    DASHES,
    DISTANT,
    DURING,
    HAD,
    IN,
    LAM,
    LIKE,
    MEDIA_KINDS,
    OF_IT,
    ON,
    RELATIVES,
    RESTING,
    THROUGH,
    TO,
    TONGUE,
    WAW,
    WHICH,
)
from isnad.lexicon import Hit
from isnad.mentions.sources import SourceMention

_ASIDE = 28
_NAMING = 12
_ASIDE_OPENERS = frozenset({COMMA, IN, THROUGH, TO, ON, DURING}) | DASHES | RELATIVES


@dataclass(frozen=True, slots=True)
class After:
    """What follows a source: `at` is where its words begin, `marked` whether a complement, colon or
    quotation says so; media spoken to; attributions put in between."""

    at: int
    marked: bool
    media: tuple[SourceMention, ...] = ()
    nearer: tuple[SourceMention, ...] = ()
    further: tuple[SourceMention, ...] = ()
    instead: SourceMention | None = None
    """Who speaks for the source ("by the mouth of X")."""


class According:
    """Reads attributions of the "according to" kind, and the asides after a source."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.signs, self.reader = contents.signs, contents.reader

    def after_source(
        self, at: int, end: int, opens: tuple[str, ...], frontier: int | None, loose: bool = False,
    ) -> After:  # fmt: skip
        """Where the words of a source begin that was named up to `at`."""
        signs = self.signs
        media: list[SourceMention] = []
        nearer: list[SourceMention] = []
        further: list[SourceMention] = []
        instead: SourceMention | None = None
        while at < end:
            content = self.contents.begins(at, end, opens)
            if content is not None:
                return After(content, True, tuple(media), tuple(nearer), tuple(further), instead)
            norm = signs.norm(at)
            attribution = signs.at("attribution", at)
            if attribution is not None or (
                norm == COMMA and signs.at("attribution", at + 1) is not None
            ):
                hit = attribution or signs.at("attribution", at + 1)
                cue = self.according(hit, end) if hit is not None else None
                if cue is None or self._closes(cue.last, end):
                    break
                if hit is not None and signs.norm(hit.last - 1).endswith(TONGUE):
                    instead = cue.sources[-1] if cue.sources else None
                elif hit is not None and hit.entry.id == RESTING:
                    further.extend(cue.sources)
                else:
                    nearer.extend(cue.sources)
                at = cue.last + 1 if signs.norm(cue.last) == COMMA else cue.last
                continue
            following, more = self.contents.skip_asides(at, end)
            media.extend(more)
            if following > at:
                at = following
                continue
            if frontier is not None and at <= frontier and self._jumps(at, frontier, loose):
                content = self.contents.begins(frontier, end, opens)
                inner_at, inner = self._media_between(at, frontier)
                del inner_at
                return After(
                    content or frontier,
                    True,
                    (*media, *inner),
                    tuple(nearer),
                    tuple(further),
                    instead,
                )
            break
        return After(at, False, tuple(media), tuple(nearer), tuple(further), instead)

    def _closes(self, at: int, end: int) -> bool:
        return at >= end or self.signs.norm(at) in (".", "!")

    def _jumps(self, at: int, frontier: int, loose: bool) -> bool:
        """Whether only an aside stands between a source and the mark of its words."""
        signs = self.signs
        if frontier - at > _ASIDE:
            return False
        norm = signs.norm(at)
        starts = (
            norm in _ASIDE_OPENERS
            or norm.startswith(LAM)
            or signs.has("times", at)
            or signs.at("manner_of_speech", at) is not None
            or signs.at("speech", at) is not None
        )
        before = signs.has("stops", frontier - 1) or signs.has("complement_words", frontier - 1)
        if not starts and not (loose and not signs.has("stops", at) and not before):
            return False
        for index in range(at, frontier):
            hit = signs.at("speech", index)
            if (
                hit is not None
                and hit.reading.pre == WAW
                and hit.entry.info["form"] == "past"
                and index > at + 1
            ):
                return False
        return True

    def _media_between(self, at: int, end: int) -> tuple[int, tuple[SourceMention, ...]]:
        """Media spoken to within an aside ("who talked to the agency X")."""
        for index in range(at, end):
            norm = self.signs.norm(index)
            if (norm.startswith(LAM) or norm == TO) and (
                self.signs.spoken_to(index) or (norm == TO and self.contents.medium_at(index + 1))
            ):
                following, media = self.contents.addressees(index, end)
                if following > index and media:
                    return following, media
        return at, ()

    def according(self, hit: Hit, end: int) -> Cue | None:
        """ "According to X", "as X said (to Y) (quoting Z)" as a backward cue."""
        if hit.entry.info["takes"] == "same":
            return Cue("backward", hit.first, hit.last, "own-words")
        if hit.entry.info["takes"] == "noun":
            return self._according_noun(hit, hit.last, end)
        return self._as_said(hit, end)

    def _as_said(self, hit: Hit, end: int) -> Cue | None:
        signs = self.signs
        at = hit.last + (signs.norm(hit.last) == HAD)
        speech = signs.at("speech", at)
        if speech is None or not self._attributes(hit, speech):
            return None
        mood, opens = str(speech.entry.info["mood"]), tuple(speech.entry.info["with"])
        plain = hit.reading.stem == AS and hit.last == hit.first + 1
        at = speech.last + (signs.norm(speech.last) == OF_IT)
        stated = signs.norm(at) == IN and signs.at("document", at + 1) is not None
        at, media = (at + 1, ()) if stated else self.contents.skip_to_subject(at, end)
        at += signs.norm(at) in (OF_IT, ABOUT_IT)
        if signs.norm(at) == ABOUT:
            if plain:
                return None
            origin = self.reader.read(at + 1, end, self._stop(at + 1, end))
            if origin is None:
                return Cue("backward", hit.first, at, "as-said", media)
            return Cue("backward", hit.first, origin.last, "as-said", (*media, origin))
        mention = self.reader.read(at, end, self._stop(at, end))
        if mention is None:
            return None if plain else Cue("backward", hit.first, at, "as-said", media)
        sources, last = self._behind((*media, mention), mention.last, end, mood == "relay")
        aside = signs.norm(last) == COMMA and signs.has("complements", last + 1)
        if plain and not aside and not (mention.known and self._closes_clause(last, end)):
            return None
        if plain and self.contents.begins(last, end, opens) is not None:
            return None
        sources, last = self._quoting(sources, last, end)
        sources, last = self._spoken_to(sources, last, end)
        told = self.contents.told(last, end)
        if told is not None:
            sources, last = (told, *sources), told.last
        if mood == "deny":
            return Cue("forward", hit.first, last, "denied-back", sources, mood)
        rule = "this-is-what" if hit.entry.id == "this-is-what" else speech.entry.id
        return Cue("backward", hit.first, last, f"as-said.{rule}", sources)

    def _attributes(self, hit: Hit, speech: Hit) -> bool:
        """Whether "as" and a verb of speech attribute: not "on what", not "which X denied"."""
        signs = self.signs
        mood = speech.entry.info["mood"]
        which = signs.norm(hit.first) in WHICH
        if signs.norm(hit.first) in LIKE and speech.entry.id in DISTANT:
            return False
        if speech.entry.info["form"] == "participle" or mood == "claim":
            return False
        if mood == "deny":  # "which X denied"
            return bool(speech.reading.post) and which
        if which and speech.entry.info["needs"] == "content":
            return False
        return signs.norm(hit.first) != ON or signs.norm(hit.first - 1) == COMMA

    def _behind(
        self, sources: tuple[SourceMention, ...], last: int, end: int, relay: bool
    ) -> tuple[tuple[SourceMention, ...], int]:
        """Asides after the source, and whom it quotes."""
        signs = self.signs
        if signs.norm(last) != COMMA:
            following, more = self.contents.skip_asides(last, end)
            if following > last:
                sources, last = (*more, *sources), following
        medium = sources[-1].kind in MEDIA_KINDS
        if (relay or medium) and signs.norm(last) == ABOUT:
            origin = self.reader.read(last + 1, end, self._stop(last + 1, end))
            if origin is not None:
                return (*sources, origin), origin.last
        return sources, last

    def _closes_clause(self, at: int, end: int) -> bool:
        return at >= end or not self.signs.is_word(at) or self.signs.at("boundary", at) is not None

    def _stop(self, at: int, end: int) -> int | None:
        """The next comma or stop near enough to end the naming of a source that closes a clause."""
        for index in range(at, min(end, at + _NAMING)):
            if self.signs.norm(index) in (COMMA, ".", "!"):
                return index
        return end if end - at <= _NAMING else None

    def _according_noun(self, hit: Hit, at: int, end: int) -> Cue | None:
        signs = self.signs
        if hit.entry.info.get("lam") and not signs.norm(at).startswith(LAM):
            return None
        if signs.norm(at) == LAM:
            at += 1
        if signs.has("not_sources", at) or at >= end:
            return None
        mention = self.reader.read(at, end, None)
        if mention is None:
            return None
        if hit.entry.info.get("lam") and mention.name.startswith(LAM) and signs.norm(at) != LAM:
            mention = replace(mention, name=mention.name[1:]) if not mention.known else mention
        if not mention.known:
            if not any(signs.definite(i) for i in range(mention.first, mention.last)):
                mention = self.reader.read(at, end, self._stop(at, end)) or mention
            if not mention.known and hit.first > 0 and not self._closes_clause(mention.last, end):
                return None
        sources, last = self._quoting((mention,), mention.last, end)
        sources, last = self._spoken_to(sources, last, end)
        return Cue("backward", hit.first, last, "according-to", sources)

    def _quoting(
        self, sources: tuple[SourceMention, ...], last: int, end: int
    ) -> tuple[tuple[SourceMention, ...], int]:
        """A further "quoting Z" right after."""
        signs = self.signs
        at = last + 1 if signs.norm(last) == COMMA else last
        hit = signs.at("attribution", at)
        if hit is not None and hit.entry.id == RESTING:
            origin = self.reader.read(hit.last, end, None)
            if origin is not None:
                return (*sources, origin), origin.last
        return sources, last

    def _spoken_to(
        self, sources: tuple[SourceMention, ...], last: int, end: int
    ) -> tuple[tuple[SourceMention, ...], int]:
        """ "... who talked to the agency Y": Y is the nearer link."""
        signs = self.signs
        at = last
        if signs.norm(at) in RELATIVES:
            at += 1
        speech = signs.at("speech", at)
        if speech is not None and speech.entry.id in ("speak", "say", "declare"):
            following, media = self.contents.addressees(at + 1, end)
            if following > at + 1:
                return (*media, *sources), following
        following, media = self.contents.addressees(last, end)
        return (*media, *sources), following
