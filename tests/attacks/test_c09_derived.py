"""C9: whatever is made of a report is guarded as the report is: files, pictures, prints, translations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.doha import Founded, draft, person
from tests.files import photograph
from tests.flow.story import Sign, add_officer, write
from tests.simulators.clock import Clock
from tests.web.conftest import browser, client
from wasl.record import Text

if TYPE_CHECKING:
    from django.test import Client

    from wasl.record import Actor

__all__ = ["browser", "client"]


def made_of_one_report(owner: Actor, asker: Actor, third: Actor, clock: Clock) -> tuple[str, list[str]]:
    """Return a report that the asker may read, and the address of everything that is made of it."""
    from wasl.flow import attachments, questions, release, translations

    file = attachments.take_file(owner, "a.jpg", [photograph()]).attachment
    said = replace(draft(person("Farrukh Saidzoda")), attachments=(file,))
    report = write(owner, clock, asker.desk.address, third.desk.address, said=said)
    release.circulate(owner, report, [asker.desk.slug, third.desk.slug])
    translations.translate(owner, report, "شحنة", Text(text="شحنة", language="ar"))
    questions.ask(asker, report, Text(text="Which ship?", language="en"))
    at = f"/reports/{report}"
    return report, [
        f"{at}/",
        f"{at}/print/",
        f"{at}/files/{file.attachment_id}/",
        f"{at}/files/{file.attachment_id}/preview/",
    ]


def three(officer: Sign) -> tuple[Actor, Actor, Actor]:
    return add_officer(officer, "jassim", "qatar"), officer("salim"), add_officer(officer, "faisal", "kuwait")


def read(client: Client, path: str) -> int:
    answer = client.post(path) if path.endswith("/print/") else client.get(path)
    answer.getvalue()
    return answer.status_code


def test_an_outsider_fetches_nothing_that_is_made_of_a_report(
    doha: Founded, clock: Clock, officer: Sign, browser: Callable[[str], Client]
) -> None:
    _, paths = made_of_one_report(*three(officer), clock)
    salim, yusuf = browser("salim"), browser("yusuf")
    inside = {path: read(salim, path) for path in paths}
    # Each address is alive, so that a refusal says something.
    assert set(inside.values()) == {200}, inside
    outside = {path: read(yusuf, path) for path in paths}
    assert set(outside.values()) == {404}, outside


def test_who_was_given_it_loses_all_of_it_at_once(
    doha: Founded, clock: Clock, officer: Sign, browser: Callable[[str], Client]
) -> None:
    from wasl.flow.life import taking_back

    report, paths = made_of_one_report(*three(officer), clock)
    salim = browser("salim")
    before = {path: read(salim, path) for path in paths}
    assert set(before.values()) == {200}, before
    taking_back.narrow(officer("jassim"), report, ["oman"], reason="sent-by-mistake")
    after = {path: read(salim, path) for path in paths}
    assert set(after.values()) <= {403, 404}, after
    assert "Saidzoda" not in salim.get("/questions/").content.decode()
