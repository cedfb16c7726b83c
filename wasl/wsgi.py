"""What the web server runs: Django's WSGI application of the node named by ``WASL_NODE``."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.settings")

application = get_wsgi_application()
