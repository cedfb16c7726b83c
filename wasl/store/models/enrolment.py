"""Links by which officers make their own passphrase and second factor, and codes for the day a factor is lost."""

from __future__ import annotations

from django.db import models

from wasl.store.models.lengths import HASH
from wasl.store.models.people import Officer


class Enrolment(models.Model):
    """One link. Neither half of what opens it is kept, only what the halves hash to."""

    token = models.CharField(primary_key=True, max_length=HASH)
    code = models.CharField(max_length=HASH)
    officer = models.ForeignKey(Officer, on_delete=models.CASCADE)
    expires = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    ended = models.DateTimeField(null=True)


class RecoveryCode(models.Model):
    """One code that stands in for a second factor, once; only what it hashes to."""

    digest = models.CharField(primary_key=True, max_length=HASH)
    officer = models.ForeignKey(Officer, on_delete=models.CASCADE)
    used = models.DateTimeField(null=True)
    told = models.DateTimeField(null=True)
