"""The database that an administrator names: WASL_DATABASE_URL comes before any server of ours."""

import os

from wasl.errors import StoreError
from wasl.store.launcher.database import DatabaseUrls, check_application_role, self_test


def named_database() -> DatabaseUrls | None:
    """Reads which database the administrator named, and refuses one that cannot serve.

    WASL_DATABASE_URL is a libpq URL of the application's role, WASL_DATABASE_OWNER_URL of the one that owns the tables.

    Returns:
        The addresses, or None if WASL_DATABASE_URL is not set.

    Raises:
        StoreError: database-owner-missing if only the first is set; postgres-role-too-strong if the application would
            run as a role that can pass the walls; and as `self_test`.
    """
    app = os.environ.get("WASL_DATABASE_URL", "")
    owner = os.environ.get("WASL_DATABASE_OWNER_URL", "")
    if not app:
        return None
    if not owner:
        raise StoreError("database-owner-missing")
    self_test(app)
    check_application_role(app)
    return DatabaseUrls(owner=owner, app=app)
