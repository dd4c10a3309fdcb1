"""Who says which stretch of a report: chains from the nearest source to the origin."""

from isnad.attribution.scope import Overlay, Scope, Scopes
from isnad.attribution.scopes import scopes

__all__ = ["Overlay", "Scope", "Scopes", "scopes"]
