"""Other libraries on the same cases: one module for each task.

Each module has `scores(data, rows) -> Iterator[Score]`. A library that is not installed is passed
over; one that raises on a case has that case wrong. Nothing of `isnad` imports them.
"""
