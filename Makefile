# Everything runs in an environment of its own, .venv, made at the first call and kept current afterwards.
#   make run     start Bow Out
#   make test    run the tests
#   make check   run the tests and everything else that continuous integration asks for
#   make bench   measure start, keys, silence, memory and leaving in a terminal
#   make picture draw the README's picture anew; make coach-report tells how well the coach reads

PYTHON ?= python3
TESTS ?=
OPTIONS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check install
MAKEFLAGS += --no-print-directory

.PHONY: run test check lint format clean picture bench coach-report

run: $(VENV)/.ready-to-run
	@$(BIN)/python -m bowout $(OPTIONS) || test $$? -eq 130

test: $(VENV)/.ready-to-develop
	@$(BIN)/python -m pytest -q $(OPTIONS) $(TESTS)

check: lint test

lint: $(VENV)/.ready-to-develop
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "'make format' mends the form."; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo > $(VENV)/.imports 2>&1 || { cat $(VENV)/.imports; exit 1; }

format: $(VENV)/.ready-to-develop
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

picture: $(VENV)/.ready-to-develop
	@$(BIN)/python tests/tui/picture.py

bench: $(VENV)/.ready-to-develop
	@$(BIN)/python tests/perf/bench.py

coach-report: $(VENV)/.ready-to-develop
	@$(BIN)/python -m tests.coach_report

clean:
	@rm -rf $(VENV) .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build dist

$(VENV)/.ready-to-run: pyproject.toml | $(BIN)/python
	@echo "Setting up Bow Out; this is done once."
	@$(PIP) --editable .
	@touch $@

$(VENV)/.ready-to-develop: pyproject.toml | $(BIN)/python
	@echo "Setting up the tests; this is done once."
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.ready-to-run

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Bow Out needs Python 3.11 or later. Name one: make PYTHON=python3.12 run"; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || \
		{ rm -rf $(VENV); echo "On Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
