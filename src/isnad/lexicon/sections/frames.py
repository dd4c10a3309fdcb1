"""Event frames: what triggers an event of a type, and which position feeds which slot."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from isnad.arabic.folding import fold_word
from isnad.arabic.inflection import noun_forms, verb_forms
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated
from isnad.model import COUNTED, EVENT_TYPES

FILES = ("frames/data/*.yaml",)

_ROLES = frozenset({"actors", "targets", "location", "destination", "none", "sides", "owner"})
_PREPOSITIONS = frozenset(
    {
        "\u0639\u0644\u0649",
        "\u0639\u0646",
        "\u0625\u0644\u0649",
        "\u0645\u0646",
        "\u0641\u064a",
        "\u0645\u0639",
        "\u0623\u0645\u0627\u0645",
        "\u0636\u062f",
        "\u0628\u064a\u0646",
        "\u062a\u062d\u062a",
        "\u0646\u062d\u0648",
    }
)
"""After a verb these begin no object: on, about, to, from, in, with, before, against, between,
under, towards."""
_MEANS = frozenset({"air", "artillery", "device", "gun", "siege", "blade", "default"})


class _Example(BaseModel):
    model_config = ConfigDict(extra="forbid")
    text: str
    gives: dict[str, Any] = {}


class _Frame(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    event: str
    by_means: dict[str, str] = {}
    """Another event type where the clause names such means."""
    verbs: list[str] = []
    passives: list[str] = []
    """Verbs whose written form is passive only, or that take the patient as their subject."""
    nouns: list[str] = []
    """"noun" or "noun/plural/plural"."""
    participles: list[str] = []
    needs: list[str] = []
    """Words one of which must stand in the clause; "@air" is any word for such means."""
    near: int = 0
    """How many tokens off such a word may stand; 0 for anywhere in the clause."""
    without: list[str] = []
    """Words none of which may stand in the clause."""
    needs_role: list[str] = []
    """Slots one of which must be filled."""
    doer: str = ""
    """"armed": who does it, if named, bears arms or is materiel; "state": or is a state that
    moves what does."""
    subject: str = "actors"
    object: str = "targets"
    after: dict[str, str] = {}
    """Preposition -> slot."""
    count: str | None = None
    """What people counted as the patient are."""
    count_subject: str | None = None
    """What people counted as the doer are; participants if not said."""
    patient_first: bool = False
    """A lone party after the trigger is the patient, not the doer."""
    symmetric: bool = False
    moves: bool = False
    """A place after "to" is a destination."""
    content: str = "open"
    """"closed": what the clause goes on to say is this act's content, and no claim of its own."""
    says: list[_Example] = []
    nots: list[str] = []
    note: str | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    source: str
    frames: list[_Frame]


def check(data: Any, file: str) -> list[dict[str, Any]]:
    """The frames of a file; raises LexiconError that names the frame and what is expected."""
    checked = validated(_File, data, file)
    out, seen = [], set()
    for frame in checked.frames:
        where = frame.id
        for event in (frame.event, *frame.by_means.values()):
            if event not in EVENT_TYPES:
                raise LexiconError(file, where, f"event {event!r} is none of {EVENT_TYPES}")
        for means in frame.by_means:
            if means not in _MEANS:
                raise LexiconError(file, where, f"means {means!r} is none of {sorted(_MEANS)}")
        for role in (frame.subject, frame.object, *frame.after.values()):
            if role not in _ROLES:
                raise LexiconError(file, where, f"role {role!r} is none of {sorted(_ROLES)}")
        if frame.doer not in ("", "armed", "state"):
            raise LexiconError(file, where, f"doer {frame.doer!r} is neither armed nor state")
        for of in (frame.count, frame.count_subject):
            if of is not None and of not in COUNTED:
                raise LexiconError(file, where, f"count {of!r} is none of {COUNTED}")
        if frame.id in seen:
            raise LexiconError(file, where, "the id stands twice")
        if not (frame.says and frame.nots):
            raise LexiconError(file, where, "needs an example under `says` and one under `nots`")
        if not (frame.verbs or frame.passives or frame.nouns or frame.participles):
            raise LexiconError(file, where, "has no trigger")
        seen.add(frame.id)
        out.append(frame.model_dump())
    return out


def phrases(data: list[dict[str, Any]]) -> Iterator[tuple[str, Entry]]:
    """Every written form of every trigger; `order` is the frame's place in the files.

    A verb with its object ("lay hand") is given as a phrase and, for a subject that stands between
    the two, as the verb alone with `then`: the words one of which must follow."""
    for order, frame in enumerate(data):
        for kind in ("verbs", "passives"):
            apart: dict[str, list[str]] = {}
            for verb in frame[kind]:
                pair, *rest = verb.split(" ")
                for word, info in _verbs(pair, kind, order):
                    yield " ".join((word, *rest)), Entry("frame", frame["id"], info)
                if rest and rest[0] not in _PREPOSITIONS:
                    apart.setdefault(pair, []).append(" ".join(map(fold_word, rest[:2])))
            for pair, rests in apart.items():
                for word, info in _verbs(pair, kind, order):
                    yield word, Entry("frame", frame["id"], {**info, "then": tuple(rests)})
        for noun in frame["nouns"]:
            first, *rest = noun.split(" ")
            singular, *plurals = first.split("/")
            for noun_form in noun_forms(singular, tuple(plurals)):
                info = {
                    "form": "noun", "definite": noun_form.definite, "number": noun_form.number,
                    "accusative": noun_form.accusative, "order": order,
                }  # fmt: skip
                yield " ".join((noun_form.word, *rest)), Entry("frame", frame["id"], info)
        for word in frame["participles"]:
            yield word, Entry("frame", frame["id"], {"form": "participle", "order": order})


def _verbs(pair: str, kind: str, order: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The written forms of a verb, each with what it says of its subject."""
    for form in verb_forms(pair):
        yield form.word, {
            "form": "verb", "tense": form.tense, "passive": kind == "passives",
            "plural": form.plural, "feminine": form.feminine, "first": form.first, "order": order,
        }  # fmt: skip


def _expand(specs: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The written forms of "noun/plural" specs, and the classes of means ("@air") among them."""
    forms: set[str] = set()
    for spec in specs:
        if not spec.startswith("@"):
            singular, *plurals = spec.split("/")
            forms.update(form.word for form in noun_forms(singular, tuple(plurals)))
    return frozenset(forms), frozenset(spec[1:] for spec in specs if spec.startswith("@"))


def keep(data: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The frames by id, without their examples; needed words in all their forms."""
    out = {}
    for order, frame in enumerate(data):
        kept = {k: v for k, v in frame.items() if k not in ("says", "nots", "note")}
        kept["needs"], kept["needs_means"] = _expand(frame["needs"])
        kept["without"], kept["without_means"] = _expand(frame["without"])
        kept["order"] = order
        out[frame["id"]] = kept
    return out
