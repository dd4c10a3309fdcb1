"""Speakers who stand behind their words: "...", says X; "..., X said."."""

from isnad.attribution.contents import Contents
from isnad.attribution.cue import Cue
from isnad.attribution.particles import CLOSING, COMMA
from isnad.lexicon import Hit

_NAMING = 6
_BRACKET = ")"


def said_after(
    contents: Contents, hit: Hit, end: int, first: int, frontier: int | None
) -> Cue | None:
    """The cue of a verb of speech whose words stand before it in its sentence, which begins at
    token `first`; `frontier` is where words that might follow would begin.

    Only behind a comma or a closing quotation mark, and with nothing said behind the speaker but
    the rest of a quotation.
    """
    signs, at = contents.signs, hit.first
    if hit.reading.pre or hit.reading.post or hit.entry.info["mood"] != "say":
        return None
    comma = signs.norm(at - 1) == COMMA
    quoted = signs.norm(at - 1 - comma) in CLOSING - {_BRACKET}
    if at <= first + 2 or not (comma or quoted) or hit.entry.info["needs"] != "any":
        return None
    if frontier is not None and not (quoted and frontier in signs.closing):
        return None
    start, media = contents.skip_to_subject(hit.last, end)
    mention = contents.reader.read(start, end, None)
    if mention is not None and not mention.known:
        mention = contents.reader.read(start, end, _next_sign(contents, start, end))
    if mention is None or mention.first != start:
        return None
    if not (mention.known or (quoted and signs.given(start))):
        return None
    if contents.begins(mention.last, end, tuple(hit.entry.info["with"])) is not None:
        return None
    sources = (*media, mention)
    return Cue("backward", at, mention.last, f"said-after.{hit.entry.id}", sources)


def _next_sign(contents: Contents, at: int, end: int) -> int | None:
    """The next sign, if it is near enough to end a naming."""
    near = range(at, min(end, at + _NAMING))
    return next((index for index in near if not contents.signs.is_word(index)), None)
