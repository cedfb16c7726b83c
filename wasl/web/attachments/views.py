"""The pages of files: those of a draft, and the downloads of a report.

A download is always a download: never shown in place, its type is one that no browser opens, and its page may load and
run nothing. What is shown in place is a small picture that this node drew itself.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.errors import InputError
from wasl.flow import attachments, downloads, here
from wasl.flow.drafts import keeping
from wasl.flow.drafts.covering import handling_so_far
from wasl.render.files import download_name
from wasl.render.sentences import error_sentence, say
from wasl.web.attachments.uploads import TakenFile, taken_files, takes_files
from wasl.web.compose.typed import strip_over
from wasl.web.reader import actor_of, language_of
from wasl.web.standing import Seat

_BAD_REQUEST: Final = 400
_NOTHING: Final = "default-src 'none'; sandbox"


@require_http_methods(["GET", "POST"])
@takes_files
def of_draft(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Show the files of a draft, and take further ones by POST.

    Args:
        request: The request.
        draft_id: The draft.

    Returns:
        The page; after a POST without fault, the way back to it.
    """
    actor, language = actor_of(request), language_of(request)
    draft = keeping.access_draft(actor, draft_id)
    taken = taken_files(request) if request.method == "POST" else ()
    faults = _faults(request, taken, language)
    count = sum(each.view is not None for each in taken)
    if count:
        messages.success(request, say("done-attached", language, count=count))
    if request.method == "POST" and not faults:
        return HttpResponseRedirect(reverse("draft-files", args=[draft_id]))
    page = {
        "draft_id": draft_id,
        "files": attachments.uploads(actor, draft_id),
        "faults": faults,
        "limit": here.config().attachment_mib,
        "strip": strip_over([handling_so_far(draft.fields)], language),
        "here": "compose",
    }
    return render(request, "attachments/draft.html", page, status=_BAD_REQUEST if faults else None)


def _faults(request: HttpRequest, taken: tuple[TakenFile, ...], language: str) -> list[str]:
    if request.method == "POST" and not taken:
        return [error_sentence(InputError("upload-without-file"), language)]
    return [error_sentence(each.fault, language) for each in taken if each.fault is not None]


@require_POST
def remove(request: HttpRequest, draft_id: str, attachment_id: str) -> HttpResponse:
    """Remove a file from a draft.

    Args:
        request: By POST.
        draft_id: The draft.
        attachment_id: The file.

    Returns:
        Back to the files of the draft.
    """
    actor = actor_of(request)
    keeping.access_draft(actor, draft_id)
    attachments.discard(actor, attachment_id, draft_id)
    messages.success(request, say("done-detached", language_of(request)))
    return HttpResponseRedirect(reverse("draft-files", args=[draft_id]))


@require_GET
def draft_preview(request: HttpRequest, draft_id: str, attachment_id: str) -> HttpResponse:
    """Show the small picture of a file of a draft.

    Args:
        request: The request.
        draft_id: The draft.
        attachment_id: The file.

    Returns:
        The picture.
    """
    actor = actor_of(request)
    keeping.access_draft(actor, draft_id)
    return _picture(attachments.upload_preview(actor, attachment_id, draft_id))


@require_GET
def preview(request: HttpRequest, report_id: str, attachment_id: str) -> HttpResponse:
    """Show the small picture of an attachment.

    Args:
        request: The request.
        report_id: The report.
        attachment_id: The attachment.

    Returns:
        The picture.
    """
    return _picture(downloads.preview(actor_of(request), report_id, attachment_id))


@require_GET
def download(request: HttpRequest, report_id: str, attachment_id: str) -> HttpResponseBase:
    """Give an attachment out.

    Args:
        request: The request.
        report_id: The report.
        attachment_id: The attachment.

    Returns:
        The file, as it was sent, under a name that bears its handling.
    """
    opened = downloads.open_attachment(actor_of(request), report_id, attachment_id)
    name = download_name(opened.attachment.name, opened.handling)
    answer = StreamingHttpResponse(Seat(request).guard(opened.pieces), content_type="application/octet-stream")
    answer.headers["Content-Length"] = str(opened.attachment.size)
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return _guarded(answer)


def _picture(content: bytes) -> HttpResponse:
    answer = HttpResponse(content, content_type="image/jpeg")
    _guarded(answer)
    return answer


def _guarded(answer: HttpResponseBase) -> HttpResponseBase:
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = _NOTHING
    return answer
