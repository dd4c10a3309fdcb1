"""On whose word each stretch of a report stands: one pass over its sentences."""

from dataclasses import dataclass, replace

from isnad.arabic import Sentence
from isnad.attribution.chains import Chains
from isnad.attribution.cue import Cue
from isnad.attribution.cues import CueFinder
from isnad.attribution.hedges import overlays
from isnad.attribution.outlet import Outlet, outlet_of
from isnad.attribution.scope import Scope, Scopes
from isnad.discourse.quotations import quoted_tokens
from isnad.lexicon import Lexicon
from isnad.mentions.document import Document
from isnad.mentions.sources import SourceReader
from isnad.mentions.sources_signs import Signs
from isnad.model import Link, Report

_MOODS = {"deny": "negated", "hedge": "possible", "expect": "planned"}
_COMMA, _WAW = "\u060c", "\u0648"
_ON, _THAT = "\u0639\u0644\u064a", "\u0627\u0646"
_CLOSING = 7
_MEDIA = frozenset({"outlet", "agency"})


def scopes(document: Document, lexicon: Lexicon, report: Report) -> Scopes:
    """The scopes of a document, linear in its length. Never raises on odd text."""
    outlet = outlet_of(report, lexicon)
    signs = Signs(document, lexicon, lambda word: outlet.names_itself((word,)))
    builder = _Builder(document, signs, outlet)
    builder.run()
    return Scopes(
        tuple(builder.out), overlays(document, signs), len(document.tokens), quoted_tokens(document)
    )


@dataclass(slots=True)
class _Voice:
    """Who speaks from here on, and what fired."""

    chain: tuple[Link, ...]
    factuality: str | None = None
    cue: tuple[int, int] | None = None
    speaker: tuple[int, int] | None = None
    rule: str = "outlet"
    own: bool = False
    outer: tuple[Link, ...] | None = None
    ends: int = 0
    """Where its words are known to end."""
    subject: tuple[Link, ...] | None = None
    """What a pronoun takes up where it is not the whole chain."""

    @property
    def taken_up(self) -> tuple[Link, ...]:
        """The chain of the one a pronoun means."""
        return self.chain if self.subject is None else self.subject


class _Builder:
    def __init__(self, document: Document, signs: Signs, outlet: Outlet) -> None:
        self.document, self.signs, self.outlet = document, signs, outlet
        self.chains = Chains(signs, SourceReader(signs), outlet)
        self.finder = CueFinder(signs, outlet, self.chains.recalls)
        self.quoted = quoted_tokens(document)
        self.out: list[Scope] = []
        self.base = _Voice(outlet.base)
        self.voice = self.base
        self.last: _Voice | None = None
        self.whole: _Voice | None = None
        """The source at the head of the paragraph."""
        self.at = 0
        self.paragraph_at = 0
        self.sentence_at = 0

    def run(self) -> None:
        """Fill `out` with scopes that cover all tokens."""
        paragraph = -1
        for sentence in self.document.sentences:
            opens = sentence.paragraph != paragraph
            self._close(sentence.first)
            self.sentence_at = sentence.first
            if opens:
                paragraph, self.whole = sentence.paragraph, None
                self.paragraph_at = sentence.first
                self.voice = self.base
            elif not self._inside_quotation(sentence.first):
                self.voice = self.whole or self.base
            self._sentence(sentence, opens)
        self._close(len(self.document.tokens))

    def _inside_quotation(self, at: int) -> bool:
        return self.quoted[at] > 0 and at > 0 and self.quoted[at - 1] > 0

    def _close(self, upto: int, voice: _Voice | None = None) -> None:
        """Give the tokens from `at` up to `upto` to a voice."""
        if upto <= self.at:
            return
        voice = voice or self.voice
        turn = self._turn_of(voice, upto)
        if turn is not None:
            self._close(turn, replace(voice, ends=turn))
            voice = self.voice = self.whole or self.base
        self.out.append(Scope(
            self.at, upto, voice.chain, voice.factuality, False, voice.cue,
            voice.factuality is not None, voice.speaker, voice.rule, voice.outer,
        ))  # fmt: skip
        self.at = upto

    def _turn_of(self, voice: _Voice, upto: int) -> int | None:
        """Where a denial, a doubt or an accusation ends before `upto`: at a contrast; an accusation
        also where the place or time of it is told."""
        accusation = voice.rule == "accusation"
        if voice.ends or voice.cue is None or not (
            accusation or (voice.factuality in ("negated", "possible"))
        ):  # fmt: skip
            return None
        for index in range(max(self.at, voice.cue[1]) + 1, upto):
            hit = self.signs.at("boundary", index)
            if hit is None or self.signs.norm(index - 1) != _COMMA:
                continue
            if hit.entry.id == "contrasts" or accusation:
                return index
        return None

    def _reach_back(self, voice: _Voice) -> None:
        """ "This is what X said": the sentences of the paragraph told so far on nobody's word."""
        for number in range(len(self.out) - 1, -1, -1):
            scope = self.out[number]
            told = scope.rule != "outlet" or scope.chain != self.base.chain
            if scope.first < self.paragraph_at or told:
                return
            self.out[number] = replace(
                scope, chain=voice.chain, speaker=voice.speaker, rule=voice.rule
            )

    def _sentence(self, sentence: Sentence, opens: bool) -> None:
        """Read a sentence, cue by cue."""
        subject: _Voice | None = None  # who speaks on in a participle
        forward = False
        denied_to = -1
        for cue in self.finder.cues(sentence, opens):
            if cue.first < denied_to and (not cue.participle or cue.rule.startswith("relative")):
                continue
            if cue.kind == "speaker":
                subject = self._claim(cue, subject, forward) or subject
                forward = forward and cue.mood == "claim" and not cue.outright
                continue
            if cue.kind == "backward" and not self._looks_ahead(cue, sentence):
                self._backward(cue, sentence, forward)
                subject, forward = self.last, False
                continue
            voice = self._forward(cue, subject, sentence)
            if voice is None:
                continue
            if cue.rule.startswith("as-said.this"):
                self._reach_back(voice)
            self._close(cue.first)
            self.voice = voice
            subject, forward = voice, True
            self.last = voice
            if voice.factuality == "negated":
                denied_to = self._rumour_end(cue.last, sentence.last)
            if cue.whole:
                self.whole = voice
            if cue.rule == "denied-back":
                self._close(cue.last)
                self.voice = replace(voice, factuality=None, cue=None, rule="denied-on")

    def _looks_ahead(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether the words of an "as X said" stand after it: at the head of a sentence or clause,
        or with a complement right behind."""
        if cue.first - sentence.first <= 2:
            return True
        if cue.sources and cue.joined and self.signs.norm(cue.last) not in (".", _COMMA):
            return True
        at = cue.last + (self.signs.norm(cue.last) == _COMMA)
        return bool(cue.sources) and self.signs.has("complements", at)

    def _claim(self, cue: Cue, subject: _Voice | None, forward: bool) -> _Voice | None:
        """A threat, demand or accusation: told by the outlet or whoever told the rest; what an
        accusation says is the accuser's word."""
        if cue.sources:
            chain = self.chains.of(cue, None)
            speaker = self._as_voice(cue, self.outlet.base if chain is None else chain)
        elif subject is not None and (forward or cue.mood == "accuse"):
            speaker = subject
        else:
            return None
        kept = self.whole is not None and self.voice is self.whole
        outer = self.base if (cue.outright and not kept) or self._turns(cue.first) else self.voice
        if cue.sources and self.whole is outer and self.sentence_at > self.paragraph_at:
            outer = self.base  # another one speaks in a sentence of his own
        if outer.rule in ("claim-verb", "shown", "circulated"):
            outer = self.base
        self.last = speaker
        if cue.mood == "claim":
            if outer is not self.voice:
                self._close(cue.first)
                self.voice = _Voice(outer.chain, cue=(cue.first, cue.last), rule="claim-verb")
            return speaker
        self._close(cue.first)
        self.voice = _Voice(
            speaker.taken_up,
            None,
            (cue.first, cue.last),
            speaker.speaker,
            "accusation",
            outer=self._told_by(outer, speaker),
        )
        return speaker

    def _told_by(self, outer: _Voice, speaker: _Voice) -> tuple[Link, ...]:
        """On whose word an accusation stands that hangs on the accuser's own words: on theirs who
        brought these."""
        if outer is self.base and self.voice.chain == speaker.chain and len(speaker.chain) > 1:
            return speaker.chain[:-1]
        return outer.chain[:-1] if outer.chain and outer.chain == speaker.chain else outer.chain

    def _turns(self, at: int) -> bool:
        """Whether a change of clause stands right before a token."""
        for index in range(max(at - 3, 0), at):
            hit = self.signs.at("boundary", index)
            if hit is not None and hit.last == at:
                return True
        return False

    def _rumour_end(self, at: int, end: int) -> int:
        """Where the denied words end: cues before that belong to the rumour."""
        for index in range(at, end):
            if self.signs.norm(index) == _COMMA:
                return index
        return end

    def _as_voice(self, cue: Cue, chain: tuple[Link, ...], own: bool = False) -> _Voice:
        speaker = (cue.sources[-1].first, cue.sources[-1].last) if cue.sources else None
        return _Voice(chain, _MOODS.get(cue.mood), (cue.first, cue.last), speaker, cue.rule, own)

    def _forward(self, cue: Cue, subject: _Voice | None, sentence: Sentence) -> _Voice | None:
        if cue.rule == "outlet-voice":
            return self._as_voice(cue, self.outlet.base, own=True)
        carried = subject or self.last
        if cue.sources:
            chain = self.chains.of(cue, carried.chain if carried else None)
            if chain is None:
                return self._as_voice(cue, self.outlet.base, own=True)
            voice = self._as_voice(cue, chain)
            nested = (
                self.voice.cue is not None and self.voice.cue[1] == cue.first and self.voice.chain
            )
            if cue.rule == "relay-on" and subject is not None:  # "..., and quoted Y"
                brought = subject.taken_up
                voice.chain = (*brought, *(link for link in chain if link not in brought))
            if nested and cue.rule.startswith(("source-verb", "verb-source")):
                voice.chain = (
                    *self.voice.chain,
                    *(link for link in chain if link not in self.voice.chain),
                )
            if cue.further and len(chain) > cue.further:
                voice.subject = chain[: -cue.further]
            return voice
        if cue.participle and subject is None:
            subject = self._actor(cue, sentence)
            if subject is None:
                return None
        carried = subject or self.last
        if carried is None:
            return None
        voice = self._as_voice(
            cue, carried.chain if cue.participle else carried.taken_up, carried.own
        )
        voice.speaker = carried.speaker
        if cue.media:
            told = self.chains.links(cue.media)
            voice.chain = (*(link for link in told if link not in voice.chain), *voice.chain)
        return voice

    def _actor(self, cue: Cue, sentence: Sentence) -> _Voice | None:
        """Whoever acts in a sentence and then "adds that": its first noun phrase, if it speaks."""
        for start in (sentence.first + 1, sentence.first):
            at = self.finder.contents.skip_openers(start, cue.first)
            mention = self.finder.reader.read(at, cue.first, None)
            if mention is not None and mention.known and mention.last <= cue.first:
                found = Cue("forward", cue.first, cue.last, cue.rule, (mention,), cue.mood)
                chain = self.chains.of(found, None)
                return self._as_voice(
                    found, self.outlet.base if chain is None else chain, chain is None
                )
        return None

    def _backward(self, cue: Cue, sentence: Sentence, forward: bool) -> None:
        """Give the clause before an attribution to its source."""
        active = self.voice
        if cue.sources:
            chain = self.chains.of(cue, self.last.chain if self.last else None)
        else:
            chain = self.last.chain if self.last else None
        if chain is None:
            voice = self._as_voice(cue, self.outlet.base, own=True)
        else:
            voice = self._as_voice(cue, chain)
        start = self._clause_start(cue.first, forward)
        if forward and active.chain and chain and start <= self.at and chain[-1].kind in _MEDIA:
            chain = (*(link for link in chain if link not in active.chain), *active.chain)
            voice.chain = chain
        if forward and active.chain == voice.chain:
            voice.factuality = active.factuality
        self._close(max(start, self.at))
        self._close(cue.last, voice)
        self.last = voice
        aside = self._aside_end(cue, sentence.last)
        tail = self._tail(aside or cue.last, sentence.last, aside > 0)
        self._close(tail, voice)
        self.voice = self.base

    def _clause_start(self, at: int, forward: bool) -> int:
        """Where the clause before token `at` begins, not before what is settled already."""
        signs = self.signs
        for index in range(at - 1, self.at, -1):
            hit = signs.at("boundary", index)
            proviso = signs.norm(index) == _ON and signs.norm(index + 1) == _THAT
            if proviso and signs.norm(index - 1) == _COMMA:
                return index
            if hit is None or hit.last > at:
                continue
            if hit.entry.id == "contrasts" or (forward and signs.norm(index - 1) == _COMMA):
                return index
        return self.at

    def _aside_end(self, cue: Cue, end: int) -> int:
        """Past the comma that closes an attribution put between commas; 0 if it is not so put."""
        if self.signs.norm(cue.first - 1) != _COMMA:
            return 0
        reach = range(cue.last, min(end, cue.last + _CLOSING))
        return next((i + 1 for i in reach if self.signs.norm(i) == _COMMA), 0)

    def _tail(self, at: int, end: int, aside: bool = False) -> int:
        """How far a clause runs on after the attribution that stands in it; one between commas
        holds for the whole period."""
        signs = self.signs
        for index in range(at, end):
            hit = signs.at("boundary", index)
            if hit is not None and (hit.entry.id == "contrasts" or not aside):
                return index
            later = signs.at("attribution", index) if aside and index > at else None
            if later is not None and later.entry.info["takes"] == "noun":
                return self._tail(at - 1, end)
            if not aside and signs.norm(index) == _COMMA and signs.norm(index + 1).startswith(_WAW):
                return index
            if index > at and (
                signs.at("attribution", index) is not None or signs.at("speech", index) is not None
            ):
                return index
        return end
