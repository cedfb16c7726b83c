"""What a desk keeps of a report when it cuts an extract: a value, kept beside the original, that can be followed again.

A recipe names what stays and never what goes. So a correction that brings a new person, a new field or a new file
brings none of it into an extract that was cut before: what nobody chose stays out.

Source:
    DESIGN section 6 (extracts).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from wasl.record import ReportVersion, Text

RECIPE: Final = "recipe/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file that stays.

    Attributes:
        attachment_id: The attachment of the original; the extract's own has another id and another key.
        name: Name under which the reader gets it.
        description: One line; empty if there is none.
    """

    attachment_id: str
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What stays of a report.

    Attributes:
        entities: Names of the properties that stay, per id of an entity that stays.
        files: Files that stay; none unless somebody chose them.
        sensitive: True to keep what is flagged as sensitive in what stays.
        event: True to keep the date of the event.
        page: True to keep the date of the page or document that the report came from.
        title: Title in the words of the releasing desk; None to keep the original's.
        text: Text in the words of the releasing desk; None to keep the original's.
        read: What `words_digest` says of the title and the text that a person read and left as they are; empty if the
            desk wrote both anew.
    """

    entities: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[KeptFile, ...] = ()
    sensitive: bool = False
    event: bool = True
    page: bool = False
    title: Text | None = None
    text: Text | None = None
    read: str = ""

    @property
    def keeps_words(self) -> bool:
        """Whether the title or the text of the original stays."""
        return self.title is None or self.text is None


def words_digest(version: ReportVersion) -> str:
    """Return what stands for the title and the text of a version, so that a person's reading counts for these alone.

    Args:
        version: The original.

    Returns:
        SHA-256, hexadecimal.
    """
    digest = hashlib.sha256()
    for part in (version.title.text, version.title.language, version.text.text, version.text.language):
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()
