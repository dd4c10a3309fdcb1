"""Text of others made safe to show: on a terminal, in a spreadsheet, in a JSON file.

A report's text may carry escape sequences, direction overrides, NULs and formulas. The machine
formats keep it as it stood (JSON escapes what it must); whatever people look at goes through here.
"""

import re

FSI, LRI, RLI, PDI = "\u2068", "\u2066", "\u2067", "\u2069"

# Line ends and tabs part words; they become one space.
_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_TABS = re.compile("[\t\v\f\x1c-\x1f\x85]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")

# Controls (C0 without the line end, C1), direction marks, isolates and overrides, invisible
# format signs, tags. The joiners U+200C and U+200D stay: words are spelt with them.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\u2212")


def one_line(text: str) -> str:
    """The text on one line, without control, direction and other unseen signs."""
    seen = _UNSEEN.sub("", _BREAKS.sub(" ", text))
    return _SURROGATES.sub("\ufffd", seen).strip(" ")


def many_lines(text: str) -> str:
    """As `one_line`, with the line ends kept."""
    seen = _UNSEEN.sub("", _TABS.sub(" ", _LINE_ENDS.sub("\n", text)))
    return _SURROGATES.sub("\ufffd", seen)


def same_length(text: str) -> str:
    """As `many_lines`, code point for code point: offsets into the text stay right."""
    seen = _UNSEEN.sub(" ", re.sub("[\u2028\u2029]", "\n", text))
    return _SURROGATES.sub("\ufffd", seen)


def cell(text: str) -> str:
    """One line that no spreadsheet reads as a formula: such text is led by an apostrophe."""
    seen = one_line(text)
    return f"'{seen}" if seen.lstrip().startswith(_FORMULA) else seen


def json_safe(line: str) -> str:
    r"""A line of JSON that encodes as UTF-8: lone surrogates are written as \udxxx."""
    return _SURROGATES.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def is_right_to_left(text: str) -> bool:
    """Whether the text holds a letter that is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def isolate(text: str) -> str:
    """Text of either direction that cannot disturb the line it is shown in (on a terminal)."""
    return f"{FSI}{text}{PDI}" if is_right_to_left(text) else text
