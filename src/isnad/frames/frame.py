"""A frame of the lexicon as the matcher uses it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

STRIKES = frozenset(
    {"air_strike", "shelling", "bombing", "attack", "clash", "execution", "assassination"}
)
"""Types that kill: casualties told beside them are theirs."""
TOLLS = frozenset({"casualties"})
SPEECH_ACTS = frozenset({"threat", "demand", "accusation", "sanction", "talks", "agreement"})
"""Types done by speaking."""
UNPLACED = SPEECH_ACTS | {
    "aid",
    "casualties",
    "defection",
    "directive",
    "judicial",
    "recruitment",
    "release",
}
"""Types that inherit no place from their paragraph: they are somewhere only where it is said."""
ACTS = frozenset({"threat", "demand", "accusation"})
"""Acts of speech that are news themselves."""
ANNOUNCED = frozenset({"directive", "sanction", "aid", "agreement", "alert", "judicial"})
"""Types done by announcing them: the day of the announcement is theirs."""
TARGETLESS = frozenset({"deployment", "alert", "service_cut", "protest"})
"""Types that are done to nobody in particular."""
PLACELESS = frozenset({"demand", "accusation", "threat"})
"""Types that are nowhere: what they speak of has the places."""
POLITICAL = frozenset(
    {"talks", "agreement", "sanction", "aid", "demand", "accusation", "threat", "release"}
)
"""Types in which a nationality stands for the state, not for its forces."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the data says of one frame (see `isnad.lexicon.sections.frames`)."""

    id: str
    event: str
    by_means: Mapping[str, str]
    needs: frozenset[str]
    needs_means: frozenset[str]
    near: int
    without: frozenset[str]
    without_means: frozenset[str]
    needs_role: tuple[str, ...]
    doer: str
    subject: str
    object: str
    after: Mapping[str, str]
    count: str | None
    count_subject: str | None
    patient_first: bool
    symmetric: bool
    moves: bool
    closed: bool
    order: int


def frames_of(data: Mapping[str, Mapping[str, Any]]) -> dict[str, Frame]:
    """The frames of a compiled lexicon by id."""
    return {
        name: Frame(
            id=name, event=raw["event"], by_means=raw["by_means"], needs=raw["needs"],
            needs_means=raw["needs_means"], near=raw["near"], without=raw["without"],
            without_means=raw["without_means"], needs_role=tuple(raw["needs_role"]),
            doer=raw["doer"],
            subject=raw["subject"], object=raw["object"], after=raw["after"], count=raw["count"],
            count_subject=raw["count_subject"], patient_first=raw["patient_first"],
            symmetric=raw["symmetric"], moves=raw["moves"], closed=raw["content"] == "closed",
            order=raw["order"],
        )
        for name, raw in data.items()
    }  # fmt: skip
