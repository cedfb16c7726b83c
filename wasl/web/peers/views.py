"""The pages of peers: a list, a card that comes in, our card that goes out, and the ceremony."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError, TrustError
from wasl.flow import peers as flow_peers
from wasl.flow.peer_views import PeerView
from wasl.record import LANGUAGES, Actor, Right
from wasl.render.sentences import direction_of, error_sentence, say
from wasl.text.digits import groups_of
from wasl.web import section
from wasl.web.fields import Control, Field
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400
_UNBELIEVED: Final = 422
_GROUP: Final = 5
_CARD_LIMIT: Final = 512 * 1024
_GAPS_SHOWN: Final = 20
_LINES: Final = 6
"""Lines of the dialogue, ours and theirs in turn."""


@require_GET
def list_all(request: HttpRequest) -> HttpResponse:
    """List the peers.

    Args:
        request: The request.

    Returns:
        The page.
    """
    actor, language = actor_of(request), language_of(request)
    return render(request, "peers/list.html", list_page(flow_peers.known_peers(actor), actor, language))


def list_page(
    found: tuple[PeerView, ...], actor: Actor, language: str, *, slug: str = "", pasted: str = "", fault: str = ""
) -> dict[str, Any]:
    """Return what the list shows.

    Args:
        found: The peers.
        actor: Who reads.
        language: The reader's.
        slug: What was typed as short name.
        pasted: What was pasted as card.
        fault: Why a card was not taken; empty if none was refused.

    Returns:
        Names for the template.
    """
    fields = (
        Field(
            name="card",
            label=say("peers-field-card", language),
            control=Control.FILE,
            hint=say("peers-card-hint", language),
            fault=fault,
        ),
        Field(
            name="pasted",
            label=say("peers-field-pasted", language),
            control=Control.TEXT,
            value=pasted,
            direction="ltr",
        ),
        Field(
            name="slug",
            label=say("peers-field-slug", language),
            hint=say("peers-slug-hint", language),
            value=slug,
            limit=40,
            direction="ltr",
        ),
    )
    return {
        "peers": found,
        "manages": actor.holds(Right.MANAGE),
        "fields": fields,
        "open": bool(fault),
        "tabs": section.tabs("peers", language),
        "here": "peers",
    }


@require_POST
def own_card(request: HttpRequest) -> HttpResponse:
    """Hand out this node's card.

    Args:
        request: By POST: a card is made anew if what it says has changed.

    Returns:
        The card as a file; it holds no secret.
    """
    card = flow_peers.own_card(actor_of(request))
    headers = {"Content-Disposition": f'attachment; filename="{flow_peers.card_file_name()}"'}
    return HttpResponse(card, content_type="application/json", headers=headers)


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Take a peer's card.

    Args:
        request: With the file ``card`` or the text ``pasted``, and ``slug``.

    Returns:
        To the ceremony; or the list with the form as it was typed and what is wrong.
    """
    actor, language = actor_of(request), language_of(request)
    slug, pasted = request.POST.get("slug", "").strip(), request.POST.get("pasted", "")
    try:
        peer = flow_peers.add_peer(actor, _card_of(request, pasted), slug=slug)
    except (InputError, TrustError) as fault:
        context = list_page(
            flow_peers.known_peers(actor),
            actor,
            language,
            slug=slug,
            pasted=pasted,
            fault=error_sentence(fault, language),
        )
        return render(request, "peers/list.html", context, status=_BAD_REQUEST)
    messages.success(request, say("done-card-taken", language))
    return HttpResponseRedirect(reverse("peer", args=[peer.party.slug]))


def _card_of(request: HttpRequest, pasted: str) -> bytes:
    file = request.FILES.get("card")
    # A card is written without spaces and line breaks; what a mail program put in is taken out.
    content = (
        file.read(_CARD_LIMIT + 1)
        if file
        else pasted.replace("\r", "").replace("\n", "").strip().encode("utf-8", "replace")
    )
    if not content:
        raise InputError("card-missing")
    if len(content) > _CARD_LIMIT:
        raise TrustError("card-form", part="")
    return bytes(content)


@require_GET
def show(request: HttpRequest, peer: str) -> HttpResponse:
    """Show one peer and the ceremony.

    Args:
        request: The request.
        peer: Its short name.

    Returns:
        The page.
    """
    actor = actor_of(request)
    return render(request, "peers/peer.html", peer_page(flow_peers.peer(actor, peer), actor, language_of(request)))


def peer_page(
    peer: PeerView, actor: Actor, language: str, *, typed: str = "", fault: str = "", alarm: bool = False
) -> dict[str, Any]:
    """Return what the page of a peer shows.

    Args:
        peer: The peer.
        actor: Who reads.
        language: The reader's.
        typed: Digits as they were typed.
        fault: What was wrong with them.
        alarm: True if they are not those of the two cards.

    Returns:
        Names for the template.
    """
    digits = Field(
        name="digits",
        label=say("peers-field-digits", language),
        hint=say("peers-digits-hint", language),
        value=typed,
        fault=fault,
        required=True,
        limit=200,
        direction="ltr",
        mode="numeric",
    )
    return {
        "peer": peer,
        "gaps": gap_lines(peer, language),
        "groups": groups_of(peer.digits, _GROUP),
        "fields": (digits,),
        "alarm": alarm,
        "confirmed_already": actor.officer.login in peer.confirmed_by,
        "dialogues": dialogues(language),
        "steps": [{"url": reverse("peers"), "label": say("section-peers", language)}, {"label": peer.party.slug}],
        "here": "peers",
    }


def gap_lines(peer: PeerView, language: str) -> Sequence[str]:
    """Say what of a peer has not arrived although later things have.

    Args:
        peer: The peer.
        language: The reader's.

    Returns:
        A sentence for each gap, at most twenty of messages.
    """
    messages_missing = [
        say("peers-gap-one" if first == last else "peers-gap", language, first=first, last=last)
        for first, last in peer.gaps[:_GAPS_SHOWN]
    ]
    return messages_missing + [
        say("peers-part-gap", language, part=each.part, total=each.total) for each in peer.part_gaps
    ]


def dialogues(language: str) -> list[dict[str, Any]]:
    """Return the dialogue of the ceremony in three languages, the reader's first: it is read aloud by telephone.

    Args:
        language: The reader's.

    Returns:
        Language, its direction, and the lines with who says them.
    """
    order = (language, *(each for each in LANGUAGES if each != language))
    return [
        {
            "language": each,
            "direction": direction_of(each),
            "open": each == language,
            "heading": say("peers-dialogue-title", each),
            "lines": [
                {
                    "who": say("peers-dialogue-we" if number % 2 else "peers-dialogue-they", each),
                    "said": say(f"peers-dialogue-{number}", each),
                }
                for number in range(1, _LINES + 1)
            ],
        }
        for each in order
    ]


@require_POST
def confirm(request: HttpRequest, peer: str) -> HttpResponse:
    """Take down that the digits heard are those of the two cards.

    Args:
        request: With ``digits``.
        peer: Its short name.

    Returns:
        Back to the peer; or the peer with an alarm, if the digits differ.
    """
    actor, language = actor_of(request), language_of(request)
    typed = request.POST.get("digits", "")
    before = flow_peers.peer(actor, peer)
    try:
        confirmed = flow_peers.confirm_peer(actor, peer, typed)
    except TrustError as fault:
        # Digits that were heard wrongly are left out: they are to be heard anew, not mended until they fit.
        context = peer_page(before, actor, language, fault=error_sentence(fault, language), alarm=True)
        return render(request, "peers/peer.html", context, status=_UNBELIEVED)
    done = "done-peer-half-confirmed" if confirmed.missing else "done-peer-confirmed"
    messages.success(request, say(done, language))
    return HttpResponseRedirect(reverse("peer", args=[confirmed.party.slug]))
