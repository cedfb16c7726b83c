"""Templates: known here, given in and taken out; what differs is shown to both sides before either signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from tests.doha import Founded, deliver, send_all
from tests.flow.steps import TERMS
from tests.flow.story import Sign, here_of, refused, writes
from tests.simulators.peer import Peer, agreement_between
from wasl.casework.comparing import Change
from wasl.exchange import Kind, Receipt, ReceiptStatus, VerifiedAgreement
from wasl.exchange.agreement import template_hash
from wasl.formats.texts import shipped_templates
from wasl.record import Onward, Tlp, wire
from wasl.record.template import Template, as_written

FULL = next(each for each in shipped_templates() if each.template_id == "full-exchange")


def said_of(template: Template, **changes: object) -> dict[str, Any]:
    """Terms that keep to a template, but for the changes."""
    names = ("topics", "kinds", "categories", "highest_tlp", "highest_hcode", "onward", "purposes", "conditions")
    more = ("answer_hours", "keep_days", "notice_days", "clauses")
    kept = {name: getattr(template, name) for name in (*names, *more)}
    until = TERMS["valid_from"] + timedelta(days=template.valid_days - 1)
    return {**TERMS, **kept, "peer": "almaty", "valid_until": until, "template": template.template_id, **changes}


def offered_by(almaty: Peer, doha: Founded, template: Template, **changes: object) -> tuple[Receipt | None, str]:
    body = wire.encode(template, label=wire.TEMPLATE)
    plain = agreement_between(almaty.node_id, here_of(doha), almaty.clock.now.date(), template=template_hash(body))
    signed = almaty.keyholder.sign_agreement(as_written(template, plain) if not changes else plain, template=body)
    (receipt,) = deliver(almaty, here_of(doha), almaty.message(Kind.AGREEMENT, signed))
    return receipt, template_hash(body)


def test_what_keeps_to_its_template_is_signed_at_once_and_takes_it_along(
    doha: Founded, almaty: Peer, officer: Sign
) -> None:
    from wasl.flow import agreements, templates

    made = agreements.propose(officer("maryam"), **said_of(FULL, titles={**TERMS["titles"], "en": "Ours"}))
    assert (made.template, made.from_template) == (FULL, ())
    send_all(almaty)
    offered = almaty.taken[-1].content
    assert isinstance(offered, VerifiedAgreement)
    assert template_hash(offered.signed.template) == offered.agreement.template
    (used,) = [each for each in templates.templates(officer("huda")) if each.uses]
    assert (used.template, used.source, used.newest) == (FULL, "shipped", True)
    assert [(use.view.agreement_hash, use.differs) for use in used.uses] == [(made.agreement_hash, False)]


def test_what_differs_is_signed_only_with_the_mark_of_exactly_these_terms(
    doha: Founded, almaty: Peer, officer: Sign
) -> None:
    from wasl.flow import agreements, templates

    maryam, wider = officer("maryam"), said_of(FULL, highest_tlp=Tlp.RED, notice_days=120)
    seen = agreements.outlook(maryam, **wider)
    assert [(each.member, each.change) for each in seen.differences] == [
        ("highest_tlp", Change.WIDER),
        ("notice_days", Change.NARROWER),
    ]
    before = len(agreements.agreements(maryam))
    for given in ("", "0" * 8, agreements.outlook(maryam, **said_of(FULL, highest_tlp=Tlp.RED)).mark):
        assert refused(partial(agreements.propose, maryam, seen=given, **wider)) == "template-differs"
    assert len(agreements.agreements(maryam)) == before
    made = agreements.propose(maryam, seen=seen.mark, **wider)
    assert [each.member for each in made.from_template] == ["highest_tlp", "notice_days"]
    (use,) = templates.template(maryam, "full-exchange").uses
    assert use.differs


def test_a_longer_life_than_the_template_s_is_a_difference(doha: Founded, almaty: Peer, officer: Sign) -> None:
    from wasl.flow import agreements

    longer = said_of(FULL)
    longer["valid_until"] += timedelta(days=1)
    (found,) = agreements.outlook(officer("maryam"), **longer).differences
    assert (found.member, found.change) == ("valid_until", Change.WIDER)


def test_the_other_side_sees_what_differs_before_it_signs_though_it_never_had_the_template(
    doha: Founded, almaty: Peer, officer: Sign
) -> None:
    from wasl.flow import agreements, templates

    theirs = replace(FULL, template_id="almaty-special", onward=Onward.CONSENT)
    receipt, named = offered_by(almaty, doha, theirs, differs=True)
    assert receipt is not None
    assert receipt.status is ReceiptStatus.ACCEPTED
    view = next(each for each in agreements.agreements(officer("maryam")) if each.state == "offered")
    assert view.template == theirs
    assert "topics" in {each.member for each in view.from_template}
    found = templates.template(officer("huda"), named)
    assert (found.source, [use.differs for use in found.uses]) == ("came", [True])
    # A short name means what this centre has itself, never what another centre calls so.
    assert refused(lambda: templates.template(officer("huda"), "almaty-special")) == "not-found"
    signed = agreements.sign(officer("maryam"), view.agreement_hash)
    assert (signed.state, signed.template) == ("in-force", theirs)


@pytest.mark.parametrize("name", ["Bad name", "x" * 41, "", "a--b", "a/b"])
def test_a_template_that_could_not_be_shown_is_refused_with_its_agreement(
    name: str, doha: Founded, almaty: Peer, officer: Sign
) -> None:
    receipt, _ = offered_by(almaty, doha, replace(FULL, template_id=name))
    assert receipt is not None
    assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, "template-form")


def test_a_template_goes_out_is_worked_on_and_comes_back_as_the_next_version(doha: Founded, officer: Sign) -> None:
    from wasl.flow import templates

    maryam = officer("maryam")
    with writes("terms-exported", "template-added"):
        text = templates.text_of_template(maryam, "statistics-only", "ru")
        worked = text.replace("version: 1", "version: 2").replace("valid-days: 1095", "valid-days: 365")
        made = templates.add(maryam, worked.encode()).template
    assert made is not None
    assert (made.source, made.template.version, made.template.valid_days) == ("own", 2, 365)
    newest = {each.template.version: each.newest for each in templates.templates(officer("huda")) if not each.uses}
    assert newest[2]
    assert templates.template(maryam, "statistics-only").template_hash == made.template_hash
    old = [each for each in templates.templates(maryam) if each.template.template_id == "statistics-only"]
    assert [(each.template.version, each.newest) for each in old] == [(2, True), (1, False)]


def test_what_is_no_next_version_is_not_kept(doha: Founded, officer: Sign) -> None:
    from wasl.flow import templates

    maryam = officer("maryam")
    text = templates.text_of_template(maryam, "exercise", "en")
    for given, code in (
        (text, "template-known"),
        (text.replace("version: 1", "version: 3"), "template-version"),
        (text.replace("H2", "H1"), "template-version"),
        (
            text.replace("short-name: exercise", "short-name: drill").replace("version: 1", "version: 2"),
            "template-version",
        ),
        (text.replace("valid-days: 365", "valid-days: 9999"), "days-out-of-range"),
    ):
        assert refused(partial(templates.add, maryam, given.encode())) == code
    taken = templates.add(maryam, text.replace("kinds:", "kind:").encode())
    assert taken.template is None
    assert [each.code for each in taken.findings] == ["terms-key-unknown", "terms-key-lacking"]
    assert len(templates.templates(maryam)) == len(shipped_templates())


def test_the_text_of_an_agreement_goes_out_and_names_its_template(doha: Founded, almaty: Peer, officer: Sign) -> None:
    from wasl.flow import agreements, templates

    maryam = officer("maryam")
    made = agreements.propose(maryam, **said_of(FULL))
    text = templates.text_of_agreement(officer("huda"), made.agreement_hash, "en")
    read = templates.read(maryam, text.encode())
    assert (read.findings, read.template) == ((), None)
    assert (read.terms.template, read.terms.valid_from) == (made.agreement.template, TERMS["valid_from"])
    assert refused(lambda: templates.add(maryam, text.encode())) == "template-kind"
    assert refused(lambda: templates.text_of_agreement(maryam, "0" * 26, "en")) == "not-found"
