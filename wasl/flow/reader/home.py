"""A reader's directory: private, written whole or not at all, one command at a time.

    <home>/keys.locked     private keys under the passphrase
    <home>/state.sealed    what the reader remembers, sealed with its own key
    <home>/kept/           envelopes as they came, still sealed; reports of ours, sealed with its own key
    <home>/out/            envelopes of ours, sealed for the centre
    <home>/files/          parts of attachments, each still sealed under the key that stands in the report
    <home>/lock            held while a command runs

Whoever takes the directory without the passphrase gets no content. Whoever alters it is found out; whoever puts an
older copy of the whole in its place is not, and gains what the reader then takes in once more.
"""

from __future__ import annotations

import fcntl
import os
import re
import secrets
from dataclasses import replace
from pathlib import Path
from typing import Final, Self

from wasl.errors import InputError, StoreError, TrustError
from wasl.exchange import NO_GATE, Keyholder, PublicKeys, read_card
from wasl.exchange.envelope import MAX_ENVELOPE_BYTES
from wasl.exchange.locked import make_locked_keys, unlock_keys
from wasl.flow import clock
from wasl.flow.reader.disk import read_private, write_private
from wasl.flow.reader.state import STATE, Centre, State
from wasl.record import Address, Desk, DeskId, DeskKind, NodeId, Tlp, new_id, wire
from wasl.text.guessable import is_guessable

HIGHEST: Final = Tlp.AMBER_STRICT
_KEYS: Final = "keys.locked"
_STATE: Final = "state.sealed"
_FOLDERS: Final = ("kept", "out", "files")
_PRIVATE: Final = 0o077
_NAME: Final = re.compile(r"[0-9a-f]{32}")
_LARGEST_STATE: Final = 64 * 1024 * 1024


class Reader:
    """An opened reader; its home is held until it is closed."""

    def __init__(self, home: Path, keyholder: Keyholder, state: State, lock: int) -> None:
        """Take it into use; made by `create` and `unlock`.

        Args:
            home: Its directory.
            keyholder: Its keys.
            state: What it remembers.
            lock: The held lock.
        """
        self.home = home
        self.keyholder = keyholder
        self.state = state
        self._lock = lock

    def __enter__(self) -> Self:
        """Return the reader itself."""
        return self

    def __exit__(self, *failure: object) -> None:
        """Let the home go, whatever happened.

        Args:
            *failure: Not looked at.
        """
        os.close(self._lock)

    @property
    def desk(self) -> Desk:
        """The one desk."""
        return read_card(self.state.card).desks[0]

    @property
    def confirmed(self) -> dict[NodeId, PublicKeys]:
        """Keys of the centres whose digits were found equal, and of no other."""
        return {each.node_id: read_card(each.card).public for each in self.state.centres if each.confirmed}

    def centre(self, name: str) -> Centre:
        """Return a centre.

        Args:
            name: Short name or node id; empty for the only one.

        Returns:
            The centre.

        Raises:
            InputError: ``peer-unknown``.
        """
        found = [each for each in self.state.centres if name in {each.slug, each.node_id} or not name]
        if len(found) != 1:
            raise InputError("peer-unknown", name=name)
        return found[0]

    def change(self, **changes: object) -> None:
        """Change what is remembered, in memory; `save` keeps it.

        Args:
            **changes: Fields of `State`.
        """
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]

    def change_centre(self, changed: Centre) -> None:
        """Change what is remembered of a centre.

        Args:
            changed: The centre.
        """
        others = [each for each in self.state.centres if each.node_id != changed.node_id]
        self.change(centres=tuple(sorted([*others, changed], key=lambda each: each.slug)))

    def save(self) -> None:
        """Keep what is remembered.

        Fails with `StoreError`: ``reader-unwritable``.
        """
        write_private(self.home / _STATE, self.keyholder.seal_own(wire.encode(self.state, label=STATE)))

    def keep(self, envelope: bytes, *, folder: str) -> str:
        """Keep an envelope.

        Fails with `StoreError`: ``reader-unwritable``.

        Args:
            envelope: The bytes.
            folder: ``kept`` or ``out``.

        Returns:
            Its name there.
        """
        name = secrets.token_hex(16)
        write_private(self.home / folder / name, envelope)
        return name

    def kept(self, name: str, *, folder: str) -> bytes:
        """Return an envelope that was kept.

        Args:
            name: Its name.
            folder: ``kept`` or ``out``.

        Returns:
            The bytes.

        Raises:
            TrustError: ``reader-item-lost`` if it is gone.
        """
        if not _NAME.fullmatch(name):
            raise TrustError("reader-item-lost", file=name)
        try:
            return read_private(self.home / folder / name, limit=MAX_ENVELOPE_BYTES)
        except OSError as error:
            raise TrustError("reader-item-lost", file=name) from error

    def forget(self, name: str, *, folder: str) -> None:
        """Take away an envelope that is no longer needed.

        Args:
            name: Its name.
            folder: ``kept`` or ``out``.
        """
        if _NAME.fullmatch(name):
            (self.home / folder / name).unlink(missing_ok=True)


def create(home: Path, passphrase: str, *, names: dict[str, str], language: str) -> Reader:
    """Make a new reader: its keys, its card, its directory.

    Fails with `InputError`: ``passphrase-short``. Fails with `TrustError`: ``card-form`` if a name is empty.

    Args:
        home: A directory that does not exist yet, or is empty.
        passphrase: For its keys.
        names: The partner's name in ``ar``, ``ru`` and ``en``.
        language: In which it works.

    Returns:
        The reader.

    Raises:
        InputError: ``passphrase-common``.
        StoreError: ``home-taken``, or ``reader-unwritable``.
    """
    locked, keyholder = make_locked_keys(passphrase, made=clock.now())
    if is_guessable(passphrase, *names.values()):
        raise InputError("passphrase-common")
    desk = Desk(
        address=Address(node=keyholder.node_id, desk=DeskId(new_id())),
        slug="desk",
        kind=DeskKind.AGENCY,
        names=names,
        languages=(language,),
    )
    card = keyholder.make_card(
        number=1, names=names, gate=NO_GATE, highest_tlp=HIGHEST, made=clock.now(), desks=(desk,)
    )
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(home.iterdir()):
            raise StoreError("home-taken", path=str(home))
        home.chmod(0o700)
        for folder in _FOLDERS:
            (home / folder).mkdir(mode=0o700)
    except OSError as error:
        raise StoreError("reader-unwritable", path=str(home), fault=error.strerror or "") from error
    reader = Reader(home, keyholder, State(names=names, desk=desk.desk_id, card=card), _hold(home))
    reader.save()
    write_private(home / _KEYS, locked)
    return reader


def unlock(home: Path, passphrase: str) -> Reader:
    """Open a reader.

    Args:
        home: Its directory.
        passphrase: For its keys.

    Returns:
        The reader.

    Raises:
        StoreError: ``reader-missing``, ``home-open`` if others may reach it, or ``reader-busy``.
        TrustError: ``passphrase-wrong``, or ``own-record-altered``.
    """
    if not _has_keys(home):
        raise StoreError("reader-missing", path=str(home))
    if home.stat().st_mode & _PRIVATE:
        raise StoreError("home-open", path=str(home))
    lock = _hold(home)
    try:
        keyholder = unlock_keys(read_private(home / _KEYS, limit=_LARGEST_STATE), passphrase)
        sealed = read_private(home / _STATE, limit=_LARGEST_STATE)
        state = wire.decode(State, keyholder.open_own(sealed), label=STATE)
    except (OSError, InputError) as error:
        os.close(lock)
        raise TrustError("own-record-altered") from error
    except TrustError:
        os.close(lock)
        raise
    return Reader(home, keyholder, state, lock)


def _has_keys(home: Path) -> bool:
    try:
        return (home / _KEYS).is_file()
    except OSError:  # a name that no system would have
        return False


def _hold(home: Path) -> int:
    lock = os.open(home / "lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(lock)
        raise StoreError("reader-busy", path=str(home)) from error
    return lock
