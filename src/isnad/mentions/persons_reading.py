"""Where a person's name begins and ends."""

from dataclasses import dataclass

from isnad.mentions.persons_words import NameWords, Part
from isnad.mentions.sources_signs import OPENING

_MAX_PARTS = 6
_NAMES = ("given", "word", "servant", "lineage")
_PLURAL = "\u0627\u062a"
_ALEF, _YA = "\u0627", "\u064a"
_SERVANT = "\u0639\u0628\u062f"


@dataclass(frozen=True, slots=True)
class NameRun:
    """Tokens [first, last) as a name; `drop` letters of the first belong to a particle.

    `parts` are the token ranges of its parts with what each is; "kunya", "lineage" ("son of X"),
    "servant" (a given name of two words) beside the kinds of `Part`.
    """

    first: int
    last: int
    drop: int
    parts: tuple[tuple[int, int, str], ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """What each part is."""
        return tuple(kind for _, _, kind in self.parts)


def read_name(words: NameWords, at: int, end: int, after_title: bool = False) -> NameRun | None:
    """The longest name that begins at a token, at the latest up to `end`; None if none does.

    `after_title`: a title or office stands before it, so that unknown words may be names too.
    """
    drop = next((d for d in (0, 1) if words.opens_whole(at, d)), None)
    if drop is None:
        drop = words.prefix(at)
    if drop is None:
        if not after_title or words.part(at) == "none":
            return None
        drop = 0
    parts: list[tuple[int, int, str]] = []
    index = at
    while index < end and len(parts) < _MAX_PARTS:
        size, kind = _part_at(words, index, end, drop if index == at else 0, parts, after_title)
        if not size:
            break
        parts.append((index, index + size, kind))
        index += size
        if kind == "definite" and not _goes_on(words, index):
            break
        if kind == "foreign" and _is_over(words, index):
            break
    if not parts:
        return None
    return NameRun(at, index, drop, tuple(parts))


def _is_over(words: NameWords, index: int) -> bool:
    """Whether the word before a token is a family name that ends every name."""
    return words.has("alone", index - 1)


def _goes_on(words: NameWords, index: int) -> bool:
    """Whether a name goes on behind a word with the article: "of the house of", "son of"."""
    return words.has("particles", index)


def _part_at(
    words: NameWords, index: int, end: int, drop: int, parts: list[tuple[int, int, str]],
    after_title: bool,
) -> tuple[int, str]:  # fmt: skip
    """How many tokens the next part takes, and what it is; (0, "") where the name ends."""
    signs = words.signs
    norm = signs.norm(index)[drop:]
    following = words.part(index + 1) if index + 1 < end else "none"
    whole = words.opens_whole(index, drop) if not parts else 0
    if whole and index + whole <= end:
        return whole, "foreign"
    if parts and (words.has("alias", index) or words.sets_off(index)):
        return 0, ""
    if norm == _SERVANT:
        return (2, "servant") if signs.definite(index + 1) or following == "given" else (0, "")
    if norm in words.lists["kunya"]:
        fits = following not in ("none", "known") or (
            following == "known" and norm != "\u0627\u0645" and closes(words, index + 2)
        )
        if parts and parts[-1][2] in _NAMES and following == "known":
            fits = not _is_working(words, index + 1) and norm != "\u0627\u0645"
        if norm == "\u0627\u0645" and following in ("unknown", "definite", "family") and not parts:
            fits = after_title or following == "family"
        return (_with_end(words, index + 1, end) + 1, "kunya") if fits else (0, "")
    if norm in words.lists["particles"]:
        if not parts or index + 1 >= end or not signs.is_word(index + 1):
            return 0, ""
        return _with_end(words, index + 1, end) + 1, "lineage"
    if parts and norm in words.lists["foreign_particles"] and (
        following in ("foreign", "unknown", "family") and _foreign(parts)
    ):  # fmt: skip
        return 2, "foreign"
    if parts and _ends_as_title(words, index, parts):
        return 1, "definite" if closes(words, index + 1) else "word"
    title = words.title(index)
    if title is not None and (
        not parts or title.function or signs.definite(index)
    ) and (
        (not parts and not (after_title and _names_after_title(words, index)))
        or title.last > index + 1 or words.part(index) != "word"
        or (len(parts) > 1 and signs.definite(index + 1))
    ):  # fmt: skip
        return 0, ""
    kind: Part = words.part(index, drop)
    if kind in ("given", "word", "foreign"):
        return _with_end(words, index, end), kind
    if words.has("compound_ends", index + 1) and kind != "none" and (parts or after_title):
        return 2, "servant"
    return (1, kind) if _takes(words, index, kind, parts, after_title) else (0, "")


def _names_after_title(words: NameWords, index: int) -> bool:
    """Whether a given name that is a title too stands behind a title: a family name follows."""
    following = words.signs.norm(index + 1)
    return (
        words.part(index) == "word" and words.signs.definite(index - 1)
        and words.part(index + 1) == "definite" and following.endswith(_YA)
        and words.signs.at("organisation", index + 1) is None
    )  # fmt: skip


def is_nisba(words: NameWords, index: int) -> bool:
    """Whether a word behind a form of address is a family name that ends the name."""
    title = words.title(index - 1)
    norm = words.signs.norm(index)
    return (
        title is not None and words.has("nisba_titles", index - 1)
        and norm.endswith(_YA) and norm[2:] not in words.lexicon and norm not in words.lexicon
        and words.signs.at("state_adjective", index) is None and closes(words, index + 1)
    )  # fmt: skip


def _ends_as_title(words: NameWords, index: int, parts: list[tuple[int, int, str]]) -> bool:
    """Whether a form of address is the family name at a name's end."""
    if not words.has("family_titles", index) or parts[-1][2] not in _NAMES:
        return False
    if words.has("middle_titles", index) and words.part(index + 1) in ("given", "word"):
        return words.title(index + 1) is None
    return closes(words, index + 1) and words.title(index + 1) is None


def _with_end(words: NameWords, index: int, end: int) -> int:
    """1, or 2 where a second word makes the name ("light of the faith")."""
    joined = words.signs.norm(index) == _SERVANT and index + 1 < end
    return 2 if joined or (index + 1 < end and words.has("compound_ends", index + 1)) else 1


def _foreign(parts: list[tuple[int, int, str]]) -> bool:
    return any(kind in ("foreign", "unknown") for _, _, kind in parts)


def _takes(
    words: NameWords, index: int, kind: Part, parts: list[tuple[int, int, str]], after_title: bool
) -> bool:
    """Whether a word that is no given name goes on with a name, or begins one."""
    unknown = sum(1 for _, _, before in parts if before == "unknown")
    if kind == "definite":
        if words.has("regnal", index):
            return after_title and len(parts) == 1
        if not parts:
            return after_title and (words.has("spoken_of", index) or is_nisba(words, index))
        middle = len(parts) == 2 and parts[0][2] in _NAMES and closes(words, index + 1)
        if _is_full(words, parts) and not (middle and words.signs.norm(index).endswith(_YA)):
            return False
        return _is_family(words, index, parts, after_title)
    if kind == "family":
        return bool(parts) or after_title
    if kind == "unknown":
        if not parts:
            return after_title
        if parts[-1][2] == "foreign" and _is_full(words, parts):
            return False
        ends = closes(words, index + 1)
        if words.signs.norm(index).endswith(_ALEF) and not ends and not _foreign(parts):
            return False  # most likely an accusative
        return ends or (len(parts) == 1 and not unknown)
    if kind == "known":
        return (
            bool(parts) and parts[-1][2] in ("given", "word", "servant", "kunya", "foreign")
            and len(parts) < 3 and closes(words, index + 1)
            and not (len(parts) > 1 and parts[-1][2] == "foreign")
            and not words.signs.norm(index).endswith(_ALEF) and not _is_working(words, index)
        )  # fmt: skip
    return False


def _is_full(words: NameWords, parts: list[tuple[int, int, str]]) -> bool:
    """Whether a name of elsewhere has its family name already."""
    last = words.signs.norm(parts[-1][1] - 1)
    if last in words.lists["family"] and (len(parts) > 1 or last not in words.lists["foreign"]):
        return True
    return len(parts) > 1 and parts[-1][2] == "unknown"


def _is_working(words: NameWords, index: int) -> bool:
    """Whether a known word is a verb or a word of grammar rather than a noun."""
    signs = words.signs
    if signs.has("stops", index) or signs.at("speech", index) is not None:
        return True
    frame = signs.at("frame", index)
    if frame is not None and frame.entry.info.get("form") != "noun":
        return True
    return words.title(index) is not None or signs.at("attribution", index) is not None


def _is_family(
    words: NameWords, index: int, parts: list[tuple[int, int, str]], after_title: bool
) -> bool:
    """Whether a word with the article is a family name: it is no office, noun or adjective of the
    lexicon, or the name before it leaves no doubt."""
    signs = words.signs
    if parts[-1][2] == "lineage" and signs.norm(index).endswith(_PLURAL):
        return False  # what is talked of, behind a name that is whole
    if signs.has("stops", index) or words.title(index) is not None or words.has("objects", index):
        return False
    if after_title and signs.at("state", index) is not None and parts[0][2] == "unknown":
        return False
    if parts[-1][2] == "word" and after_title and closes(words, index + 1):
        return signs.at("speech", index) is None
    sure = parts[-1][2] in ("given", "servant", "lineage", "kunya") or len(parts) > 1
    norm = signs.norm(index)
    adjective = signs.at("state_adjective", index) is not None
    common = any(
        signs.at(name, index) is not None
        for name in ("source", "frame", "document", "speech", "organisation")
    )
    if common:
        return sure and norm.endswith(_YA) and not signs.definite(index + 1)
    if adjective:
        return sure and parts[-1][2] != "foreign"
    return sure or norm[2:] not in words.lexicon


def closes(words: NameWords, index: int) -> bool:
    """Whether a name ends before a token: a sign, a verb of speech, a preposition, the end."""
    signs = words.signs
    if index >= len(signs.tokens) or signs.tokens[index].kind == "punct":
        return index >= len(signs.tokens) or signs.norm(index) not in OPENING
    return (
        signs.has("stops", index) or signs.has("complement_words", index)
        or words.has("never", index) or signs.at("speech", index) is not None
        or words.title(index) is not None or words.has("alias", index)
        or words.has("meeting", index)
    )  # fmt: skip
