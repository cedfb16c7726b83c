"""The journal: lines, their places in the tree, the nodes kept of it, checkpoints."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, HASH, ID, NODE


class JournalLine(models.Model):
    """One line of the journal. The application may add lines and nothing else (see the migration).

    Details and their salt are emptied by one function of the database, which writes the line that tells of it.
    """

    line_id = models.CharField(primary_key=True, max_length=ID)
    at = models.DateTimeField()
    action = models.CharField(max_length=CODE)
    door = models.CharField(max_length=CODE)
    officer_id = models.CharField(max_length=ID, blank=True)
    desk_id = models.CharField(max_length=ID, blank=True)
    subjects = models.JSONField(default=list)
    details = models.JSONField(default=dict)
    salt = models.BinaryField()
    details_salt = models.BinaryField(default=bytes)
    details_mac = models.BinaryField(default=bytes)


class UnplacedLine(models.Model):
    """A line that waits for its place in the tree; a trigger writes it, so that no line can be added without."""

    number = models.BigAutoField(primary_key=True)
    line_id = models.CharField(max_length=ID)


class JournalLeaf(models.Model):
    """The place of a line in the tree."""

    index = models.PositiveBigIntegerField(primary_key=True)
    line = models.OneToOneField(JournalLine, on_delete=models.PROTECT)
    leaf = models.BinaryField()


class JournalNode(models.Model):
    """The root of a full subtree, kept so that a proof needs few reads."""

    pk = models.CompositePrimaryKey("level", "index")
    level = models.PositiveSmallIntegerField()
    index = models.PositiveBigIntegerField()
    value = models.BinaryField()


class Checkpoint(models.Model):
    """A signed state of the journal."""

    size = models.PositiveBigIntegerField(primary_key=True)
    root = models.CharField(max_length=HASH)
    signed = models.BinaryField()
    at = models.DateTimeField()


class TreeState(models.Model):
    """The right edge of the journal's tree, so that folding need not read the leaves again. One row."""

    name = models.CharField(primary_key=True, max_length=CODE)
    size = models.PositiveBigIntegerField()
    peaks = models.BinaryField()


class SeenCheckpoint(models.Model):
    """A checkpoint of a peer's journal, as the peer or a third node showed it, and what came of it."""

    number = models.BigAutoField(primary_key=True)
    node = models.CharField(max_length=NODE)
    epoch = models.PositiveIntegerField()
    size = models.PositiveBigIntegerField()
    root = models.CharField(max_length=HASH)
    at = models.DateTimeField()
    signed = models.BinaryField()
    seen = models.DateTimeField()
    shown_by = models.CharField(max_length=NODE)
    state = models.CharField(max_length=CODE)
    code = models.CharField(max_length=CODE, blank=True)
    against = models.ForeignKey("self", on_delete=models.PROTECT, null=True)
    asked = models.CharField(max_length=ID, blank=True)
    growth = models.BinaryField(default=bytes)
    passed_on = models.DateTimeField(null=True)

    class Meta:
        """The same statement is kept once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["node", "epoch", "size", "root"], name="checkpoint_seen_once")
        ]
