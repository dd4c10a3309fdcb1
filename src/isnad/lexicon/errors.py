"""Errors in the data, told so that whoever writes it can mend it."""


class LexiconError(ValueError):
    """A fault in a data file: names the file, the entry and what is expected."""

    def __init__(self, file: str, entry: str, message: str) -> None:
        super().__init__(f"{file}: {entry}: {message}")
        self.file, self.entry = file, entry
