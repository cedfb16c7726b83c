"""Files of partners and of open sources, taken in as holdings."""

from __future__ import annotations

from pathlib import PurePath

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from wasl.cli import files
from wasl.cli.screens import centre
from wasl.cli.session import Session
from wasl.flow import take_in


def import_file(session: Session, *, form: str, file: str) -> None:
    """Run ``wasl import``.

    Args:
        session: Who acts and how to answer.
        form: ``unodc`` or ``ofac``.
        file: Path, or ``-``.
    """
    data = files.read_file(file)
    actor = session.actor()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=session.talk, transient=True, disable=not session.talk.is_terminal) as bar:
        task = bar.add_task(session.say("cli-importing"), total=None)
        result = take_in.import_file(
            actor,
            data,
            name=PurePath(file).name,
            form=form,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )
    session.answer(result, lambda: centre.imported(result, session))
