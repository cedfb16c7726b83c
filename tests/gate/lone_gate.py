"""A real gate process without a node behind it: it answers every frame with the same frame, backwards.

python lone_gate.py HOME PORT. Its peers are the files HOME/pins/*.der; while HOME/gone is there the database is "gone",
and while HOME/fault is there the program is broken, and while HOME/slow is there it takes two seconds.
"""

import sys
import time
from pathlib import Path

from django.conf import settings

from wasl.errors import StoreError
from wasl.flow import machine
from wasl.gate.server import run


def main() -> int:
    settings.configure(DATABASES={})
    machine.configure_logs("gate")
    home = machine.Home(path=Path(sys.argv[1]))

    def pins() -> list[bytes]:
        if (home.path / "gone").exists():
            raise StoreError("database-gone")
        return [path.read_bytes() for path in sorted((home.path / "pins").glob("*.der"))]

    def receive(frames: list[bytes]) -> list[bytes]:
        if (home.path / "gone").exists():
            raise StoreError("database-gone")
        if (home.path / "slow").exists():
            time.sleep(2)
        if (home.path / "fault").exists():
            message = "content that must not be told: Kurgan-Tyube"
            raise RuntimeError(message)
        return [frame[::-1] for frame in frames]

    return run(home, host="127.0.0.1", port=int(sys.argv[2]), receive=receive, pins=pins)


if __name__ == "__main__":
    sys.exit(main())
