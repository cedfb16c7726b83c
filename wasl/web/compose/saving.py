"""What the script of the form asks for: a save, a fresh token, proposals. Every answer is JSON."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl import vocabulary
from wasl.errors import InputError
from wasl.flow import search
from wasl.flow.drafts import keeping
from wasl.render import dates
from wasl.render.sentences import error_sentence, say
from wasl.web.compose import typed as forms
from wasl.web.compose.form import party_name
from wasl.web.frame import zone
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400
_PROPOSALS: Final = 8
_LONGEST: Final = 200
_SHORT_TABLE: Final = 30


@require_POST
def save(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Save what was typed.

    Args:
        request: JSON with ``fields``, ``revision``, ``tab`` and ``turn``.
        draft_id: The draft.

    Returns:
        The new revision, the moment in words, and where to settle if somebody saved in between.
    """
    actor, language = actor_of(request), language_of(request)
    try:
        saved = keeping.save(actor, draft_id, forms.from_script(request, language))
    except InputError as error:
        return JsonResponse({"fault": error_sentence(error, language)}, status=_BAD_REQUEST)
    at = dates.clock(saved.saved, language, zone())
    # The address is another than the page's own, or a browser would only scroll.
    compare = f"{reverse('draft', args=[draft_id])}?compare={int(saved.saved.timestamp())}#asides"
    settle = compare if saved.aside else ""
    return JsonResponse(
        {"revision": saved.revision, "words": say("compose-saved-at", language, at=at), "settle": settle}
    )


@require_GET
def token(request: HttpRequest) -> HttpResponse:
    """Give a page that outlived its session the token of the new one, and say whose it is.

    Args:
        request: The request.

    Returns:
        Token, login and desk.
    """
    actor = actor_of(request)
    return JsonResponse({"token": get_token(request), "officer": actor.officer.login, "desk": actor.desk.slug})


@require_GET
def propose(request: HttpRequest) -> HttpResponse:
    """Propose entries of a vocabulary table.

    Args:
        request: With ``table`` and ``text``.

    Returns:
        At most eight, best first: each a text to take and what it was found by. All of a short table for no text, so
        that it can be looked through.
    """
    language = language_of(request)
    table, text = request.GET.get("table", ""), request.GET.get("text", "")[:_LONGEST]
    try:
        if not text.strip() and len(vocabulary.entries(table)) <= _SHORT_TABLE:
            labels = [each.labels[language] for each in vocabulary.entries(table).values()]
            return JsonResponse({"found": [{"text": each, "by": each} for each in labels]})
        found = vocabulary.propose([table], text, language=language, limit=_PROPOSALS)
    except InputError as error:
        return JsonResponse({"fault": error_sentence(error, language)}, status=_BAD_REQUEST)
    if not found:
        labels = [vocabulary.label(table, code, language) for code in vocabulary.name_in(table, text).choices]
        return JsonResponse({"found": [{"text": each, "by": each} for each in labels]})
    return JsonResponse({"found": [{"text": each.label, "by": each.name} for each in found]})


@require_POST
def look_up(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Look a name up in what the desk may read: a search, written down as one, with the draft as its reason.

    Args:
        request: With ``text`` and ``exercise``.
        draft_id: The draft for which is looked up.

    Returns:
        Names and kinds of what was found, and where; never more of its content.
    """
    actor, language = actor_of(request), language_of(request)
    keeping.access_draft(actor, draft_id)
    try:
        found = search.search(
            actor,
            request.POST.get("text", ""),
            draft_id=draft_id,
            exercise=bool(request.POST.get("exercise")),
            limit=_PROPOSALS,
        )
    except InputError as error:
        return JsonResponse({"fault": error_sentence(error, language)}, status=_BAD_REQUEST)
    return JsonResponse(
        {
            "found": [
                {
                    "text": each.found.entity.caption,
                    "schema": each.found.entity.schema,
                    "by": party_name(each.found.origin, language),
                }
                for each in found
            ]
        }
    )
