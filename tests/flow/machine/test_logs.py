import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wasl.errors import StoreError
from wasl.flow.machine.logs import FIELDS, AllowListFormatter, describe

CANARY = "Курган-Тюбе 4711"
ROOT = Path(__file__).parents[3]


def line_of(record: logging.LogRecord) -> dict[str, object]:
    text = AllowListFormatter("gate").format(record)
    assert "\n" not in text
    return dict(json.loads(text))


def record(name: str, message: str, *values: object, **extra: object) -> logging.LogRecord:
    made = logging.LogRecord(name, logging.INFO, "file.py", 1, message, values, None)
    for key, value in extra.items():
        setattr(made, key, value)
    return made


def test_an_event_of_ours_with_its_listed_fields() -> None:
    line = line_of(record("wasl.gate", "taken", frames=3, bytes=1200))
    assert (line["event"], line["door"], line["frames"], line["bytes"]) == ("taken", "gate", 3, 1200)


@pytest.mark.parametrize("name", ["django.request", "uvicorn.error", "procrastinate.worker", "psycopg", "root"])
def test_others_are_named_and_not_quoted(name: str) -> None:
    line = line_of(record(name, f"cannot do {CANARY}: %s", CANARY))
    assert line["from"] == name
    assert CANARY not in json.dumps(line, ensure_ascii=False)


@given(key=some.text(min_size=1, max_size=20), value=some.text())
def test_a_field_that_is_not_listed_is_not_written(key: str, value: str) -> None:
    plain = set(line_of(record("wasl.gate", "taken")))
    if key in FIELDS or key in vars(record("wasl.gate", "taken")):
        return
    assert set(line_of(record("wasl.gate", "taken", **{key: value}))) == plain


def test_of_an_exception_only_type_code_and_place() -> None:
    with pytest.raises(StoreError) as raised:
        raise StoreError("disk-full", path=CANARY)
    told = describe(raised.value)
    assert told == {"fault": "StoreError", "place": "", "code": "disk-full"}


def test_what_ends_a_process_is_told_without_its_text() -> None:
    program = f"""
import logging
from wasl.flow import machine
machine.configure_logs("worker")
logging.getLogger("django.request").error("bad request %s", {CANARY!r})
logging.getLogger("procrastinate").info("job {CANARY}")
machine.logger("worker").info("sent", extra={{"sent": 3, "subject": {CANARY!r}}})
from wasl.record import ids
from wasl.store.home import load
from pathlib import Path
load(Path("/nowhere/{CANARY}"))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, cwd=ROOT)
    assert done.returncode == 1
    said = done.stderr.decode()
    assert "4711" not in said
    lines = [json.loads(line) for line in said.splitlines()]
    assert [line.get("event") for line in lines] == [None, "sent", "ended-by-fault"]
    assert lines[-1]["code"] == "home-missing"
    assert lines[-1]["place"].startswith("wasl/store/home.py:")


def test_a_full_disk_under_the_log_ends_nothing() -> None:
    program = """
from wasl.flow import machine
machine.configure_logs("gate")
for _line in range(1000):
    machine.logger("gate").info("taken", extra={"frames": 1})
print("still here")
"""
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-c", program]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=full, check=False, cwd=ROOT)
    assert done.stdout == b"still here\n"
