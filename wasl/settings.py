"""Django's settings of one node, read from the node's own home; nothing to edit here.

The home is named by the environment variable ``WASL_NODE``. What production behind TLS needs and a node on loopback
cannot have follows from ``web_host``: no switch turns a check off.
"""

from __future__ import annotations

import os
from typing import Any, Final

from csp.constants import NONE, SELF

from wasl.store import home as node_home
from wasl.store.connection import databases

_HOME, _NODE = node_home.current()
_HOUR_S: Final = 3600
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
# Browsers treat these names as safe without TLS; for every other name TLS is demanded.
_OVER_TLS: Final = _NODE.web_host not in _LOOPBACK and not _NODE.web_host.endswith(".localhost")

DEBUG = False
SECRET_KEY = _NODE.secret_key
ALLOWED_HOSTS = [_NODE.web_host, "127.0.0.1", "localhost"]
ROOT_URLCONF = "wasl.urls"
WSGI_APPLICATION = "wasl.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "procrastinate.contrib.django",
    "wasl.store",
    "wasl.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "wasl.web.compressed.Compressed",
    "wasl.web.middleware.behind_wall",
    "wasl.web.middleware.headers",
    "wasl.web.middleware.browsers_language",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "wasl.web.leaving.noted",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wasl.web.middleware.language",
    "wasl.web.middleware.SignedIn",
    "wasl.web.middleware.Faults",
    "wasl.web.middleware.words",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "wasl.web.frame.frame",
            ],
            "string_if_invalid": "",
        },
    }
]

# --- database ---------------------------------------------------------------------------------------------------------

DATABASES: dict[str, dict[str, Any]] = databases(_NODE)
if os.environ.get("WASL_DATABASE_ROLE") == "owner":  # set by the program that migrates, and by nothing else
    DATABASES["default"] = DATABASES["owner"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Shared by the processes of the node: rates of sign-in, and codes that were used already.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": _HOME.run / "cache",
        # Tries and used codes are counted here: a crowd of bogus tries must not push them out.
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}

# --- language and time ------------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("ar", "العربية"), ("ru", "Русский"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = _NODE.time_zone
CENTRE_NAMES = dict(_NODE.names)

# --- sign-in ----------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "store.Officer"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "wasl.web.sign_in.backend.Backend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "django.contrib.auth.hashers.ScryptPasswordHasher",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"

ACCOUNT_ADAPTER = "wasl.web.sign_in.adapter.Adapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {"login": "wasl.web.sign_in.forms.LoginForm"}
ACCOUNT_LOGIN_BY_CODE_ENABLED = False
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key", "passkey": "30/m/ip", "enrol": "30/m/ip"}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_DISPLAY = "wasl.web.sign_in.adapter.display"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
MFA_ADAPTER = "wasl.web.sign_in.adapter.MfaAdapter"
MFA_FORMS = {"authenticate": "wasl.web.sign_in.forms.CodeForm"}
# Passkeys sign in alone, by pages of their own (wasl.web.sign_in.passkeys); after a passphrase only the code counts.
MFA_SUPPORTED_TYPES = ["totp"]
MFA_TOTP_TOLERANCE = 1
MFA_TRUST_ENABLED = False

PASSKEY_HOST = _NODE.web_host

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "wasl.web.sign_in.address.client_address"
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "wasl.web.sign_in.address.login_tried"
AXES_LOCKOUT_CALLABLE = "wasl.web.sign_in.views.locked"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True

# --- browser ----------------------------------------------------------------------------------------------------------

SESSION_COOKIE_AGE = 8 * _HOUR_S
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_NAME = f"wasl_{_NODE.slug}_session"  # two nodes on one host must not share a cookie
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = _OVER_TLS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = f"wasl_{_NODE.slug}_csrf"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = _OVER_TLS
CSRF_FAILURE_VIEW = "wasl.web.faults.forged"
LANGUAGE_COOKIE_NAME = f"wasl_{_NODE.slug}_language"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Strict"
LANGUAGE_COOKIE_SECURE = _OVER_TLS
KEYS_COOKIE_NAME = f"wasl_{_NODE.slug}_keys"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _OVER_TLS else None
SECURE_SSL_REDIRECT = _OVER_TLS
SECURE_HSTS_SECONDS = 365 * 24 * _HOUR_S if _OVER_TLS else 0
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        # No script of ours writes markup from text, and none can begin to.
        "require-trusted-types-for": ["'script'"],
        "trusted-types": [NONE],
    }
}

# The longest text that flow takes, and the largest draft (wasl.flow.drafts.fields), must reach it as a form, where a
# letter of Arabic or Cyrillic takes six bytes: what is refused before a page is made is lost to who typed it.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3_000
STATIC_URL = "/static/"
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.AppDirectoriesFinder"]
COMPRESSED_ROOT = _HOME.run / "static"
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = _HOUR_S
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ["woff2"]

# --- log --------------------------------------------------------------------------------------------------------------
# Set up by the process that runs us (`wasl.flow.machine.logs`), where only listed fields are written.
LOGGING_CONFIG = None
