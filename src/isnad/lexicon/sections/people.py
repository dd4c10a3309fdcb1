"""Nouns that reports of war count: people, munitions and strikes; and things nobody counts."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from isnad.arabic.tokens import tokenize
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.sections.people_forms import (
    Form,
    noun_forms,
    phrase_forms,
    plural_forms,
    with_article,
)

FILES = ("lexicon/data/people.yaml",)

Who = Literal[
    "civilians", "children", "women", "fighters", "soldiers", "police", "journalists", "medics",
    "officials", "men", "people",
]  # fmt: skip
Of = Literal[
    "killed", "injured", "missing", "detained", "abducted", "executed", "displaced", "returned",
    "defected", "surrendered", "recruited", "released", "participants", "strikes", "munitions",
]  # fmt: skip


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Noun(_Strict):
    """`one` takes regular forms; `many` are broken plurals; the rest are exceptions of use."""

    id: str
    who: Who
    group: str | None = None
    of: Of | None = None
    loaded: str | None = None
    one: list[str] = []
    many: list[str] = []
    sound: Literal["un", "at", ""] = ""
    fem: bool = False
    feminine: bool = False
    member: bool = False
    """who they are is told by the body named after them ("members of the police")"""
    title: bool = False
    """stands before a name"""
    adjective: bool = False
    """as often an adjective: alone it counts only where no noun before it agrees"""
    ambiguous: bool = False
    """alone it is mostly another word: it counts with a number, a name, or a fate before it"""
    adverb: bool = False
    """its accusative is mostly an adverb ("politically")"""
    bound: bool = False
    """counts only with a pronoun written on to it ("his wife")"""


class _Body(_Strict):
    id: str
    who: Who
    group: str | None = None
    words: list[str]


class _Words(_Strict):
    id: str
    words: list[str]


class _File(_Strict):
    source: str
    nouns: list[_Noun]
    bodies: list[_Body]
    things: list[_Words]
    cues: list[_Words]
    given: list[str]


def check(data: Any, file: str) -> dict[str, Any]:
    """The data as plain values; raises LexiconError at a fault or at an id told twice."""
    try:
        checked = _File.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        if first["loc"][:1] == ("nouns",) and len(first["loc"]) > 1:
            where = str(data["nouns"][first["loc"][1]].get("id", where))
        raise LexiconError(file, where, first["msg"]) from error
    ids: set[str] = set()
    for noun in checked.nouns:
        if noun.id in ids:
            raise LexiconError(file, noun.id, "expected an id of its own, it is there already")
        if not noun.one and not noun.many:
            raise LexiconError(file, noun.id, "expected words in `one` or `many`")
        ids.add(noun.id)
    return checked.model_dump()


def _forms(noun: dict[str, Any]) -> Iterator[Form]:
    for word in noun["one"]:
        if " " in word:
            yield from phrase_forms(word, "singular", noun["feminine"])
            continue
        yield from noun_forms(
            word, sound=noun["sound"], feminine=noun["feminine"], also_feminine=noun["fem"]
        )
    for word in noun["many"]:
        if " " in word:
            yield from phrase_forms(word, "plural", noun["feminine"])
        else:
            yield from plural_forms(word, noun["feminine"])


def _who(noun: dict[str, Any], form: Form) -> str:
    of_women = noun["fem"] and form.feminine and noun["who"] in ("civilians", "people", "men")
    return "women" if of_women else str(noun["who"])


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Every form of every noun, with and without the article; and the things not counted."""
    flags = (
        "group",
        "of",
        "loaded",
        "member",
        "title",
        "adjective",
        "ambiguous",
        "bound",
        "adverb",
    )
    for noun in data["nouns"]:
        seen: set[str] = set()
        for bare in _forms(noun):
            for form in (bare, with_article(bare)):
                if form is None or form.word in seen:
                    continue
                seen.add(form.word)
                info = {flag: noun[flag] for flag in flags if noun[flag]}
                info |= {
                    "who": _who(noun, form), "number": form.number, "definite": form.definite,
                    "construct": form.construct, "feminine": form.feminine,
                }  # fmt: skip
                if form.accusative:
                    info["accusative"] = True
                yield form.word, Entry("person", noun["id"], info)
    for thing in data["things"]:
        for word in thing["words"]:
            yield word, Entry("thing", thing["id"], {})
    for cue in data["cues"]:
        for word in cue["words"]:
            yield word, Entry("count_cue", cue["id"], {})


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """Bodies that tell who their members are, and given names; folded."""
    return {
        "bodies": {_key(w): (b["who"], b["group"]) for b in data["bodies"] for w in b["words"]},
        "given": {_key(w): True for w in data["given"]},
    }


def _key(phrase: str) -> str:
    return " ".join(t.norm for t in tokenize(phrase) if t.kind != "punct")
