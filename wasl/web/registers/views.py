"""The pages of registers.

What is searched for goes by POST, so that no word of a title and no reference stays in an address, in the history of a
browser or in the log of a proxy. Direction and year are no secret and go by GET.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.errors import InputError
from wasl.flow import register_table, table_prints
from wasl.flow import registers as flow_registers
from wasl.flow.registers import REFERENCE_LIMIT, REMARKS_LIMIT, WHOLE_LIMIT, RegisterLine, RegisterPage
from wasl.record import Actor
from wasl.render.sentences import error_sentence, say
from wasl.web.fields import Control, Field
from wasl.web.printed import pdf_of
from wasl.web.reader import actor_of, language_of
from wasl.web.registers import form as forms
from wasl.web.strip import strip_of

_BAD_REQUEST: Final = 400
_EMPTY: Final = RegisterPage(lines=(), after="", years=())


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the register of the desk; or what was searched for, on screen, on one page, or as a table to take out.

    Args:
        request: ``direction`` and ``year``; by POST also the fields of `wasl.web.registers.form`, ``after``, and
            ``as``, which is ``whole`` for one page, ``table`` for comma-separated values and ``print`` for a PDF.

    Returns:
        The page or the table.
    """
    actor, language = actor_of(request), language_of(request)
    typed = {name: str(value) for name, value in (request.POST or request.GET).items()}
    form = forms.read(typed, language)
    form_as = typed.get("as", "") if request.method == "POST" else ""
    try:
        if form.wanted is None:
            return _answer(request, form, typed, _EMPTY, status=_BAD_REQUEST)
        if form_as == "table":
            return _table(register_table.export(actor, form.wanted, language), actor)
        if form_as == "print":
            return pdf_of(table_prints.print_register(actor, form.wanted, language))
        limit = WHOLE_LIMIT if form_as == "whole" else flow_registers.PAGE
        found = flow_registers.look(actor, form.wanted, after=typed.get("after", ""), limit=limit)
    except InputError as fault:
        return _answer(request, forms.refused(form, fault, language), typed, _EMPTY, status=_BAD_REQUEST)
    return _answer(request, form, typed, found)


def _answer(
    request: HttpRequest, form: forms.Form, typed: dict[str, str], found: RegisterPage, *, status: int = 200
) -> HttpResponse:
    context = page(found, form, typed, language_of(request))
    return render(request, "registers/list.html", context, status=status)


def page(found: RegisterPage, form: forms.Form, typed: dict[str, str], language: str) -> dict[str, Any]:
    """Return what the page of a register shows.

    Args:
        found: The lines.
        form: The form as it was read.
        typed: What was sent.
        language: The reader's.

    Returns:
        Names for the template.
    """
    direction, year = typed.get("direction", ""), typed.get("year", "")
    return {
        "lines": found.lines,
        "after": found.after,
        "form": form,
        "fields": form.fields,
        "kept": {field.name: typed.get(field.name, "") for field in form.fields}
        | {"direction": direction, "year": year},
        "tabs": [
            {
                "url": f"?direction={each}&year={year}" if year.isdigit() else f"?direction={each}",
                "label": say(f"register-tab-{each or 'both'}", language),
                "here": each == direction,
            }
            for each in ("", "in", "out")
        ],
        "years": [
            {
                "url": f"?direction={direction}&year={each or ''}",
                "label": str(each) if each else say("register-all-years", language),
                "here": str(each or "") == year,
            }
            for each in (None, *found.years)
        ],
        "strip": strip_of((line.handling for line in found.lines if line.handling), language),
        "here": "registers",
    }


@require_GET
def show_entry(request: HttpRequest, entry_id: str) -> HttpResponse:
    """Show one entry.

    Args:
        request: The request.
        entry_id: The entry.

    Returns:
        The page.
    """
    actor = actor_of(request)
    line = flow_registers.entry(actor, entry_id)
    return render(request, "registers/entry.html", entry_page(line, actor, language_of(request)))


def entry_page(
    line: RegisterLine,
    actor: Actor,
    language: str,
    *,
    typed: dict[str, str] | None = None,
    faults: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, Any]:
    """Return what the page of an entry shows.

    Args:
        line: The entry.
        actor: Who reads.
        language: The reader's.
        typed: What was typed, if the form was refused.
        faults: Why it was refused, by field.

    Returns:
        Names for the template.
    """
    said = typed or {"reference": line.reference, "remarks": line.remarks}
    fields = (
        Field(
            name="reference",
            label=say("register-column-reference", language),
            hint=say("register-reference-hint", language),
            value=said["reference"],
            limit=REFERENCE_LIMIT,
            fault=faults.get("reference", ""),
        ),
        Field(
            name="remarks",
            label=say("register-column-remarks", language),
            control=Control.TEXT,
            value=said["remarks"],
            limit=REMARKS_LIMIT,
            fault=faults.get("remarks", ""),
        ),
    )
    return {
        "line": line,
        "fields": fields,
        "may_note": flow_registers.may_note(actor),
        "strip": strip_of([line.handling] if line.handling else [], language),
        "steps": [{"url": reverse("registers"), "label": say("register-title", language)}, {"label": str(line.number)}],
        "here": "registers",
    }


@require_POST
def note(request: HttpRequest, entry_id: str) -> HttpResponse:
    """Keep the national reference and remarks.

    Args:
        request: With ``reference`` and ``remarks``.
        entry_id: The entry.

    Returns:
        Back to the entry; or the entry with the form as it was typed and what is wrong.
    """
    actor, language = actor_of(request), language_of(request)
    typed = {name: request.POST.get(name, "") for name in ("reference", "remarks")}
    try:
        flow_registers.note(
            actor,
            entry_id,
            reference=typed["reference"].strip(),
            remarks=typed["remarks"].replace("\r\n", "\n").strip(),
        )
    except InputError as fault:
        line = flow_registers.entry(actor, entry_id)
        faults = {str(fault.data.get("field")): error_sentence(fault, language)}
        context = entry_page(line, actor, language, typed=typed, faults=faults)
        return render(request, "registers/entry.html", context, status=_BAD_REQUEST)
    messages.success(request, say("done-noted", language))
    return HttpResponseRedirect(reverse("register-entry", args=[entry_id]))


def _table(content: bytes, actor: Actor) -> HttpResponse:
    # The name is made of short names alone, which are ASCII.
    name = f"register-{actor.desk.slug}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)
