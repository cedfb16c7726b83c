"""Commands, groups and parameters whose help is looked up in the catalogues when it is shown.

The help of the command ``wasl report new`` is the message ``cli-help-report-new``: its first paragraph is what the
list of commands shows. The help of a parameter is ``cli-option-<name>``, the same wherever the name occurs, unless the
parameter names another message. No text that a person reads stands in a decorator.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

import click

from wasl.cli.language import LANGUAGES
from wasl.cli.session import Session
from wasl.cli.usage import Choice, UsageFault, holdable

EVERYWHERE: Final = frozenset({"node", "login", "desk", "lang", "as_json"})
"""Names of the options that every command has."""


class _Held(click.Parameter):
    # Whatever is typed, as an option or an argument, is text that this program can hold, or refused.
    def type_cast_value(self, ctx: click.Context, value: object) -> object:
        """Return the value, unless it is nothing that this program can hold.

        Args:
            ctx: The command.
            value: As typed.

        Returns:
            The value.

        Raises:
            UsageFault: ``usage-not-text``.
        """
        return holdable(self, ctx, super().type_cast_value(ctx, value))


class Option(_Held, click.Option):
    """An option with its help in the catalogues."""

    def __init__(self, *declarations: str, key: str = "", **settings: Any) -> None:  # noqa: ANN401 - click's own settings
        """Declare it.

        Args:
            *declarations: As click takes them, for instance ``--title``.
            key: Message of its help; by default ``cli-option-<name>``.
            **settings: As click takes them.
        """
        super().__init__(declarations, **settings)
        self.key = key or f"cli-option-{self.name.replace('_', '-')}"


class Argument(_Held, click.Argument):
    """A positional argument with its help in the catalogues."""

    def __init__(self, name: str, *, key: str = "", **settings: Any) -> None:  # noqa: ANN401 - click's own settings
        """Declare it.

        Args:
            name: Its name in lower case.
            key: Message of its help; by default ``cli-argument-<name>``.
            **settings: As click takes them.
        """
        super().__init__([name], **settings)
        self.key = key or f"cli-argument-{name.replace('_', '-')}"


class Command(click.Command):
    """A command that loads what it does only when it is run."""

    allow_extra_args = True

    def __init__(
        self,
        name: str,
        *parameters: click.Parameter,
        act: str = "",
        node: bool = True,
        **settings: Any,  # noqa: ANN401 - click's own settings
    ) -> None:
        """Declare it.

        Args:
            name: Its name inside its group.
            *parameters: Its own arguments and options, in the order of the help.
            act: ``module:function`` below ``wasl.cli``; the function is called with the session and the parameters.
            node: True if the node is to be opened before ``act`` is loaded.
            **settings: As click takes them, for instance ``callback`` instead of ``act``.
        """
        super().__init__(name, params=[*parameters, *_global_options()], **settings)
        self.act = act
        self.needs_node = node

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line.

        Args:
            ctx: The command.
            args: What is left of the command line.

        Returns:
            Nothing that is left.

        Raises:
            UsageFault: ``usage-extra`` for a word too many.
        """
        left = super().parse_args(ctx, args)
        if left:
            raise UsageFault("usage-extra", ctx, value=" ".join(left))
        return left

    def invoke(self, ctx: click.Context) -> object:
        """Run it.

        Args:
            ctx: The command.

        Returns:
            What the act returns; nobody reads it.
        """
        if not self.act:
            return super().invoke(ctx)
        session: Session = ctx.obj
        if self.needs_node:
            session.open_node()
        module, _, function = self.act.partition(":")
        return getattr(import_module(f"wasl.cli.{module}"), function)(session, **ctx.params)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help.

        Args:
            ctx: The command.
            formatter: Where to.
        """
        write_help(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option ``--help``, with its help in the catalogues.

        Args:
            ctx: The command.

        Returns:
            The option.
        """
        return _with_key(super().get_help_option(ctx))


class Group(click.Group):
    """A group of commands, listed in the order of the flow."""

    def __init__(self, name: str, *commands: click.Command, **settings: Any) -> None:  # noqa: ANN401 - click's own settings
        """Declare it.

        Args:
            name: Its name.
            *commands: Its commands in the order of the help.
            **settings: As click takes them.
        """
        super().__init__(name, commands=list(commands), params=_global_options(), no_args_is_help=True, **settings)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Return the names in the order in which they were declared.

        Args:
            ctx: The group.

        Returns:
            The names.
        """
        return list(self.commands)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help.

        Args:
            ctx: The group.
            formatter: Where to.
        """
        write_help(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option ``--help``, with its help in the catalogues.

        Args:
            ctx: The group.

        Returns:
            The option.
        """
        return _with_key(super().get_help_option(ctx))


def write_help(command: click.Command, context: click.Context, formatter: click.HelpFormatter) -> None:
    """Write usage, what it does, arguments, commands and options, in the reader's language.

    Args:
        command: What is explained.
        context: Its context.
        formatter: Where to.
    """
    session: Session = context.obj
    formatter.write_usage(
        context.command_path, " ".join(command.collect_usage_pieces(context)), f"{session.say('cli-usage')} "
    )
    with formatter.indentation():
        for paragraph in help_text(session, context.command_path).split("\n\n"):
            formatter.write_paragraph()
            formatter.write_text(paragraph)
    parameters = command.get_params(context)
    own = [each for each in parameters if isinstance(each, Option) and each.name not in EVERYWHERE]
    rest = [each for each in parameters if isinstance(each, click.Option) and each not in own]
    _section(
        formatter,
        session,
        "cli-arguments",
        [_row(each, context) for each in parameters if isinstance(each, click.Argument)],
    )
    if isinstance(command, click.Group):
        names = command.list_commands(context)
        _section(
            formatter,
            session,
            "cli-commands",
            [(name, short_help(session, f"{context.command_path} {name}")) for name in names],
        )
    _section(formatter, session, "cli-options", [_row(each, context) for each in own])
    _section(formatter, session, "cli-everywhere", [_row(each, context) for each in rest])


def help_text(session: Session, path: str) -> str:
    """Return the help of a command.

    Args:
        session: For its language.
        path: For instance ``wasl report new``.

    Returns:
        Paragraphs.
    """
    return session.say("-".join(["cli-help", *path.split()[1:]]))


def short_help(session: Session, path: str) -> str:
    """Return the first paragraph of the help of a command.

    Args:
        session: For its language.
        path: For instance ``wasl report new``.

    Returns:
        One line.
    """
    return " ".join(help_text(session, path).split("\n\n")[0].split())


def _section(formatter: click.HelpFormatter, session: Session, heading: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(session.say(heading).rstrip(":")):
            formatter.write_dl(rows)


def _row(parameter: click.Parameter, context: click.Context) -> tuple[str, str]:
    session: Session = context.obj
    if isinstance(parameter, click.Option):
        return parameter.get_help_spec(context), _help_of(parameter, session)
    return parameter.make_metavar(context), _help_of(parameter, session)


def _help_of(parameter: click.Parameter, session: Session) -> str:
    text = session.say(getattr(parameter, "key", "cli-option-help"))
    return f"{text} {session.say('cli-required')}" if _must_say_required(parameter) else text


def _must_say_required(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Option) and parameter.required


def _with_key(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.key = "cli-option-help"  # type: ignore[attr-defined]
    return option


def _global_options() -> list[click.Parameter]:
    def option(*declarations: str, **settings: Any) -> Option:  # noqa: ANN401 - click's own settings
        return Option(*declarations, expose_value=False, callback=_remember, **settings)

    return [
        option("--node", metavar="DIR"),
        option("--as", "login", metavar="LOGIN"),
        option("--desk", metavar="SLUG"),
        option("--lang", type=Choice(LANGUAGES), is_eager=True),
        option("--json", "as_json", is_flag=True, default=None),
    ]


def _remember(context: click.Context, parameter: click.Parameter, value: object) -> object:
    if value is not None:
        field = "language" if parameter.name == "lang" else parameter.name
        setattr(context.obj, field, value)
    return value
