"""At which desk the officer sits, for those who are members of several."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from wasl.flow import access
from wasl.web.reader import DESK, actor_of


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Sit down at another desk.

    Args:
        request: With ``desk``, a slug.

    Returns:
        To that desk's tray.
    """
    desk = request.POST.get("desk", "")
    access.sign_on(actor_of(request).officer.login, desk=desk, door="web")
    request.session[DESK] = desk
    return HttpResponseRedirect(reverse("tray"))
