"""How well `isnad.arabic` and `isnad.mentions` read, on public test sets: `make bench-arabic`."""
