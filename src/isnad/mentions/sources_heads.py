"""The word for a speaker that heads a naming, and the kind of link it makes."""

from isnad.lexicon import Hit
from isnad.mentions.sources_signs import ARTICLE, OPENING, Signs
from isnad.model import LINK_KINDS

BODY_KINDS = frozenset({
    "outlet", "agency", "activist_group", "monitor", "official", "military", "armed_group", "medic",
})  # fmt: skip
MEDIA_KINDS = frozenset({"outlet", "agency"})
_HEADS = ("organisation", "outlet", "newsagency", "agency", "group", "source", "title", "state")
_MEDIA = frozenset({"outlet", "newsagency", "agency"})
_NAMED = ("organisation", "outlet", "newsagency", "agency", "group", "source", "state")
_GROUP_KINDS = {
    "state_army": "military", "foreign_army": "military", "government": "official",
    "state": "official", "police": "official", "international": "monitor", "party": "official",
    "people": "witness",
}  # fmt: skip
_OUTLET_KINDS = {
    "agency": "agency", "activist_group": "activist_group", "monitor": "monitor",
    "official": "official",
}  # fmt: skip
_SHORT = 4
_OF = "\u0645\u0646"


def head_at(signs: Signs, at: int) -> Hit | None:
    """The longest phrase for a speaker at a token; of equals a proper name, save for words that
    say more as what they are ("a security source", "the spokesman", "residents")."""
    best: Hit | None = None
    for category in _HEADS:
        hit = signs.at(category, at)
        if hit is None or (category in ("outlet", "group", "state") and hit.reading.post):
            continue
        if category == "group" and _is_office(signs, at):
            continue
        if category in _MEDIA and not _is_clear(signs, hit):
            continue
        if hit.entry.id == "people-somebody" and signs.norm(hit.last - 1) == _OF:
            people = signs.at("source", hit.last) or signs.at("title", hit.last)
            if people is None or people.reading.pre:
                continue
        if (
            best is None
            or hit.last > best.last
            or (hit.last == best.last and _says_more(signs, hit, best))
        ):
            best = hit
    return best


def _is_office(signs: Signs, at: int) -> bool:
    """Whether a person's office begins here, though its words may stand for the body."""
    title = signs.at("title", at)
    return title is not None and bool(title.entry.info.get("function")) and not title.reading.pre


def _says_more(signs: Signs, hit: Hit, best: Hit) -> bool:
    if hit.entry.category == "title":
        rank = hit.entry.info.get("kind") == "military" and not hit.entry.info.get("function")
        return best.entry.category == "group" or (
            rank and hit.reading.stem[:2] == ARTICLE and signs.at("given", hit.last) is not None
        )
    return hit.entry.category == "source" and (
        hit.last - hit.first > 1
        or bool(hit.entry.info.get("alone"))
        or best.entry.info.get("kind") == "people"
    )


def _is_clear(signs: Signs, hit: Hit) -> bool:
    """Short names of media are common words too: they need marks, a class, or length."""
    return (
        hit.last - hit.first > 1
        or len(signs.norm(hit.first)) > _SHORT
        or signs.norm(hit.first - 1) in OPENING
        or signs.has("media", hit.first - 1)
    )


def kind_of(signs: Signs, head: Hit | None, first: int, last: int) -> str:
    """The kind of a source named in tokens [first, last): by its head, or by the body that is
    named after a head that yields ("a spokesman of the hospital")."""
    if head is None:
        inner = next(
            (hit for at in range(first, last) for name in _NAMED if (hit := signs.at(name, at))),
            None,
        )
        return entry_kind(inner) if inner is not None else "official"
    kind = entry_kind(head)
    if signs.has("publishing", first) and any(
        signs.has("publishers", at) for at in range(first + 1, last)
    ):
        return "outlet"
    yields = (
        bool(head.entry.info.get("soft"))
        or head.entry.category == "title"
        or head.entry.id == "bodies"
        or signs.has("leading", first)
    )
    if not yields or kind not in ("official", "military"):
        return kind
    for at in range(head.last, last):
        for category in ("organisation", "group", "source", "title"):
            hit = signs.at(category, at)
            if hit is None or (category == "title" and not hit.entry.info.get("function")):
                continue
            named = entry_kind(hit)
            if named in BODY_KINDS - MEDIA_KINDS:
                return named
    return kind


def entry_kind(hit: Hit) -> str:
    """The kind of link that an entry of the lexicon makes."""
    category, kind = hit.entry.category, str(hit.entry.info.get("kind", "official"))
    if category in _MEDIA:
        return _OUTLET_KINDS.get(kind, "outlet" if category == "outlet" else "agency")
    if category == "group":
        return _GROUP_KINDS.get(kind, "armed_group")
    return kind if kind in LINK_KINDS else "official"
