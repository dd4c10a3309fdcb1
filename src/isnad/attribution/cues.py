"""Finds the attributions of a sentence: verbs of speech with their sources, "according to X",
"X: ..." at the head of a paragraph."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from isnad.arabic import Sentence
from isnad.attribution.according import According
from isnad.attribution.contents import Contents
from isnad.attribution.cue import Cue
from isnad.attribution.outlet import Outlet
from isnad.lexicon import Hit
from isnad.mentions.sources import SourceMention, SourceReader
from isnad.mentions.sources_signs import Signs

_MA = "\u0645\u0627"
_RUMOUR_HEADS = frozenset(
    {_MA, "\u0644" + _MA, "\u0645\u0645\u0627", "\u0628" + _MA, "\u0639\u0645\u0627"}
)
_RELATIVES = frozenset({
    "\u0627\u0644\u0630\u064a", "\u0627\u0644\u062a\u064a", "\u0627\u0644\u0630\u064a\u0646",
})  # fmt: skip
_NEGATIONS = frozenset({"\u0644\u0645", "\u0644\u0646", "\u0648\u0644\u0645", "\u0648\u0644\u0646"})
_KAMA = "\u0643\u0645\u0627"
_AN, _COMMA, _IN = "\u0639\u0646", "\u060c", "\u0641\u064a"
_FROM, _TO_HIM = "\u0646\u0642\u0644\u0627", "\u0628\u0647"
_QAD = "\u0642\u062f"
_MEDIA = ("outlet", "agency")
_TELLS = ("communicate", "inform-akhbar", "inform")
_COMES = ("come", "come-w")
_BLAME = "\u0645\u0633\u0648\u0648\u0644"
_CLAIMS = ("claim", "accuse")
_HEAD_REACH = 14
_SAYING = frozenset({"\u0642\u0648\u0644\u0647", "\u0642\u0648\u0644\u0647\u0627", "\u0642\u0648\u0644\u0647\u0645",
                     "\u062a\u0627\u0643\u064a\u062f\u0647", "\u062a\u0627\u0643\u064a\u062f\u0647\u0627",
                     "\u062a\u0627\u0643\u064a\u062f\u0647\u0645"})  # fmt: skip
_POSTED_CLAUSE = frozenset({"\u0647", "\u0647\u0627"})


class CueFinder:
    """Finds cues, sentence by sentence, in one pass over the tokens."""

    def __init__(
        self, signs: Signs, outlet: Outlet, recalls: Callable[[SourceMention], bool] = lambda _: False,
    ) -> None:  # fmt: skip
        self.signs = signs
        self.recalls = recalls
        self._cued = False
        self.reader = SourceReader(signs)
        self.outlet = outlet
        self.contents = Contents(signs, self.reader, outlet)
        self.asides = According(self.contents)

    def cues(self, sentence: Sentence, opens_paragraph: bool) -> Iterator[Cue]:
        """The cues of a sentence in the order of the text, never overlapping."""
        at, end = sentence.first, sentence.last
        self._cued = False
        if opens_paragraph:
            head = self._head(at, end)
            if head is not None:
                yield head
                at = head.last
        clause = at
        while at < end:
            cue = self._cue(at, end, sentence.first, clause)
            if cue is not None and cue.last > at:
                yield cue
                self._cued = True
                at = cue.last
                clause = at
                continue
            if self.signs.norm(at) in (_COMMA, ":") or self.signs.at("boundary", at) is not None:
                hit = self.signs.at("boundary", at)
                clause = hit.last if hit is not None else at + 1
            at += 1

    def _cue(self, at: int, end: int, first: int, clause: int) -> Cue | None:
        signs = self.signs
        attribution = signs.at("attribution", at)
        if attribution is not None:
            cue = self._according(attribution, end)
            if cue is not None:
                return cue
        if attribution is not None and attribution.entry.info["takes"] != "clause":
            return None
        hit = signs.at("speech", at)
        if hit is None or (
            hit.reading.pre not in ("", "\u0648", "\u0641", "\u0633", "\u0648\u0633")
        ):
            return None
        if hit.entry.info["form"] == "participle":
            return self._participle(hit, end)
        return self._verb(hit, end, first, clause)

    # -- "X: ..." ---------------------------------------------------------------------------------

    def _head(self, first: int, end: int) -> Cue | None:
        """A source and a colon at the head of a paragraph."""
        signs = self.signs
        colon = next(
            (i for i in range(first, min(end, first + _HEAD_REACH)) if signs.norm(i) == ":"), None
        )
        if colon is None or colon == first:
            return None
        start = first
        for index in range(first, colon):
            if signs.norm(index) in ("|", "/", "-", "\u2013", "_") and index + 1 < colon:
                start = index + 1
        if signs.at("speech", start) is not None and not signs.definite(start):
            return None
        mention = self.reader.read(start, colon, colon)
        if mention is None or not mention.known or mention.document:
            return None
        rest, media = self.contents.addressees(mention.last, colon)
        sources: tuple[SourceMention, ...] = (*media, mention)
        if signs.norm(rest) == _AN and mention.kind in _MEDIA:
            origin = self.reader.read(rest + 1, colon, colon)
            if origin is not None:
                sources, rest = (*sources, origin), origin.last
        if rest != colon:
            return None
        return Cue("forward", first, colon + 1, "head-of-paragraph", sources, whole=True)

    # -- verbs ------------------------------------------------------------------------------------

    def _verb(self, hit: Hit, end: int, first: int, clause: int) -> Cue | None:
        signs, at = self.signs, hit.first
        before = signs.norm(at - 1)
        if before == _QAD:
            before = signs.norm(at - 2)
        if before in _RUMOUR_HEADS:
            return None
        if before in _NEGATIONS:
            return self._unsaid(hit, end)
        if hit.reading.post and hit.reading.post != "\u0646\u0627":
            return None
        info = hit.entry.info
        mood, needs = str(info["mood"]), str(info["needs"])
        opens = tuple(info["with"])
        frontier = self.contents.frontier(hit.last, end, opens)
        if before in _RELATIVES:
            return self._relative(hit, at, end, opens, mood)
        if mood == "relay":
            return self._relay(hit, end, frontier)
        start, media = self.contents.skip_to_subject(hit.last, end)
        if hit.entry.id in _COMES and self._document_after(hit.last):
            start = hit.last
        content = self.contents.begins(start, end, opens)
        if content is not None and not self._document_after(start):
            return self._subject_before(
                hit, content, first, clause, mood, end, media
            ) or self._carry(hit, content, mood, first, media, needs)
        mention = self._document_in(start, end, frontier) or self.reader.read(start, end, frontier)
        if not hit.reading.pre:
            cue = self._subject_before(hit, None, first, clause, mood, end, media, adjacent=True)
            if cue is not None:
                return cue
        if mention is not None:
            cue = self._subject_after(hit, mention, media, end, opens, frontier)
            if cue is not None:
                return cue
        cue = self._subject_before(hit, None, first, clause, mood, end, media)
        if (
            cue is None
            and mood == "deny"
            and (hit.reading.pre or (hit.first > first and self._was(first, hit.first)))
        ):
            return Cue("carry", hit.first, hit.last, "carry.deny", (), mood)
        if cue is None and mood in _CLAIMS and hit.reading.pre and hit.first > first:
            return self._understood(hit, mood)
        return cue

    def _is_object(self, mention: SourceMention, end: int) -> bool:
        """ "And demanded of X that": what stands after the verb is not its subject."""
        norm = self.signs.norm(mention.last)
        return mention.last < end and (
            (norm[:1] == "\u0628" and len(norm) > 3) or norm.startswith(_BLAME)
        )

    def _unsaid(self, hit: Hit, end: int) -> Cue | None:
        """ "X did not comment": nothing is attributed, but a pronoun after it means X."""
        mention = self.reader.read(hit.last, end, None)
        if mention is None or not mention.known or mention.own:
            return None
        return Cue("speaker", hit.first, mention.last, "unsaid", (mention,), "claim")

    def _document_after(self, at: int) -> bool:
        return self.signs.norm(at) == _IN and self.signs.at("document", at + 1) is not None

    def _document_in(self, at: int, end: int, frontier: int | None) -> SourceMention | None:
        """ "In a statement of X" in the subject's place."""
        if not self._document_after(at):
            return None
        mention = self.reader.read(at + 1, end, frontier)
        return mention

    def _subject_after(
        self, hit: Hit, mention: SourceMention, media: tuple[SourceMention, ...], end: int,
        opens: tuple[str, ...], frontier: int | None,
    ) -> Cue | None:  # fmt: skip
        info = hit.entry.info
        mood, needs = str(info["mood"]), str(info["needs"])
        via = self.contents.through(mention, end)
        if via is not None:
            mention = via
        after = mention.last
        told = self.contents.told(after, end) if hit.entry.id in _TELLS else None
        if told is not None:
            media, after = (*media, told), told.last
        loose = not self.signs.definite(mention.first) and mention.known and not mention.person
        found = self.asides.after_source(after, end, opens, frontier, loose)
        if mention.kind in _MEDIA and not found.marked and self.signs.norm(found.at) == _AN:
            origin = self.reader.read(found.at + 1, end, frontier)
            if origin is not None and origin.known and origin.kind not in _MEDIA:
                behind = self.asides.after_source(origin.last, end, opens, frontier)
                return Cue("forward", hit.first, behind.at, "relay", (*media, mention, origin))
        known = mention.known or self.recalls(mention)
        if needs != "any" and not known:
            return None
        if not found.marked and (needs == "content" or not known) and mood not in _CLAIMS:
            return None
        if mood in _CLAIMS:
            if (hit.reading.pre and mention.bare_quote) or (
                info.get("object") and self._is_object(mention, end)
            ):
                return None
            return Cue("speaker", hit.first, mention.last, "claim-verb", (mention,), mood)
        if mood == "hedge" and hit.entry.id.startswith("circulate") and not self.signs.has("rumours", found.at) and (
            self.signs.at("document", found.at) is not None
        ):  # fmt: skip
            return Cue(
                "forward",
                hit.first,
                self._past_showing(found.at, end),
                "circulated",
                (*media, mention),
            )
        sources = (*found.nearer, *media, *found.media, mention, *found.further)
        if found.instead is not None:
            sources = (*media, *found.media, found.instead)
        return Cue("forward", hit.first, found.at, f"verb-source.{hit.entry.id}", sources, mood,
                   further=len(found.further))  # fmt: skip

    def _subject_before(
        self, hit: Hit, content: int | None, first: int, clause: int, mood: str, end: int,
        media: tuple[SourceMention, ...], adjacent: bool = False,
    ) -> Cue | None:  # fmt: skip
        """The source stands before its verb: "X denied that ..."."""
        signs = self.signs
        verb = hit.first
        for start in dict.fromkeys((clause, first)):
            at = self.contents.skip_openers(start, verb)
            if at >= verb or (signs.at("speech", at) is not None and not signs.definite(at)):
                continue
            mention = self.reader.read(at, verb, None) or None
            if mention is None or not mention.known:
                continue
            gap = verb - mention.last
            if adjacent and gap:
                continue
            if gap and not (gap == 1 and signs.norm(verb - 1) == _QAD) and not (
                mention.document and content is not None and gap <= 8
            ):  # fmt: skip
                whole = self.reader.read(at, verb, verb)
                if whole is None or whole.last != verb or not whole.known:
                    continue
                mention = whole
            if hit.reading.pre == "\u0648":
                continue
            via = self.contents.through_at(hit.last, end)
            if via is not None:
                mention, content = via, via.last
            if content is None:
                start_of, more = self.contents.skip_to_subject(hit.last, end)
                content = start_of
                media = (*media, *more)
            if mood in _CLAIMS:
                return Cue("speaker", at, hit.last, "claim-verb", (mention,), mood)
            if via is None and self._shows(hit, mention):
                content = self._past_showing(hit.last, end)
            if hit.entry.info["needs"] == "content" and self.contents.begins(
                hit.last, end, tuple(hit.entry.info["with"])
            ) is None and via is None and not self._shows(hit, mention):  # fmt: skip
                continue
            return Cue(
                "forward",
                at,
                max(content, hit.last),
                f"source-verb.{hit.entry.id}",
                (*media, mention),
                mood,
            )
        return None

    def _shows(self, hit: Hit, mention: SourceMention) -> bool:
        """ "Activists aired footage that shows ..."."""
        return mention.kind in (
            "activist",
            "activist_group",
            "social_media",
            "witness",
            "armed_group",
        ) and (self.signs.at("document", hit.last) is not None)

    def _was(self, first: int, verb: int) -> bool:
        """Whether only "had" stands between the head of a sentence and its verb."""
        return all(
            self.signs.has("was", i) or self.signs.norm(i) == _QAD for i in range(first, verb)
        )

    def _past_showing(self, at: int, end: int) -> int:
        """Past "footage that shows"."""
        for index in range(at, min(end, at + 5)):
            speech = self.signs.at("speech", index)
            if speech is not None and speech.entry.id == "photograph":
                return speech.last
        return at

    def _carry(
        self, hit: Hit, content: int, mood: str, first: int, media: tuple[SourceMention, ...], needs: str,
    ) -> Cue | None:  # fmt: skip
        """A verb of speech without a subject of its own."""
        if mood in _CLAIMS:
            return None
        if (
            not hit.reading.pre
            and hit.first > first + 1
            and not self._cued
            and not self._was(first, hit.first)
        ):
            return None
        if needs == "content" and not hit.reading.pre and hit.first > first + 1:
            return None
        return Cue("carry", hit.first, content, f"carry.{hit.entry.id}", (), mood, media=media)

    def _relative(
        self, hit: Hit, at: int, end: int, opens: tuple[str, ...], mood: str
    ) -> Cue | None:
        """ "..., who explained that": the source stands right before."""
        content = self.contents.begins(hit.last, end, opens)
        if content is None or mood in _CLAIMS:
            return None
        return Cue("carry", at - 1, content, f"relative.{hit.entry.id}", (), mood, participle=True)

    def _participle(self, hit: Hit, end: int) -> Cue | None:
        info = hit.entry.info
        mood = str(info["mood"])
        if hit.reading.post:
            return None
        if mood in _CLAIMS:
            hangs = (
                self.signs.norm(hit.first - 1) in (_COMMA, "\u00bb") or hit.reading.pre == "\u0648"
            )
            return self._understood(hit, mood) if hangs else None
        opens = tuple(info["with"])
        content = self.contents.begins(hit.last, end, opens)
        if content is None:
            follows = self.signs.norm(hit.first - 1) in (_COMMA, "\u00bb", "\u201d", '"', ")")
            if not (follows or hit.reading.pre == "\u0648") or info["needs"] == "content":
                return None
            if not self.signs.is_word(hit.last) or self.signs.has("complement_words", hit.last):
                return None
            if opens and hit.entry.id != "affirm" and hit.entry.id != "announce":
                return None
            content = hit.last
        return Cue(
            "carry", hit.first, content, f"participle.{hit.entry.id}", (), mood, participle=True
        )

    def _understood(self, hit: Hit, mood: str) -> Cue | None:
        """A claim verb or participle whose subject is the one before."""
        return Cue("speaker", hit.first, hit.last, "claim-verb", (), mood, outright=True)

    # -- relayed and backward ---------------------------------------------------------------------

    def _relay(self, hit: Hit, end: int, frontier: int | None) -> Cue | None:
        """ "The agency quoted X (as saying) that": both are links, the agency first."""
        signs = self.signs
        start = hit.last
        nearer: SourceMention | None = None
        if signs.norm(start) != _AN:
            nearer = self.reader.read(start, end, None)
            if nearer is None or not nearer.known:
                return None
            start = nearer.last
            start, _ = self.contents.skip_asides(start, end)
        if signs.norm(start) != _AN:
            return None
        origin = self.reader.read(start + 1, end, frontier)
        if origin is None or not (origin.known or frontier is not None):
            return None
        found = self.asides.after_source(origin.last, end, (), frontier)
        at = found.at
        if signs.norm(at) in _SAYING:
            at += 1
            at = self.contents.begins(at, end, ()) or at
        if nearer is not None and nearer.bare_quote and nearer.kind == "official":
            nearer = replace(nearer, kind="outlet")
        sources = (*found.nearer, *((nearer,) if nearer else ()), *found.media, origin)
        return Cue("forward", hit.first, at, "relay", sources, "say")

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
