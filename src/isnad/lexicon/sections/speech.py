"""Verbs of speech and the words that attribute, deny or hedge what stands beside them."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from isnad.arabic.folding import fold_word
from isnad.arabic.inflection import verb_forms
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/speech*.yaml",)

Mood = Literal["say", "deny", "hedge", "expect", "claim", "accuse", "relay"]
Needs = Literal["any", "known", "content"]
_PARTICIPLE_ENDINGS = ("\u0627", "\u0629", "\u064a\u0646", "\u062a\u064a\u0646")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Verb(_Strict):
    id: str
    past: str
    present: str
    participle: str | None = None
    mood: Mood
    needs: Needs
    object: bool = False
    apart: bool = False
    never: list[str] = []
    opens: list[str] = Field(alias="with")


class _Forms(_Strict):
    id: str
    words: list[str]
    mood: Mood
    needs: Needs
    opens: list[str] = Field(alias="with")


class _Cue(_Strict):
    id: str
    words: list[str]
    takes: Literal["noun", "clause", "same", "outlet"]


class _Hedge(_Strict):
    words: list[str]
    mood: Literal["deny", "hedge", "expect"]


class _File(_Strict):
    source: str
    verbs: list[_Verb]
    forms: list[_Forms]
    cues: list[_Cue]
    complements: list[str]
    contrasts: list[str]
    turns: list[str]
    hedges: list[_Hedge]
    denied_after: list[str]
    rumours: list[str]


def check(data: Any, file: str) -> dict[str, Any]:
    """The file's lists; raises LexiconError for unknown keys and repeated ids."""
    checked = validated(_File, data, file)
    seen: set[str] = set()
    ids = [e.id for e in checked.verbs] + [e.id for e in checked.forms]
    for name in ids + [e.id for e in checked.cues]:
        if name in seen:
            raise LexiconError(file, name, "stands twice")
        seen.add(name)
    return checked.model_dump()


def participles(word: str) -> Iterator[str]:
    """The accusative forms of a participle ("adding", he, she, they), in good spelling."""
    weak = word.endswith("\u064a")
    yield word + _PARTICIPLE_ENDINGS[0]
    yield word + _PARTICIPLE_ENDINGS[1]
    stem = word[:-1] if weak else word
    for ending in _PARTICIPLE_ENDINGS[2:]:
        yield stem + ending


def _verb_phrases(verb: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    info: dict[str, Any] = {
        "mood": verb["mood"],
        "needs": verb["needs"],
        "with": [fold_word(w) for w in verb["opens"]],
    }
    info.update({flag: True for flag in ("object", "apart") if verb[flag]})
    shortest = len(fold_word(verb["present"]))
    seen = {fold_word(word) for word in verb["never"]}
    for form in verb_forms(f"{verb['past']}/{verb['present']}"):
        # the clipped moods of hollow verbs read as other words ("less", "spread")
        if form.tense == "present" and (len(form.word) < shortest or form.first):
            continue
        if form.first or form.word in seen:
            continue
        seen.add(form.word)
        yield form.word, Entry("speech", verb["id"], {**info, "form": form.tense})
    if verb["participle"]:
        for word in participles(verb["participle"]):
            yield word, Entry("speech", verb["id"], {**info, "form": "participle"})


def _hanging(word: str) -> tuple[str, bool]:
    """A phrase without the preposition at its end that is written on to the word after it, and
    whether there was one."""
    return (word[:-2], True) if word.endswith((" \u0644", " \u0628")) else (word, False)


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Every form of the verbs, and the fixed words with their class."""
    for verb in data["verbs"]:
        yield from _verb_phrases(verb)
    for entry in data["forms"]:
        info: dict[str, Any] = {"mood": entry["mood"], "needs": entry["needs"], "form": "past",
                "with": [fold_word(w) for w in entry["opens"]]}  # fmt: skip
        for word in entry["words"]:
            yield word, Entry("speech", entry["id"], info)
    for cue in data["cues"]:
        for word in cue["words"]:
            stem, lam = _hanging(word)
            yield stem, Entry("attribution", cue["id"], {"takes": cue["takes"], "lam": lam})
    for name in ("contrasts", "turns"):
        for word in data[name]:
            yield word, Entry("boundary", name, {})
    for hedge in data["hedges"]:
        for word in hedge["words"]:
            yield _hanging(word)[0], Entry("speech_hedge", hedge["mood"], {})
    for word in data["denied_after"]:
        yield word, Entry("speech_hedge", "denied_after", {})


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """The folded function words that are looked up word by word."""
    return {name: sorted({fold_word(w) for w in data[name]}) for name in ("complements", "rumours")}
