"""Inputs to reports: the one way in."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from isnad.lexicon import Lexicon, load_lexicon
from isnad.model import Problem, Publication, Report
from isnad.reading.draft import Draft
from isnad.reading.encoding import Decoded, decode
from isnad.reading.html import read_page
from isnad.reading.language import foreign_language
from isnad.reading.letters import in_order
from isnad.reading.messages import problem
from isnad.reading.options import ReadOptions
from isnad.reading.outlets import kind_of
from isnad.reading.plain import read_text
from isnad.reading.publication import choose, from_path
from isnad.reading.records import Found, read_records
from isnad.reading.sniffing import JSON_SUFFIXES, binary_kind, is_page, is_records, unread_kind
from isnad.reading.sources import Bytes, ReadError, Source, sources


def read_inputs(
    paths: Sequence[str], options: ReadOptions | None = None
) -> Iterator[Report | Problem]:
    """The reports of files, folders, patterns and "-", one at a time, in the order given.

    What cannot be read comes as a fatal Problem in its place, and the rest is read on; warnings
    about a report come as Problems that are not fatal, right before it. Never raises for what an
    input holds.
    """
    return _Reader(options or ReadOptions(), load_lexicon()).read(paths)


class _Reader:
    def __init__(self, options: ReadOptions, lexicon: Lexicon) -> None:
        self.options, self.lexicon = options, lexicon
        self._named = 0

    def read(self, paths: Sequence[str]) -> Iterator[Report | Problem]:
        for found in sources(paths):
            if isinstance(found, Problem):
                yield found
            else:
                yield from self._source(found)

    def _source(self, source: Source) -> Iterator[Report | Problem]:
        try:
            stream = Bytes(source, self.options.max_bytes)
        except ReadError as error:
            yield error.problem
            return
        try:
            head = stream.head()
            if is_records(head, source.suffix):
                yield from self._records(stream, source)
            else:
                yield from self._file(stream, source)
        except ReadError as error:
            yield error.problem
        except Exception as error:  # a hostile file must not end the batch
            reason = f"{type(error).__name__}: {error}"[:200]
            yield problem("unreadable", source.name, reason=reason)
        finally:
            stream.close()

    def _records(self, stream: Bytes, source: Source) -> Iterator[Report | Problem]:
        options = self.options
        for found in read_records(
            stream, source.name, source.suffix, options.max_bytes, options.mapping, self.lexicon
        ):
            if isinstance(found, Found):
                yield from self._finish(
                    found.draft, source, found.place, found.digest, found.decoded
                )
            else:
                yield found

    def _file(self, stream: Bytes, source: Source) -> Iterator[Report | Problem]:
        size = stream.size()
        if size is not None and size > self.options.max_bytes:
            yield problem("too-large", source.name, limit=f"{self.options.max_bytes:,}")
            return
        data = stream.rest()
        if not data.strip(b" \t\r\n\x0c\xef\xbb\xbf"):
            yield problem("empty-file", source.name)
            return
        draft = self._draft(data, source)
        if isinstance(draft, Problem):
            yield draft
            return
        made, decoded = draft
        yield from self._finish(made, source, "", hashlib.sha256(data).hexdigest(), decoded)

    def _draft(self, data: bytes, source: Source) -> tuple[Draft, Decoded] | Problem:
        decoded = decode(data)
        wide = decoded is not None and decoded.encoding.startswith("utf-16")
        kind = None if wide else binary_kind(data)
        if kind is not None:
            return problem("binary-file", source.name, kind=kind)
        if decoded is None:
            return problem("bad-encoding", source.name)
        unread = unread_kind(data)
        if unread is not None:
            return problem("not-supported", source.name, kind=unread)
        text, swapped = in_order(decoded.text, self.lexicon)
        read = read_page if is_page(text, source.suffix) else read_text
        draft = read(text, self.lexicon)
        if draft is None:
            # A page in another language is told as such, whatever was found of its article.
            return problem("no-article", source.name)
        return replace(draft, swapped=swapped), decoded

    def _finish(
        self, draft: Draft, source: Source, place: str, digest: str, decoded: Decoded | None
    ) -> Iterator[Report | Problem]:
        language = foreign_language(draft.text)
        if language is not None:
            yield problem("not-arabic", source.name, place, language=language)
            return
        options = self.options
        yield from _warn_encoding(decoded, source.name, place)
        draft = self._in_order(draft)
        if draft.swapped:
            yield problem("repaired-letters", source.name, place, fatal=False, count=draft.swapped)
        published = None
        for found in self._published(draft, source, place):
            if isinstance(found, Problem):
                yield found
            else:
                published = found
        outlet = options.outlet or draft.outlet
        kind = kind_of(outlet, self.lexicon) if options.outlet else draft.outlet_kind
        yield Report(
            id=self._id(draft, source, digest),
            text=draft.text,
            title=draft.title if options.title is None else options.title,
            outlet=outlet,
            outlet_kind=options.outlet_kind or kind,
            published=published,
            byline=draft.byline,
            url=draft.url,
            read_by=draft.read_by + ("+lam-alef" if draft.swapped else ""),
        )

    def _in_order(self, draft: Draft) -> Draft:
        """A record's letters in order; those of files are, before they are read."""
        if draft.swapped:
            return draft
        text, swapped = in_order(draft.text, self.lexicon)
        if not swapped:
            return draft
        title, more = in_order(draft.title, self.lexicon)
        return replace(draft, text=text, title=title, swapped=swapped + more)

    def _published(
        self, draft: Draft, source: Source, place: str
    ) -> Iterator[Publication | Problem]:
        if self.options.published is not None:
            yield Publication(self.options.published, "given")
            return
        told = list(draft.told)
        if source.path is not None and source.suffix not in JSON_SUFFIXES:
            told += from_path(source.path.name, "file")
        if draft.bad_day is not None:
            yield problem("bad-date", source.name, place, fatal=False, value=draft.bad_day)
        chosen = choose(told)
        if chosen.published is None:
            if draft.bad_day is None:
                yield problem("no-date", source.name, place, fatal=False)
            return
        if chosen.doubt is not None:
            yield problem("unsure-date", source.name, place, fatal=False, reason=chosen.doubt,
                          day=chosen.published.day, other=chosen.other)  # fmt: skip
        yield chosen.published

    def _id(self, draft: Draft, source: Source, digest: str) -> str:
        if draft.id:
            return draft.id
        if self.options.id:
            self._named += 1
            return self.options.id + (f"-{self._named}" if self._named > 1 else "")
        return f"{source.stem}-{digest[:8]}"


def _warn_encoding(decoded: Decoded | None, name: str, place: str) -> Iterator[Problem]:
    if decoded is None:
        return
    if decoded.repaired is not None:
        yield problem("repaired-encoding", name, place, fatal=False, reason=decoded.repaired,
                      encoding=decoded.encoding, declared=decoded.declared)  # fmt: skip
    if decoded.lost:
        yield problem("lossy-encoding", name, place, fatal=False, count=decoded.lost,
                      encoding=decoded.encoding)  # fmt: skip
