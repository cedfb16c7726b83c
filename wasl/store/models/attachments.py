"""Files that belong to reports, their sealed chunks, and how far each has come to each peer."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, HASH, ID
from wasl.store.models.peers import Peer
from wasl.store.models.people import Desk
from wasl.store.models.reports import Version
from wasl.store.models.sending import Outbox


class HeldFile(models.Model):
    """A file whose chunks this node keeps: uploaded for a draft, part of a report of its own, or arriving from a peer.

    `body` is the attachment with its name and key while no report holds it yet; afterwards it is empty, because the
    report's own body says it.
    """

    file_id = models.CharField(primary_key=True, max_length=ID)
    attachment_id = models.CharField(max_length=ID, db_index=True)
    version = models.ForeignKey(Version, null=True, on_delete=models.CASCADE)
    draft_id = models.CharField(max_length=ID, blank=True)
    desk = models.ForeignKey(Desk, null=True, on_delete=models.PROTECT)
    peer = models.ForeignKey(Peer, null=True, on_delete=models.PROTECT)
    release_id = models.CharField(max_length=ID, blank=True)
    agreement_hash = models.CharField(max_length=HASH, blank=True)
    body = models.BinaryField(default=b"")
    size = models.PositiveBigIntegerField(default=0)
    chunks = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=CODE)
    reason = models.CharField(max_length=CODE, blank=True)
    warnings = models.JSONField(default=list)
    looked = models.BooleanField(default=False)
    preview = models.BinaryField(null=True)
    made = models.DateTimeField()
    touched = models.DateTimeField()

    class Meta:
        """An attachment stands once in a version."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "attachment_id"], name="file_once")]
        indexes: ClassVar = [models.Index(fields=["desk", "draft_id"], name="file_of_draft")]


class HeldChunk(models.Model):
    """One sealed chunk of a file."""

    file = models.ForeignKey(HeldFile, on_delete=models.CASCADE)
    index = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        """Each place once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["file", "index"], name="chunk_once")]


class Shipment(models.Model):
    """How far a file has come to a peer. Chunks go only once the peer has taken in the release."""

    file = models.ForeignKey(HeldFile, on_delete=models.CASCADE)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT)
    release = models.ForeignKey(Outbox, on_delete=models.PROTECT)
    next_index = models.PositiveIntegerField(default=0)
    again = models.JSONField(default=list)
    resent = models.PositiveIntegerField(default=0)
    arrived = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=CODE)
    reason = models.CharField(max_length=CODE, blank=True)
    made = models.DateTimeField()

    class Meta:
        """A file goes to a peer once, however many releases name it."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["file", "peer"], name="shipment_once")]
