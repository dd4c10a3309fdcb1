"""Which of a folded word's readings is likeliest, for when no lexicon chooses one."""

from isnad.arabic.clitics import Reading, readings
from isnad.arabic.frequencies import load_frequencies
from isnad.arabic.segmentation import Segmenter

_HA, _MARBUTA = chr(0x647), chr(0x629)


def likely_reading(norm: str, segmenter: Segmenter, *, closed: bool = False) -> Reading | None:
    """The reading of a folded word that the segmenter's parts stand for.

    `closed` where the word as written ends in ta marbuta (`Token.closed`). None where no reading
    has those parts, which happens to words that are spelled oddly.
    """
    word = norm[:-1] + _MARBUTA if closed and norm.endswith(_HA) else norm
    found = segmenter.segment(word)
    if not found.kinds:
        return None
    at = found.kinds.index("stem")
    pre, post = norm[: found.bounds[at]], norm[found.bounds[at + 1] :]
    fitting = [each for each in readings(norm) if (each.pre, each.post) == (pre, post)]
    if not fitting:
        return None
    counts = load_frequencies()

    def frequency(reading: Reading) -> int:
        stem = reading.stem
        spelled = stem[:-1] + _MARBUTA if stem.endswith(_HA) else stem
        return max(counts.get(stem, 0), counts.get(spelled, 0))

    return max(fitting, key=frequency)
