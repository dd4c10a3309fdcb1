# What can be done here. PYTHON may name another interpreter (3.11 or newer).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check
CODED := build/gold.jsonl

.PHONY: help demo test ordeal check gate floors errors support bench bench-arabic bench-stories format lock clean
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

help:
	@echo "make demo     code a report and show its claims"
	@echo "make test     run the tests"
	@echo "make ordeal   the property tests, again and again with new examples (ROUNDS=20)"
	@echo "make check    style, types, import directions, lexicon, and the gate over gold/"
	@echo "make bench    speed, as ratios"
	@echo "make bench-arabic  the Arabic core on public test sets, beside other libraries (DATA=folder)"
	@echo "make bench-stories  copies found in a planted load, and the time it takes (DATA=reports.jsonl)"
	@echo "make format   put code in its one layout"
	@echo "make floors   record new floors for the gate (WHY=\"...\" where one falls)"
	@echo "make errors   write what fails in gold, by class, into docs/errors.md"
	@echo "make support  count in how many reports of a corpus each rule fires (DATA=corpus.jsonl)"
	@echo "make lock     pin the dependencies anew (needs uv)"
	@echo "make clean    remove what these commands made"

# Each stamp is newer than what it was made from: nothing is installed twice.
$(VENV)/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "isnad needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3"; exit 1; }
	@echo "setting up $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run.stamp: requirements.lock pyproject.toml $(VENV)/python.stamp
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/run.stamp
	@$(BIN)/isnad demo

test: $(VENV)/dev.stamp
	@$(BIN)/python -m pytest

# A test run is the same everywhere; this one never is.
ROUNDS ?= 20
ordeal: $(VENV)/dev.stamp
	@for round in $$(seq $(ROUNDS)); do \
	  HYPOTHESIS_PROFILE=ordeal $(BIN)/python -m pytest -m hypothesis || exit 1; done

check: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m isnad.lexicon.check
	@$(MAKE) --no-print-directory gate

$(CODED): FORCE $(VENV)/run.stamp
	@mkdir -p build
	@$(BIN)/python -m isnad.evaluate.gate reports gold > build/reports.jsonl
	@$(BIN)/isnad code build/reports.jsonl --format jsonl > $@

gate: $(CODED)
	@$(BIN)/python -m isnad.evaluate.gate check gold $(CODED) gold/floors.toml
	@$(BIN)/python -m isnad.evaluate.gate support gold $(CODED) gold/support.toml

errors: $(CODED)
	@$(BIN)/python -m isnad.evaluate.gate errors gold $(CODED) docs/errors.md

# In how many reports of a corpus (anything that `isnad code` reads) each rule fires.
support: $(VENV)/run.stamp
	@mkdir -p build
	@$(BIN)/isnad code $(DATA) --format jsonl > build/corpus.jsonl || [ -s build/corpus.jsonl ]
	@$(BIN)/python -m isnad.evaluate.gate count build/corpus.jsonl gold/support.toml

floors: $(CODED)
	@$(BIN)/python -m isnad.evaluate.gate renew gold $(CODED) gold/floors.toml --why "$(WHY)"

bench: $(VENV)/run.stamp
	@$(BIN)/python bench/speed.py $(REPORTS)

bench-stories: $(VENV)/run.stamp
	@PYTHONPATH=. $(BIN)/python -m bench.stories $(DATA) $(SIZES)

# The other libraries, some of them GPL, stay in an environment of their own. One of them runs with
# no other's versions of what it needs, and lies apart; where it cannot be built it is left out.
BENCH := $(VENV)/bench
BENCH_PIP = $(BENCH)/bin/python -m pip --quiet --quiet --disable-pip-version-check install
MAHA := bench/arabic/peers/maha.lock
$(BENCH)/bench.stamp: requirements-bench.lock $(MAHA) $(VENV)/python.stamp
	@echo "setting up $(BENCH) ..."
	@rm -rf $(BENCH)
	@$(PYTHON) -m venv $(BENCH)
	@$(BENCH_PIP) --require-hashes --target $(BENCH)/maha -r $(MAHA) 2>/dev/null || rm -rf $(BENCH)/maha
	@$(BENCH_PIP) --require-hashes -r requirements-bench.lock
	@touch $@

bench-arabic: $(BENCH)/bench.stamp
	@PYTHONPATH=src $(BENCH)/bin/python -m bench.arabic $(DATA)

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

UV ?= uv
PIN = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
      --no-annotate --no-config --upgrade
lock:
	$(PIN) --group build pyproject.toml -o requirements.lock
	$(PIN) --group build --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	$(PIN) --group bench -c requirements.lock pyproject.toml -o requirements-bench.lock
	$(PIN) $(MAHA:.lock=.in) -o $(MAHA)

clean:
	rm -rf $(VENV) build .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache dist

FORCE:
