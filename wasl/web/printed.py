"""A print as a browser gets it: under a name that is its number and says nothing else."""

from __future__ import annotations

from django.http import HttpResponse

from wasl.flow.file_views import Print


def pdf_of(made: Print) -> HttpResponse:
    """Return a print as a file to be kept.

    Args:
        made: The print.

    Returns:
        The answer.
    """
    headers = {"Content-Disposition": f'attachment; filename="wasl-{made.number}.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(made.pdf, content_type="application/pdf", headers=headers)
