"""Rights conditions: which stands against which state, and what meets them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.people import Desk, Officer


class StateCondition(models.Model):
    """What this node says of a condition against a state; a shipped row that nobody touched has none here."""

    state = models.CharField(max_length=CODE)
    condition = models.CharField(max_length=CODE)
    topic = models.CharField(max_length=CODE, blank=True)
    source = models.CharField(max_length=500)
    day = models.CharField(max_length=CODE)
    standing = models.CharField(max_length=CODE)
    reason = models.CharField(max_length=500, blank=True)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """One row per state, condition and topic; who decided what before is in the journal."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["state", "condition", "topic"], name="state_condition_once")
        ]


class ConditionCover(models.Model):
    """An assurance of a state, or the decision of a named officer; ended, never removed."""

    cover_id = models.CharField(primary_key=True, max_length=ID)
    assured = models.BooleanField()
    state = models.CharField(max_length=CODE)
    condition = models.CharField(max_length=CODE)
    topic = models.CharField(max_length=CODE, blank=True)
    report_id = models.CharField(max_length=ID, blank=True)
    words = models.TextField()
    reference = models.CharField(max_length=500, blank=True)
    number = models.CharField(max_length=CODE, blank=True)
    since = models.DateField()
    until = models.DateField()
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_by = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+", null=True)
    ended = models.DateTimeField(null=True)
    ended_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        """What still counts is looked up before every release."""

        indexes: ClassVar = [models.Index(fields=["until"], condition=models.Q(ended=None), name="cover_in_force")]
