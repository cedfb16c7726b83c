"""Our tables. Only `wasl.store` imports this module; everything above speaks records.

Bodies are kept as the bytes that were signed; the columns beside them are for finding rows and are always derived from
the body, never the other way round.
"""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

ID = 26
NODE = 64
HASH = 64
CODE = 64


class Desk(models.Model):
    """A desk of this node."""

    desk_id = models.CharField(primary_key=True, max_length=ID)
    slug = models.CharField(max_length=CODE, unique=True)
    kind = models.CharField(max_length=CODE)
    state = models.CharField(max_length=2, blank=True)
    names = models.JSONField()
    languages = models.JSONField()
    staffed = models.BooleanField(default=True)


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


class Peer(models.Model):
    """A node whose card we hold."""

    node_id = models.CharField(primary_key=True, max_length=NODE)
    slug = models.CharField(max_length=CODE, unique=True)
    names = models.JSONField()
    number = models.PositiveIntegerField()
    card = models.BinaryField()
    confirmed = models.BooleanField(default=False)
    next_sequence = models.PositiveBigIntegerField(default=1)


class OwnCard(models.Model):
    """The cards of this node; the highest number is the one to show."""

    number = models.PositiveIntegerField(primary_key=True)
    content_sha256 = models.CharField(max_length=HASH)
    card = models.BinaryField()
    made = models.DateTimeField()


class PeerConfirmation(models.Model):
    """One officer read the forty digits to the peer and found them equal."""

    peer = models.ForeignKey(Peer, on_delete=models.CASCADE)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    digits = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        """One officer counts once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["peer", "officer"], name="confirmation_once")]


class Agreement(models.Model):
    """An agreement with a peer, with the signatures gathered so far."""

    agreement_hash = models.CharField(primary_key=True, max_length=HASH)
    agreement_id = models.CharField(max_length=ID)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT)
    signed = models.BinaryField()
    state = models.CharField(max_length=CODE)
    valid_from = models.DateField()
    valid_until = models.DateField()
    made = models.DateTimeField()


class ImportRun(models.Model):
    """One file that was taken in."""

    import_id = models.CharField(primary_key=True, max_length=ID)
    name = models.CharField(max_length=300)
    form = models.CharField(max_length=CODE)
    sha256 = models.CharField(max_length=HASH)
    items = models.PositiveIntegerField()
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        """The very same file once per desk: what another desk imported is not told."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["desk", "sha256"], name="import_once")]


class ImportFinding(models.Model):
    """What was wrong with one row of a file."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE)
    row = models.PositiveIntegerField()
    field = models.CharField(max_length=CODE)
    code = models.CharField(max_length=CODE)
    data = models.JSONField()


class Version(models.Model):
    """One version of one report: the signed bytes, and columns derived from them."""

    report_id = models.CharField(max_length=ID, db_index=True)
    version = models.PositiveIntegerField()
    body = models.BinaryField()
    sha256 = models.CharField(max_length=HASH)
    signature = models.BinaryField(default=b"")
    origin_node = models.CharField(max_length=NODE)
    origin_desk = models.CharField(max_length=ID, blank=True)
    exercise = models.BooleanField()
    made = models.DateTimeField()
    filed = models.DateTimeField()
    import_run = models.ForeignKey(ImportRun, null=True, on_delete=models.PROTECT)
    agreement = models.ForeignKey(Agreement, null=True, on_delete=models.PROTECT)
    release_id = models.CharField(max_length=ID, blank=True)
    message_id = models.CharField(max_length=ID, blank=True)

    class Meta:
        """A version is filed once; the newest report first."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["report_id", "version"], name="version_once")]
        indexes: ClassVar = [models.Index(fields=["origin_node", "origin_desk", "-filed"], name="version_by_origin")]


class Audience(models.Model):
    """A decision opened a version to a desk of this node."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    since = models.DateTimeField()

    class Meta:
        """Once per version and desk."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "desk"], name="audience_once")]


class Mark(models.Model):
    """A desk opened or acknowledged a version."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    step = models.CharField(max_length=CODE)
    at = models.DateTimeField()

    class Meta:
        """Each step once per desk."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "desk", "step"], name="mark_once")]


class Entity(models.Model):
    """An entity of a version, for finding and matching; its content stays in the body."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE)
    entity_id = models.CharField(max_length=ID)
    schema = models.CharField(max_length=CODE)
    exercise = models.BooleanField()

    class Meta:
        """An id occurs once in a version."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "entity_id"], name="entity_once")]


class EntityKey(models.Model):
    """One matching key of one entity."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE)
    key = models.CharField(max_length=CODE, db_index=True)


class Hit(models.Model):
    """A proposed match between an entity that arrived and one that was held."""

    hit_id = models.CharField(primary_key=True, max_length=ID)
    theirs = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="+")
    ours = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="+")
    total_mn = models.IntegerField()
    band = models.CharField(max_length=CODE)
    evidence = models.JSONField()
    made = models.DateTimeField()

    class Meta:
        """A pair is proposed once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["theirs", "ours"], name="hit_once")]


class Judgement(models.Model):
    """What a person said of a hit. Never changed: a new one follows it, and the last one counts."""

    hit = models.ForeignKey(Hit, on_delete=models.CASCADE)
    verdict = models.CharField(max_length=CODE)
    reason = models.TextField()
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    at = models.DateTimeField()


class Release(models.Model):
    """The decision that a version goes to an audience."""

    release_id = models.CharField(primary_key=True, max_length=ID)
    version = models.ForeignKey(Version, on_delete=models.PROTECT)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT)
    made = models.DateTimeField()


class Question(models.Model):
    """A question, asked here or arrived."""

    question_id = models.CharField(primary_key=True, max_length=ID)
    report_id = models.CharField(max_length=ID, db_index=True)
    body = models.BinaryField()
    asker_node = models.CharField(max_length=NODE)
    asker_desk = models.CharField(max_length=ID, blank=True)
    asked_node = models.CharField(max_length=NODE)
    asked_desk = models.CharField(max_length=ID, blank=True)
    made = models.DateTimeField()
    due = models.DateTimeField()


class Answer(models.Model):
    """The answer to a question, given here or arrived."""

    answer_id = models.CharField(primary_key=True, max_length=ID)
    question = models.OneToOneField(Question, on_delete=models.CASCADE, related_name="answer")
    body = models.BinaryField()
    made = models.DateTimeField()


class Outbox(models.Model):
    """What is to be sent to a peer; the truth about sending. Kept 35 days even when receipted."""

    message_id = models.CharField(primary_key=True, max_length=ID)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT)
    sequence = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=CODE)
    body = models.BinaryField()
    conversation = models.CharField(max_length=ID)
    release_id = models.CharField(max_length=ID, blank=True)
    agreement_hash = models.CharField(max_length=HASH, blank=True)
    expires = models.DateTimeField()
    envelope = models.BinaryField(null=True)
    state = models.CharField(max_length=CODE, default="due")
    attempts = models.PositiveIntegerField(default=0)
    unbelieved = models.PositiveIntegerField(default=0)
    due = models.DateTimeField()
    made = models.DateTimeField()

    class Meta:
        """One sequence per peer."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["peer", "sequence"], name="outbox_sequence")]
        indexes: ClassVar = [
            models.Index(fields=["peer", "sequence"], condition=models.Q(state="due"), name="outbox_due"),
        ]


class Delivery(models.Model):
    """One item for one recipient: a row of the one table of fate."""

    delivery_id = models.CharField(primary_key=True, max_length=ID)
    item = models.CharField(max_length=CODE)
    report_id = models.CharField(max_length=ID, db_index=True)
    item_id = models.CharField(max_length=ID, db_index=True)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    recipient_node = models.CharField(max_length=NODE)
    recipient_desk = models.CharField(max_length=ID, blank=True)
    reasons = models.JSONField(default=list)
    message = models.ForeignKey(Outbox, null=True, on_delete=models.PROTECT)
    made = models.DateTimeField()


class DeliveryStep(models.Model):
    """One step that a delivery took."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="steps")
    step = models.CharField(max_length=CODE)
    at = models.DateTimeField()
    desk_id = models.CharField(max_length=ID, blank=True)
    desk_names = models.JSONField(default=dict)

    class Meta:
        """Each step once per desk: a receipt that comes twice adds nothing."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["delivery", "step", "desk_id"], name="step_once")]


class Inbox(models.Model):
    """A message id that was consumed, after verification, with the receipt that answered it."""

    message_id = models.CharField(max_length=ID)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT)
    header_sha256 = models.CharField(max_length=HASH)
    sequence = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=CODE)
    receipt = models.BinaryField(null=True)
    at = models.DateTimeField()

    class Meta:
        """A message is taken in once. Ids are the sender's, so they count per sender."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["peer", "message_id"], name="message_once")]


class Aside(models.Model):
    """An envelope that was not believed: kept apart, reported, never opened again by itself."""

    aside_id = models.CharField(primary_key=True, max_length=ID)
    envelope = models.BinaryField()
    sha256 = models.CharField(max_length=HASH, unique=True)
    code = models.CharField(max_length=CODE)
    data = models.JSONField(default=dict)
    at = models.DateTimeField()
    seen = models.PositiveIntegerField(default=1)


class JournalLine(models.Model):
    """One line of the journal. The application may add lines and nothing else (see the migration)."""

    line_id = models.CharField(primary_key=True, max_length=ID)
    at = models.DateTimeField()
    action = models.CharField(max_length=CODE)
    door = models.CharField(max_length=CODE)
    officer_id = models.CharField(max_length=ID, blank=True)
    desk_id = models.CharField(max_length=ID, blank=True)
    subjects = models.JSONField(default=list)
    details = models.JSONField(default=dict)
    salt = models.BinaryField()


class JournalLeaf(models.Model):
    """The place of a line in the tree."""

    index = models.PositiveBigIntegerField(primary_key=True)
    line = models.OneToOneField(JournalLine, on_delete=models.PROTECT)
    leaf = models.BinaryField()


class Checkpoint(models.Model):
    """A signed state of the journal."""

    size = models.PositiveBigIntegerField(primary_key=True)
    root = models.CharField(max_length=HASH)
    signed = models.BinaryField()
    at = models.DateTimeField()


class TreeState(models.Model):
    """The right edge of the journal's tree, so that folding need not read the leaves again. One row."""

    name = models.CharField(primary_key=True, max_length=CODE)
    size = models.PositiveBigIntegerField()
    peaks = models.BinaryField()
