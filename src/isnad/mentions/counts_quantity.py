"""Mentions that a numeral, a vague amount or a word of quantity opens."""

from dataclasses import replace

from isnad.arabic.numbers import Quantity, bound_after
from isnad.mentions.counts_index import Index, Noun
from isnad.mentions.counts_mention import CountMention, Grammatical
from isnad.mentions.counts_nouns import Phrase, noun_phrase

_WAW = "\u0648"
_MIN = "\u0645\u0646"
_LAM = "\u0644"
_PARTS = frozenset("%/+\u066a")
_TOLL_REACH = 12
_YEARS = range(1900, 2101)
_BOUND_REACH = 3
_FATES = {"killed", "injured"}


def refused(index: Index, amount: Quantity) -> bool:
    """Whether the number is a year, an hour, a share, or a part of a name."""
    before = "" if amount.pre.startswith(_WAW) else index.norm(amount.first - 1)
    if before in index.numbers["labels"]:
        return True
    if amount.low in _YEARS and amount.form == "digits" and before in index.numbers["before_years"]:
        return True
    around = (before, index.norm(amount.last))
    if any(sign in _PARTS for sign in around):
        return index.tokens[amount.first].kind == "number" or amount.form == "digits"
    return False


def grammatical(low: int, high: int | None) -> Grammatical:
    """Singular for one, dual for two, else plural."""
    if low == high and low in (1, 2):
        return "singular" if low == 1 else "dual"
    return "plural"


def with_bound(index: Index, last: int, low: int, high: int | None) -> tuple[int, int, int | None]:
    """The mention's end and amount after a bound behind it ("14 people ... at least")."""
    for at in range(last, min(last + _BOUND_REACH, index.size)):
        end, least, most = bound_after(index.tokens, at, low, high, index.numbers)  # type: ignore[arg-type]
        if end != at:
            return end, least, most
        if not index.is_word(at) or index.cues.get(at) or at in index.nouns:
            break
    return last, low, high


def counted(index: Index, amount: Quantity) -> CountMention | None:
    """What an amount counts; None where it counts no people, munitions or strikes."""
    if refused(index, amount):
        return None
    at = amount.last
    quoted = index.past_mark(at)
    if quoted > at and index.noun(quoted) is not None:
        at = quoted  # a noun that the outlet will not own
    head = index.noun(at)
    thing = index.things.get(at, 0)
    if head is not None and thing < head.last:
        return _of_phrase(index, amount, noun_phrase(index, head, True))
    if thing:
        return None
    if index.cue(at, "of-them"):
        return _of_them(index, amount, index.cue(at, "of-them"))
    if index.norm(at) == _MIN:
        return _part_of(index, amount, at + 1)
    other = index.cue(at, "other-plural", "other-dual", "other-single")
    if other:
        last, low, high = with_bound(index, other, amount.low, amount.high)
        return _plain(amount, last, low, high, others=True)
    toll = toll_noun(index, amount)
    if toll is not None and index.closes(at):
        return _toll(amount, toll)
    if _may_be_bare(index, amount) and index.closes(at):
        last, low, high = with_bound(index, at, amount.low, amount.high)
        subset = index.after_cue(amount.first, "subset", "of-them")
        return _plain(amount, last, low, high, subset=subset)
    return None


def _may_be_bare(index: Index, amount: Quantity) -> bool:
    if amount.form == "quantity":
        return False
    if amount.form == "vague" and amount.definite and amount.pre in ("", _WAW):
        return True
    return index.after_cue(amount.first, "fate", "subset", "of-them")


def _of_phrase(index: Index, amount: Quantity, phrase: Phrase) -> CountMention:
    shared = _shared(index, phrase)
    last, low, high = with_bound(index, shared or phrase.last, amount.low, amount.high)
    head = phrase.head
    of = "other" if shared else phrase.of
    return CountMention(
        amount.first, last, low, high, phrase.who, head.first, head.lemma, phrase.group, of,
        explicit=True, definite=amount.definite, grammatical=grammatical(low, high),
        others=phrase.others, pre=amount.pre, post=head.post, loaded=head.info.get("loaded"),
    )  # fmt: skip


def _shared(index: Index, phrase: Phrase) -> int:
    """The end of a second fate that shares the number ("dozens of dead and wounded"); 0 if none."""
    head, other = phrase.head, index.noun(phrase.last, _WAW)
    if other is None or {head.of, other.of} != _FATES or other.last in index.amounts:
        return 0
    alike = head.number == other.number and head.definite == other.definite
    return other.last if alike else 0


def _part_of(index: Index, amount: Quantity, at: int) -> CountMention | None:
    """ "three of the members of X", "dozens of the dead", "six of the party"."""
    head = index.noun(at)
    if head is not None:
        return _of_phrase(index, amount, noun_phrase(index, head, True))
    if at in index.things:
        return None
    if index.cue(at, "subset"):
        return _bare(index, amount, at - 1, subset=False)
    if index.cue(at, "of-them"):
        return _of_them(index, amount, index.cue(at, "of-them"))
    body = index.body(at)
    if body is not None:
        plain = _plain(amount, body[0], amount.low, amount.high)
        return replace(plain, who=body[1][0], group=body[1][1])
    named = index.name_at(index.past_mark(at), "group")
    if named:
        return _plain(amount, named, amount.low, amount.high)
    if _may_be_bare(index, amount) and not index.nouns.get(at):
        return _bare(index, amount, at - 1, subset=False)
    return None


def _plain(
    amount: Quantity, last: int, low: int, high: int | None,
    others: bool = False, subset: bool = False,
) -> CountMention:  # fmt: skip
    return CountMention(
        amount.first, last, low, high, None, None, "", None, None,
        explicit=True, definite=False, grammatical=grammatical(low, high),
        others=others, subset=subset, pre=amount.pre,
    )  # fmt: skip


def _bare(index: Index, amount: Quantity, last: int, subset: bool) -> CountMention:
    return _plain(amount, last, amount.low, amount.high, subset=subset)


def _of_them(index: Index, amount: Quantity, last: int) -> CountMention:
    """ "Seven of them", and what they are where a noun says it ("seven of them medics")."""
    part = _bare(index, amount, last, subset=True)
    noun = index.noun(last) or index.noun(last, _LAM)
    if noun is None or not noun.people or noun.definite or noun.of is not None:
        return part
    if noun.number == "singular" or noun.who == "people":
        return part
    return replace(
        part, last=noun.last, who=noun.who, group=noun.group, noun=noun.first, lemma=noun.lemma
    )


def _toll(amount: Quantity, noun: Noun) -> CountMention:
    return CountMention(
        amount.first, amount.last, amount.low, amount.high, noun.who, noun.first, noun.lemma,
        noun.group, noun.of, explicit=True, definite=False,
        grammatical=grammatical(amount.low, amount.high), pre=amount.pre,
    )  # fmt: skip


def toll_noun(index: Index, amount: Quantity) -> Noun | None:
    """The noun of a toll that a bare number completes ("the number of dead rose to 9")."""
    first = amount.first
    if index.after_cue(first, "toll-of"):
        return _last_people(index, first)
    beside = index.nouns.get(first - 1)
    if not index.after_cue(first, "reach") and not (
        beside is not None and beside.number == "plural" and beside.info["definite"]
    ):
        return None
    sentence = index.sentence[first]
    noun = None
    for at in range(first - 1, max(first - _TOLL_REACH, -1), -1):
        if index.sentence[at] != sentence:
            return None
        found = index.nouns.get(at)
        if found is not None and found.people and not found.has("ambiguous"):
            noun = found
        if index.cue(at, "toll"):
            return noun
        if index.cue(at, "toll-of"):
            return _last_people(index, at)
    return None


def _last_people(index: Index, first: int) -> Noun | None:
    """The nearest noun for people before a token in its sentence ("... and their number is")."""
    for at in range(first - 1, max(first - _TOLL_REACH, -1), -1):
        if index.sentence[at] != index.sentence[first]:
            return None
        found = index.nouns.get(at)
        if found is not None and found.people and found.number != "singular":
            return found
    return None


def after_noun(index: Index, last: int, definite: bool) -> Quantity | None:
    """A numeral behind its noun: "the five soldiers", "two fighters (dual) two"."""
    amount = index.amounts.get(last)
    if amount is None or amount.pre or amount.form not in ("words", "digits"):
        return None
    if amount.definite and definite and amount.high is not None:
        return amount
    if not amount.definite and not definite and amount.low in (1, 2) and amount.form == "words":
        return amount
    return None
