"""The dead, the wounded and the missing of an event, and what was fired."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.frames.frame import STRIKES
from isnad.frames.item import Item
from isnad.frames.triggers import Trigger
from isnad.mentions.document import Document

_FATES = frozenset({"killed", "injured", "missing", "other"})
MATERIEL = frozenset({"munitions", "strikes"})
_DENIAL = 4
"""How near a word of denial stands before those who were not hurt."""
_TOLL_FRAMES = {"casualties.injure": "injured", "casualties.missing": "missing"}
_ANONYMOUS = frozenset({"people", "men", "children", "women", "civilians", None})
_ARMED = frozenset({"fighters", "soldiers", "police", "men"})
_TRIED = frozenset({"accused", "convicted", "suspect"})
_BODIES = frozenset({"state_army", "foreign_army", "police", "bare"})
_MEN = frozenset({"fighters", "office", "government", "unknown"})
_UNARMED = frozenset({"civilians", "displaced_people", "journalists", "medics", "protesters"})
_ELSEWHERE = frozenset({"by", "support", "against", "between", "mediator", "with"})


def add_target(draft: Draft, item: Item) -> None:
    """Add people hit to the targets when the text says what they are: mere persons and numbers
    stand in counts alone."""
    count, party = item.count, item.party
    if count is not None and party is None:
        if count.others or count.subset or count.noun is None:
            return
        tried = draft.event == "judicial" and count.lemma in _TRIED
        if count.group is None and not count.name and count.who in _ANONYMOUS and not tried:
            return
    if not any(t.first == item.first for t in draft.targets):
        draft.targets.append(item)


def is_told(item: Item) -> bool:
    """Whether those affected are counted: by a word of quantity, an indefinite noun, as one."""
    count = item.count
    if count is None:
        return False
    if not count.explicit and item.preps[0] == "min" and not count.subset:
        return False  # "of one family": whose they are
    one = count.grammatical == "singular" and count.noun is not None
    return count.explicit or not count.definite or bool(count.name) or one


def tells_fate(item: Item) -> bool:
    """Whether an item's noun itself tells what became of people ("a wounded")."""
    return item.count is not None and item.count.of in _FATES


class TollBinder:
    """Binds casualties to the event that caused them, in one document."""

    def __init__(self, document: Document, words: WordMap) -> None:
        self._document, self._words = document, words

    def bind(self, draft: Draft, region: Sequence[Item], used: set[int]) -> None:
        """Fill the counts and targets of a draft; `used` gathers the first tokens taken."""
        marks = sorted(draft.tolls, key=lambda t: t.first)
        if draft.tells_toll:
            marks = sorted([draft.trigger, *draft.tolls], key=lambda t: t.first)
        both = _death_and_wounds(marks)
        marks = [m for n, m in enumerate(marks) if n + 1 not in both]
        heads = {i.count.noun for i in region if i.count is not None and i.count.explicit}
        region = [i for i in region if not self._denied(i) and not _heads_number(i, heads)]
        for n, mark in enumerate(marks):
            end = marks[n + 1].first if n + 1 < len(marks) else draft.last
            start = marks[n - 1].last if n else draft.first
            of = _TOLL_FRAMES.get(mark.frame.id, mark.frame.count or "killed")
            if (n and marks[n - 1].last > mark.first) or _is_both(mark) or mark in both.values():
                of = "other"
            self._mark(draft, region, mark, of, start, end, used)
        self._fates(draft, region, used)
        _subsets(draft)

    def _mark(
        self, draft: Draft, region: Sequence[Item], mark: Trigger, of: str, start: int, end: int,
        used: set[int],
    ) -> None:  # fmt: skip
        if not draft.tells_toll and mark.last <= draft.trigger.first:
            end = min(end, draft.trigger.first)
        victims = [
            item for item in region
            if item.who and mark.last <= item.first < end
            and item.first not in used and _victim(item, draft, mark)
        ]  # fmt: skip
        agent = _agent_after(mark, victims)
        if agent is not None:
            behind = [i for i in region if i.count is not None and i.bare and i.first >= agent.last]
            victims = victims[1:] or behind[:1]
        else:
            agent = _agent_before(mark, victims, region, start, used)
        if agent is not None:
            used.add(agent.first)
            draft.actors.append(agent)
        elif (
            mark.form == "verb"
            and not self._negated(mark.first)
            and not any(v.count and v.count.explicit for v in victims)
            and not _behind(mark, victims)
        ):
            before = [
                item for item in region
                if item.count is not None and item.count.of not in MATERIEL and item.bare
                and start <= item.first and item.last <= mark.first and item.first not in used
            ]  # fmt: skip
            victims = before[-1:] + victims
        counted = any(v.count is not None for v in victims)
        for item in victims:
            if item.count is not None or not counted:
                self._victim_in(draft, item, of, used)

    def _denied(self, item: Item) -> bool:
        """Whether dead or wounded are told only to say that there were none."""
        if not tells_fate(item) or (item.count is not None and item.count.explicit):
            return False
        return self._negated(item.first)

    def _negated(self, at: int) -> bool:
        """Whether a denial stands right before: whom "and nobody was hurt" follows was not hurt."""
        hits = self._words.ids("negator", max(0, at - _DENIAL), at)
        return any(hit.entry.id in ("particle", "without") for hit in hits)

    def _victim_in(self, draft: Draft, item: Item, of: str, used: set[int]) -> None:
        used.add(item.first)
        count = item.count
        if count is not None and is_told(item):
            fate = count.of if count.of in _FATES else of
            draft.counts.append((str(fate), item))
            draft.note("counts", "toll", self._document.words(item.first, item.last))
        add_target(draft, item)

    def _fates(self, draft: Draft, region: Sequence[Item], used: set[int]) -> None:
        """Nouns that tell a fate by themselves: "three dead and ten wounded"."""
        if draft.event not in STRIKES and not draft.tells_toll and draft.event != "protest":
            return
        for item in region:
            count = item.count
            if count is None or item.first in used or count.of not in _FATES:
                continue
            if not count.explicit and count.definite:
                continue
            used.add(item.first)
            draft.counts.append((str(count.of), item))
            add_target(draft, item)


def _heads_number(item: Item, heads: Collection[int | None]) -> bool:
    """Whether a noun is what a number behind it counts ("the number of victims rose to 9")."""
    count = item.count
    return count is not None and not count.explicit and count.noun in heads


def _is_both(mark: Trigger) -> bool:
    """Whether one phrase tells of death and wounds ("the killing and wounding of")."""
    return mark.form == "noun" and mark.last - mark.first == 2 and mark.frame.count == "injured"


def _death_and_wounds(marks: Sequence[Trigger]) -> dict[int, Trigger]:
    """Marks joined into "the killing and wounding of": by the place of the second among them."""
    return {
        n: second
        for n, (first, second) in enumerate(pairwise(marks), 1)
        if first.last >= second.first and first.form == second.form == "noun" and second.pre
    }


def _subsets(draft: Draft) -> None:
    """ "Among them" is of those counted right before: the wounded, not the dead of the clause."""
    ordered = sorted(draft.counts, key=lambda pair: pair[1].first)
    for n, (of, item) in enumerate(ordered):
        if n and item.count is not None and item.count.subset and item.count.of not in _FATES:
            before = ordered[n - 1][0]
            if before in _FATES and of in _FATES:
                ordered[n] = (before, item)
    draft.counts[:] = ordered


def _victim(item: Item, draft: Draft, mark: Trigger) -> bool:
    """Whether people named after a word of death are those who died."""
    count = item.count
    if count is not None and count.of in MATERIEL:
        return False
    if count is not None and (count.subset or count.others):
        return True
    if item.preps[0] in _ELSEWHERE:
        return False
    if count is not None:
        reaches = mark.frame.id == "casualties.toll" and item.preps[0] == "ila"
        return item.bare or reaches or item.preps[0] in ("b", "min", "l") or count.of in _FATES
    return item.bare and (
        item.first == mark.last or (item.first - mark.last <= 2 and draft.tells_toll)
    )


def _behind(mark: Trigger, victims: Sequence[Item]) -> bool:
    """Whether a verb's own victim is right behind it ("and its driver was killed").

    Of one that has its victim as a pronoun on it ("a sniper killed them"), it is the killer.
    """
    near = victims and victims[0].first == mark.last and not mark.post
    count = victims[0].count if near else None
    return count is not None and not (count.subset or count.others)


def _agent_after(mark: Trigger, victims: Sequence[Item]) -> Item | None:
    """The killer that an active verb names before its victims ("the army killed five")."""
    if mark.form != "verb" or mark.passive or not victims:
        return None
    head, *rest = victims
    if _is_body(head) and head.first == mark.last and not _disagree(mark, head):
        return head
    if not rest:
        return None
    sided = head.party is not None or (head.count is not None and head.count.group is not None)
    group = head.party.group if head.party is not None else head.count and head.count.group
    if group in _UNARMED:
        return None
    if not sided or not head.bare or (head.count is not None and head.count.explicit):
        return None
    counted = any(
        v.count is not None and v.bare and not v.count.subset and not v.coordinate for v in rest
    )
    return head if counted else None


def _disagree(mark: Trigger, head: Item) -> bool:
    return head.party is not None and mark.refuses(head.party.gender)


def _is_body(item: Item) -> bool:
    """Whether a party is a body of armed men, which kills and is not itself killed."""
    party = item.party
    if party is None or item.count is not None or not item.bare or party.first != item.first:
        return False
    return party.gender in ("m", "f") and party.kind in _BODIES and party.head_class not in _MEN


def _agent_before(
    mark: Trigger, victims: Sequence[Item], region: Sequence[Item], start: int, used: set[int]
) -> Item | None:
    """The killer before an active verb that has its victim right behind it."""
    if mark.form != "verb" or mark.passive:
        return None
    if not victims or not victims[0].bare or victims[0].first - mark.last > 1:
        return None
    before = [
        i for i in region
        if (i.party is not None or (i.count is not None and i.count.who in _ARMED))
        and i.bare and start <= i.first and i.last <= mark.first and i.first not in used
    ]  # fmt: skip
    return before[0] if before else None


def add_materiel(draft: Draft, region: Sequence[Item]) -> None:
    """Strikes and munitions, where a numeral, a dual or a word of quantity counts them."""
    for item in region:
        count = item.count
        if count is None or count.of not in MATERIEL or not count.explicit:
            continue
        if count.of == "strikes" and draft.event not in STRIKES:
            continue
        if count.of == "munitions" and draft.event not in STRIKES | {"arms_seizure"}:
            continue
        if count.low == 1 and count.high == 1 and count.grammatical == "singular":
            continue
        draft.counts.append((str(count.of), item))
