"""A stick that is really full: a small file system in memory, mounted for this test alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.store.launcher.accounts import needs_root

FULL_STICK = """
import sys
from pathlib import Path
from wasl.errors import CarrierError
from wasl.exchange.carriers.folder import Folder
place, written = Path(sys.argv[1]), 0
try:
    with Folder(place) as folder:
        while True:
            folder.write(bytes(100_000))
            written += 1
except CarrierError as refused:
    print(refused.code, written)
print(sorted({path.stat().st_size for path in place.iterdir()}), len(list(place.iterdir())))
"""


@needs_root
def test_a_full_stick_is_named_and_holds_only_whole_files(tmp_path: Path) -> None:
    mount = f"mount -t tmpfs -o size=2m none '{tmp_path}'"
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    script = f"{mount} && exec '{sys.executable}' -c '{FULL_STICK}' '{tmp_path}'"
    done = subprocess.run([*command, script], capture_output=True, check=False, text=True, timeout=60)
    said = done.stdout.split()
    assert (said[0], done.stderr) == ("folder-full", "")
    assert int(said[1]) > 5
    assert said[2:] == ["[100000]", said[1]]
