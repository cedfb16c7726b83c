# Wasl: every target is one plain line that can be typed by hand. `make help` lists them.

.DEFAULT_GOAL := help
.SUFFIXES:
SHELL := /bin/sh
STAMP := .venv/.wasl-setup

.PHONY: help setup

help: ## list the targets
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

setup: $(STAMP) ## create .venv and install what the requirements files lock

$(STAMP): requirements/dev.txt pyproject.toml
	@sh lint/setup.sh

