"""How long reports are kept here: until when, what keeps them from readers meanwhile, and who had them before."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.people import Desk, Officer
from wasl.store.models.reports import Version


class Review(models.Model):
    """The day on which keeping a report is decided again, and the last decision to keep it."""

    report_id = models.CharField(primary_key=True, max_length=ID)
    due = models.DateField(db_index=True)
    category_due = models.DateField(null=True, db_index=True)
    reason = models.TextField(blank=True)
    officer = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    decided = models.DateTimeField(null=True)


class Restriction(models.Model):
    """That a report is kept from readers or from leaving, and why. One that was lifted stays."""

    restriction_id = models.CharField(primary_key=True, max_length=ID)
    report_id = models.CharField(max_length=ID, db_index=True)
    cause = models.CharField(max_length=CODE)
    since = models.DateTimeField()
    lifted = models.DateTimeField(null=True)

    class Meta:
        """One in force per report and cause."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report_id", "cause"], condition=Q(lifted=None), name="restriction_once")
        ]


class ShutAudience(models.Model):
    """That a desk could read a version before a restriction closed it: what comes back when that is lifted."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    since = models.DateTimeField()

    class Meta:
        """A desk lost a version once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "desk"], name="shut_audience_once")]
