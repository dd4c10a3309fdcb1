"""Mentions without a numeral before the noun: singular, dual, plural, "one of", "others"."""

from dataclasses import replace

from isnad.mentions.counts_index import Index, Noun
from isnad.mentions.counts_mention import CountMention, Grammatical
from isnad.mentions.counts_nouns import noun_phrase, owned, phrase_name, stands_alone
from isnad.mentions.counts_quantity import after_noun, counted, refused, with_bound

_ARTICLE = "\u0627\u0644"
_INJURIES = "casualty-injury"
_EACH = "\u0643\u0644"
_SEVERAL = range(3, 11)
_BA, _KAF = "\u0628", "\u0643"
_MIN = "\u0645\u0646"
_WAW = "\u0648"


def _amount(index: Index, noun: Noun, last: int) -> tuple[int, int | None, Grammatical]:
    """How many the noun's form says."""
    if noun.number == "singular":
        return 1, 1, "singular"
    if noun.number == "dual":
        return 2, 2, "dual"
    if noun.number == "dual_or_plural" and not noun.definite:
        numeral = after_noun(index, last, False)
        if index.written_dual(noun.first) or (numeral is not None and numeral.low == 2):
            return 2, 2, "dual"
    return 2, None, "plural"


def bare_noun(index: Index, noun: Noun) -> CountMention | None:
    """A noun with no numeral before it; None where it is part of a name or an adjective."""
    if not noun.people:
        return _dual_thing(index, noun)
    if (noun.lemma == _INJURIES and _BA in noun.pre) or _KAF in noun.pre:
        return None  # "with light injuries", "as hostages"
    if any(index.after_cue(at, "without") for at in (noun.first, noun.first - 1)):
        return None  # "without a pilot", "without causing casualties"
    before = index.norm(noun.first - 1)
    if noun.number == "singular" and not noun.pre and before[-2:] == _EACH and len(before) < 4:
        return None  # "every young man" is no number
    if index.shadowed(noun) or not stands_alone(index, noun):
        return None
    phrase = noun_phrase(index, noun, False)
    name = phrase_name(index, phrase)
    if noun.has("ambiguous") and not (
        name or phrase.rank or index.after_cue(noun.first, "fate", "rank")
    ):
        return None
    low, high, number = _amount(index, noun, noun.last)
    explicit = number == "dual"
    if number == "singular" and index.bound_before(noun.first) == "more_than":
        low, high, number, explicit = 2, None, "plural", True  # "more than one person"
    definite = phrase.definite or owned(index, phrase) or (name is not None and not phrase.rank)
    last = phrase.last
    numeral = after_noun(index, last, phrase.definite)
    if numeral is not None and not refused(index, numeral):
        of_one = number == "singular" and index.norm(noun.first - 1) == _MIN
        if (phrase.definite and number == "plural") or numeral.low == low:
            low, high = numeral.low, numeral.high
        elif phrase.definite and numeral.form == "words" and numeral.low in _SEVERAL:
            # "the five members of the family": the number is that of the noun before
            low, high, number = numeral.low, numeral.high, "plural"
        if (phrase.definite or numeral.low == low) and not of_one:
            explicit, last = True, numeral.last
    if explicit:
        last, low, high = with_bound(index, last, low, high)
    words = index.document.words(*name) if name is not None else ""
    return CountMention(
        noun.first, last, low, high, phrase.who, noun.first, noun.lemma, phrase.group, phrase.of,
        explicit=explicit, definite=definite, grammatical=number, others=phrase.others,
        name=words, name_at=name, pre=noun.pre, post=noun.post, loaded=noun.info.get("loaded"),
    )  # fmt: skip


def counted_bodies(index: Index, noun: Noun) -> CountMention | None:
    """ "the bodies of three men": the number counts the bodies."""
    amount = index.amounts.get(noun.last)
    if noun.of != "killed" or noun.number == "dual" or noun.definite or amount is None:
        return None
    mention = counted(index, amount) if not amount.pre else None
    if mention is None:
        return None
    return replace(mention, first=noun.first, pre=noun.pre, of=noun.of)


def _dual_thing(index: Index, noun: Noun) -> CountMention | None:
    """Munitions and strikes count only with a numeral or as a dual."""
    numeral = after_noun(index, noun.last, False)
    if noun.definite:
        return None
    one = noun.number == "singular" and not noun.definite and numeral is not None
    if noun.number != "dual" and not (one and numeral is not None and numeral.low == 1):
        return None
    many = 1 if noun.number == "singular" else 2
    last = numeral.last if numeral is not None and numeral.low == many else noun.last
    number: Grammatical = "singular" if many == 1 else "dual"
    return CountMention(
        noun.first, last, many, many, noun.who, noun.first, noun.lemma, noun.group, noun.of,
        explicit=True, definite=noun.definite, grammatical=number, pre=noun.pre,
    )  # fmt: skip


def each_of(index: Index, at: int) -> CountMention | None:
    """ "one of our men": a word for one and a definite plural."""
    end = index.cue(at, "each")
    head = index.noun(end)
    if head is None or not head.people or head.number == "singular":
        return None
    phrase = noun_phrase(index, head, False)
    pre = index.norm(at)[:1] if index.norm(at)[:1] == _WAW and len(index.norm(at)) > 3 else ""
    return CountMention(
        at, phrase.last, 1, 1, phrase.who, head.first, head.lemma, phrase.group, phrase.of,
        explicit=True, definite=False, grammatical="singular", pre=pre, post=head.post,
        loaded=head.info.get("loaded"),
    )  # fmt: skip


def other_ones(index: Index, at: int, after_mention: bool) -> CountMention | None:
    """ "others", "another", "a third" that stand for people counted before."""
    norm = index.norm(at)
    pre = norm[0] if norm[:1] == _WAW else ""
    fate = index.after_cue(at, "fate")
    if not fate and not (pre and after_mention):
        return None
    if index.cue(at, "other-dual"):
        return _others(at, index.cue(at, "other-dual"), 2, 2, "dual", pre)
    plural = index.cue(at, "other-plural")
    if plural:
        return _others(at, plural, 2, None, "plural", pre)
    single = index.cue(at, "other-single")
    if not single:
        bare = norm[1:] if pre and norm not in index.numbers["ordinals"] else norm
        if bare not in index.numbers["ordinals"]:
            return None
        single = at + 1
    if not index.closes(single):
        return None
    return _others(at, single, 1, 1, "singular", pre)


def _others(
    first: int, last: int, low: int, high: int | None, number: Grammatical, pre: str
) -> CountMention:
    return CountMention(
        first, last, low, high, None, None, "", None, None, explicit=number != "plural",
        definite=False, grammatical=number, others=True, pre=pre,
    )  # fmt: skip
