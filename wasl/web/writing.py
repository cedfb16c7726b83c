"""The addresses of writing a report and of circulation lists."""

from __future__ import annotations

from typing import Final

from django.urls import URLPattern, path

from wasl.web.compose import saving, sending
from wasl.web.compose import views as compose
from wasl.web.extracting import views as extracting
from wasl.web.lists import views as lists

ADDRESSES: Final[tuple[URLPattern, ...]] = (
    path("compose/", compose.show_all, name="compose"),
    path("compose/new/", compose.begin, name="compose-new"),
    path("compose/token/", saving.token, name="compose-token"),
    path("compose/propose/", saving.propose, name="compose-propose"),
    path("compose/<slug:draft_id>/", compose.show, name="draft"),
    path("compose/<slug:draft_id>/act/", compose.act, name="draft-act"),
    path("compose/<slug:draft_id>/save/", saving.save, name="draft-save"),
    path("compose/<slug:draft_id>/names/", saving.look_up, name="draft-names"),
    path("compose/<slug:draft_id>/settle/", compose.settle, name="draft-settle"),
    path("compose/<slug:draft_id>/restore/", compose.restore, name="draft-restore"),
    path("reports/<slug:report_id>/correct/", compose.correct, name="correct"),
    path("reports/<slug:report_id>/send/", sending.send, name="send"),
    path("reports/<slug:report_id>/extract/", extracting.extract, name="extract"),
    path("lists/", lists.show_all, name="lists"),
    path("lists/new/", lists.new, name="list-new"),
    path("lists/<slug:list_id>/", lists.show, name="list"),
    path("lists/<slug:list_id>/remove/", lists.remove, name="list-remove"),
)
