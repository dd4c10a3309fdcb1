"""Coded reports written out: one format a module, all behind one protocol."""

from isnad.export.labels import LANGUAGES, Language, label
from isnad.export.writer import FORMATS, Writer, writer_for

__all__ = ["FORMATS", "LANGUAGES", "Language", "Writer", "label", "writer_for"]
