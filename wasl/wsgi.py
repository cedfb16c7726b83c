"""What the web server runs: Django's WSGI application of the node named by ``WASL_NODE``."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from wasl.flow import machine

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.settings")
# Django sets up no log of its own (`wasl.settings`): only listed fields are written, whatever an error quotes.
machine.configure_logs("web")

application = get_wsgi_application()
