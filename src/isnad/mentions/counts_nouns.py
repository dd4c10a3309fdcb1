"""Nouns as they stand in a text: with appositions, bodies, "others", rank and name behind them."""

from dataclasses import dataclass, replace

from isnad.mentions.counts_index import Index, Noun
from isnad.mentions.counts_names import name_after

_ADJECTIVES = 2
_SHORT = 3
_MIN = "\u0645\u0646"
_FI = "\u0641\u064a"
_ALEF, _HA, _HAMZA, _YA = "\u0627", "\u0647", "\u0621", "\u064a"
_WAW = "\u0648"
_NOMINATIVE, _OBLIQUE = ("\u0648\u0646", "\u0627\u0646"), "\u064a\u0646"
_REGULAR = ("\u064a\u0646", "\u0627\u0646", "\u0648\u0646")
_OWNERS = frozenset({"family", "household", "household-s", "residents"})
_TAKEN = frozenset({"captive", "arrested", "prisoner", "hostage"})
_RANKS = "\u0635\u0641\u0648\u0641"
_CORPSES = frozenset({"body-m", "corpse", "dead", "martyr", "remains", "victim"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A head noun with what belongs to it, tokens [first, last)."""

    head: Noun
    last: int
    who: str
    group: str | None
    of: str | None
    others: bool = False
    rank: bool = False
    definite: bool = False


def _agrees(head: Noun, other: Noun, counted: bool) -> bool:
    if counted:
        return head.definite == other.definite
    numbers = {head.number, other.number}
    return head.definite == other.definite and (
        len(numbers) == 1 or ("dual_or_plural" in numbers and "singular" not in numbers)
    )


def _cases_differ(index: Index, head: Noun, other: Noun) -> bool:
    """Whether the endings say that one noun is the subject, the other the object."""
    one, two = index.norm(head.last - 1), index.norm(other.first)
    if one.endswith(_NOMINATIVE) and two.endswith(_OBLIQUE):
        return True
    bare = not one.endswith((_ALEF, _HA, _HAMZA, _YA))
    return head.number == other.number == "singular" and bare and two.endswith(_ALEF)


def _with_apposition(index: Index, phrase: Phrase, counted: bool) -> Phrase:
    """ "dead civilians", "a Syrian fighter", "bodies of children", "a doctor of children"."""
    head, other = phrase.head, index.noun(phrase.last)
    if other is None or not other.people or not head.people or other.post:
        return phrase
    if head.lemma in _OWNERS:
        # "families of the dead": what follows is whose they are
        return phrase if other.definite else replace(phrase, last=other.last)
    if not counted and _cases_differ(index, head, other):
        return phrase
    owned = head.lemma in _CORPSES and not head.definite
    if _agrees(head, other, counted) or owned:
        # an adjective's feminine may belong to a plural of any gender
        vague = phrase.who == "people" and not (other.has("adjective") and other.who == "women")
        who = other.who if vague else phrase.who
        return replace(
            phrase, last=other.last, who=who, group=phrase.group or other.group,
            of=phrase.of or other.of, definite=phrase.definite or (owned and other.definite),
        )  # fmt: skip
    if not counted and head.number == "singular" and not head.definite and not other.definite:
        return replace(phrase, last=other.last)
    return phrase


def _with_body(index: Index, phrase: Phrase) -> Phrase:
    """Who "members" are is told by the body they belong to."""
    at = phrase.last
    if index.norm(at) in (_MIN, _FI):
        at += 1
    found = index.body(at) if phrase.head.has("member") else None
    if found is not None:
        who, group = found[1]
        return replace(phrase, who=who or phrase.who, group=group or phrase.group)
    vague = phrase.who == "people" and (phrase.of is not None or phrase.head.lemma in _TAKEN)
    if not vague or index.norm(phrase.last) not in (_MIN, _FI):
        return phrase
    at = phrase.last + 1
    ranks = index.norm(at) == _RANKS
    if not ranks and index.norm(phrase.last) == _FI:
        return phrase
    at += ranks
    named, body = index.noun(at), index.body(at)
    if named is not None and named.people and named.number != "singular":
        return replace(phrase, who=named.who, group=phrase.group or named.group)
    if body is not None and body[1][0]:
        return replace(phrase, who=body[1][0], group=phrase.group or body[1][1])
    return phrase


def _rank(index: Index, at: int) -> Noun | None:
    """The rank behind a noun or its adjectives ("an officer of the rank of captain")."""
    for start in range(at, at + _ADJECTIVES + 1):
        rank = index.cue(start, "rank")
        if rank:
            return index.noun(rank)
        if not index.is_word(start) or index.cues.get(start) or start in index.nouns:
            return None
    return None


def noun_phrase(index: Index, head: Noun, counted: bool) -> Phrase:
    """The noun with its appositions. `counted` tells that a numeral stands before it."""
    phrase = Phrase(head, head.last, head.who, head.group, head.of, definite=head.definite)
    for _ in range(2):
        longer = _with_apposition(index, phrase, counted)
        if longer.last == phrase.last:
            break
        phrase = longer
    phrase = _with_body(index, phrase)
    other = index.cue(phrase.last, "other-plural", "other-dual", "other-single")
    if other and head.people and not phrase.definite and index.norm(phrase.last)[0] != _WAW:
        phrase = replace(phrase, last=other, others=True)
    named = _rank(index, phrase.last)
    if named is not None:
        phrase = replace(phrase, last=named.last, rank=True)
    return phrase


def phrase_name(index: Index, phrase: Phrase) -> tuple[int, int] | None:
    """The name behind a single person's noun."""
    head = phrase.head
    if head.number != "singular" or not head.people:
        return None
    name = name_after(index, phrase.last)
    if name is not None and head.post and name[0] > phrase.last:
        return None
    return name


def stands_alone(index: Index, noun: Noun) -> bool:
    """Whether the word is a noun here, and no adjective of the word before it."""
    single = noun.number == "singular"
    if single and index.names_state(noun):
        return False
    if index.after_cue(noun.first, "fate", "subset"):
        return True
    before = noun.first - 1
    accusative = single and index.norm(noun.first).endswith(_ALEF)
    if accusative and noun.has("adverb"):
        return False
    named = index.norm(before) in index.given and not index.cue(before, "function", "fate")
    if named and single and not noun.pre and not noun.definite:
        return accusative  # else the second word of a name
    if not noun.has("adjective"):
        return True
    loose = not (single and noun.info["feminine"])
    if not index.is_word(before):
        # "politically, ..." opens a sentence as an adverb
        return loose and not accusative
    if noun.pre or index.cue(before, "function", "subset"):
        return loose
    if index.definite_word(before) != bool(noun.info["definite"]):
        return loose
    regular = len(index.norm(before)) > _SHORT and index.norm(before).endswith(_REGULAR)
    if regular and before not in index.nouns:
        return False  # a plural adjective behind a dual or plural noun
    return not single and before not in index.things


def owned(index: Index, phrase: Phrase) -> bool:
    """Whether the noun is made definite by the word behind it ("fighters of the party")."""
    at = phrase.last
    if phrase.head.post:
        return True
    if phrase.others or phrase.last > phrase.head.last or not index.is_word(at):
        return False
    head, ending = phrase.head, index.norm(at - 1)
    if not head.info["construct"] and (
        head.number in ("dual", "dual_or_plural")
        or ending.endswith(_REGULAR)
        or (head.number == "singular" and ending.endswith(_ALEF))
    ):
        return False  # such endings are dropped before a genitive
    if index.definite_word(at):
        return True
    adjective = head.number == "singular" and index.norm(at).endswith(_YA)
    return bool(index.name_at(at)) and not adjective
