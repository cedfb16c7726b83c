# Wasl: every target is a plain line or two that can be typed by hand. `make help` lists them.

.DEFAULT_GOAL := help
.SUFFIXES:
.PHONY: help setup demo test test-guards lint docs pictures bench fix lock

# Hundreds of processes start in a test run: what one of them compiled, the others read.
export PYTHONDONTWRITEBYTECODE :=

RUN := .venv/bin
CORE := text vocabulary record casework formats match policy analyse journal exchange

# T is a path below tests/, or "core": the tests of everything below store, which need no database.
T := tests
TESTS := $(if $(filter core,$(T)),$(wildcard tests/test_errors.py $(addprefix tests/,$(CORE))),$(T))

help: ## list the targets
	@sed -n 's/^\([a-z][a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

setup: .venv/.wasl-setup ## create .venv and install what the requirements files lock

.venv/.wasl-setup: requirements/dev.txt pyproject.toml lint/setup.sh
	@sh lint/setup.sh

demo: setup ## run two centres on this machine; ARGS=--check verifies every step and ends
	$(RUN)/wasl demo $(ARGS)

test: setup ## run the tests; T=path or T=core narrows to a folder, K=word to names
	$(RUN)/python -m pytest -n auto --dist loadscope --max-worker-restart=0 $(TESTS) $(if $(K),-k "$(K)")

test-guards: setup ## cut each guard from a copy in turn and see the demo fail (15 minutes)
	$(RUN)/python -m pytest -n 2 tests/guards

lint: setup ## style, types, architecture, sizes, migrations, the wheel
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy
	$(RUN)/lint-imports
	$(RUN)/python lint/file_size.py
	$(RUN)/python -m lint.migrations
	$(RUN)/python lint/wheel.py

docs: setup ## build the documents into site/, strictly
	$(RUN)/mkdocs build --strict --quiet

pictures: setup ## draw the components for the documents anew, from their templates
	WASL_PICTURES=$(CURDIR)/docs/reference/components $(RUN)/python -m pytest -q tests/web/test_gallery.py

bench: setup ## measure everything; bench-NAME measures one
	$(RUN)/python -m bench $(ARGS)

bench-%: setup
	$(RUN)/python -m bench $*

fix: setup ## format, and mend what the linter can mend
	$(RUN)/ruff format .
	$(RUN)/ruff check --fix .

lock: ## lock the requirements anew, with hashes and without addresses (needs uv)
	sh lint/lock.sh
