"""Cases that desks work on, and what officers picked as the reason of their reads."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.people import Desk, Officer


class CaseFile(models.Model):
    """A case of a desk: only what a reason for reading needs."""

    case_id = models.CharField(primary_key=True, max_length=ID)
    number = models.CharField(max_length=CODE)
    title = models.TextField()
    purpose = models.CharField(max_length=CODE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    opened = models.DateTimeField()
    closed = models.DateTimeField(null=True)

    class Meta:
        """A number means one case at its desk."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["desk", "number"], name="case_number_once")]


class CaseShare(models.Model):
    """That another desk works on a case, too."""

    case = models.ForeignKey(CaseFile, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Shared once with each."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["case", "desk"], name="case_share_once")]


class PickedReason(models.Model):
    """What an officer of a desk last picked, and until when it counts; one that is over keeps its place in the list."""

    officer = models.ForeignKey(Officer, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    kind = models.CharField(max_length=CODE)
    subject = models.CharField(max_length=ID, db_index=True)
    picked = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        """One row per officer, desk and thing."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["officer", "desk", "kind", "subject"], name="reason_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["officer", "desk", "-picked"], name="reason_of_officer")]
