"""What this node adds to the vocabulary: entries of its own, and names of any entry."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.people import Desk, Officer


class LocalEntry(models.Model):
    """A code of this node; never removed, because signed reports may hold it."""

    entry_id = models.CharField(primary_key=True, max_length=ID)
    table = models.CharField(max_length=CODE)
    code = models.CharField(max_length=CODE)
    facts = models.JSONField()
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """A code means one entry of one table."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["table", "code"], name="local_entry_once")]


class LocalName(models.Model):
    """A name that an officer added, and what another officer decided about it."""

    name_id = models.CharField(primary_key=True, max_length=ID)
    table = models.CharField(max_length=CODE)
    code = models.CharField(max_length=CODE)
    text = models.CharField(max_length=200)
    folded = models.CharField(max_length=400)
    language = models.CharField(max_length=3, blank=True)
    kind = models.CharField(max_length=CODE)
    source = models.CharField(max_length=500)
    shown = models.BooleanField(default=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    state = models.CharField(max_length=CODE)
    decided_by = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+", null=True)
    decided = models.DateTimeField(null=True)

    class Meta:
        """An entry has a name once, in force or waiting; a struck one may be added again."""

        indexes: ClassVar = [models.Index(fields=["state", "table"], name="local_name_state")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["table", "code", "folded"],
                condition=~models.Q(state="struck"),
                name="local_name_once",
            )
        ]
