"""The folded particles that the grammar of attribution turns on, under English names."""

COMMA = "\u060c"
ABOUT, IN, TO, WITH, ON, THROUGH = (
    "\u0639\u0646", "\u0641\u064a", "\u0627\u0644\u064a", "\u0645\u0639", "\u0639\u0644\u064a",
    "\u0639\u0628\u0631",
)  # fmt: skip
DURING = "\u062e\u0644\u0627\u0644"
BA, LAM, WAW = "\u0628", "\u0644", "\u0648"
HAD = "\u0642\u062f"
AS = "\u0643\u0645\u0627"
LIKE = frozenset({AS, "\u0645\u062b\u0644\u0645\u0627"})
OF_IT, ABOUT_IT = "\u0628\u0647", "\u0639\u0646\u0647\u0627"
TONGUE = "\u0644\u0633\u0627\u0646"
RESTING = "resting-on"
"""The entry of "quoting X", "based on X": further off than the source beside it."""
US = "\u0646\u0627"
BLAME = "\u0645\u0633\u0648\u0648\u0644"
DASHES = frozenset({"(", "-", "\u2013"})
CLOSING = frozenset({"\u00bb", "\u201d", '"', ")"})
RELATIVES = frozenset({
    "\u0627\u0644\u0630\u064a", "\u0627\u0644\u062a\u064a", "\u0627\u0644\u0630\u064a\u0646",
})  # fmt: skip
NEGATIONS = frozenset({"\u0644\u0645", "\u0644\u0646", "\u0648\u0644\u0645", "\u0648\u0644\u0646"})
WHAT = frozenset({
    "\u0645\u0627", "\u0644\u0645\u0627", "\u0645\u0645\u0627", "\u0628\u0645\u0627",
    "\u0639\u0645\u0627",
})  # fmt: skip
"""Before a verb: "what X spread", a rumour and no attribution."""
WHICH = frozenset(
    {"\u0648\u0647\u0648", "\u0627\u0644\u0627\u0645\u0631", "\u0648\u0647\u0630\u0627"}
)
"""First words of "which is what X said"."""
SAYING = frozenset({
    "\u0642\u0648\u0644\u0647", "\u0642\u0648\u0644\u0647\u0627", "\u0642\u0648\u0644\u0647\u0645",
    "\u062a\u0627\u0643\u064a\u062f\u0647", "\u062a\u0627\u0643\u064a\u062f\u0647\u0627",
    "\u062a\u0627\u0643\u064a\u062f\u0647\u0645",
})  # fmt: skip
"""As his, her, their saying or affirming that."""
DISTANT = frozenset({"hold", "allege", "promote"})
"""Verbs that keep away from what is said: "as X claimed" attributes nothing."""
MEDIA_KINDS = frozenset({"outlet", "agency"})
CLAIMS = frozenset({"claim", "accuse"})
"""Moods of threats, demands and accusations."""
