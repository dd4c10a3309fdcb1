"""Days of the Hijra: convertdate, and hijridate, which is what isnad itself reckons with.

convertdate reckons by the arithmetical calendar and knows no Umm al-Qura: its score tells how far
the two are apart, not that it reckons wrongly.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from bench.arabic import hijri as suites
from bench.arabic.peers.score import Score, load
from bench.arabic.rows import Row


def scores(data: Path, rows: Sequence[Row]) -> Iterator[Score]:
    """The share of days that each converts right both ways."""
    pairs = suites.pairs(data)
    if not pairs:
        return
    if hijridate := load("hijridate"):
        right = sum(
            hijridate.Hijri(*hijri).to_gregorian().isoformat() == day.isoformat()
            and hijridate.Gregorian.fromdate(day).to_hijri().datetuple() == hijri
            for hijri, day in pairs
        )
        yield Score("hijridate", "hijridate", "", right / len(pairs))
    if islamic := load("convertdate.islamic"):
        right = sum(
            date(*islamic.to_gregorian(*hijri)) == day
            and islamic.from_gregorian(day.year, day.month, day.day) == hijri
            for hijri, day in pairs
        )
        yield Score("convertdate", "hijridate", "", right / len(pairs))
