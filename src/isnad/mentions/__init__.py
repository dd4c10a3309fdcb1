"""Parties, places, counts, periods and sources found in tokens, each with its candidates."""
