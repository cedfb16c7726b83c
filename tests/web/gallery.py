"""One of each component, with invented content, from the templates of the desk: what the documents picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from tests.web import values


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A component as the gallery shows it."""

    name: str
    source: str


PIECES: Final = (
    Piece(
        name="buttons",
        source="""<div class="buttons"><button class="primary">{{ say.answer }}</button><button>{{ say.ask }}</button>
<button class="plain">{{ say.cancel }}</button><button class="refusing">{{ say.remove }}</button></div>""",
    ),
    Piece(
        name="fields",
        source="""{% include "parts/faults.html" %}
{% for field in fields %}{% include "parts/field.html" %}{% endfor %}""",
    ),
    Piece(
        name="notices",
        source="""<p class="done"><span aria-hidden="true">✓</span> {{ say.done }}</p>
<p class="due"><span aria-hidden="true">◷</span> <strong>{% left question.due %}</strong></p>
<div class="wrong"><p><span aria-hidden="true">✕</span> {{ say.wrong }}</p></div>""",
    ),
    Piece(
        name="badges",
        source="""<p>{% include "chip.html" with handling=handling %} <span class="tag">{{ say.suspect }}</span>
<span class="tag tag-on">{{ say.state }}</span> <span class="tag tag-shut">{{ say.restricted }}</span></p>""",
    ),
    Piece(
        name="fold",
        source="""<details class="fold" open><summary>{{ say.evidence }}</summary><p>{{ say.note }}</p></details>
{% include "reports/readers.html" %}""",
    ),
    Piece(
        name="card", source="""<div class="cards">{% for card in cards %}{% include "card.html" %}{% endfor %}</div>"""
    ),
    Piece(
        name="rows",
        source="""<div class="tray boxed">{% include "tray/list.html" %}</div>""",
    ),
    Piece(name="fate", source="""{% for row in view.fate %}{% include "reports/way.html" %}{% endfor %}"""),
    Piece(name="preview", source="""{% include "parts/preview.html" %}"""),
    Piece(
        name="tabs",
        source="""{% include "parts/tabs.html" %}<div class="text" dir="auto">{{ question.text.text }}</div>""",
    ),
    Piece(name="files", source="""{% include "attachments/list.html" %}"""),
    Piece(name="path", source="""{% include "parts/path.html" %}{% include "parts/pages.html" %}"""),
    Piece(name="empty", source="""{% include "parts/empty.html" with text=say.empty url="/" act=say.compose %}"""),
    Piece(
        name="digits",
        source="""<p class="forty">{% for each in groups %}<span>{{ each }}</span>{% endfor %}</p>""",
    ),
)
"""Every component that has a picture of its own; frame, table, evidence and asking once more have whole pages."""

PAGES: Final = ("frame", "table", "evidence", "confirm")
"""Components that are seen only on a whole page."""

_WORDS: Final = {
    "answer": "act-answer",
    "ask": "act-ask",
    "cancel": "act-cancel",
    "remove": "act-remove",
    "done": "done-acknowledged",
    "wrong": "sign-in-wrong",
    "state": "state-new",
    "restricted": "card-restricted",
    "evidence": "hit-evidence",
    "note": "hit-note",
    "empty": "reports-empty",
    "compose": "nav-compose",
}


def context(language: str) -> dict[str, Any]:
    """What the pieces show, in a language."""
    from wasl.flow.approvals import Approvals
    from wasl.render.cards import cards
    from wasl.render.sentences import finding_sentence, label, say
    from wasl.web.fields import Control, Field, options

    said: dict[str, str] = {name: say(key, language) for name, key in _WORDS.items()}
    said["suspect"] = label("person_categories", "suspect", language)
    names = {each.slug: each.names[language] for each in (values.OMAN, values.KUWAIT, values.BAHRAIN)}
    because = [finding_sentence(each.code, each.data, language) for each in values.fate_rows()[2].reasons]
    topics = options(
        [(code, label("topics", code, language)) for code in ("heroin-opiates", "precursors")], "precursors"
    )
    title = Field(name="title", label=say("column-title", language), value=values.line().title.text, required=True)
    files = (values.file_view("протокол-117.pdf"), values.file_view("صورة.jpg", state="arriving"))
    return {
        "say": said,
        "fields": (
            title,
            Field(
                name="topic", label=say("column-topic", language), control=Control.PICKS, options=topics, required=True
            ),
            Field(name="day", label=say("fact-event", language), value="31.02.2026").faulty(
                say("error-event-date-form", language, value="31.02.2026")
            ),
        ),
        "question": values.question(),
        "handling": values.handling(),
        "view": replace(values.report(), files=files),
        "version": values.version(),
        "stops": ("stopped", "refused", "expired"),
        "cards": cards(values.version().entities[:2], language),
        "tray": values.tray(),
        "approvals": Approvals(to_approve=(), own=()),
        "will": [{"name": names[each], "rules": []} for each in ("oman", "kuwait")],
        "will_not": [{"name": names["bahrain"], "rules": because}],
        "label": say("section-questions", language),
        "tabs": [
            {"url": "#", "label": say("question-answered", language), "here": False},
            {"url": "#", "label": say("section-questions", language), "here": True},
        ],
        "steps": [{"url": "#", "label": say("nav-directory", language)}, {"url": "", "label": names["oman"]}],
        "pages": {"newer": "", "older": "after=x"},
        "groups": ["48213", "90577", "11640", "35528", "70914", "26683", "55102", "94837"],
    }
