"""What a newer node knows and this one does not: kept byte for byte, shown as unknown, found, and translated."""

from __future__ import annotations

import pytest

from tests.doha import Founded, deliver, draft, handling, person, report_from
from tests.flow.story import Sign, here_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ReceiptStatus
from wasl.record import Address, Entity, Text, Value, new_id, wire

NEWER = (
    person("Фаррух", properties={"name": (Value(text="Фаррух"),), "aura": (Value(text="синяя"),)}),
    Entity(entity_id=new_id(), schema="Submarine", properties={"depth": (Value(text="300 м"),)}),
    Entity(entity_id=new_id(), schema="Ownership", properties={"asset": (Value(text="cut-out"),)}),
)


def test_what_a_newer_model_knows_is_kept_as_it_came(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    here = Address(node=here_of(doha))
    sent = report_from(almaty, draft(*NEWER), handling(clock, here))
    (receipt,) = deliver(almaty, here.node, almaty.release(sent, [here], next(iter(almaty.agreements))))
    assert receipt is not None
    assert (receipt.status, receipt.reason) == (ReceiptStatus.ACCEPTED, "")
    shown = reports.show_report(officer("yusuf"), sent.report_id).version
    assert shown.entities == NEWER
    assert wire.encode(shown, label=wire.REPORT) == wire.encode(sent, label=wire.REPORT)


OF_THEIR_OWN = (
    Entity(
        entity_id=new_id(),
        schema="Substance",
        properties={"name": (Value(text="синий лёд", normal="x-almaty-blue-ice"),)},
    ),
    Entity(
        entity_id=new_id(),
        schema="Seizure",
        properties={"country": (Value(text="Новая Республика", normal="xq"),), "place": (Value(text="Ош"),)},
    ),
)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "not known to this node"), ("ru", "неизвестный этому узлу"), ("ar", "لا تعرفه هذه العقدة")],
)
def test_a_code_of_the_senders_own_travels_and_is_shown_as_unknown_with_its_text(
    language: str, said: str, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports
    from wasl.render.cards import cards
    from wasl.store import models

    here = Address(node=here_of(doha))
    sent = report_from(almaty, draft(*OF_THEIR_OWN), handling(clock, here))
    (receipt,) = deliver(almaty, here.node, almaty.release(sent, [here], next(iter(almaty.agreements))))
    assert receipt is not None
    assert (receipt.status, receipt.reason) == (ReceiptStatus.ACCEPTED, "")
    shown = reports.show_report(officer("yusuf"), sent.report_id).version
    kept = models.Version.objects.get(report_id=sent.report_id)
    assert bytes(kept.body) == wire.encode(sent, label=wire.REPORT) == wire.encode(shown, label=wire.REPORT)
    told = {
        value.text: value.small for card in cards(shown.entities, language) for row in card.rows for value in row.values
    }
    told |= {value.text: value.small for card in cards(shown.entities, language) for value in card.title}
    assert said in told["синий лёд"]
    assert "x-almaty-blue-ice" in told["синий лёд"]
    assert said in told["Новая Республика"]


def test_what_is_not_known_here_is_found_translated_and_kept_whole(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports, search, translations

    here, yusuf = Address(node=here_of(doha)), officer("yusuf")
    sent = report_from(almaty, draft(*OF_THEIR_OWN), handling(clock, here))
    deliver(almaty, here.node, almaty.release(sent, [here], next(iter(almaty.agreements))))
    found = search.search_all(yusuf, "синий лёд", reason="Case 7", exercise=sent.handling.exercise)
    assert [each.report_id for each in found.reports] == [sent.report_id]
    translations.translate(yusuf, sent.report_id, "الجليد الأزرق", Text(text="ضبط", language="ar"))
    view = reports.show_report(yusuf, sent.report_id)
    assert [each.title.text for each in view.translations] == ["الجليد الأزرق"]
    assert wire.encode(view.version, label=wire.REPORT) == wire.encode(sent, label=wire.REPORT)
