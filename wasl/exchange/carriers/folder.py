"""A folder: a shared directory, a stick, a one-way link. One file per envelope, under a name that says nothing.

Whoever carries it can read nothing, and learns no more than the outer header tells (`wasl.exchange.envelope.Header`).
Whoever may write into it can lose things, repeat them, exchange them and bring rubbish; the reader finds each of these
and is harmed by none. Nothing here believes what is found: a `Found` is a claim, good for choosing what to read.

Not here: what may lie in a path (`wasl.exchange.carriers.directory`), and what becomes of what is read (`wasl.flow`).
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from wasl.errors import CarrierError, TrustError
from wasl.exchange.carriers.directory import Directory, Entry
from wasl.exchange.envelope import MAGIC, MAX_ENVELOPE_BYTES, MAX_HEADER_BYTES, Header, read_envelope, read_header
from wasl.exchange.parts import LENGTH_BYTES, split
from wasl.record import NodeId

SUFFIX: Final = ".wasl"
CARD_SUFFIX: Final = ".wasl-card"
DAMAGED: Final = "folder-file-damaged"
MAX_CARD_BYTES: Final = 256 * 1024
MOST_NAMES: Final = 250_000
"""So many names are looked at in one round; the rest waits until some are gone."""

MOST_FILES: Final = 20_000
MOST_BYTES: Final = 2 * 1024**3
"""Beyond so many files, or so many bytes, nothing more is written into one folder."""

_SMALLEST_BYTES: Final = 8192
_START_BYTES: Final = len(MAGIC) + LENGTH_BYTES + MAX_HEADER_BYTES
_OUR_NAME: Final = re.compile(r"[0-9a-f]{32}\.wasl")
_ODDITIES_KEPT: Final = 1000
_LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An envelope that seems to lie in the folder. Nothing of it is verified.

    Attributes:
        name: Name of its file.
        header: What it says outside.
    """

    name: str
    header: Header


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddity:
    """Something in the folder that cannot be read as an envelope and is not simply somebody else's file.

    Attributes:
        code: ``folder-file-link``, ``folder-file-special``, ``folder-file-cut-short``, ``folder-file-too-large`` or
            ``folder-file-damaged``; its sentence is ``finding-<code>``.
        file: Its name, made fit to be shown and kept.
    """

    code: str
    file: str


@dataclass(slots=True, kw_only=True)
class Listing:
    """What lies in a folder.

    Attributes:
        envelopes: Envelopes for anybody, by sender, epoch and sequence.
        cards: Names of files that may be peer cards.
        oddities: What is wrong, at most a thousand of them.
        odd: How many oddities there are in all.
        damaged: Names of files that are damaged for certain, so that they can be set aside.
        foreign: How many files are not ours to judge.
        files: How many files bear a name as we give them.
        size: How many bytes those take.
        crowded: True if there were more names than are looked at.
    """

    envelopes: list[Found] = field(default_factory=list)
    cards: list[str] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    odd: int = 0
    damaged: list[str] = field(default_factory=list)
    foreign: int = 0
    files: int = 0
    size: int = 0
    crowded: bool = False

    def note(self, code: str, name: str) -> None:
        """Note an oddity.

        Args:
            code: What is wrong.
            name: The file's name as it stands in the folder.
        """
        self.odd += 1
        if code == DAMAGED:
            self.damaged.append(name)
        if len(self.oddities) < _ODDITIES_KEPT:
            self.oddities.append(Oddity(code=code, file=shown_name(name)))


class Folder:
    """An opened folder."""

    def __init__(self, path: Path, *, most_files: int = MOST_FILES, most_bytes: int = MOST_BYTES) -> None:
        """Open it.

        Fails with `CarrierError` as `Directory`.

        Args:
            path: Its path; no part of it may be a link.
            most_files: Nothing is written once it holds so many files.
            most_bytes: Nothing is written beyond so many bytes.
        """
        self._directory = Directory(path)
        self._most_files, self._most_bytes = most_files, most_bytes
        self._used: tuple[int, int] | None = None

    def __enter__(self) -> Self:
        """Return the folder itself."""
        return self

    def __exit__(self, *failure: object) -> None:
        """Close it, whatever happened.

        Args:
            *failure: Not looked at.
        """
        self._directory.close()

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._directory.path

    def look(self) -> Listing:
        """Look through the folder: only the first bytes of what may be an envelope are read.

        Fails with `CarrierError`: ``folder-unreadable``.

        Returns:
            What lies there.
        """
        listing, seen = Listing(), 0
        for entry in self._directory.entries(limit=MOST_NAMES):
            seen += 1
            self._sort(entry, listing)
        listing.crowded = seen >= MOST_NAMES
        listing.envelopes.sort(key=lambda each: (each.header.sender, each.header.epoch, each.header.sequence))
        self._used = listing.files, listing.size
        return listing

    def read(self, found: Found, listing: Listing) -> bytes | None:
        """Return an envelope whole.

        Fails with `CarrierError`: ``folder-unreadable``.

        Args:
            found: Which.
            listing: Where to note what is wrong with it.

        Returns:
            Its bytes; None if it is gone or is no whole envelope.
        """
        content = self._directory.read(found.name, limit=MAX_ENVELOPE_BYTES)
        if content is None:
            return None
        try:
            read_envelope(content)
        except TrustError as error:
            listing.note("folder-file-cut-short" if error.code == "envelope-truncated" else DAMAGED, found.name)
            return None
        return content

    def holds(self, envelope: bytes, claimed: Iterable[Found]) -> bool:
        """Say whether an envelope lies in the folder whole: what a file says outside may stand before rubbish.

        Fails with `CarrierError`: ``folder-unreadable``.

        Args:
            envelope: The bytes.
            claimed: Which files say that they are it.

        Returns:
            True if one of them is, byte for byte.
        """
        return any(self._directory.read(each.name, limit=MAX_ENVELOPE_BYTES) == envelope for each in claimed)

    def read_card(self, name: str) -> bytes | None:
        """Return what may be a peer card.

        Fails with `CarrierError`: ``folder-unreadable``.

        Args:
            name: Name of its file.

        Returns:
            The bytes, or None if it is gone or too large.
        """
        return self._directory.read(name, limit=MAX_CARD_BYTES)

    def write(self, envelope: bytes, *, suffix: str = SUFFIX) -> str:
        """Write an envelope; it is durable once `settle` has returned.

        Fails with `CarrierError`: ``folder-full`` or ``folder-unwritable``.

        Args:
            envelope: The bytes.
            suffix: `SUFFIX`, or `CARD_SUFFIX` for a card.

        Returns:
            Name of its file.

        Raises:
            CarrierError: ``folder-quota``.
        """
        if self._used is None:
            self.look()
        files, size = self._used or (0, 0)
        if files >= self._most_files or size + len(envelope) > self._most_bytes:
            raise CarrierError("folder-quota", path=str(self.path), files=files, megabytes=size // 2**20)
        name = self._directory.write(envelope, suffix=suffix)
        self._used = files + 1, size + len(envelope)
        return name

    def settle(self) -> None:
        """Make durable what was written.

        Fails with `CarrierError`: ``folder-unwritable``.
        """
        self._directory.settle()

    def remove(self, found: Found) -> bool:
        """Take away an envelope that has done its work.

        Args:
            found: Which.

        Returns:
            True if it is gone; False if the medium does not let us.
        """
        gone = self._directory.remove(found.name)
        if gone and self._used is not None:
            # How large it was does not matter: the next look counts anew, and until then there is rather less room.
            self._used = max(self._used[0] - 1, 0), self._used[1]
        return gone

    def set_aside(self, name: str) -> bool:
        """Move what is not believed to the subfolder for it.

        What is only cut short is not for this: it may still be on its way into the folder.

        Args:
            name: Its file.

        Returns:
            True if it was moved; else it is left where it is.
        """
        return self._directory.set_aside(name)

    def clear_unfinished(self, now_s: float | None = None) -> int:
        """Take away what dead writers left half done, a day later.

        Args:
            now_s: Seconds since 1970, by the clock that the file system uses; that of this machine if None.

        Returns:
            How many there were.
        """
        return self._directory.clear_unfinished(time.time() if now_s is None else now_s)

    def _sort(self, entry: Entry, listing: Listing) -> None:
        if entry.folder:
            return
        ours = bool(_OUR_NAME.fullmatch(entry.name))
        if not entry.regular:
            listing.note("folder-file-link" if entry.link else "folder-file-special", entry.name)
            return
        if ours:
            listing.files, listing.size = listing.files + 1, listing.size + entry.size
        if entry.name.endswith(CARD_SUFFIX) and entry.size <= MAX_CARD_BYTES:
            listing.cards.append(entry.name)
        elif entry.size < _SMALLEST_BYTES:
            self._note_unreadable(entry.name, listing, ours=ours, code="folder-file-cut-short")
        elif entry.size > MAX_ENVELOPE_BYTES:
            self._note_unreadable(entry.name, listing, ours=ours, code="folder-file-too-large")
        else:
            self._sort_content(entry.name, listing, ours=ours)

    def _sort_content(self, name: str, listing: Listing, *, ours: bool) -> None:
        start = self._directory.read(name, limit=_START_BYTES, start_only=True)
        if start is None or not start.startswith(MAGIC):
            self._note_unreadable(name, listing, ours=ours, code=DAMAGED)
            return
        try:
            (header,), _ = split(start, (MAX_HEADER_BYTES,), start=len(MAGIC))
            listing.envelopes.append(Found(name=name, header=read_header(header)))
        except TrustError:
            listing.note(DAMAGED, name)

    @staticmethod
    def _note_unreadable(name: str, listing: Listing, *, ours: bool, code: str) -> None:
        if ours:
            listing.note(code, name)
        else:
            listing.foreign += 1


def batches(found: Sequence[Found], *, most: int, most_bytes: int) -> Iterator[Sequence[Found]]:
    """Divide what was found so that a batch fits into memory and into one commit, in order.

    Args:
        found: Envelopes.
        most: So many in a batch.
        most_bytes: So many padded bytes in a batch, unless a single one is larger.

    Yields:
        Batches, none of them empty.
    """
    batch: list[Found] = []
    size = 0
    for each in found:
        if batch and (len(batch) == most or size + each.header.padded_size > most_bytes):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += each.header.padded_size
    if batch:
        yield batch


def claims_of(found: Iterable[Found], sender: NodeId) -> Mapping[str, Sequence[Found]]:
    """Return the envelopes that say they are from a node, by the message that they say they carry.

    Args:
        found: Envelopes.
        sender: The node.

    Returns:
        Files per message id; nothing of them is verified.
    """
    claimed: dict[str, list[Found]] = {}
    for each in found:
        if each.header.sender == sender:
            claimed.setdefault(each.header.message_id, []).append(each)
    return claimed


def shown_name(name: str) -> str:
    """Return a file's name in a form that can be shown, logged and kept: it may be anything.

    Args:
        name: As the file system gives it.

    Returns:
        At most 80 characters, every one of them printable.
    """
    return "".join(char if char.isprintable() else "\ufffd" for char in name[:_LONGEST_NAME])
