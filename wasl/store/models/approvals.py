"""What one person proposed and another has to approve."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import CODE, HASH, ID
from wasl.store.models.people import Desk, Officer


class Proposal(models.Model):
    """One proposal, with exactly what is to be done as the bytes that its digest binds."""

    proposal_id = models.CharField(primary_key=True, max_length=ID)
    kind = models.CharField(max_length=CODE)
    digest = models.CharField(max_length=HASH)
    content = models.BinaryField()
    desk = models.ForeignKey(Desk, null=True, on_delete=models.PROTECT)
    proposer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    made = models.DateTimeField()
    expires = models.DateTimeField()
    state = models.CharField(max_length=CODE)
    ended = models.DateTimeField(null=True)
    by = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)

    class Meta:
        """Open ones are asked for on every page."""

        indexes: ClassVar = [
            models.Index(fields=["kind", "desk"], condition=models.Q(state="open"), name="proposal_open")
        ]
