"""Looks at pictures in a process of its own: a hostile picture ends that process and nothing else.

The process sets limits of memory and time on itself (`wasl.formats.pictures.main`), opens no file and no connection,
and inherits nothing of the node.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from typing import Final

from wasl.formats.pictures import LOCATED, MOST_BYTES, NOTHING, Look

PATIENCE_S: Final = 20.0
MOST_ANSWER_BYTES: Final = 512 * 1024


def look_apart(pieces: Iterable[bytes]) -> Look:
    """Look at a picture in a process of its own.

    Args:
        pieces: The file's bytes, in order.

    Returns:
        What was found; nothing if the process failed, was ended by a limit, or took too long.
    """
    content = bytearray()
    for piece in pieces:
        content += piece
        if len(content) > MOST_BYTES:
            return NOTHING
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-m", "wasl.formats.pictures"],
            capture_output=True,
            check=False,
            env={"PATH": ""},
            input=bytes(content),
            timeout=PATIENCE_S,
        )
    except (OSError, subprocess.SubprocessError):
        return NOTHING
    answer = done.stdout
    if done.returncode or not answer or len(answer) > MOST_ANSWER_BYTES:
        return NOTHING
    return Look(located=answer[:1] == LOCATED, preview=answer[1:])
