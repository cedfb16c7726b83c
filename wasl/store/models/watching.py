"""What was unusual in how officers read, and how far the journal was looked through for it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.people import Desk, Officer


class UnusualReading(models.Model):
    """One sign; it holds nothing of what was read."""

    alert_id = models.CharField(primary_key=True, max_length=ID)
    rule = models.CharField(max_length=CODE)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    day = models.DateField()
    first = models.DateTimeField()
    last = models.DateTimeField()
    count = models.PositiveIntegerField()
    limit = models.PositiveIntegerField()
    made = models.DateTimeField()
    closed = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    finding = models.TextField(blank=True)

    class Meta:
        """Told once a day for each officer, desk and rule."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["officer", "desk", "rule", "day"], name="unusual_once"),
        ]


class ReadingSeen(models.Model):
    """How many lines of the journal were looked through for unusual reading. One row."""

    name = models.CharField(primary_key=True, max_length=CODE)
    lines = models.PositiveBigIntegerField()
