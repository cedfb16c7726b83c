"""The life of what was released: the originator's signed steps, what holders did about them, and what stays."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wasl.store.models.approvals import Proposal
from wasl.store.models.lengths import CODE, HASH, ID, NODE
from wasl.store.models.peers import Peer
from wasl.store.models.people import Desk, Officer
from wasl.store.models.reports import Version


class ArrivedRelease(models.Model):
    """A release by which a version came in, and which node's word it is held to."""

    release_id = models.CharField(max_length=ID)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT)
    report_id = models.CharField(max_length=ID, db_index=True)
    version = models.PositiveIntegerField()
    signer_node = models.CharField(max_length=NODE)
    message_id = models.CharField(max_length=ID)
    grant = models.BinaryField(default=b"")
    at = models.DateTimeField()

    class Meta:
        """A release brings one version once. Ids are the sender's, so they count per sender."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["peer", "release_id"], name="arrived_release_once")]


class LifeStep(models.Model):
    """One signed step, taken here or arrived by a peer. Never changed.

    A step of our own without an officer follows another node's step to an extract that was cut here.
    """

    step_id = models.CharField(primary_key=True, max_length=ID)
    report_id = models.CharField(max_length=ID, db_index=True)
    peer = models.ForeignKey(Peer, null=True, on_delete=models.PROTECT)
    own = models.BooleanField()
    officer = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT)
    desk = models.ForeignKey(Desk, null=True, on_delete=models.PROTECT)
    act = models.CharField(max_length=CODE)
    version = models.PositiveIntegerField()
    body = models.BinaryField()
    sha256 = models.CharField(max_length=HASH)
    message_id = models.CharField(max_length=ID, blank=True)
    due = models.DateTimeField()
    filed = models.DateTimeField()

    class Meta:
        """The very same step of the same line is kept once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report_id", "peer", "sha256"], name="life_step_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["peer", "report_id"], name="life_step_of_line")]


class HolderReport(models.Model):
    """What a holder told about a step of ours, or about one that we passed on. Never changed: the last one counts."""

    step = models.ForeignKey(LifeStep, on_delete=models.CASCADE)
    holder_node = models.CharField(max_length=NODE)
    via_node = models.CharField(max_length=NODE, blank=True)
    effect = models.CharField(max_length=CODE, blank=True)
    reason = models.CharField(max_length=CODE, blank=True)
    version = models.PositiveIntegerField(default=0)
    desks = models.PositiveIntegerField(default=0)
    backups = models.DateField(null=True)
    at = models.DateTimeField()
    heard = models.DateTimeField()


class Tombstone(models.Model):
    """That a desk had a report and may have it no longer: who took it back, when and why, and nothing of it."""

    report_id = models.CharField(max_length=ID)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    version = models.PositiveIntegerField()
    act = models.CharField(max_length=CODE)
    reason = models.CharField(max_length=CODE)
    origin_node = models.CharField(max_length=NODE)
    origin_desk = models.CharField(max_length=ID, blank=True)
    exercise = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        """One per report and desk; the stronger takes the place of the weaker."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["report_id", "desk"], name="tombstone_once")]
        indexes: ClassVar = [models.Index(fields=["desk", "-at"], name="tombstone_of_desk")]


class LegalHold(models.Model):
    """That a report must not be erased for now: a step that demands it closes it instead, and says so."""

    hold_id = models.CharField(primary_key=True, max_length=ID)
    report_id = models.CharField(max_length=ID, db_index=True)
    reason = models.TextField()
    authority = models.TextField(blank=True)
    due = models.DateField(db_index=True)
    renewal = models.TextField(blank=True)
    renewed_by = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    since = models.DateTimeField()
    lifted = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    lifting = models.TextField(blank=True)


class Suspension(models.Model):
    """That one officer suspended what a desk released of a report: until when, and how it ended."""

    proposal = models.OneToOneField(Proposal, primary_key=True, on_delete=models.PROTECT)
    report_id = models.CharField(max_length=ID, db_index=True)
    reports = models.JSONField()
    releases = models.JSONField()
    everything = models.BooleanField()
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    ending = models.CharField(max_length=CODE, blank=True)

    class Meta:
        """Those in force are asked for whenever anything leaves."""

        indexes: ClassVar = [
            models.Index(fields=["desk"], condition=models.Q(ended=None), name="suspension_in_force"),
        ]


class HeldBack(models.Model):
    """That a version was open to a desk, which had not opened it when its release was suspended."""

    suspension = models.ForeignKey(Suspension, on_delete=models.CASCADE, related_name="held_back")
    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    since = models.DateTimeField()


class ReadsAsked(models.Model):
    """A question of a desk here to a peer, how often desks there read its report, and what came of it."""

    request_id = models.CharField(primary_key=True, max_length=ID)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT)
    report_id = models.CharField(max_length=ID, db_index=True)
    release_id = models.CharField(max_length=ID)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    made = models.DateTimeField()
    told = models.DateTimeField(null=True)
    rows = models.JSONField(default=list)


class Consent(models.Model):
    """A request for onward consent, asked here or put to a desk here, and what came of it."""

    request_id = models.CharField(max_length=ID)
    peer = models.ForeignKey(Peer, null=True, on_delete=models.PROTECT)
    own = models.BooleanField()
    report_id = models.CharField(max_length=ID, db_index=True)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    body = models.BinaryField()
    state = models.CharField(max_length=CODE)
    grant = models.BinaryField(default=b"")
    reason = models.CharField(max_length=CODE, blank=True)
    due = models.DateTimeField()
    made = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        """A request is asked once. Ids are the asker's, so they count per peer."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["peer", "own", "request_id"], name="consent_once")]
        indexes: ClassVar = [models.Index(fields=["desk", "state", "-made"], name="consent_of_desk")]
