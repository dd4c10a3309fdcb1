"""Verb or noun: how a word that may be either is read where it stands."""

from collections.abc import Callable, Collection, Mapping, Sequence

from isnad.discourse.wordmap import WordMap
from isnad.lexicon import Hit
from isnad.mentions.document import Document

_LAM, _WAW, _FA, _SEEN = (chr(c) for c in (0x644, 0x648, 0x641, 0x633))
_ALEF = chr(0x627)
_ARTICLE = _ALEF + _LAM
_CONNECTIVES = ("", _WAW, _FA)
_GOVERNORS = frozenset({"min", "an", "ala", "ila", "fi", "between", "with"})


class WordClass:
    """Which tokens of a document are verbs.

    `hits` are the frames' hits by token, `closed` the tokens inside names, `resumed` those behind
    a time between commas; `cue` tells the tokens of attributions.
    """

    def __init__(
        self,
        document: Document,
        words: WordMap,
        hits: Mapping[int, Sequence[Hit]],
        closed: Collection[int],
        resumed: Collection[int],
        cue: Callable[[int], bool],
    ) -> None:
        self._document, self._words, self._hits, self._cue = document, words, hits, cue
        self._resumed = resumed
        self._verbs = {
            hit.first
            for hit in document.hits
            if hit.entry.info.get("form") == "verb" and _joins(hit) and hit.first not in closed
        }

    def is_verb(self, at: int) -> bool:
        """Whether a token is read as a verb."""
        if at not in self._verbs or self._is_nominal(at) or self._is_accusative(at):
            return False
        prep = self._words.preps_by_last.get(at)
        return prep is None or prep.entry.id not in _GOVERNORS

    def _is_nominal(self, at: int) -> bool:
        """Whether a word that may be a verbal noun stands where a noun does."""
        hits = self._hits.get(at, ())
        forms = {h.entry.info["form"] for h in hits if h.reading.pre in _CONNECTIVES}
        if "noun" not in forms:
            return False
        bare = any(h.entry.info["form"] == "verb" and not h.reading.post for h in hits)
        if not bare or "verb" not in forms or self._document.tokens[at].norm.startswith(_ARTICLE):
            return True
        if at in self._resumed:
            return True
        return (at > 0 and self._governed(at)) or self._has_adjective(at)

    def _is_accusative(self, at: int) -> bool:
        """Whether what may be a dual verb is a noun as an object: "a gathering of"."""
        if not self._document.tokens[at].norm.endswith(_ALEF):
            return False
        return any(not hit.reading.pre for hit in self._words.at("thing", at))

    def _governed(self, at: int) -> bool:
        """Whether the words before ask for a noun: a preposition, a support verb, "announced"."""
        words, before = self._words, self._document.tokens[at - 1]
        if self._cue(at - 1) and before.kind == "word" and not words.at("complementizer", at - 1):
            return True
        if at in words.preps_by_last:
            return True
        for n in range(max(0, at - 3), at):
            for name in ("adjunct", "cause", "result"):
                if any(hit.last == at for hit in words.at(name, n)):
                    return True
        support = words.at("support", at - 1)
        return bool(support) and support[0].entry.id != "auxiliary"

    def _has_adjective(self, at: int) -> bool:
        """Whether an indefinite adjective of means follows ("artillery shelling")."""
        after = at + 1
        if after >= len(self._document.tokens):
            return False
        if self._document.tokens[after].norm.startswith(_ARTICLE):
            return False
        return any(
            hit.entry.info.get("class") and hit.reading.pre == ""
            for hit in self._words.at("means", after)
        )


def _joins(hit: Hit) -> bool:
    """Whether what is written on to a verb can stand before one."""
    pre = hit.reading.pre
    if pre in _CONNECTIVES or pre.endswith(_SEEN):
        return True
    return pre.endswith(_LAM) and hit.entry.info.get("tense") == "present"
