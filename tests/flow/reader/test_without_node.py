"""A reader runs where there is no node: importing and using it loads neither Django nor a database driver."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MODULES = (
    "acquaintance",
    "disk",
    "files",
    "filing",
    "home",
    "kept",
    "saying",
    "sent",
    "showing",
    "state",
    "taking",
    "telling",
)


def test_no_django_and_no_database_are_loaded(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from wasl.cli.running import run\n"
        f"assert run(['reader', 'init', '--home', {str(tmp_path / 'r')!r}, '--name-en', 'Lab', '--name-ru', 'Лаб',"
        " '--name-ar', 'مختبر', '--json']) == 0\n"
        f"assert run(['reader', 'list', '--home', {str(tmp_path / 'r')!r}, '--json']) == 0\n"
        f"assert run(['reader', 'report', 'no.toml', '--home', {str(tmp_path / 'r')!r}, '--json']) == 1\n"
        f"import {', '.join(f'wasl.flow.reader.{name}' for name in MODULES)}\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'django', 'psycopg', 'procrastinate', 'starlette', 'uvicorn', 'granian'}, loaded\n"
    )
    environment = {"WASL_READER_PASSPHRASE": "copper lantern drifts nine", "PATH": "/usr/bin:/bin", "LANG": "C"}
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True, env=environment, timeout=60
    )
    assert done.returncode == 0, done.stderr
