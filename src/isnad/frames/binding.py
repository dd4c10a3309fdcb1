"""Who, whom, how many, where and when: a draft's slots filled from the items of its clauses."""

from collections.abc import Callable, Sequence

from isnad.discourse.clauses import Clause
from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.frames.extras import add_extras
from isnad.frames.frame import ACTS, TARGETLESS
from isnad.frames.item import Item
from isnad.frames.nominal import PhraseFinder
from isnad.frames.roles import is_object, role_of
from isnad.frames.setting import bind_period, bind_places
from isnad.frames.shares import add_shares
from isnad.frames.strangers import Strangers
from isnad.frames.tolls import (
    MATERIEL,
    TollBinder,
    add_materiel,
    add_target,
    is_told,
    tells_fate,
)
from isnad.mentions.document import Document

_WAW = chr(0x648)
_DUAL = chr(0x64A) + chr(0x646)
_AIMED = "attack.target"
_ARMED = frozenset({"soldiers", "fighters", "police"})
_LEAD = 8


def _own_men(draft: Draft, item: Item) -> bool:
    """Whether soldiers that somebody withdraws are his own."""
    count = item.count
    return bool(draft.subject) and count is not None and count.who in _ARMED


def _antecedent_acts(draft: Draft, clause: Clause) -> bool:
    """Whether "who accused X" tells of a deed of those that the relative clause is about."""
    trigger = draft.trigger
    near = trigger.first - clause.first <= 1
    return clause.kind == "relative" and near and trigger.form == "verb" and not trigger.post


def _between(item: Item) -> bool:
    """Whether somebody owns those between whom it happens ("between two groups of X")."""
    return item.preps[0] in ("l", "min", "belongs") and item.preps[1:2] == ("between",)


class Binder:
    """Fills the drafts of one document's sentences."""

    def __init__(
        self, document: Document, words: WordMap, cue: Callable[[int], bool], phrases: PhraseFinder
    ) -> None:
        self._document, self._words, self._cue = document, words, cue
        self._strangers = Strangers(document, phrases)
        self._tolls = TollBinder(document, words)

    def bind(
        self,
        draft: Draft,
        items: Sequence[Item],
        others: Sequence[Draft],
        previous: Sequence[Draft],
    ) -> None:
        """Fill a draft's slots.

        `items` and `others` are the sentence's; `previous` are the drafts before it.
        """
        region = [
            item for item in items
            if any(c.first <= item.first and item.last <= c.last for c in draft.clauses)
            and not self._cue(item.first)
            and not (draft.trigger.first <= item.first < draft.trigger.last and item.place)
        ]  # fmt: skip
        used: set[int] = set()
        self._tolls.bind(draft, region, used)
        if draft.frame.symmetric:
            self._sides(draft, region, used, previous)
        else:
            self._roles(draft, region, used)
        add_shares(draft, items)
        add_materiel(draft, region)
        bind_places(draft, region, items, others, previous)
        bind_period(draft, region, items, others, previous, self._cue)
        add_extras(draft, items, self._words, self._cue)

    # -- doers and done to -------------------------------------------------------------------

    def _sides(
        self, draft: Draft, region: Sequence[Item], used: set[int], previous: Sequence[Draft]
    ) -> None:
        joins = ("between", "with", "support", "against")
        sides = [
            i for i in region
            if i.party is not None or (i.count is not None and i.count.group and not tells_fate(i))
        ]  # fmt: skip
        sides = [i for i in sides if i.first not in used and i.preps[0] != "mediator"]
        own = draft.ends
        joined = [i for i in sides if i.preps[0] in joins or _between(i)]
        bare = [i for i in sides if i.bare and (i.by is None or i.by in own)]
        between = [i for i in joined if i.preps[0] == "between" or _between(i)]
        if between:  # they are the sides; "with" further on belongs to something else
            joined = [i for i in joined if i.preps[0] != "with" or i.first < between[0].first]
            late = [
                i for i in bare
                if i.first > between[0].first and i.party is not None and i.party.pre[:1] == _WAW
            ]  # fmt: skip
            chosen = sorted([*joined, *late], key=lambda i: i.first)
        elif joined:
            head = bare[:1] + [i for i in bare[1:] if i.coordinate]
            if draft.adjunct and not head and joined[0].preps[0] == "with":
                same = [d for d in previous if d.sentence == draft.sentence]
                head = same[-1].subject[:1] if same else []  # who did the other thing
            chosen = sorted([*head, *joined], key=lambda i: i.first)
        else:
            chosen = bare
        for item in chosen:
            used.add(item.first)
            draft.actors.append(item)
            draft.note("actors", "side", self._document.words(item.first, item.last))
        if not chosen:
            self._strangers.subject(draft, used)

    def _roles(self, draft: Draft, region: Sequence[Item], used: set[int]) -> None:
        """Fill actors and targets: by preposition first, the rest by position."""
        trigger = draft.trigger
        head = draft.support[0] if draft.support else trigger.first
        free = self._by_words(draft, region, head, used)
        before = [i for i in free if i.bare and i.last <= head and not draft.adjunct]
        after = [i for i in free if i.bare and i.first >= head]
        subject = None if draft.act else self._subject(draft, before, after, head)
        if subject is not None and self._is_patient(draft, subject, before, after):
            self._fill(draft, draft.frame.object, subject, used, patient=True)
            subject = None
        if subject is not None:
            draft.subject = [subject]
            self._act(draft, subject, after, region, used)
        else:
            self._nobody(draft, used)
        if not draft.tells_toll:
            self._objects(draft, [i for i in after if i is not subject], used)
        addressed = draft.event in ACTS or draft.event == "directive"
        if addressed and not draft.targets and trigger.form != "noun":
            self._strangers.addressee(draft, region, used)

    def _by_words(
        self, draft: Draft, region: Sequence[Item], head: int, used: set[int]
    ) -> list[Item]:
        """Fill the slots that prepositions name; gives the items whose position decides."""
        free: list[Item] = []
        for item in region:
            if (
                not item.who
                or item.first in used
                or (item.by is not None and item.by not in draft.ends)
            ):
                continue
            if item.count is not None and item.count.of in MATERIEL:
                continue
            role = role_of(draft, item, head)
            if role is None:
                free.append(item)
            elif role != "skip":
                self._fill(draft, role, item, used)
        return free

    @staticmethod
    def _is_patient(
        draft: Draft, subject: Item, before: Sequence[Item], after: Sequence[Item]
    ) -> bool:
        """Whether who stands as the verb's subject is who suffered the deed."""
        frame = draft.frame
        if draft.trigger.passive or draft.support_kind == "patient" or draft.tells_toll:
            return True
        counted = subject.count is not None and subject.count.explicit
        aimed = draft.trigger.form == "noun" and subject.preps[0] == "gen"
        aimed = aimed and (frame.patient_first or frame.id == _AIMED)
        if aimed and subject.count and (subject.count.low, subject.count.high) == (1, 1):
            return True  # "the targeting of the commander"
        if subject.party is not None and not counted:
            return False
        lone = subject in after and all(i is subject or i.coordinate for i in after)
        counts = counted and frame.count is not None and frame.count_subject is None
        if lone and (frame.patient_first or counts):
            return True
        return frame.patient_first and subject in before and not after

    def _act(
        self, draft: Draft, subject: Item, after: Sequence[Item], region: Sequence[Item],
        used: set[int],
    ) -> None:  # fmt: skip
        """Who does it, with those joined to him; who repels a deed is not its doer."""
        if draft.support_kind == "repel":
            whose = "actors" if subject.first > draft.trigger.first else "targets"
            self._fill(draft, whose, subject, used)
            for item in after:
                if item.first > draft.trigger.first and item.first not in used:
                    self._fill(draft, "actors", item, used)
            return
        self._fill(draft, draft.frame.subject, subject, used, subject=True)
        for item in region:
            joined = item.coordinate and item.bare and item.who and item.first >= subject.last
            if joined and self._linked(subject, item, region) and item.first not in used:
                self._fill(draft, draft.frame.subject, item, used, subject=True)

    def _nobody(self, draft: Draft, used: set[int]) -> None:
        """No subject that a list knows: an unknown one, else that of the verb before."""
        passive = draft.trigger.passive or draft.support_kind == "patient"
        if draft.frame.subject != "actors" or draft.actors or passive or draft.act:
            return
        if draft.tells_toll and not (draft.trigger.pre or draft.trigger.plural):
            return  # "was killed", unless "and" goes on with a killer
        if self._strangers.subject(draft, used):
            return
        first = draft.clauses[0]
        opens = first.first == draft.trigger.first and first.kind == "comma"
        verb = draft.trigger.form == "verb" or draft.support is not None
        draft.inherits_subject = verb or opens

    def _objects(self, draft: Draft, after: Sequence[Item], used: set[int]) -> None:
        """One object and those joined to it; what follows belongs elsewhere."""
        head: Item | None = None
        for item in after:
            if item.first in used:
                continue
            if head is not None and not item.coordinate:
                return
            head = head or item
            self._fill(draft, draft.frame.object, item, used, patient=True)

    def _linked(self, subject: Item, item: Item, region: Sequence[Item]) -> bool:
        between = [i for i in region if subject.last <= i.first < item.first and i.who]
        return all(i.coordinate for i in between)

    def _subject(
        self, draft: Draft, before: Sequence[Item], after: Sequence[Item], head: int
    ) -> Item | None:
        clause = next((c for c in draft.clauses if c.first <= head < c.last), draft.clauses[0])
        if clause.kind == "comma" and clause.first == head and draft.clauses[0].last <= head:
            clause = draft.clauses[0]  # "the army, backed by ..., took"
        inside = [i for i in before if i.first >= clause.first]
        lead = [i for i in inside if i.first - clause.first <= _LEAD and not i.coordinate]
        if after and self._has_object(draft) and after[0].first == draft.trigger.last:
            return after[0]  # "... whom the men of X killed"
        if lead and (draft.trigger.form == "verb" or draft.support):
            return lead[0]
        after = [i for i in after if i.thing is None or draft.trigger.form != "verb"]
        led = self._words.preps_by_last.get(draft.trigger.last)
        if draft.trigger.form == "verb" and led is not None and led.first > draft.trigger.first:
            after = []  # the verb brings its preposition: what follows is no subject
        if after and is_object(self._document, draft, after[0]):
            return None
        if _antecedent_acts(draft, clause):
            return None
        if after and not (draft.trigger.plural and draft.trigger.form == "verb"):
            return self._strangers.between(draft, after[0]) or after[0]
        return lead[0] if lead and draft.trigger.form != "noun" else None

    @staticmethod
    def _has_object(draft: Draft) -> bool:
        """Whether a verb has its object written on: what follows is its subject."""
        trigger = draft.trigger
        written = trigger.form == "verb" and bool(trigger.post) and draft.support is None
        return written and not (trigger.passive or trigger.plural)

    def _fill(
        self, draft: Draft, role: str, item: Item, used: set[int],
        *, subject: bool = False, patient: bool = False,
    ) -> None:  # fmt: skip
        if role in ("none", "skip", "location", "destination"):
            return
        own = item.party is not None and bool(item.party.post)
        if role == "targets" and (
            draft.event in TARGETLESS
            or ((own or _own_men(draft, item)) and draft.event == "withdrawal")
        ):
            used.add(item.first)
            return
        used.add(item.first)
        frame, count = draft.frame, item.count
        thing = item.thing is not None and patient
        words = self._document.words(item.first, item.last)
        if role == "actors":
            crowd = draft.event == "protest"
            if count is None or item.party or count.group or count.noun is not None or crowd:
                draft.actors.append(item)
                draft.note("actors", "subject" if subject else "preposition", words)
            of = frame.count_subject or "participants"
        else:
            if thing or frame.event in ("displacement", "return"):
                if not any(t.first == item.first for t in draft.targets):
                    draft.targets.append(item)
            else:
                add_target(draft, item)
            draft.note("targets", "object" if patient else "preposition", words)
            of = frame.count or ""
        if count is None or thing or not of:
            return
        if role == "actors" and self._vague_dual(item):
            return
        crowd = draft.event == "protest" and not count.definite
        if (
            count.explicit
            or crowd
            or ((role != "actors" or of != "participants") and is_told(item))
        ):
            draft.counts.append((of, item))

    def _vague_dual(self, item: Item) -> bool:
        """Whether a noun may as well be a plural as a dual, with no numeral to tell."""
        count = item.count
        if count is None or count.grammatical != "dual" or count.noun is None:
            return False
        return count.last - count.first == 1 and self._document.tokens[count.noun].norm.endswith(
            _DUAL
        )
