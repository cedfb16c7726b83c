#!/bin/sh
# Locks what pyproject.toml and requirements/*.in ask for into requirements/*.txt. Needs uv (pip install uv).
set -eu

lock() {
    output=$1
    shift
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --no-annotate --output-file "requirements/$output.txt" pyproject.toml "$@"
}

lock dev requirements/dev.in
lock demo --constraints requirements/dev.txt requirements/demo.in
lock runtime --constraints requirements/dev.txt
