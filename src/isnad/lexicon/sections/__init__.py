"""One module for each kind of data: its schema, and the phrases it adds to the table.

Every module has `FILES` (patterns below the package's folder), `check(data, file)` that returns
the validated data or raises `LexiconError`, and `phrases(data)` that yields (phrase, Entry).
"""

SECTIONS: tuple[str, ...] = (
    "states", "groups", "people", "given_names", "places", "outlets", "sources", "speech", "times",
    "clock", "numbers", "wording", "boilerplate", "words", "frames",
)  # fmt: skip
