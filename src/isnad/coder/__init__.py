"""Coders: a report in, its claims out. The rule coder is the one that needs nothing else."""

from isnad.coder.rules import code_report

__all__ = ["code_report"]
