"""Glass that was broken for a danger to life, and what others judged of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import ID
from wasl.store.models.people import Desk, Officer


class Glass(models.Model):
    """One officer broke the glass over one version, or over nothing. Its words go when the report is erased."""

    glass_id = models.CharField(primary_key=True, max_length=ID)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    asked = models.TextField()
    words = models.TextField(blank=True)
    report_id = models.CharField(max_length=ID, blank=True, db_index=True)
    version = models.PositiveIntegerField(default=0)
    owner = models.ForeignKey(Desk, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        """Asked for by who broke it."""

        indexes: ClassVar = [models.Index(fields=["officer", "-at"], name="glass_of_officer")]


class GlassJudgement(models.Model):
    """What one person judged of it."""

    glass = models.ForeignKey(Glass, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    justified = models.BooleanField()
    words = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        """Each person judges once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["glass", "officer"], name="glass_judged_once")]
