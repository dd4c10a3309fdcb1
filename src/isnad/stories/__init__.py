"""Claims of many reports meet: copies, changes, events, independent origins, contradictions."""
