"""Who asked that his name be kept back."""

from isnad.lexicon import Hit
from isnad.mentions.persons_words import NameWords

_REACH, _HOLD, _BACK = 7, 2, 14


def masked_heads(words: NameWords, first: int, last: int) -> list[tuple[int, int]]:
    """For each "asked that his name not be told" in tokens [first, last): (the token that asks, the
    token behind the name held back)."""
    found: list[tuple[int, int]] = []
    index = first
    while index < last:
        end = _asks(words, index, last)
        if end:
            found.append((index, end))
            index = end
        else:
            index += 1
    return found


def _asks(words: NameWords, at: int, last: int) -> int:
    norm = words.signs.norm(at)
    asking = words.has("asking", at) or norm[1:] in words.lists["asking"]
    if not asking and not words.has("withholding", at):
        return 0
    held = False
    for index in range(at + asking, min(at + _REACH, last)):
        if words.has("asking", index):
            return 0  # the later one is meant
        held = held or words.has("withholding", index)
        if words.has("withheld", index):
            return index + 1 if held and (asking or index > at + _HOLD) else 0
        if not words.signs.is_word(index):
            return 0
    return 0


def assumed_behind(words: NameWords, at: int, last: int) -> bool:
    """Whether right behind a name, in brackets or not, it is said that it is not his own."""
    norms = [
        words.signs.norm(i) for i in range(at, min(at + _REACH, last)) if words.signs.is_word(i)
    ]
    return any(" ".join(norms[:size]) in words.lists["assumed"] for size in (2, 3))


def nearest_head(words: NameWords, at: int, first: int) -> Hit | None:
    """The last noun for a person before a token, not before `first`."""
    for index in range(at - 1, max(first, at - _BACK) - 1, -1):
        for name in ("title", "source"):
            hit = words.signs.at(name, index)
            if hit is not None and not hit.reading.post:
                return hit
    return None
