"""From the sources of an attribution to its chain of links."""

from collections.abc import Iterator

from isnad.attribution.cue import Cue
from isnad.attribution.outlet import Outlet, is_outlet_mention
from isnad.attribution.particles import US
from isnad.discourse.persons import Cast
from isnad.mentions.sources import SourceMention, SourceReader
from isnad.mentions.sources_signs import ARTICLE, Signs, bare
from isnad.model import Link

_SHORT_NAMING = 2
_OTHERS = frozenset({"anonymous", "witness", "outlet", "agency"})
"""Kinds that stay sources though they are called ours: "our sources", "our partner paper"."""


class Chains:
    """Resolves the sources of cues, remembering who has spoken."""

    def __init__(self, signs: Signs, reader: SourceReader, outlet: Outlet) -> None:
        self.signs, self.reader, self.outlet = signs, reader, outlet
        self.cast = Cast()
        self._constructs: dict[str, int] = {}
        self._seen = 0

    def of(self, cue: Cue, carried: tuple[Link, ...] | None) -> tuple[Link, ...] | None:
        """The chain of a cue; None where its source is the outlet itself.

        `carried` is the chain that a pronoun would take up.
        """
        links: list[Link] = []
        sources = cue.sources
        for mention in _with_media(sources):
            if self._is_own(mention) or self._is_ours(mention):
                continue
            if mention.pronoun and mention.document:
                found = carried or self.cast.last
                if found is None:
                    links.append(self._link(mention))
                else:
                    links.extend(found)
                continue
            known = self._known(mention)
            if known is not None:
                links.extend(known if not links else known[-1:])
                continue
            if self._is_latter(mention):
                continue  # a party of the text, not one who has spoken
            links.append(self._link(mention))
        chain = _distinct(links)
        if not chain:
            return None
        self.cast.add(sources[-1], chain, self._holds_office(sources[-1]))
        return chain

    def links(self, mentions: tuple[SourceMention, ...]) -> tuple[Link, ...]:
        """Links of media spoken to, the outlet itself left out."""
        return tuple(self._link(m) for m in mentions if not self._is_own(m))

    def _is_own(self, mention: SourceMention) -> bool:
        norms = list(mention.norms)
        if is_outlet_mention(self.outlet, mention, norms):
            if len(norms) == 1 and norms[0].startswith(ARTICLE) and not mention.own:
                return self.cast.by_head(norms[0]) is None
            return True
        return (
            bool(norms) and self.outlet.is_own_definite(" ".join(norms))
            and self.cast.by_head(norms[0]) is None
        )  # fmt: skip

    def _is_ours(self, mention: SourceMention) -> bool:
        """ "Our medical office", "the report" of an outlet that reports as a body."""
        signs = self.signs
        if len(mention.norms) == 1 and signs.has("own_documents", mention.first):
            return self.outlet.speaks_as_body and self.cast.by_head(mention.norms[0]) is None
        if mention.kind in _OTHERS or mention.person:
            return False
        heads = (signs.at(name, mention.first) for name in ("source", "title", "organisation"))
        return any(hit is not None and hit.reading.post == US for hit in heads)

    def _holds_office(self, mention: SourceMention) -> bool:
        """Whether a source is called by an office that one person holds."""
        title = self.signs.at("title", mention.first)
        return title is not None and bool(title.entry.info.get("function"))

    def recalls(self, mention: SourceMention) -> bool:
        """Whether a naming takes up somebody who has spoken before."""
        return self._known(mention) is not None

    def _known(self, mention: SourceMention) -> tuple[Link, ...] | None:
        """The chain that a short naming takes up again."""
        norms = list(mention.norms)
        if not norms:
            return None
        words = [n for n in norms if n not in self.signs.words["same"]]
        again = self._again(mention, words)
        if again is not None:
            return again
        if mention.person and mention.short:
            full = self.cast.by_full(mention.name)
            if full is not None:
                return full
        if len(words) == 1 or (mention.person and len(mention.name.split()) == 1):
            last = words[-1]
            found = self.cast.by_name(last)
            if found is not None:
                return found
            if last.startswith(ARTICLE):
                return self.cast.by_head(last) or self._source_again(mention)
        elif len(words) < len(norms) and words[0].startswith(ARTICLE):
            return self.cast.by_head(words[0]) or self._source_again(mention)
        elif (
            words[0].startswith(ARTICLE)
            and self.cast.by_name(words[-1]) is not None
            and len(words) == 2
        ):
            return self.cast.by_name(words[-1])
        return None

    def _is_latter(self, mention: SourceMention) -> bool:
        return len(mention.norms) == 1 and mention.norms[0] in self.signs.words["again"]

    def _again(self, mention: SourceMention, words: list[str]) -> tuple[Link, ...] | None:
        """ "The latter", "the man", "the UN official" of somebody who has spoken."""
        sets = self.signs.words
        if len(words) == 1 and words[0] in sets["again"]:
            return self.cast.last
        if not words or (mention.person and mention.short) or len(words) > _SHORT_NAMING:
            return None
        if len(words) == _SHORT_NAMING and words[1] not in sets["again_adjectives"]:
            return None
        found = self.cast.by_head(words[0]) if words[0].startswith(ARTICLE) else None
        if len(words) == _SHORT_NAMING and found is not None:
            told = found[-1].name.split()
            return found if len(told) < _SHORT_NAMING or self.cast.is_person(found) else None
        if found is None and words[0] in sets["persons_again"]:
            return self.cast.last_person
        return None

    def _source_again(self, mention: SourceMention) -> tuple[Link, ...] | None:
        """ "The source" means the last one, whatever it was called."""
        return self.cast.last if mention.kind == "anonymous" else None

    def _link(self, mention: SourceMention) -> Link:
        """A new link; a lone "the directorate" takes the fuller name that stands before it."""
        span = self.signs.document.span(mention.first, mention.last)
        norms = mention.norms
        words = [n for n in norms if n not in self.signs.words["same"]]
        if len(words) == 1 and words[0].startswith(ARTICLE) and not mention.person:
            self._index(mention.first)
            at = self._constructs.get(bare(words[0]))
            if at is not None:
                fuller = self.reader.read(at, min(at + 6, mention.first), None)
                if fuller is not None and fuller.last - at > 1:
                    return Link(fuller.name, fuller.kind, span)
        name = mention.name
        return Link(name, mention.kind, span)

    def _index(self, upto: int) -> None:
        """Remember where source nouns without the article stand, up to a token."""
        for index in range(self._seen, upto):
            hit = self.signs.at("source", index)
            if (
                hit is not None
                and not self.signs.definite(index)
                and self.signs.definite(index + 1)
            ):
                self._constructs[hit.reading.stem.split(" ", 1)[0]] = index
            group = self.signs.at("group", index) if self.signs.definite(index) else None
            if (
                group is not None
                and group.last > index + 1
                and group.entry.info.get("form") == "name"
            ):
                self._constructs.setdefault(bare(self.signs.norm(index)), index)
        self._seen = max(self._seen, upto)


def _with_media(sources: tuple[SourceMention, ...]) -> Iterator[SourceMention]:
    """The sources, before each the medium that reached it."""
    for mention in sources:
        if mention.via is not None:
            yield mention.via
        yield mention


def _distinct(links: list[Link]) -> tuple[Link, ...]:
    out: list[Link] = []
    for link in links:
        if all(link.name != other.name for other in out):
            out.append(link)
    return tuple(out)
