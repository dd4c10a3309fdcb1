"""The report as a whole: clauses, quotations, persons; it proposes, and claims choose."""
