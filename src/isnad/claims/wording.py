"""The loaded words a report uses of a side or of the dead, once each (codebook, sections 6, 12)."""

from collections.abc import Callable, Iterator, Sequence

from isnad.arabic.clitics import readings
from isnad.lexicon import Hit, Lexicon
from isnad.mentions.document import Document
from isnad.model import Wording

About = Callable[[Document, int, int], str | None]
"""Answers the group that tokens [first, last) of a document are or stand next to, or None."""

_QUOTES = frozenset('"\u00ab\u00bb\u201c\u201d\u2018\u2019')
_OPENING, _CLOSING, _EITHER = frozenset("\u00ab\u201c"), frozenset("\u00bb\u201d"), '"'
_ARTICLE, _LAM = "\u0627\u0644", "\u0644"
_NAMES = frozenset({"outlet", "place", "person", "organisation", "source", "newsagency"})
"""Groups are none of them: what a side is called is often the loaded word itself."""
_LONGEST_INSERTION = 4
_LONGEST_QUOTED = 6


def find(documents: Sequence[Document], lexicon: Lexicon, about: About) -> tuple[Wording, ...]:
    """Every loaded word with whom it is about, in its first form, in the order of the documents.

    Forms of one word about one party are one entry. Words inside a proper name are none.
    """
    heads = lexicon.data.get("wording", {}).get("name_heads", {})
    out: list[Wording] = []
    seen: dict[str, set[str | None]] = {}
    for document in documents:
        quoted = _quoted(document)
        taken = 0
        for hit in _loaded(document, heads):
            if hit.first < taken:
                continue
            taken = hit.last
            found = _wording(document, hit, quoted, about)
            family = f"{hit.entry.info['family']}/{found.kind}"
            known = seen.setdefault(family, set())
            merged = found.about is None or hit.entry.info["once"]
            if found.about in known or (merged and known):
                continue
            known.add(found.about)
            out.append(found)
    return tuple(out)


def _wording(document: Document, hit: Hit, quoted: Sequence[bool], about: About) -> Wording:
    info = hit.entry.info
    first, last = hit.first + int(info["hide"]), hit.last
    if info["show"]:
        last = min(last, first + int(info["show"]))
    kind = str(info["kind"])
    bracket = _bracket(document, first, last) if quoted[first] else None
    group = info["about"] or about(document, first, last)
    if bracket is not None:
        return _made(document, *bracket, group, "insertion")
    if info["cue"]:
        inner = _following_quotation(document, last)
        if inner is not None:
            first, last = inner
            group = info["about"] or about(document, first, last)
    return _made(document, first, last, group, kind, hit.reading.pre if first == hit.first else "")


def _made(
    document: Document, first: int, last: int, group: str | None, kind: str, pre: str = ""
) -> Wording:
    """The entry, without the letters written on to its first word."""
    span = document.span(first, last)
    start = span.start
    raw = document.text[start : span.end]
    cut = 0
    if pre and not (pre.endswith(_LAM) and raw[len(pre) : len(pre) + 1] == _LAM):
        cut = len(pre)
    text = raw[cut:]
    return Wording(text, group, kind, type(span)(span.field, start + cut, span.end))


def _loaded(document: Document, heads: dict[str, bool]) -> Iterator[Hit]:
    """The hits of loaded words that count where they stand, by first token, longest first."""
    names = [
        hit for hit in document.hits
        if hit.entry.category in _NAMES and hit.last - hit.first > 1
    ]  # fmt: skip
    starts: dict[int, int] = {}
    for name in names:  # for each token after a name's first, where that name ends
        for at in range(name.first + 1, name.last):
            starts[at] = max(name.last, starts.get(at, 0))
    for hit in document.hits:
        if hit.entry.category != "wording" or not _holds(document, hit, heads):
            continue
        if hit.entry.info["kind"] != "epithet" and starts.get(hit.first, 0) >= hit.last:
            continue
        yield hit


def _holds(document: Document, hit: Hit, heads: dict[str, bool]) -> bool:
    """Whether the words before and after let the word be a loaded one."""
    info = hit.entry.info
    following = _word(document, hit.last, 1)
    if info["next"] and following not in info["next"]:
        return False
    if following and following in info["not_next"]:
        return False
    if not (info["after"] or info["not_after"] or info["guard"]):
        return True
    before = _stems(_word(document, hit.first - 1, -1))
    if info["after"] and not any(stem in info["after"] for stem in before):
        return False
    if any(stem in info["not_after"] for stem in before):
        return False
    return not (info["guard"] and any(stem in heads for stem in before))


def _word(document: Document, at: int, step: int) -> str:
    """The word at a token or behind the quotation marks there; "" if another sign stands there."""
    tokens = document.tokens
    while 0 <= at < len(tokens) and tokens[at].norm in _QUOTES:
        at += step
    return tokens[at].norm if 0 <= at < len(tokens) and tokens[at].kind != "punct" else ""


def _stems(norm: str) -> set[str]:
    """The word and what is left of it without prefixes and article."""
    if not norm:
        return set()
    stems = {r.stem for r in readings(norm) if not r.post}
    return stems | {stem[2:] for stem in stems if stem.startswith(_ARTICLE)}


def _quoted(document: Document) -> list[bool]:
    """For each token, whether it stands inside quotation marks of its paragraph."""
    out: list[bool] = []
    depth, straight = 0, False
    for token in document.tokens:
        if token.norm in _CLOSING:
            depth = max(0, depth - 1)
        elif token.norm == "\n":
            depth, straight = 0, False
        elif token.norm == _EITHER:
            straight = not straight
        out.append(depth > 0 or straight)
        if token.norm in _OPENING:
            depth += 1
    return out


def _bracket(document: Document, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of a short bracket around [first, last), brackets included."""
    tokens = document.tokens
    start, end = first - 1, last
    while start >= 0 and first - start < _LONGEST_INSERTION and tokens[start].kind != "punct":
        start -= 1
    while end < len(tokens) and end - last < _LONGEST_INSERTION and tokens[end].kind != "punct":
        end += 1
    if start < 0 or end >= len(tokens):
        return None
    if (tokens[start].norm, tokens[end].norm) != ("(", ")"):
        return None
    return start, end + 1


def _following_quotation(document: Document, at: int) -> tuple[int, int] | None:
    """The tokens inside quotation marks that open within two tokens of `at`."""
    tokens = document.tokens
    for opening in range(at, min(at + 3, len(tokens))):
        if tokens[opening].norm in _QUOTES:
            end = opening + 1
            while end < len(tokens) and end - opening <= _LONGEST_QUOTED + 1:
                if tokens[end].norm in _QUOTES:
                    return (opening + 1, end) if end > opening + 1 else None
                end += 1
            return None
    return None
