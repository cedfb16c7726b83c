"""What flow hands to the doors of agreements: values ready to be shown, already decided for this reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wasl.casework.comparing import Difference
from wasl.flow.apart import Apart
from wasl.flow.views import Party
from wasl.formats.reading import Finding
from wasl.policy import Decision
from wasl.record import Agreement, NodeId, Text
from wasl.record.declaration import Declaration
from wasl.record.template import Template
from wasl.record.written_terms import WrittenTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView:
    """An agreement and how far its signing has come.

    Attributes:
        agreement: The text as data.
        agreement_hash: SHA-256 of its bytes, hexadecimal.
        peer: The other party.
        state: ``proposed`` (signed here, sent), ``offered`` (signed there, waits for us), ``declined``, ``withdrawn``,
            ``coming`` (its first day is not there yet), ``in-force``, ``suspended``, ``replaced``, ``ended``, ``over``.
        signers: The parties that have signed.
        declarations: What the parties have declared about it, in the order in which this node had it.
        suspended_by_us: Whether this party suspends it.
        own_names: Name of this centre per language.
        differences: What changes against the version in force, for one that both have not signed.
        last_day: Last day by notice; None if none was given.
        template: The template from which it was made; None if it names none, or one that nobody here knows.
        from_template: In what it differs from that template.
    """

    agreement: Agreement
    agreement_hash: str
    peer: Party
    state: str
    signers: tuple[NodeId, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    suspended_by_us: bool = False
    own_names: Mapping[str, str] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    last_day: date | None = None
    template: Template | None = None
    from_template: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One report on which an agreement was tried.

    Attributes:
        report_id: The report.
        title: Its title.
        exercise: Whether it is marked EXERCISE.
        decision: What the rules say under the agreement.
        passes_now: Whether it might go to that centre now.
    """

    report_id: str
    title: Text
    exercise: bool
    decision: Decision
    passes_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialView:
    """What an agreement lets pass of the reports of one desk.

    Attributes:
        rows: One per report, the newest first.
        total: How many there are, exercise apart, as in all that follows.
        passes: How many would pass.
        newly: How many of these do not pass now.
        no_longer: How many pass now and would not.
        forbids: How often each rule forbids, the commonest first: its code and the number of reports.
    """

    rows: tuple[Tried, ...]
    total: Apart
    passes: Apart
    newly: Apart
    no_longer: Apart
    forbids: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What would be signed, before it is.

    Attributes:
        agreement: The terms.
        template: The template from which it is made; None if it is made from nothing.
        differences: In what it differs from that template.
        mark: Names exactly these terms, eight letters and digits; whoever signs what differs says it.
    """

    agreement: Agreement
    template: Template | None
    differences: tuple[Difference, ...]
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateUse:
    """One version of an agreement that was made from a template.

    Attributes:
        view: The agreement.
        differs: True if it says something else than the template.
    """

    view: AgreementView
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateView:
    """A template and where it is used.

    Attributes:
        template: Its terms.
        template_hash: SHA-256 of its bytes, hexadecimal.
        source: ``shipped``, ``own`` (added here), or ``came`` (it came along with an agreement).
        newest: True if no later version of the short name is known here.
        uses: The agreements made from it, the newest first.
    """

    template: Template
    template_hash: str
    source: str
    newest: bool
    uses: tuple[TemplateUse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenText:
    """What came of a text that was handed in.

    Attributes:
        terms: What it says, as far as it was understood.
        findings: What is wrong with it, line by line.
        template: The template that was kept; None if anything is wrong, or if the text was only read.
    """

    terms: WrittenTerms
    findings: tuple[Finding, ...]
    template: TemplateView | None = None
