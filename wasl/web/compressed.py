"""Styles and scripts, served compressed: made when the node starts, kept in its home, beside nothing secret.

Pages themselves are not compressed: they hold text of others beside tokens, and the length of a compressed answer
would tell of one by the other.

Source:
    BREACH (Gluck, Harris, Prado 2013).
"""

from __future__ import annotations

import gzip
import hashlib
import os
from pathlib import Path
from typing import Any, Final
from wsgiref.headers import Headers

from django.conf import settings
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

_TEXT: Final = frozenset({".css", ".js", ".svg"})


class Compressed(WhiteNoiseMiddleware):  # type: ignore[misc]  # whitenoise ships no types
    """Serves the files of `static/`, those of text also as gzip."""

    def get_static_file(self, path: str, url: str, stat_cache: Any = None) -> StaticFile:  # noqa: ANN401 - whitenoise's
        """Return a file with its compressed form.

        Args:
            path: Where it lies.
            url: Under which address it is served.
            stat_cache: What whitenoise knows of files already.

        Returns:
            The file.
        """
        if Path(path).suffix not in _TEXT:
            return super().get_static_file(path, url, stat_cache=stat_cache)
        headers = Headers([])
        self.add_mime_headers(headers, path, url)
        self.add_cache_headers(headers, path, url)
        return StaticFile(path, headers.items(), encodings={"gzip": str(compress(Path(path)))})


def compress(path: Path) -> Path:
    """Compress a file into the node's home, once for its content.

    Args:
        path: The file.

    Returns:
        The compressed file.
    """
    content = path.read_bytes()
    folder = Path(settings.COMPRESSED_ROOT)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = folder / f"{hashlib.sha256(content).hexdigest()}{path.suffix}.gz"
    if not made.exists():
        draft = made.with_suffix(f".{os.getpid()}")
        draft.write_bytes(gzip.compress(content, mtime=0))
        draft.replace(made)
    return made
