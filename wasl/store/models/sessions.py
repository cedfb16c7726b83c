"""Sessions of officers in the browser, as their officers see them; Django's own table is not touched."""

from __future__ import annotations

from django.db import models

from wasl.store.models.lengths import CODE, ID
from wasl.store.models.people import Officer


class OfficerSession(models.Model):
    """One session. Its cookie is another value, and is not kept here."""

    session_id = models.CharField(primary_key=True, max_length=ID)
    officer = models.ForeignKey(Officer, on_delete=models.CASCADE)
    address = models.CharField(max_length=CODE, blank=True)
    opened = models.DateTimeField()
    seen = models.DateTimeField()
    ended = models.DateTimeField(null=True)
