"""The reports and what was found of their copies, indexed for reading back and forth."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from isnad.model.claim import Claim, Coded
from isnad.model.report import Report
from isnad.model.story import Derivation, Revisions, Siblings, claim_ref
from isnad.stories.copied_claims import COPIES, copy_edges, parents_of_claims
from isnad.stories.facts import Facts, facts_of
from isnad.stories.folded_names import name_words
from isnad.stories.source_names import source_words


@dataclass(frozen=True, slots=True)
class Book:
    """All reports once, in order of publication, with their claims and the copies among them."""

    reports: Mapping[str, Coded]
    claims: Mapping[str, tuple[Report, Claim]]
    facts: Mapping[str, Facts]
    """Of every claim, in the order of publication, then of the report's text."""
    parents: Mapping[str, str]
    """The claim that a copied claim was made from."""
    sources: frozenset[str]
    """The claims that copied ones were made from."""
    copied: Mapping[str, tuple[str, ...]]
    """The reports that a report was copied from."""
    edges: frozenset[tuple[str, str]]
    """(parent, child) of every derivation, citations included."""
    unseen: Mapping[str, tuple[str, str]]
    """For a report of siblings: the first of them, and the name of their unseen parent or ""."""
    outlets: Mapping[str, frozenset[str]]
    """The words of each report's outlet."""


def book_of(
    coded: Iterable[Coded],
    derivations: Iterable[Derivation] = (),
    siblings: Iterable[Siblings] = (),
    revisions: Iterable[Revisions] = (),
) -> Book:
    """The book of the reports; a report that comes twice (by id) counts once."""
    derivations, siblings, revisions = tuple(derivations), tuple(siblings), tuple(revisions)
    reports = by_publication(coded)
    facts = {report.report.id: facts_of(report) for report in reports}
    copied: dict[str, tuple[str, ...]] = {}
    for edge in sorted(derivations, key=lambda edge: (edge.child, edge.parent)):
        if edge.kind in COPIES:
            copied[edge.child] = (*copied.get(edge.child, ()), edge.parent)
    parents = parents_of_claims(facts, copy_edges(derivations, siblings, revisions))
    return Book(
        reports={report.report.id: report for report in reports},
        claims={
            claim_ref(r.report, claim): (r.report, claim) for r in reports for claim in r.claims
        },
        facts={claim.ref: claim for told in facts.values() for claim in told},
        parents=parents,
        sources=frozenset(parents.values()),
        copied=copied,
        edges=frozenset((edge.parent, edge.child) for edge in derivations),
        unseen={
            child: (group.children[0], group.name or "")
            for group in siblings
            for child in group.children
        },
        outlets={
            report.report.id: source_words(report.report.outlet)
            or frozenset(name_words(report.report.outlet))
            for report in reports
        },
    )


def by_publication(coded: Iterable[Coded]) -> tuple[Coded, ...]:
    """The reports in order of publication, then of ids; each id once."""
    kept: dict[str, Coded] = {}
    for report in coded:
        kept.setdefault(report.report.id, report)
    return tuple(sorted(kept.values(), key=lambda c: (str(c.report.day or ""), c.report.id)))
