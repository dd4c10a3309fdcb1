"""Files, folders, patterns and standard input to reports, and coded reports read back."""

from isnad.reading.coded import read_coded
from isnad.reading.options import ReadOptions
from isnad.reading.outlets import Outlet, by_host, by_name
from isnad.reading.reader import read_inputs

__all__ = ["Outlet", "ReadOptions", "by_host", "by_name", "read_coded", "read_inputs"]
