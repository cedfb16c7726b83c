"""Accounts that one person has suspended, until two lift it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.lengths import ID
from wasl.store.models.people import Officer


class AccountSuspension(models.Model):
    """One suspension of one account. The account is inactive while it is open."""

    suspension_id = models.CharField(primary_key=True, max_length=ID)
    officer = models.ForeignKey(Officer, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    made = models.DateTimeField()
    reason = models.TextField()
    lifted = models.DateTimeField(null=True)

    class Meta:
        """An account has one open suspension at most."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["officer"], condition=models.Q(lifted=None), name="account_suspension_once")
        ]
