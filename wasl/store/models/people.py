"""Desks, officers, and who belongs to which desk."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from wasl.store.models.lengths import CODE, ID


class Desk(models.Model):
    """A desk of this node."""

    desk_id = models.CharField(primary_key=True, max_length=ID)
    slug = models.CharField(max_length=CODE, unique=True)
    kind = models.CharField(max_length=CODE)
    state = models.CharField(max_length=2, blank=True)
    names = models.JSONField()
    languages = models.JSONField()
    staffed = models.BooleanField(default=True)
    hours = models.JSONField(null=True)
    fallback = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    closed = models.BooleanField(default=False)


class OfficerManager(BaseUserManager["Officer"]):
    """Looks officers up by login, as Django's sign-in asks."""

    def get_by_natural_key(self, username: str | None) -> Officer:
        """Return the officer with this login."""
        return self.get(login=username)


class Officer(AbstractBaseUser):
    """An account. The password field holds the hash of the passphrase."""

    officer_id = models.CharField(primary_key=True, max_length=ID)
    login = models.CharField(max_length=CODE, unique=True)
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, default="en")
    rights = models.JSONField(default=list)
    is_active = models.BooleanField(default=True)
    desks: models.ManyToManyField[Desk, Membership] = models.ManyToManyField(Desk, through="Membership")

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = OfficerManager()


class Membership(models.Model):
    """An officer belongs to a desk; the lowest place is where the officer starts."""

    officer = models.ForeignKey(Officer, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """Each membership once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["officer", "desk"], name="membership_once")]
