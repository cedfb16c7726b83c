"""Requests of persons about what is held of them, and what was decided about each thing that was found."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.people import Desk, Officer


class SubjectRequest(models.Model):
    """A request of one person. When it is closed, what the person gave is dropped."""

    request_id = models.CharField(primary_key=True, max_length=ID)
    reference = models.TextField()
    given = models.TextField(blank=True)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    made = models.DateTimeField()
    due = models.DateField()
    closed = models.DateTimeField(null=True)
    outcome = models.TextField(blank=True)


class SubjectItem(models.Model):
    """What a person decided about one thing that was found: the last decision counts."""

    request = models.ForeignKey(SubjectRequest, on_delete=models.CASCADE)
    report_id = models.CharField(max_length=ID, db_index=True)
    entity_id = models.CharField(max_length=ID)
    concerns = models.BooleanField()
    tell = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    asked = models.CharField(max_length=CODE, blank=True)
    words = models.TextField(blank=True)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """One decision per request and thing."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "report_id", "entity_id"], name="subject_item_once")
        ]
