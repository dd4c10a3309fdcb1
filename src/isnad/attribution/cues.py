"""Finds the attributions of a sentence: verbs of speech with their sources, "according to X",
"X: ..." at the head of a paragraph."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from isnad.arabic import Sentence
from isnad.attribution.according import According
from isnad.attribution.contents import Contents
from isnad.attribution.cue import Cue
from isnad.attribution.outlet import Outlet
from isnad.attribution.particles import ABOUT, COMMA, MEDIA_KINDS
from isnad.attribution.verbs import Verbs
from isnad.lexicon import Hit
from isnad.mentions.sources import SourceMention, SourceReader
from isnad.mentions.sources_signs import Signs

_HEAD_REACH = 14
_WRITTEN_ON = ("", "\u0648", "\u0641", "\u0633", "\u0648\u0633")
_PARTS = frozenset({"|", "/", "-", "\u2013"})


class CueFinder:
    """Finds cues, sentence by sentence, in one pass over the tokens."""

    def __init__(
        self, signs: Signs, outlet: Outlet,
        recalls: Callable[[SourceMention], bool] = lambda _: False,
    ) -> None:  # fmt: skip
        self.signs = signs
        self.reader = SourceReader(signs)
        self.outlet = outlet
        self.contents = Contents(signs, self.reader, outlet)
        self.asides = According(self.contents)
        self.verbs = Verbs(self.contents, self.asides, recalls)

    def cues(self, sentence: Sentence, opens_paragraph: bool) -> Iterator[Cue]:
        """The cues of a sentence in the order of the text, never overlapping."""
        at, end = sentence.first, sentence.last
        cued = False
        if opens_paragraph:
            head = self._head(at, end)
            if head is not None:
                yield head
                at = head.last
        clause = at
        while at < end:
            cue = self._cue(at, end, sentence.first, clause, cued)
            if cue is not None and cue.last > at:
                yield cue
                cued = True
                at = cue.last
                clause = at
                continue
            if self.signs.norm(at) in (COMMA, ":") or self.signs.at("boundary", at) is not None:
                hit = self.signs.at("boundary", at)
                clause = hit.last if hit is not None else at + 1
            at += 1

    def _cue(self, at: int, end: int, first: int, clause: int, cued: bool) -> Cue | None:
        signs = self.signs
        attribution = signs.at("attribution", at)
        if attribution is not None:
            cue = self._according(attribution, end)
            if cue is not None:
                return cue
        if attribution is not None and attribution.entry.info["takes"] != "clause":
            return None
        hit = signs.at("speech", at)
        if hit is None or (hit.reading.pre not in _WRITTEN_ON):
            return None
        if hit.entry.info["form"] == "participle":
            return self.verbs.participle(hit, end)
        return self.verbs.read(hit, end, first, clause, cued)

    # -- "X: ..." ---------------------------------------------------------------------------------

    def _head(self, first: int, end: int) -> Cue | None:
        """A source and a colon at the head of a paragraph."""
        signs = self.signs
        while signs.has("flash", first) and signs.norm(first + 1) in (":", "|") and first + 2 < end:
            first += 2
        colon = next(
            (i for i in range(first, min(end, first + _HEAD_REACH)) if signs.norm(i) == ":"), None
        )
        if colon is None or colon == first:
            return None
        if signs.has("credits", first) and any(
            signs.norm(at) in _PARTS for at in range(first + 1, colon)
        ):
            return Cue("forward", first, colon + 1, "outlet-voice")  # who wrote it for the outlet
        start = self.contents.skip_openers(first, colon)
        quoting = signs.at("attribution", start)
        if quoting is not None and quoting.entry.info["takes"] == "noun":
            start = quoting.last
        for index in range(first, colon):
            if signs.norm(index) in _PARTS and index + 1 < colon:
                start = index + 1
        speech, group = signs.at("speech", start), signs.at("group", start)
        named = group is not None and speech is not None and group.last > speech.last
        if speech is not None and not signs.definite(start) and not named:
            return None
        mention = self.reader.read(start, colon, colon)
        if mention is None or not mention.known or mention.document:
            return None
        if signs.at("state", start) is not None and mention.last == start + 1:
            return None  # the place of what follows
        rest, media = self.contents.addressees(mention.last, colon)
        sources: tuple[SourceMention, ...] = (*media, mention)
        if signs.norm(rest) == ABOUT and mention.kind in MEDIA_KINDS:
            origin = self.reader.read(rest + 1, colon, colon)
            if origin is not None:
                sources, rest = (*sources, origin), origin.last
        if rest != colon:
            return None
        return Cue("forward", first, colon + 1, "head-of-paragraph", sources, whole=True)

    def _according(self, hit: Hit, end: int) -> Cue | None:
        """ "According to X", "as X said"."""
        takes = hit.entry.info["takes"]
        if takes == "same":
            return Cue("backward", hit.first, hit.last, "own-words")
        if takes == "outlet":
            begins = hit.first == 0 or not self.signs.is_word(hit.first - 1)
            return Cue("forward", hit.first, hit.last, "outlet-voice") if begins else None
        found = self.asides.according(hit, end)
        if found is None or not hit.reading.pre:
            return found
        return replace(found, joined=True)
