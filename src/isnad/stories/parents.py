"""From which of its kin a report was made: the nearest in text, and those it names beside them."""

from collections.abc import Iterable, Iterator, Sequence

from isnad.model import Derivation, Step
from isnad.stories.kin import Kin, tells_beside
from isnad.stories.kinds import kind_of_copy, kind_of_naming, retells_unnamed
from isnad.stories.meeting import Told
from isnad.stories.naming import Naming
from isnad.stories.overlap import passages

_NAMED_IS_NEARER = 0.03
_SECOND_PARENT, _SECOND_WORDS = 0.2, 25
"""What a further parent must explain of the child that no nearer one does."""
_LATE = 2
"""Days by which a report may name what came out only after it: the two cite one another."""
_SAME_MATTER = 0.22
"""The part of the parent's content words in the child that stands for a claim told again."""
_SOON = 3
"""Days back that a retelling without a name reaches."""
_FAR = 14
"""Days back that a name without shared text reaches."""


def parents_of(kin: Sequence[Kin]) -> tuple[Derivation, ...]:
    """The edges that lead to one child, by parent; `kin` are all reports it may be made from."""
    copied = list(_copied([k for k in kin if k.copy and not k.same_outlet]))
    named = list(_named(kin, copied))
    edges = [_copy_edge(k) for k in copied] + [_naming_edge(k, n) for k, n in named]
    if not copied:
        known = {edge.parent for edge in edges}
        rest = [k for k in kin if k.parent.id not in known]
        edges += [_retold_edge(k, content) for k, content in _retold(rest)]
    return tuple(sorted(edges, key=lambda edge: edge.parent))


def unseen_source(one: Kin, kin: Iterable[Kin]) -> Naming | None:
    """The source that both of two copies credit, where its own report is not among their kin.

    They are then children of one unseen report, unless one of them names the other. A source named
    in the words of the text is no credit: whoever copied the words has copied the name too.
    """
    if not one.copy or one.named or one.returned or one.same_outlet:
        return None
    theirs = [n for n in one.child.sources if n.credits]
    ours = [n for n in one.parent.sources if n.credits]
    for naming in theirs:
        if any(not n.keys.isdisjoint(naming.keys) for n in ours) and not any(
            k.copy and not k.parent.itself.isdisjoint(naming.keys) for k in kin
        ):
            return naming
    return None


def _copied(copies: list[Kin]) -> Iterator[Kin]:
    """The nearest older copy, then those that explain much of what it leaves unexplained."""
    sisters = [k for k in copies if unseen_source(k, copies)]
    older = [
        k for k in copies
        if k.direction.weight > 0 and k not in sisters and not _credit_lacks(k)
    ]  # fmt: skip
    explained: set[int] = set()
    size = max((len(k.child.prepared.keys) for k in older), default=0)
    while older:
        best = max(older, key=_nearness)
        if explained:
            fresh = len(_framed_words(best) - explained)
            left = [k for k in older if len(_framed_words(k) - explained) > fresh]
            if left:
                best = max(left, key=lambda k: (len(_framed_words(k) - explained), _nearness(k)))
                fresh = len(_framed_words(best) - explained)
            if fresh < max(_SECOND_WORDS, _SECOND_PARENT * size):
                return
        yield best
        explained |= {j for run in best.shared.runs for j in range(*run.second)}
        older.remove(best)


def _credit_lacks(kin: Kin) -> bool:
    """Whether the child credits a source that it cannot have from this parent."""
    if kin.named is not None:
        return False
    credited = [n for n in kin.child.sources if n.credits]
    return bool(credited) and not any(
        not naming.keys.isdisjoint(other.keys)
        for naming in credited
        for other in kin.parent.sources
    )


def _framed_words(kin: Kin) -> set[int]:
    quoted = kin.child.prepared.quoted
    return {j for run in kin.shared.runs for _, j in run.pairs if not quoted[j]}


def _nearness(kin: Kin) -> tuple[float, float, int, float, str]:
    """Nearest in text (a named one counts a little more), then latest, then likeliest original."""
    named = _NAMED_IS_NEARER if kin.named is not None else 0.0
    return (
        round(kin.shared.second + named, 2),
        round(kin.shared.first, 2),
        kin.parent.prepared.day or 0,
        kin.direction.weight,
        kin.parent.id,
    )


def _named(kin: Sequence[Kin], copied: Sequence[Kin]) -> Iterator[tuple[Kin, Naming]]:
    """For each outlet that the child names, the report of it that the child tells again best."""
    by_outlet: dict[str, list[tuple[float, float, tuple[int, str], Kin, Naming]]] = {}
    for one in kin:
        naming = _own_report(one) if one.same_outlet else one.named
        if naming is None or one in copied or not _in_time(one):
            continue
        if any(_inherited(one, naming, parent) for parent in copied):
            continue
        content = one.content()
        if not (content.pairs or one.copy or content.words >= _SAME_MATTER
                or tells_beside(one, naming)):  # fmt: skip
            continue
        late = max(0, -_days(one))
        key = (-late, content.strength + len(content.named), one.parent.order, one, naming)
        by_outlet.setdefault(one.parent.prepared.report.outlet, []).append(key)
    best = {outlet: max(found, key=lambda item: item[:3]) for outlet, found in by_outlet.items()}
    near = any(item[4].depth == 0 for item in best.values())
    for item in best.values():
        # Whom a nearer narrator quotes is an origin, no parent, while the nearer one is here.
        if item[4].depth == 0 or not (near or copied):
            yield item[3], item[4]


def _retold(kin: Sequence[Kin]) -> Iterator[tuple[Kin, Told]]:
    """The report that a child retells without a word of whose it is, if one stands out."""
    best: tuple[float, tuple[int, str], Kin, Told] | None = None
    for one in kin:
        if one.same_outlet or one.copy or one.direction.weight <= 0 or _days(one) > _SOON:
            continue
        content = one.content()
        if not retells_unnamed(one.parent.prepared.coded, one.child.prepared.coded, content):
            continue
        if best is None or (content.strength, one.parent.order) > best[:2]:
            best = content.strength, one.parent.order, one, content
    if best is not None:
        yield best[2], best[3]


def _own_report(kin: Kin) -> Naming | None:
    """Where an outlet names its own earlier report."""
    child = kin.child
    if child.own_report is None and not child.corrects:
        return None
    if _days(kin) < 0 or (_days(kin) == 0 and kin.direction.weight < 0):
        return None
    name = kin.parent.prepared.report.outlet
    return Naming(kin.parent.itself, name, child.own_report, "own_report")


def _days(kin: Kin) -> int:
    first, second = kin.parent.prepared.day, kin.child.prepared.day
    return second - first if first is not None and second is not None else 0


def _in_time(kin: Kin) -> bool:
    days = _days(kin)
    return 0 <= days <= _FAR or (-_LATE <= days < 0 and kin.returned is not None)


def _inherited(kin: Kin, naming: Naming, parent: Kin) -> bool:
    """Whether the child has the name from its parent's text, or like it from further back."""
    if parent.parent.id == kin.parent.id:
        return True
    return any(not n.keys.isdisjoint(naming.keys) for n in parent.parent.sources)


def _copy_edge(kin: Kin) -> Derivation:
    parent, child = kin.parent.prepared, kin.child.prepared
    words = f"{kin.shared.same} of {len(child.keys)} words"
    why = (Step("passages", "copy.shared-text", words), *kin.direction.why)
    span = kin.named.span if kin.named else None
    return Derivation(
        parent.id, child.id, kind_of_copy(parent, child, kin.shared),
        share=round(min(1.0, kin.shared.second), 4),
        passages=passages(parent, child, kin.shared.runs), named=span, why=why,
    )  # fmt: skip


def _retold_edge(kin: Kin, content: Told) -> Derivation:
    parent, child = kin.parent.prepared, kin.child.prepared
    told = f"{len(content.pairs)} of {len(parent.coded.claims)} claims"
    why = (Step("kind", "retelling.told-again", told), *kin.direction.why)
    return Derivation(
        parent.id, child.id, "paraphrase", share=round(min(1.0, kin.shared.second), 4),
        passages=passages(parent, child, kin.shared.runs), why=why,
    )  # fmt: skip


def _naming_edge(kin: Kin, naming: Naming) -> Derivation:
    parent, child = kin.parent.prepared, kin.child.prepared
    content = kin.content()
    if kin.copy:
        kind = kind_of_copy(parent, child, kin.shared)
    else:
        kind = "cites" if naming.rule == "own_report" else kind_of_naming(child, content)
    told = f"{len(content.pairs)} of {len(parent.coded.claims)} claims"
    words = ""
    if naming.span is not None:
        words = child.report.text[naming.span.start : naming.span.end]
    why = (
        Step("named", f"naming.{naming.rule}", words, naming.span),
        Step("kind", "naming.told-again", told),
    )
    return Derivation(
        parent.id, child.id, kind, share=round(min(1.0, kin.shared.second), 4),
        passages=passages(parent, child, kin.shared.runs), named=naming.span, why=why,
    )  # fmt: skip
