"""What the second wall asks: which desk may read which version, and who is meant by a token."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wasl.store.models.lengths import CODE, HASH
from wasl.store.models.people import Desk, Officer
from wasl.store.models.reports import Version


class Reading(models.Model):
    """A row of an audience: the decision permits a desk to read a version. Written with what changed the decision.

    With an officer it permits that one alone, who has broken the glass, and until a moment.
    """

    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, null=True, on_delete=models.CASCADE)
    until = models.DateTimeField(null=True)
    filed = models.DateTimeField()

    class Meta:
        """Once per version and desk, and once per officer: every policy asks. A desk lists what was filed last."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["version", "desk"], condition=Q(officer=None), include=["until"], name="reading_once"
            ),
            models.UniqueConstraint(
                fields=["version", "desk", "officer"], condition=~Q(officer=None), name="reading_once_through_glass"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["desk", "version"], include=["until", "officer"], name="reading_of_desk"),
            models.Index(fields=["desk", "-filed", "-version"], name="reading_newest"),
        ]


class WallToken(models.Model):
    """Whom a token means. Only what it hashes to is kept, and the application's role cannot read even that."""

    digest = models.CharField(primary_key=True, max_length=HASH)
    kind = models.CharField(max_length=CODE)
    officer = models.ForeignKey(Officer, null=True, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, null=True, on_delete=models.PROTECT)
    until = models.DateTimeField()
