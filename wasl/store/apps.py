"""Names this package to Django."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The tables of Wasl."""

    name = "wasl.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
