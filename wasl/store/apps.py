"""Names this package to Django."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.backends.signals import connection_created


class StoreConfig(AppConfig):
    """The tables of Wasl."""

    name = "wasl.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put every connection that is made behind the wall."""
        from wasl.store.wall import subject  # noqa: PLC0415 - needs the applications

        connection_created.connect(subject.watch, dispatch_uid="wasl-wall")
