"""Names this package to Django."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The screens of Wasl."""

    name = "wasl.web"
    label = "web"
