"""The sealed chunks of files, one row each."""

from __future__ import annotations

from collections.abc import Iterator

from wasl.record import new_id
from wasl.store import models


def add(file_id: str, index: int, sealed: bytes) -> None:
    """Keep a chunk; one that is here already stays.

    Args:
        file_id: The file.
        index: Its place.
        sealed: Its ciphertext.
    """
    models.HeldChunk.objects.bulk_create(
        [models.HeldChunk(file_id=file_id, index=index, sealed=sealed)], ignore_conflicts=True
    )


def drop(file_id: str, index: int) -> None:
    """Throw away a chunk that turned out to be damaged.

    Args:
        file_id: The file.
        index: Its place.
    """
    models.HeldChunk.objects.filter(file_id=file_id, index=index).delete()


def find(file_id: str, index: int) -> bytes | None:
    """Return a chunk, or None if it is not here.

    Args:
        file_id: The file.
        index: Its place.

    Returns:
        The ciphertext.
    """
    found = models.HeldChunk.objects.filter(file_id=file_id, index=index).values_list("sealed", flat=True).first()
    return None if found is None else bytes(found)


def is_here(file_id: str, index: int) -> bool:
    """Say whether a chunk is here.

    Args:
        file_id: The file.
        index: Its place.

    Returns:
        True if so.
    """
    return models.HeldChunk.objects.filter(file_id=file_id, index=index).exists()


def of_file(file_id: str) -> Iterator[bytes]:
    """Return the chunks of a file one by one, up to the first that is not here; only one is in memory at a time.

    Args:
        file_id: The file.

    Yields:
        The ciphertexts, in order.
    """
    index = 0
    while (sealed := find(file_id, index)) is not None:
        yield sealed
        index += 1


def missing(file_id: str, total: int, *, limit: int) -> tuple[int, ...]:
    """Return the places that are empty.

    Args:
        file_id: The file.
        total: How many chunks there are in all.
        limit: At most so many.

    Returns:
        Places, rising.
    """
    held = set(models.HeldChunk.objects.filter(file_id=file_id).values_list("index", flat=True))
    return tuple(index for index in range(total) if index not in held)[:limit]


def carry_over(report_id: str, old: int, new: int) -> None:
    """Let a new version hold the whole files of an old one, with the same sealed chunks.

    Args:
        report_id: The report.
        old: The old version.
        new: The new version, filed.
    """
    row = models.Version.objects.get(report_id=report_id, version=new)
    for file in models.HeldFile.objects.filter(version__report_id=report_id, version__version=old):
        chunks = models.HeldChunk.objects.filter(file_id=file.file_id)
        file.pk, file.version = new_id(), row
        file.save(force_insert=True)
        models.HeldChunk.objects.bulk_create(
            [models.HeldChunk(file=file, index=each.index, sealed=each.sealed) for each in chunks.iterator(100)],
            batch_size=100,
        )
