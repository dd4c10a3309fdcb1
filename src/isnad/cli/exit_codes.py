"""How a run ended, as a number."""

READ = 0
"""Everything was read (a report without claims and warnings included)."""
SET_ASIDE = 1
"""Something was set aside, or a check failed."""
NOTHING_READ = 2
"""Nothing could be read."""
WRONG_USAGE = 64
"""The command line could not be understood."""
CANNOT_WRITE = 74
"""The output could not be written."""
INTERRUPTED = 130
"""Ctrl-C."""
BROKEN_PIPE = 141
"""Whoever read our output went away."""
