"""Words, names, moments and given text in templates; everything is escaped, everything given is isolated."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from babel import Locale, UnknownLocaleError
from django import template
from django.template import Context
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString

from wasl.flow import clock
from wasl.flow.views import EvidenceView, FateRow, Party, Step, StepTaken
from wasl.render import dates
from wasl.render.dates import LOCALES
from wasl.render.evidence import evidence_sentence, evidence_value
from wasl.render.marks import visible
from wasl.render.sentences import Said, finding_sentence, label, say, word
from wasl.web import held
from wasl.web.frame import zone

register = template.Library()
_STEPS: Final = 20
_WAY: Final = (Step.STORED, Step.SENT, Step.RECEIVED, Step.OPENED, Step.ACKNOWLEDGED)
_FULL_BAR_MN: Final = 12_000


@register.simple_tag(takes_context=True, name="say")
def say_tag(context: Context, key: str, **data: Any) -> str:  # noqa: ANN401 - what a template passes
    """Say a sentence in the reader's language.

    Args:
        context: Of the page.
        key: Key of the catalogues.
        **data: Named values.

    Returns:
        The sentence.
    """
    # What another tag wrote as HTML (a moment) stands in a sentence as its words: the sentence itself is escaped.
    worded: dict[str, Any] = {
        name: Said(strip_tags(each)) if isinstance(each, SafeString) else each for name, each in data.items()
    }
    return say(key, context["language"], **worded)


@register.simple_tag(takes_context=True, name="whose")
def whose_tag(context: Context) -> SafeString | str:
    """Write into a form for whom its page is made, so that it can be given back if it comes too late.

    Args:
        context: Of the page.

    Returns:
        HTML.
    """
    actor = context.get("actor")
    if not actor:
        return ""
    return format_html(
        '<input type="hidden" name="{}" value="{}">', held.WHOSE, held.whose(actor, context.get("strip") or None)
    )


@register.simple_tag(takes_context=True, name="word")
def word_tag(context: Context, family: str, code: str) -> str:
    """Name a code of the program.

    Args:
        context: Of the page.
        family: First word of the key.
        code: The code.

    Returns:
        The label.
    """
    return word(family, str(code), context["language"])


@register.simple_tag(takes_context=True, name="label")
def label_tag(context: Context, table: str, code: str) -> str:
    """Name a code of a vocabulary table.

    Args:
        context: Of the page.
        table: Vocabulary table.
        code: The code.

    Returns:
        The label.
    """
    return label(table, code, context["language"])


@register.simple_tag(takes_context=True, name="finding")
def finding_tag(context: Context, code: str, data: Mapping[str, object]) -> str:
    """Say what a rule found.

    Args:
        context: Of the page.
        code: The code.
        data: Named values.

    Returns:
        The sentence.
    """
    return finding_sentence(code, data, context["language"])


@register.simple_tag(takes_context=True, name="reason")
def reason_tag(context: Context, each: EvidenceView) -> str:
    """Say what a comparer found.

    Args:
        context: Of the page.
        each: What was found.

    Returns:
        The sentence.
    """
    return evidence_sentence(each.comparer, each.reason, (each.left, each.right), each.data, context["language"])


@register.simple_tag(takes_context=True, name="compared")
def compared_tag(context: Context, each: EvidenceView, side: str) -> str:
    """Show the value that a comparer used on one side.

    Args:
        context: Of the page.
        each: What was found.
        side: ``left`` or ``right``.

    Returns:
        The words.
    """
    return evidence_value(each.comparer, each.left if side == "left" else each.right, context["language"])


@register.filter
def given(text: str) -> SafeString:
    """Isolate a text that somebody gave, with its hidden controls made visible.

    Args:
        text: The text.

    Returns:
        HTML.
    """
    return format_html('<bdi dir="auto">{}</bdi>', visible_filter(text))


@register.filter(name="visible")
def visible_filter(text: str) -> str:
    """Make the hidden controls of a text visible; our own sentences have none to hide.

    Args:
        text: The text.

    Returns:
        The text with marks.
    """
    return text if isinstance(text, Said) else visible(text)


@register.simple_tag(takes_context=True, name="moment")
def moment_tag(context: Context, value: datetime) -> SafeString:
    """Write a moment in the centre's time.

    Args:
        context: Of the page.
        value: When.

    Returns:
        HTML.
    """
    text = dates.moment(value, context["language"], zone())
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), text)


@register.simple_tag(takes_context=True, name="day")
def day_tag(context: Context, value: Any) -> str:  # noqa: ANN401 - a date, or an ISO date of reduced precision
    """Write a day.

    Args:
        context: Of the page.
        value: When.

    Returns:
        The words.
    """
    return dates.reduced(str(value), context["language"])


@register.simple_tag(takes_context=True, name="left")
def left_tag(context: Context, due: datetime) -> str:
    """Say how much time is left, or how late it is.

    Args:
        context: Of the page.
        due: The moment.

    Returns:
        The words.
    """
    left = due - clock.now()
    key = "time-left" if left.total_seconds() >= 0 else "time-late"
    return say(key, context["language"], span=dates.span(left, context["language"]))


@register.filter
def is_late(due: datetime) -> bool:
    """Say whether a moment is over.

    Args:
        due: The moment.

    Returns:
        True if so.
    """
    return due < clock.now()


@register.simple_tag(takes_context=True, name="party")
def party_tag(context: Context, party: Party) -> str:
    """Name a desk or centre; a peer's desk with its centre.

    Args:
        context: Of the page.
        party: Who.

    Returns:
        The name.
    """
    return party_name(party, context["language"])


def party_name(party: Party, language: str) -> str:
    """Name a desk or centre; a peer's desk with its centre.

    Args:
        party: Who.
        language: The reader's.

    Returns:
        The name.
    """
    desk, centre = _name(party.names, language, party.slug), _name(party.node_names, language, party.slug)
    if party.local or desk == centre:
        return desk
    return say("party-elsewhere", language, desk=desk, centre=centre)


@register.simple_tag(takes_context=True, name="tongue")
def tongue_tag(context: Context, code: str) -> str:
    """Name the language of a text.

    Args:
        context: Of the page.
        code: The code.

    Returns:
        The name.
    """
    language = context["language"]
    try:
        return Locale.parse(code).get_display_name(LOCALES[language]) or visible(code)
    except (UnknownLocaleError, ValueError):
        return visible(code)


@register.simple_tag(name="steps_of")
def steps_tag(row: FateRow, step: str) -> tuple[StepTaken, ...]:
    """Return when a step of a delivery was taken, and by whom; none if it was not.

    Args:
        row: The delivery.
        step: The step.

    Returns:
        The steps.
    """
    return tuple(taken for taken in row.steps if taken.step == step)


@register.filter
def way(row: FateRow) -> tuple[Step, ...]:
    """Return the steps of a delivery that goes well: inside this node nothing is sent.

    Args:
        row: The delivery.

    Returns:
        The steps in their order.
    """
    if any(taken.step is Step.WAITING for taken in row.steps):
        return (Step.STORED, Step.WAITING, Step.APPROVED, *_WAY[1:])
    if any(taken.step is Step.CARRIED for taken in row.steps) and Step.SENT not in {taken.step for taken in row.steps}:
        return tuple(Step.CARRIED if step is Step.SENT else step for step in _WAY)
    return tuple(step for step in _WAY if not (row.recipient.local and step is Step.SENT))


@register.filter
def bar(score_mn: int) -> int:
    """Return the length of an evidence bar, 1 to 20.

    Args:
        score_mn: In milli-nats.

    Returns:
        How many steps of five per cent.
    """
    return max(1, min(_STEPS, round(_STEPS * abs(score_mn) / _FULL_BAR_MN)))


@register.filter
def weight(score_mn: int) -> str:
    """Write a score with its sign, one digit after the point.

    Args:
        score_mn: In milli-nats.

    Returns:
        For instance ``+9.3``.
    """
    return f"{score_mn / 1000:+.1f}".replace("-", "\u2212")


@register.filter
def colour(tlp: str) -> str:
    """Return the style of a colour.

    Args:
        tlp: The colour.

    Returns:
        For instance ``amber-strict``.
    """
    return str(tlp).removeprefix("TLP:").replace("+", "-").lower()


def _name(names: Mapping[str, str], language: str, slug: str) -> str:
    return visible(names.get(language) or names.get("en") or slug)
