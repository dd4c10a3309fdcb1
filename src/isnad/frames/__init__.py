"""Event frames: what the words of a clause say was done, and who and what stand in their roles."""
