"""A node behind the second wall."""

from __future__ import annotations

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, add_officer, write
from tests.simulators.clock import Clock
from wasl.record import Text


@pytest.fixture
def full(doha: Founded, clock: Clock, officer: Sign) -> str:
    """A node in which the tables of content hold rows: of Oman, of Qatar, and between them; a report of Oman."""
    from tests.files import photograph
    from wasl.flow import attachments, questions, release, translations
    from wasl.flow.drafts import keeping

    salim, jassim = officer("salim"), add_officer(officer, "jassim", "qatar")
    attachments.take_file(salim, "load.jpg", [photograph()])
    said = draft(person("Farrukh Saidzoda"))
    report = write(salim, clock, salim.desk.address, jassim.desk.address, said=said)
    release.circulate(salim, report, ["qatar"])
    question = questions.ask(jassim, report, Text(text="من هو؟", language="ar"))
    questions.answer(salim, question.question_id, Text(text="لا أعرف", language="ar"))
    translations.translate(salim, report, "عنوان", Text(text="نص", language="ar"))
    write(jassim, clock, said=draft(person("Фаррух Саидзода", language="ru")))
    keeping.new_draft(salim, {"title": "Черновик"})
    return report
