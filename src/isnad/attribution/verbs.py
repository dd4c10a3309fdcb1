"""Verbs of speech and whose words they bring: the source after the verb, before it, or taken up."""

from collections.abc import Callable
from dataclasses import replace

from isnad.attribution.according import According
from isnad.attribution.behind import said_after
from isnad.attribution.contents import Contents
from isnad.attribution.cue import Cue
from isnad.attribution.particles import (
    ABOUT,
    BA,
    BLAME,
    CLAIMS,
    CLOSING,
    COMMA,
    DISTANT,
    HAD,
    IN,
    LIKE,
    MEDIA_KINDS,
    NEGATIONS,
    RELATIVES,
    SAYING,
    US,
    WAW,
    WHAT,
)
from isnad.lexicon import Hit
from isnad.mentions.sources import SourceMention
from isnad.mentions.sources_signs import ARTICLE

_TELLS = ("communicate", "inform-akhbar", "inform")
_SHOWS = ("publish", "broadcast", "issue", "distribute", "circulate-a", "broadcast-a")

_COMES = ("come", "come-w")
_SHOWERS = frozenset({"activist", "activist_group", "social_media", "witness", "armed_group"})
_OBLIQUE = "\u064a\u0646"


class Verbs:
    """Reads the attributions that a verb of speech makes."""

    def __init__(
        self, contents: Contents, asides: According, recalls: Callable[[SourceMention], bool],
    ) -> None:  # fmt: skip
        """`recalls` tells whether a naming takes up somebody who has spoken before."""
        self.contents, self.asides, self.recalls = contents, asides, recalls
        self.signs, self.reader = contents.signs, contents.reader
        self._cued = False

    def read(self, hit: Hit, end: int, first: int, clause: int, cued: bool) -> Cue | None:
        """The cue of a past or present form; `clause` is where its clause begins, `cued` whether
        its sentence has had a cue."""
        signs, at, info = self.signs, hit.first, hit.entry.info
        self._cued = cued
        before = signs.norm(at - 1)
        if before == HAD:
            before = signs.norm(at - 2)
        apart = info.get("apart") and not hit.reading.pre and at > first
        distant = before in LIKE and hit.entry.id in DISTANT
        if before in WHAT or distant or (apart and signs.is_word(at - 1)):
            return None
        if before in NEGATIONS:
            return self._unsaid(hit, end)
        if hit.reading.post and hit.reading.post != US:
            return self._told_him(hit, end, first, clause)
        mood, needs = str(info["mood"]), str(info["needs"])
        opens = tuple(info["with"])
        frontier = self.contents.frontier(hit.last, end, () if mood == "relay" else opens)
        if before in RELATIVES:
            return self._relative(hit, at, end, opens, mood)
        if mood == "relay":
            return self._relay(hit, end, frontier, opens[0])
        pointing = self._points_back(hit, end, first, opens, mood) or said_after(
            self.contents, hit, end, first, frontier
        )
        if pointing is not None:
            return pointing
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
            if signs.norm(at - 1) == COMMA and at > first + 2 and not cued:
                led = self.contents.medium_of_aside(first, at)
                media = (led, *media) if led is not None else media
            cue = self._subject_after(hit, mention, media, end, opens, frontier)
            if cue is not None:
                return cue
        cue = self._subject_before(hit, None, first, clause, mood, end, media)
        return cue if cue is not None else self._unmarked(hit, mood, first)

    def _told_him(self, hit: Hit, end: int, first: int, clause: int) -> Cue | None:
        """ "(X said that) Y told him that": Y stands before, the hearer is a pronoun."""
        if hit.entry.id not in _TELLS:
            return None
        content = self.contents.begins(hit.last, end, (BA, ABOUT))
        if content is None:
            return None
        cue = self._subject_before(hit, content, first, clause, "say", end, ())
        if cue is not None or not self._cued:
            return cue
        at = self.contents.skip_openers(clause, hit.first)
        named = self.reader.read(at, hit.first, hit.first)
        if named is None or named.last != hit.first:
            return None
        return Cue("forward", at, content, f"source-verb.{hit.entry.id}", (named,))

    def _unmarked(self, hit: Hit, mood: str, first: int) -> Cue | None:
        """A denial or claim with neither a subject nor a mark of content: it takes up the last."""
        if mood == "deny" and (
            hit.reading.pre or (hit.first > first and self._was(first, hit.first))
        ):
            return Cue("carry", hit.first, hit.last, "carry.deny", (), mood)
        if mood in CLAIMS and hit.reading.pre and hit.first > first:
            return self._understood(hit, mood)
        return None

    def _points_back(
        self, hit: Hit, end: int, first: int, opens: tuple[str, ...], mood: str
    ) -> Cue | None:
        """ "And issued a statement", "in which it said that": the last source goes on."""
        if hit.entry.id in _SHOWS and self._own_showing(hit, end):
            return Cue("carry", hit.first, self._past_showing(hit.last, end), "shown")
        if self.signs.has("backrefs", hit.last) and mood not in CLAIMS:
            inside = self.contents.begins(hit.last + 1, end, opens)
            taken = hit.reading.pre or self._cued or hit.first <= first + 1
            if inside is not None and taken:
                return Cue("carry", hit.first, inside, f"carry.{hit.entry.id}", (), mood)
        return None

    def _own_showing(self, hit: Hit, end: int) -> bool:
        """ "And issued a statement": what is shown stands right behind, with no subject."""
        at, _ = self.contents.skip_asides(hit.last, end)
        document = self.signs.at("document", at)
        return (
            bool(hit.reading.pre) and document is not None and not document.reading.pre
            and not self.signs.definite(at)
        )  # fmt: skip

    def _is_object(self, mention: SourceMention, end: int) -> bool:
        """ "And demanded of X that": what stands after the verb is not its subject."""
        norm = self.signs.norm(mention.last)
        return mention.last < end and ((norm[:1] == BA and len(norm) > 3) or norm.startswith(BLAME))

    def _is_addressed(self, mention: SourceMention, end: int) -> bool:
        """ "And reminded the citizens that": a plural in the oblique is no subject."""
        norm = self.signs.norm(mention.last - 1)
        oblique = norm.startswith(ARTICLE) and norm.endswith(_OBLIQUE) and not mention.person
        return oblique and mention.last - mention.first == 1 and self._is_object(mention, end)

    def _unsaid(self, hit: Hit, end: int) -> Cue | None:
        """ "X did not comment": nothing is attributed, but a pronoun after it means X."""
        frontier = self.contents.frontier(hit.last, end, tuple(hit.entry.info["with"]))
        mention = self.reader.read(hit.last, end, frontier)
        if mention is None or not mention.known or mention.own:
            return None
        if hit.entry.id == "suppose":  # "did not rule out that"
            content = self.contents.begins(mention.last, end, ()) or mention.last
            return Cue("forward", hit.first, content, "unexcluded", (mention,), "hedge")
        return Cue("speaker", hit.first, mention.last, "unsaid", (mention,), "claim")

    def _document_after(self, at: int) -> bool:
        return self.signs.norm(at) == IN and self.signs.at("document", at + 1) is not None

    def _document_in(self, at: int, end: int, frontier: int | None) -> SourceMention | None:
        """ "In a statement of X" in the subject's place."""
        if not self._document_after(at):
            return None
        return self.reader.read(at + 1, end, frontier)

    def _subject_after(
        self, hit: Hit, mention: SourceMention, media: tuple[SourceMention, ...], end: int,
        opens: tuple[str, ...], frontier: int | None,
    ) -> Cue | None:  # fmt: skip
        info = hit.entry.info
        mood, needs = str(info["mood"]), str(info["needs"])
        via = self.contents.through_at(mention.last, end)
        if via is not None:
            mention = via
        after = mention.last
        if mention.first == hit.last and self._is_addressed(mention, end):
            content = self.contents.begins(mention.last, end, ()) or mention.last
            return Cue("carry", hit.first, content, f"carry.{hit.entry.id}", (), mood)
        told = self.contents.told(after, end) if hit.entry.id in _TELLS else None
        if told is not None:
            media, after = (*media, told), told.last
        loose = not self.signs.definite(mention.first) and mention.known and not mention.person
        found = self.asides.after_source(after, end, opens, frontier, loose)
        if mention.kind in MEDIA_KINDS and not found.marked and self.signs.norm(found.at) == ABOUT:
            origin = self.reader.read(found.at + 1, end, frontier)
            if origin is not None and origin.known and origin.kind not in MEDIA_KINDS:
                behind = self.asides.after_source(origin.last, end, opens, frontier)
                return Cue("forward", hit.first, behind.at, "relay", (*media, mention, origin))
        known = mention.known or self.recalls(mention)
        if needs != "any" and not known:
            return None
        if not found.marked and hit.entry.id in _SHOWS and self.signs.at("document", found.at):
            content = self._past_showing(found.at, end)
            return Cue("forward", hit.first, content, "shown", (*media, mention))
        if not found.marked and (needs == "content" or not known) and mood not in CLAIMS:
            return None
        if mood in CLAIMS:
            if (hit.reading.pre and mention.bare_quote) or (
                info.get("object") and hit.reading.pre and self._is_object(mention, end)
            ):
                return None
            return Cue("speaker", hit.first, mention.last, "claim-verb", (mention,), mood)
        if mood == "hedge" and self._is_footage(hit, found.at):
            content = self._past_showing(found.at, end)
            return Cue("forward", hit.first, content, "circulated", (*media, mention))
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
            if (
                at >= verb
                or signs.shown(at)
                or (signs.at("speech", at) is not None and not signs.definite(at))
            ):
                continue
            mention = self.reader.read(at, verb, None) or None
            if mention is None or not mention.known:
                continue
            gap = verb - mention.last
            gap -= gap > 0 and signs.norm(verb - 1) == HAD
            apart = any(signs.norm(i) == COMMA for i in range(mention.first, mention.last))
            if gap == 1 and signs.norm(mention.last) == COMMA and (apart or not adjacent):
                gap = 0  # an apposition closes before the verb
            if adjacent and gap:
                continue
            if gap and not (
                mention.document and content is not None and gap <= 8
            ):  # fmt: skip
                whole = self.reader.read(at, verb, verb)
                closed = whole is not None and (
                    whole.last == verb or (whole.last == verb - 1 and signs.norm(verb - 1) == COMMA)
                )
                if whole is None or not closed or not whole.known:
                    continue
                mention = whole
            if hit.reading.pre == WAW:
                continue
            via = self.contents.through_at(hit.last, end)
            if via is not None:
                mention, content = via, via.last
            if content is None:
                start_of, more = self.contents.skip_to_subject(hit.last, end)
                content = start_of
                media = (*media, *more)
            if mood in CLAIMS:
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
        shower = mention.kind in _SHOWERS or hit.entry.id in _SHOWS
        return shower and self.signs.at("document", hit.last) is not None

    def _is_footage(self, hit: Hit, at: int) -> bool:
        """Whether what circulates is a document, and no rumour."""
        return (
            hit.entry.id.startswith("circulate")
            and not self.signs.has("rumours", at)
            and self.signs.at("document", at) is not None
        )

    def _was(self, first: int, verb: int) -> bool:
        """Whether only "had" stands between the head of a sentence and its verb."""
        return all(
            self.signs.has("was", i) or self.signs.norm(i) == HAD for i in range(first, verb)
        )

    def _past_showing(self, at: int, end: int) -> int:
        """Past "footage that shows"."""
        for index in range(at, min(end, at + 5)):
            speech = self.signs.at("speech", index)
            if speech is not None and speech.entry.id == "photograph":
                return speech.last
        return at

    def _carry(
        self, hit: Hit, content: int, mood: str, first: int, media: tuple[SourceMention, ...],
        needs: str,
    ) -> Cue | None:  # fmt: skip
        """A verb of speech without a subject of its own."""
        if mood in CLAIMS:
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
        if content is None or mood in CLAIMS:
            return None
        return Cue("carry", at - 1, content, f"relative.{hit.entry.id}", (), mood, participle=True)

    def participle(self, hit: Hit, end: int) -> Cue | None:
        """The cue of a participle, which hangs on a verb before it."""
        info = hit.entry.info
        mood = str(info["mood"])
        if hit.reading.post:
            return None
        if mood in CLAIMS:
            hangs = self.signs.norm(hit.first - 1) in CLOSING | {COMMA} or hit.reading.pre == WAW
            return self._understood(hit, mood) if hangs else None
        opens = tuple(info["with"])
        content = self.contents.begins(hit.last, end, opens)
        if content is None:
            follows = self.signs.norm(hit.first - 1) in CLOSING | {COMMA}
            if not (follows or hit.reading.pre == WAW) or info["needs"] == "content":
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

    def _relay(self, hit: Hit, end: int, frontier: int | None, of: str) -> Cue | None:
        """ "The agency quoted X (as saying) that": both are links, the agency first."""
        signs = self.signs
        start = hit.last
        nearer: SourceMention | None = None
        if signs.norm(start) != of:
            named = next((i for i in range(start, end) if signs.norm(i) == of), end)
            nearer = self.reader.read(start, named, None)
            if nearer is None or not nearer.known:
                return None
            start = nearer.last
            start, _ = self.contents.skip_asides(start, end)
        if signs.norm(start) != of:
            return None
        origin = self.reader.read(start + 1, end, frontier)
        if origin is None or not (origin.known or frontier is not None):
            return None
        found = self.asides.after_source(origin.last, end, (), frontier)
        at = found.at
        if signs.norm(at) in SAYING:
            at += 1
            at = self.contents.begins(at, end, ()) or at
        if nearer is not None and nearer.bare_quote and nearer.kind == "official":
            nearer = replace(nearer, kind="outlet")
        sources = (*found.nearer, *((nearer,) if nearer else ()), *found.media, origin)
        rule = "relay" if nearer is not None or not hit.reading.pre else "relay-on"
        return Cue("forward", hit.first, at, rule, sources, "say")
