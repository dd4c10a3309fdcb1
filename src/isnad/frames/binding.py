"""Who, whom, how many, where and when: a draft's slots filled from the items of its clauses."""

from collections.abc import Callable, Sequence

from isnad.discourse.wordmap import WordMap, stems
from isnad.frames.draft import Draft
from isnad.frames.frame import ACTS, ANNOUNCED, STRIKES
from isnad.frames.items import Item
from isnad.frames.nominal import PhraseFinder
from isnad.frames.triggers import Trigger
from isnad.mentions.document import Document

_FATES = frozenset({"killed", "injured", "missing", "other"})
_MATERIEL = frozenset({"munitions", "strikes"})
_TOLL_FRAMES = {"casualties.injure": "injured", "casualties.missing": "missing"}
_ANONYMOUS = frozenset({"people", "men", "children", "women"})
_DUAL = chr(0x64A) + chr(0x646)
_NEAR = 8
_LEAD = 8


class Binder:
    """Fills the drafts of one document's sentences."""

    def __init__(
        self, document: Document, words: WordMap, cue: Callable[[int], bool], phrases: PhraseFinder
    ) -> None:
        self._document, self._words, self._cue, self._phrases = document, words, cue, phrases

    def bind(
        self, draft: Draft, items: Sequence[Item], others: Sequence[Draft], previous: Sequence[Draft]
    ) -> None:
        """Fill a draft's slots.

        `items` and `others` are the sentence's; `previous` are the drafts before it.
        """
        region = [
            item for item in items
            if any(c.first <= item.first and item.last <= c.last for c in draft.clauses)
        ]  # fmt: skip
        toll_marks = sorted(draft.tolls, key=lambda t: t.first)
        if draft.tells_toll:
            toll_marks = sorted([draft.trigger, *draft.tolls], key=lambda t: t.first)
        used: set[int] = set()
        self._tolls(draft, region, toll_marks, used)
        self._fates(draft, region, used)
        if draft.frame.symmetric:
            self._sides(draft, region, used)
        else:
            self._roles(draft, region, used, previous)
        self._materiel(draft, region, used)
        self._places(draft, region, items)
        self._period(draft, region, items, others, previous)
        self._extras(draft)

    # -- the dead and the wounded ----------------------------------------------------------

    def _tolls(
        self, draft: Draft, region: Sequence[Item], marks: Sequence[Trigger], used: set[int]
    ) -> None:
        for n, mark in enumerate(marks):
            of = _TOLL_FRAMES.get(mark.frame.id, mark.frame.count or "killed")
            end = marks[n + 1].first if n + 1 < len(marks) else draft.last
            if not draft.tells_toll and mark.last <= draft.trigger.first:
                end = min(end, draft.trigger.first)
            start = marks[n - 1].last if n else draft.first
            victims = [
                item for item in region
                if item.who and item.first >= mark.last and item.first < end
                and item.first not in used and self._victim(item, draft, mark)
            ]  # fmt: skip
            if mark.form == "verb" and not mark.passive and len(victims) > 1:
                head = victims[0]
                if head.party is not None and head.bare and not (head.count and head.count.explicit) and any(
                    v.count is not None and v.count.explicit and v.bare and not v.count.subset for v in victims[1:]
                ):
                    used.add(head.first)
                    draft.actors.append(head)
                    victims = victims[1:]
            agent = self._agent(mark, victims, region, start, used)
            if agent is not None:
                used.add(agent.first)
                draft.actors.append(agent)
            elif mark.form == "verb" and not any(v.count and v.count.explicit for v in victims):
                before = [
                    item for item in region
                    if item.count is not None and start <= item.first and item.last <= mark.first
                    and item.bare and item.first not in used
                ]  # fmt: skip
                victims = before[-1:] + victims
            first_kind = next((v for v in victims if v.count is not None), None)
            for item in victims:
                if item.count is None and first_kind is not None:
                    continue
                self._victim_in(draft, item, of, used)

    @staticmethod
    def _agent(
        mark: Trigger, victims: Sequence[Item], region: Sequence[Item], start: int, used: set[int]
    ) -> Item | None:
        """Who did it, where he stands before an active verb that has its victim after it."""
        if mark.form != "verb" or mark.passive:
            return None
        if not victims or not victims[0].bare or victims[0].first - mark.last > 1:
            return None
        before = [
            i for i in region
            if i.who and i.bare and start <= i.first and i.last <= mark.first and i.first not in used
        ]  # fmt: skip
        return before[0] if before else None

    def _victim(self, item: Item, draft: Draft, mark: Trigger) -> bool:
        count = item.count
        if count is not None and count.of in _MATERIEL:
            return False
        if count is not None and (count.subset or count.others):
            return True
        if item.preps[0] in ("by", "support", "against", "between", "mediator", "with"):
            return False
        if count is not None:
            return item.bare or item.preps[0] in ("b", "min", "l") or count.of in _FATES
        return (item.bare and item.first - mark.last <= 2 and draft.tells_toll) or (
            item.bare and item.first == mark.last
        )

    def _victim_in(self, draft: Draft, item: Item, of: str, used: set[int]) -> None:
        used.add(item.first)
        count = item.count
        if count is not None and (count.explicit or not count.definite or count.name):
            fate = count.of if count.of in _FATES else of
            draft.counts.append((str(fate), item))
            draft.note("counts", "toll", self._document.words(item.first, item.last))
        self._target(draft, item)

    def _target(self, draft: Draft, item: Item) -> None:
        """The people hit are targets when the text says what they are."""
        count, party = item.count, item.party
        if count is not None and (count.others or count.subset) and party is None:
            return
        if party is None and count is not None:
            if count.noun is None or (count.group is None and not count.name):
                return
            if count.group is None and count.who in _ANONYMOUS and not count.name:
                return
        if not any(t.first == item.first for t in draft.targets):
            draft.targets.append(item)

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
            self._target(draft, item)

    # -- doers and done to -------------------------------------------------------------------

    def _sides(self, draft: Draft, region: Sequence[Item], used: set[int]) -> None:
        joins = ("between", "with", "support", "against")
        sides = [
            i for i in region
            if i.party is not None or (i.count is not None and i.count.group and i.count.of not in _FATES)
        ]  # fmt: skip
        sides = [i for i in sides if i.first not in used and i.preps[0] != "mediator"]
        own = draft.ends
        joined = [i for i in sides if i.preps[0] in joins]
        bare = [i for i in sides if i.bare and (i.by is None or i.by in own)]
        if any(i.preps[0] == "between" for i in joined):
            chosen = joined
        elif joined:
            head = bare[:1] + [i for i in bare[1:] if i.coordinate]
            chosen = sorted([*head, *joined], key=lambda i: i.first)
        else:
            chosen = bare
        for item in chosen:
            used.add(item.first)
            draft.actors.append(item)
            draft.note("actors", "side", self._document.words(item.first, item.last))

    def _roles(
        self, draft: Draft, region: Sequence[Item], used: set[int], previous: Sequence[Draft]
    ) -> None:
        frame, trigger = draft.frame, draft.trigger
        head = draft.support[0] if draft.support else trigger.first
        free: list[Item] = []
        own = draft.ends
        for item in region:
            if not item.who or item.first in used:
                continue
            if item.count is not None and item.count.of in _MATERIEL:
                continue
            if item.by is not None and item.by not in own:
                continue
            role = self._by_preposition(draft, item, head)
            if role == "skip":
                continue
            if role is None:
                free.append(item)
            else:
                self._fill(draft, role, item, used)
        before = [i for i in free if i.bare and i.last <= head]
        after = [i for i in free if i.bare and i.first >= head]
        patient = draft.support is not None and draft.support[2] == "patient"
        passive = trigger.passive or patient
        repels = draft.support is not None and draft.support[2] == "repel"
        subject = self._subject(draft, before, after, head)
        if subject is not None and not passive and not draft.tells_toll:
            lone = subject in after and not [i for i in after if i is not subject and not i.coordinate]
            person = subject.party is None or (
                subject.count is not None and subject.count.explicit
            )
            counted = subject.count is not None and subject.count.explicit
            takes = frame.patient_first or (
                counted and frame.count is not None and frame.count_subject is None
            )
            if takes and lone and person:
                self._fill(draft, frame.object, subject, used, patient=True)
                subject = None
            elif frame.patient_first and person and subject in before and not after:
                self._fill(draft, frame.object, subject, used, patient=True)
                subject = None
        elif subject is not None:
            self._fill(draft, frame.object, subject, used, patient=True)
            subject = None
            after = [i for i in after if i.first not in used]
        if subject is not None and repels:
            draft.subject = [subject]
            self._fill(draft, "targets", subject, used)
            for item in after:
                if item is not subject and item.first > trigger.first and item.first not in used:
                    self._fill(draft, "actors", item, used)
        elif subject is not None:
            draft.subject = [subject]
            self._fill(draft, frame.subject, subject, used, subject=True)
            for item in region:
                if item.coordinate and item.first >= subject.last and item.bare and item.who:
                    if self._linked(subject, item, region) and item.first not in used:
                        self._fill(draft, frame.subject, item, used, subject=True)
        elif frame.subject == "actors" and not draft.actors and not passive and self._unknown(draft, used):
            pass
        elif frame.subject == "actors" and not draft.actors and not passive:
            draft.inherits_subject = trigger.form == "verb" or draft.support is not None
        if not draft.tells_toll:
            head_object: Item | None = None
            for item in after:
                if item.first in used or item is subject:
                    continue
                if draft.event in ACTS and head_object is not None and not item.coordinate:
                    break  # what is demanded names others
                head_object = head_object or item
                self._fill(draft, frame.object, item, used, patient=True)

    def _unknown(self, draft: Draft, used: set[int]) -> bool:
        """A subject that no list knows, right behind the verb or at the clause's opening."""
        head, end = (draft.support[:2] if draft.support else (draft.trigger.first, draft.trigger.last))
        if draft.trigger.form != "verb" and draft.support is None:
            return False
        clause = next((c for c in draft.clauses if c.first <= head < c.last), None)
        if clause is None:
            return False
        found = self._phrases.at(end, min(clause.last, draft.trigger.first) if draft.support else clause.last)
        if found is None:
            found = self._phrases.at(clause.first, head)
            if found is not None and head - found[1] > _NEAR:
                found = None
        if found is None or any(
            stem in draft.frame.needs
            for n in range(*found)
            for stem in stems(self._document.tokens[n].norm)
        ):
            return False
        item = Item(found[0], found[1], ("none",))
        used.add(item.first)
        draft.subject = [item]
        (draft.targets if draft.frame.subject == "targets" else draft.actors).append(item)
        draft.note("actors", "unknown words", self._document.words(*found))
        return True

    def _linked(self, subject: Item, item: Item, region: Sequence[Item]) -> bool:
        between = [i for i in region if subject.last <= i.first < item.first and i.who]
        return all(i.coordinate for i in between)

    def _subject(
        self, draft: Draft, before: Sequence[Item], after: Sequence[Item], head: int
    ) -> Item | None:
        clause = next((c for c in draft.clauses if c.first <= head < c.last), draft.clauses[0])
        inside = [i for i in before if i.first >= clause.first]
        lead = [i for i in inside if i.first - clause.first <= _LEAD and not i.coordinate]
        if lead and (draft.trigger.form == "verb" or draft.support):
            return lead[0]
        if after:
            return after[0]
        return lead[0] if lead and draft.trigger.form != "noun" else None

    def _by_preposition(self, draft: Draft, item: Item, head: int) -> str | None:
        """The slot that the words governing an item name; None where position decides."""
        frame, prep = draft.frame, item.preps[0]
        if "mediator" in item.preps or (item.party is not None and item.party.area):
            return "skip"
        if prep in ("by", "support"):
            return "actors"
        if prep in frame.after:
            return frame.after[prep]
        if prep in ("none", "gen"):
            return None
        if prep == "against":
            return "targets"
        if prep in ("l", "belongs", "min"):
            outer = item.preps[1] if len(item.preps) > 1 else None
            repels = draft.support is not None and draft.support[2] == "repel"
            if repels and prep == "l" and item.first > draft.trigger.first:
                return "actors"
            if prep == "l" and outer == "gen" and item.thing is None:
                return frame.subject if draft.trigger.form == "noun" else "targets"
            if outer in frame.after:
                return frame.after[outer]
            if item.thing is not None and outer in ("none", "gen", "ala", "b", "fi", "against", None):
                return "targets" if item.first >= head else "skip"
            if prep == "l" and outer is None and frame.object == "targets":
                return "targets" if item.first > draft.trigger.first else "skip"
            return "skip"
        if item.thing is not None and prep in ("fi", "ala", "b") and item.first > draft.trigger.first:
            return "targets" if draft.event in STRIKES or draft.event == "destruction" else "skip"
        if prep == "ala" and draft.event in STRIKES:
            return "targets"
        if prep == "b" and draft.event in STRIKES and item.party is not None and item.first < draft.trigger.first:
            return "skip"
        return "skip"

    def _fill(
        self, draft: Draft, role: str, item: Item, used: set[int],
        *, subject: bool = False, patient: bool = False,
    ) -> None:  # fmt: skip
        if role in ("none", "skip", "location", "destination"):
            return
        used.add(item.first)
        frame, count = draft.frame, item.count
        thing = item.thing is not None and patient
        words = self._document.words(item.first, item.last)
        if role == "actors":
            if count is None or item.party is not None or count.group or count.noun is not None:
                draft.actors.append(item)
                draft.note("actors", "subject" if subject else "preposition", words)
            of = frame.count_subject or "participants"
        else:
            if thing or frame.event in ("displacement", "return"):
                if not any(t.first == item.first for t in draft.targets):
                    draft.targets.append(item)
            else:
                self._target(draft, item)
            draft.note("targets", "object" if patient else "preposition", words)
            of = frame.count or ""
        if count is None or thing or not of:
            return
        if role == "actors" and self._vague_dual(item):
            return
        if count.explicit or (not count.definite and role != "actors"):
            draft.counts.append((of, item))

    def _vague_dual(self, item: Item) -> bool:
        """Whether a noun may as well be a plural as a dual, with no numeral to tell."""
        count = item.count
        if count is None or count.grammatical != "dual" or count.noun is None:
            return False
        return count.last - count.first == 1 and self._document.tokens[count.noun].norm.endswith(_DUAL)

    def _materiel(self, draft: Draft, region: Sequence[Item], used: set[int]) -> None:
        for item in region:
            count = item.count
            if count is None or count.of not in _MATERIEL or not count.explicit:
                continue
            if count.of == "strikes" and draft.event not in STRIKES:
                continue
            if count.of == "munitions" and draft.event not in STRIKES | {"arms_seizure"}:
                continue
            if count.low == 1 and count.high == 1 and count.grammatical == "singular":
                continue
            draft.counts.append((str(count.of), item))

    # -- where and when ----------------------------------------------------------------------

    def _places(self, draft: Draft, region: Sequence[Item], items: Sequence[Item]) -> None:
        frame = draft.frame
        for item in region:
            place = item.place
            if place is None or place.area_of_group:
                continue
            prep = item.preps[0]
            role = frame.after.get(prep)
            if role == "none":
                continue
            if prep == "ila" and (frame.moves or role == "destination"):
                draft.destinations.append(item)
            elif prep == "min" and not frame.moves and role != "location":
                continue
            elif prep == "between" and frame.symmetric:
                continue
            else:
                draft.locations.append(item)
        if not draft.locations and not draft.destinations:
            first = draft.first
            lead = [i for i in items if i.place is not None and i.last <= first and i.preps[0] != "ila"]
            if lead and lead[0].first - (items[0].first if items else 0) < 4:
                draft.locations.append(lead[0])

    def _period(
        self, draft: Draft, region: Sequence[Item], items: Sequence[Item],
        others: Sequence[Draft], previous: Sequence[Draft],
    ) -> None:  # fmt: skip
        """Its own period, else the clause's it is joined to, else the sentence's opening one."""
        at = draft.trigger.first
        own = [
            i for i in region
            if i.period is not None and (draft.event in ANNOUNCED or not self._cue(i.first))
            and not self._nearer(draft, i, others) and not (draft.adjunct and i.first < at)
        ]  # fmt: skip
        if own:
            draft.period = min(own, key=lambda i: abs(i.first - at))
            return
        kind = draft.clauses[0].kind
        same = [d for d in previous if d.sentence == draft.sentence]
        if same and kind in ("coordinate", "noun") and same[-1].period is not None:
            if not any(self._cue(n) for n in range(same[-1].trigger.last, at)):
                draft.period = same[-1].period
            return
        if not same and not draft.adjunct:
            lead = [
                i for i in items
                if i.period is not None and i.last <= draft.first
                and (draft.event in ANNOUNCED or not self._cue(i.first))
            ]  # fmt: skip
            if lead:
                draft.period = lead[-1]

    @staticmethod
    def _nearer(draft: Draft, item: Item, others: Sequence[Draft]) -> bool:
        """Whether the verb of another event stands between a period and this event's trigger."""
        return any(
            other is not draft and other.trigger.form == "verb"
            and draft.trigger.last <= other.trigger.first < item.first
            for other in others
        )  # fmt: skip

    def _extras(self, draft: Draft) -> None:
        """Means and object: beyond the score, for those who read (codebook 12)."""
        for clause in draft.clauses:
            if draft.means is None:
                hit = self._words.first("means", clause.first, clause.last)
                draft.means = hit.entry.id if hit else None
            for hit in self._words.ids("object", clause.first, clause.last):
                if hit.entry.id not in draft.objects:
                    draft.objects = (*draft.objects, hit.entry.id)
