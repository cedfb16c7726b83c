"""Files that come with a form: sealed while they come in; none lies in memory whole, or on the disk in the clear.

A page that takes files is wrapped in `takes_files`. The wrapper puts its own reader in the place of Django's before
anything of the body is read, has the origin of the request checked before that, and throws away what came in if the
form turns out to be forged. The name of a file stays as the browser gave it; Django would have cleaned it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import wraps
from types import MethodType
from typing import Any, Final

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParser
from django.utils.datastructures import ImmutableList
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from wasl.errors import AccessError, InputError, WaslError
from wasl.flow import attachments
from wasl.flow.drafts import keeping
from wasl.flow.file_views import FileView
from wasl.web.reader import actor_of
from wasl.web.standing import Seat

FIELD: Final = "files"
"""Name of the field that holds files."""

_PIECE_BYTES: Final = 240 * 1024
_Page = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenFile:
    """What became of one file of a form.

    Attributes:
        view: The file, now with the draft; None if it was not taken.
        fault: Why it was not taken; None if it was.
    """

    view: FileView | None = None
    fault: WaslError | None = None

    def close(self) -> None:
        """Do nothing: no file is open. Django closes what it was given at the end of a request."""


class SealingHandler(FileUploadHandler):
    """Gives each file of a form to `wasl.flow.attachments` piece by piece."""

    chunk_size = _PIECE_BYTES

    def __init__(self, request: HttpRequest, draft_id: str) -> None:
        """Make it for one request.

        Args:
            request: From an officer who is signed in.
            draft_id: The draft that the files are for.
        """
        super().__init__(request)
        self._actor = actor_of(request)
        self._seat = Seat(request)
        self._draft_id = draft_id
        self._upload: attachments.Upload | None = None
        self._fault: WaslError | None = None
        self.taken: list[TakenFile] = []

    def new_file(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - Django's signature
        """Begin a file.

        Args:
            *args: As Django gives them.
            **named: As Django gives them.
        """
        super().new_file(*args, **named)
        self._upload = self._fault = None
        try:
            self._upload = attachments.Upload(self._actor, self.file_name or "", draft_id=self._draft_id)
        except WaslError as fault:
            self._fault = fault

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002 - Django's signature
        """Take a piece of the file.

        Args:
            raw_data: The piece.
            start: Where it stands in the file; pieces come in order.

        Raises:
            AccessError: ``session-ended`` while it comes in: nothing of it is taken.
        """
        self._seat.check()
        if self._upload is None:
            return
        try:
            self._upload.add(raw_data)
        except WaslError as fault:
            self._give_up(fault)

    def file_complete(self, file_size: int) -> Any:  # noqa: ANN401, ARG002 - Django's signature
        """End the file.

        Args:
            file_size: Counted by Django; flow counts for itself.

        Returns:
            What became of it.

        Raises:
            AccessError: ``session-ended`` meanwhile.
        """
        self._seat.check()
        view = None
        if self._upload is not None:
            try:
                view = self._upload.finish()
            except WaslError as fault:
                self._give_up(fault)
        self._upload = None
        self.taken.append(TakenFile(view=view, fault=self._fault))
        return self.taken[-1]

    def upload_interrupted(self) -> None:
        """Leave nothing behind of a file that broke off."""
        self._give_up(InputError("attachment-upload-broken"))

    def discard_all(self) -> None:
        """Throw away what came in with a form that was not accepted."""
        self.upload_interrupted()
        for taken in self.taken:
            if taken.view is not None:
                # Whoever was suspended meanwhile finds nothing any more; a whole file stays with the draft's desk then.
                with suppress(AccessError):
                    attachments.discard(self._actor, taken.view.attachment.attachment_id)

    def _give_up(self, fault: WaslError) -> None:
        self._fault = fault
        if self._upload is not None:
            self._upload.give_up()
            self._upload = None


class _Parser(MultiPartParser):
    def sanitize_file_name(self, file_name: str) -> str:
        # A name is evidence, kept as given; it never becomes a path.
        return file_name


def takes_files(page: _Page) -> _Page:
    """Let a page of a draft take files with its form.

    Args:
        page: Takes the request and ``draft_id``; finds what became of the files with `taken_files`.

    Returns:
        The page, as careful about forged forms as any other.
    """

    @csrf_exempt
    @wraps(page)
    def careful(request: HttpRequest, draft_id: str) -> HttpResponse:
        # Before anything of the body is read: files for a draft that is not theirs are not even taken in.
        keeping.access_draft(actor_of(request), draft_id)
        handler = SealingHandler(request, draft_id)
        reached = []

        def inside(inner: HttpRequest, draft_id: str) -> HttpResponse:
            reached.append(inner)
            return page(inner, draft_id)

        request.upload_handlers = ImmutableList([handler])
        request.parse_file_upload = MethodType(_parse, request)  # type: ignore[method-assign]
        try:
            answer: HttpResponse = csrf_protect(inside)(request, draft_id)
        except WaslError:
            handler.discard_all()
            raise
        finally:
            if not reached:
                handler.discard_all()
        return answer

    return careful


def taken_files(request: HttpRequest) -> tuple[TakenFile, ...]:
    """Return what became of the files of a form.

    Args:
        request: Of a page that `takes_files`.

    Returns:
        One per file that was chosen, in order.
    """
    return tuple(request.FILES.getlist(FIELD))  # type: ignore[arg-type]


def _parse(request: HttpRequest, meta: dict[str, Any], post_data: Any) -> Any:  # noqa: ANN401 - Django's own types
    return _Parser(meta, post_data, request.upload_handlers, request.encoding).parse()
