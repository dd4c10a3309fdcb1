"""Frames and scopes to claims: factuality, slots, chains, order, and the wording of a report."""
