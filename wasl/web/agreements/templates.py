"""The pages of templates: a list, one template, a text that comes in, and texts that go out."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.errors import AccessError, InputError
from wasl.flow import agreements as flow_agreements
from wasl.flow import templates as flow_templates
from wasl.flow.agreement_views import TakenText
from wasl.flow.templates import MOST_BYTES
from wasl.record import LANGUAGES
from wasl.render.clauses import differing, template_clauses
from wasl.render.sentences import direction_of, error_sentence, finding_sentence, say
from wasl.web import section
from wasl.web.fields import Control, Field
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400
_TONGUES: Final = dict(settings.LANGUAGES)


@require_GET
def list_all(request: HttpRequest) -> HttpResponse:
    """List the templates.

    Args:
        request: The request.

    Returns:
        The page.
    """
    actor, language = actor_of(request), language_of(request)
    context = {
        "templates": flow_templates.templates(actor),
        "manages": flow_agreements.may_agree(actor),
        "tabs": section.tabs("templates", language),
        "here": "agreements",
    }
    return render(request, "agreements/templates.html", context)


@require_GET
def show(request: HttpRequest, template_hash: str) -> HttpResponse:
    """Show one template, clause by clause, and in what each agreement made from it differs.

    Args:
        request: The request.
        template_hash: The template.

    Returns:
        The page.
    """
    actor, language = actor_of(request), language_of(request)
    found = flow_templates.template(actor, template_hash)
    order = (language, *(each for each in LANGUAGES if each != language))
    context = {
        "found": found,
        "title": found.template.titles.get(language) or found.template.template_id,
        "note": found.template.notes.get(language, ""),
        "tongues": [
            {
                "code": each,
                "name": _TONGUES[each],
                "direction": direction_of(each),
                "title": found.template.titles.get(each, ""),
            }
            for each in order
        ],
        "clauses": [
            {
                "number": clause.number,
                "said": [{"code": each, "direction": direction_of(each), "text": clause.said[each]} for each in order],
            }
            for clause in template_clauses(found.template)
        ],
        "uses": [
            {
                "view": use.view,
                "differences": [
                    {"change": each.change, "said": differing(each, language)} for each in use.view.from_template
                ],
            }
            for use in found.uses
        ],
        "manages": flow_agreements.may_agree(actor),
        "steps": _path(language, str(found.template.titles.get(language) or found.template.template_id)),
        "here": "agreements",
    }
    return render(request, "agreements/template.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Show the form; or keep a template from a file.

    Args:
        request: By POST with ``file``.

    Returns:
        The form, with what is wrong line by line; or to the template.

    Raises:
        AccessError: ``right-missing``.
    """
    actor, language = actor_of(request), language_of(request)
    if not flow_agreements.may_agree(actor):
        raise AccessError("right-missing", right="manage")
    if request.method != "POST":
        return _form(request, language)
    try:
        taken = flow_templates.add(actor, file_of(request))
    except InputError as fault:
        return _form(request, language, fault=error_sentence(fault, language))
    if taken.template is None:
        return _form(request, language, taken=taken)
    messages.success(request, say("done-template-added", language))
    return HttpResponseRedirect(reverse("template", args=[taken.template.template_hash]))


@require_POST
def text(request: HttpRequest, template_hash: str) -> HttpResponse:
    """Hand out the text of a template.

    Args:
        request: By POST: the journal says who took it out.
        template_hash: The template.

    Returns:
        The text as a file.
    """
    actor, language = actor_of(request), language_of(request)
    found = flow_templates.template(actor, template_hash).template
    content = flow_templates.text_of_template(actor, template_hash, language)
    return _file(content, f"template-{found.template_id}-{found.version}.txt")


@require_POST
def text_of_agreement(request: HttpRequest, agreement_id: str) -> HttpResponse:
    """Hand out the text of an agreement.

    Args:
        request: By POST: the journal says who took it out.
        agreement_id: The agreement.

    Returns:
        The text as a file.
    """
    actor = actor_of(request)
    content = flow_templates.text_of_agreement(actor, agreement_id, language_of(request))
    return _file(content, f"agreement-{agreement_id[:12]}.txt")


def file_of(request: HttpRequest) -> bytes:
    """Return the file of terms that was handed in.

    Args:
        request: With the file ``file``.

    Returns:
        Its bytes, one more than may be at most.

    Raises:
        InputError: ``upload-without-file``.
    """
    file = request.FILES.get("file")
    if file is None:
        raise InputError("upload-without-file")
    return bytes(file.read(MOST_BYTES + 1))


def field_of_file(language: str, fault: str = "") -> Field:
    """Return the field for a file of terms.

    Args:
        language: The reader's.
        fault: What is wrong with the file as a whole.

    Returns:
        The field.
    """
    return Field(
        name="file",
        label=say("template-field-file", language),
        control=Control.FILE,
        hint=say("template-file-hint", language),
        fault=fault,
        required=True,
    )


def findings_page(taken: TakenText | None, language: str) -> list[dict[str, Any]]:
    """Return what a page shows of the findings of a text.

    Args:
        taken: What came of the text; None if none was handed in.
        language: The reader's.

    Returns:
        One row each.
    """
    return [
        {
            "at": say("template-finding-at", language, row=str(each.row)),
            "key": each.field,
            "said": finding_sentence(each.code, each.data, language, kind="finding"),
        }
        for each in (taken.findings if taken else ())
    ]


def _form(request: HttpRequest, language: str, *, fault: str = "", taken: TakenText | None = None) -> HttpResponse:
    context = {
        "fields": (field_of_file(language, fault),),
        "findings": findings_page(taken, language),
        "steps": _path(language, say("template-add-title", language)),
        "here": "agreements",
    }
    return render(request, "agreements/template_add.html", context, status=_BAD_REQUEST if fault or taken else None)


def _path(language: str, last: str) -> list[dict[str, str]]:
    return [{"url": reverse("templates"), "label": say("section-templates", language)}, {"label": last}]


def _file(content: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content.encode(), content_type="text/plain; charset=utf-8", headers=headers)
