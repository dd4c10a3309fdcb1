"""Attributions beside a verb of speech: "according to X", "as X said", and what stands between a
source and its words."""

from dataclasses import dataclass

from isnad.attribution.contents import Contents
from isnad.attribution.cue import Cue
from isnad.lexicon import Hit
from isnad.mentions.sources import SourceMention
from isnad.mentions.sources_signs import OPENING

_COMMA, _AN, _IN, _LAM, _BA, _WAW = (
    "\u060c",
    "\u0639\u0646",
    "\u0641\u064a",
    "\u0644",
    "\u0628",
    "\u0648",
)
_TO = "\u0627\u0644\u064a"
_WITH = "\u0645\u0639"
_TONGUE = "\u0644\u0633\u0627\u0646"
_QAD, _BIHI, _ANHA = "\u0642\u062f", "\u0628\u0647", "\u0639\u0646\u0647\u0627"
_ON = "\u0639\u0644\u064a"
_KAMA = "\u0643\u0645\u0627"
_VIA = frozenset({"\u0639\u0628\u0631"})
_FRONTIER = 30
_ASIDE = 14
_LONG_QUOTE = 4
_SAYING = frozenset(
    {"\u0642\u0648\u0644\u0647", "\u0642\u0648\u0644\u0647\u0627", "\u0642\u0648\u0644\u0647\u0645"}
)
_CLAIMING_CLAUSES = frozenset(
    {"\u0648\u0647\u0648", "\u0627\u0644\u0627\u0645\u0631", "\u0648\u0647\u0630\u0627"}
)


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
                norm == _COMMA and signs.at("attribution", at + 1) is not None
            ):
                hit = attribution or signs.at("attribution", at + 1)
                cue = self.according(hit, end) if hit is not None else None
                if cue is None or self._closes(cue.last, end):
                    break
                if hit is not None and signs.norm(hit.last - 1) == _TONGUE:
                    instead = cue.sources[-1] if cue.sources else None
                elif hit is not None and hit.reading.stem == "\u0646\u0642\u0644\u0627":
                    further.extend(cue.sources)
                else:
                    nearer.extend(cue.sources)
                at = cue.last + 1 if signs.norm(cue.last) == _COMMA else cue.last
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
        if frontier - at > _ASIDE * 2:
            return False
        norm = signs.norm(at)
        starts = norm in (_COMMA, _IN, "\u0639\u0628\u0631", "(", "-", "\u2013", _TO, "\u0639\u0644\u064a", "\u062e\u0644\u0627\u0644") or (
            norm.startswith(_LAM) or norm in ("\u0627\u0644\u0630\u064a", "\u0627\u0644\u062a\u064a", "\u0627\u0644\u0630\u064a\u0646")
            or signs.has("times", at) or signs.at("manner_of_speech", at) is not None
            or signs.at("speech", at) is not None
        )  # fmt: skip
        before = signs.has("stops", frontier - 1) or signs.has("complement_words", frontier - 1)
        if not starts and not (loose and not signs.has("stops", at) and not before):
            return False
        for index in range(at, frontier):
            hit = signs.at("speech", index)
            if (
                hit is not None
                and hit.reading.pre == _WAW
                and hit.entry.info["form"] == "past"
                and index > at + 1
            ):
                return False
        return True

    def _media_between(self, at: int, end: int) -> tuple[int, tuple[SourceMention, ...]]:
        """Media spoken to within an aside ("who talked to the agency X")."""
        for index in range(at, end):
            norm = self.signs.norm(index)
            if (norm == _LAM or norm.startswith(_LAM) or norm == _TO) and (
                self.signs.spoken_to(index) or (norm == _TO and self.contents.medium_at(index + 1))
            ):
                following, media = self.contents.addressees(index, end)
                if following > index and media:
                    return following, media
        return at, ()

    def according(self, hit: Hit, end: int) -> Cue | None:
        """ "According to X", "as X said (to Y) (quoting Z)" as a backward cue."""
        signs = self.signs
        at = hit.last
        takes = hit.entry.info["takes"]
        if takes == "same":
            return Cue("backward", hit.first, hit.last, "own-words")
        if takes == "noun":
            return self._according_noun(hit, at, end)
        if signs.norm(at) == _QAD:
            at += 1
        speech = signs.at("speech", at)
        if speech is None or speech.entry.info["form"] == "participle":
            return None
        mood = str(speech.entry.info["mood"])
        plain = hit.reading.stem == _KAMA and hit.last == hit.first + 1
        if signs.norm(hit.first) == _ON and signs.norm(hit.first - 1) != _COMMA:
            return None
        if mood == "claim" or (mood == "deny" and signs.norm(hit.first) not in _CLAIMING_CLAUSES):
            return None
        if signs.norm(hit.first) in _CLAIMING_CLAUSES and (
            mood == "deny" or speech.entry.info["needs"] == "content"
        ):
            return None
        at = speech.last
        if signs.norm(at) in (_BIHI,):
            at += 1
        stated = signs.norm(at) == _IN and signs.at("document", at + 1) is not None
        at, media = (at + 1, ()) if stated else self.contents.skip_to_subject(at, end)
        if signs.norm(at) == _BIHI:
            at += 1
        mention = None
        if signs.norm(at) == _AN or signs.norm(at) == _ANHA:
            at += signs.norm(at) == _ANHA
        if (at < end and signs.tokens[at].kind != "punct") or signs.norm(at) in OPENING:
            mention = (
                self.reader.read(at, end, self._stop(at, end)) if signs.norm(at) != _AN else None
            )
        if mention is None:
            if plain:
                return None
            origin = (
                self.reader.read(at + 1, end, self._stop(at + 1, end))
                if signs.norm(at) == _AN
                else None
            )
            sources = (*media, origin) if origin is not None else media
            last = origin.last if origin is not None else at
            return Cue("backward", hit.first, last, "as-said", sources)
        last = mention.last
        sources = (*media, mention)
        following, more = (
            self.contents.skip_asides(last, end) if signs.norm(last) != _COMMA else (last, ())
        )
        if following > last:
            last, sources = following, (*media, *more, mention)
        if signs.norm(last) == _AN and mood == "relay":
            origin = self.reader.read(last + 1, end, self._stop(last + 1, end))
            if origin is not None:
                sources, last = (*sources, origin), origin.last
        aside = signs.norm(last) == _COMMA and signs.has("complements", last + 1)
        if plain and not aside and (
            self.contents.begins(last, end, tuple(speech.entry.info["with"])) is not None or not mention.known
            or not self._closes_clause(last, end)
        ):  # fmt: skip
            return None
        sources, last = self._quoting(sources, last, end)
        sources, last = self._spoken_to(sources, last, end)
        told = self.contents.told(last, end)
        if told is not None:
            sources, last = (told, *sources), told.last
        return Cue("backward", hit.first, last, f"as-said.{speech.entry.id}", sources)

    def _closes_clause(self, at: int, end: int) -> bool:
        return at >= end or not self.signs.is_word(at) or self.signs.at("boundary", at) is not None

    def _stop(self, at: int, end: int) -> int | None:
        """The next comma or stop near enough to end the naming of a source that closes a clause."""
        for index in range(at, min(end, at + 12)):
            if self.signs.norm(index) in (_COMMA, ".", "!"):
                return index
        return end if end - at <= 12 else None

    def _according_noun(self, hit: Hit, at: int, end: int) -> Cue | None:
        signs = self.signs
        if hit.entry.info.get("lam") and not signs.norm(at).startswith(_LAM):
            return None
        if signs.norm(at) == _LAM:
            at += 1
        if signs.has("not_sources", at) or at >= end:
            return None
        mention = self.reader.read(at, end, None)
        if mention is None:
            return None
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
        at = last + 1 if signs.norm(last) == _COMMA else last
        hit = signs.at("attribution", at)
        if hit is not None and hit.reading.stem == "\u0646\u0642\u0644\u0627":
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
        if signs.norm(at) in (
            "\u0627\u0644\u0630\u064a",
            "\u0627\u0644\u062a\u064a",
            "\u0627\u0644\u0630\u064a\u0646",
        ):
            at += 1
        speech = signs.at("speech", at)
        if speech is not None and speech.entry.id in ("speak", "say", "declare"):
            following, media = self.contents.addressees(at + 1, end)
            if following > at + 1:
                return (*media, *sources), following
        following, media = self.contents.addressees(last, end)
        return (*media, *sources), following
