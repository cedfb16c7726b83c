"""What a process of the node may write into its log: an allow-list of fields, and nothing else.

A line is JSON with the moment, the level, the door, the event and those of the listed fields that were given. The text
of a message is never written with its values, nor the text of an exception: of an exception the log names its type, its
code if it is ours, and the place in the program. So no line can hold what a report says, whatever went wrong.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from wasl.errors import WaslError

FIELDS: Final = (
    "which",
    "peer",
    "sent",
    "left",
    "frames",
    "bytes",
    "status",
    "duration_ms",
    "code",
    "pid",
    "exit",
    "delay_s",
    "pins",
)
"""Names of the values that may stand in a log beside the event."""

_EVENT: Final = "wasl."
_PACKAGE: Final = Path(__file__).parents[2]


class AllowListFormatter(logging.Formatter):
    """Writes the allowed fields of a log record as one line of JSON."""

    def __init__(self, door: str) -> None:
        """Make it.

        Args:
            door: Name of the process.
        """
        super().__init__()
        self._door = door

    def format(self, record: logging.LogRecord) -> str:
        """Write one line.

        Args:
            record: What happened.

        Returns:
            JSON without line breaks.
        """
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "door": self._door,
            "from": record.name,
        }
        # Only our own events are constant words; what other packages say may quote what they were given.
        if record.name.startswith(_EVENT):
            line["event"] = str(record.msg)
        line |= {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        if record.exc_info and record.exc_info[1] is not None:
            line |= describe(record.exc_info[1])
        return json.dumps(line, default=str)


def describe(fault: BaseException) -> dict[str, object]:
    """Describe an exception without its text.

    Args:
        fault: The exception.

    Returns:
        Its type, its code if it is one of ours, and the last place in our own program.
    """
    facts: dict[str, object] = {"fault": type(fault).__qualname__, "place": _place(fault.__traceback__)}
    if isinstance(fault, WaslError):
        facts["code"] = fault.code
    return facts


def logger(name: str) -> logging.Logger:
    """Return a logger whose messages are constant words and so may stand in the log.

    Args:
        name: Of the part of the program.

    Returns:
        The logger.
    """
    return logging.getLogger(f"{_EVENT}{name}")


def configure(door: str) -> None:
    """Send every log record of this process, and whatever ends it, through the allow-list to standard error.

    Args:
        door: Name of the process.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(AllowListFormatter(door))
    # What other packages say in passing cannot be shown anyway; what they warn of is at least counted.
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("wasl").setLevel(logging.INFO)
    # A full disk must not make a process fail that could go on.
    logging.raiseExceptions = False

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        logger("process").critical("ended-by-fault", exc_info=(kind, fault, trace))

    sys.excepthook = tell


def _place(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    if not ours:
        return ""
    return f"{Path(ours[-1].filename).relative_to(_PACKAGE.parent)}:{ours[-1].lineno}"
