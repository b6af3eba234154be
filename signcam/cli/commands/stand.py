"""`signcam stand`: a stand for visitors."""

from pathlib import Path

import click

from signcam.cli.launch import open_stand, run_window
from signcam.cli.model_options import model_options, verbose_option
from signcam.errors import UsageError
from signcam.live.options import LiveOptions
from signcam.models.overrides import InputOverrides
from signcam.resources.demos import DEMOS
from signcam.stand.spec import LANGUAGES, LONGEST_AWAY_S, SHORTEST_AWAY_S, Language, StandSpec
from signcam.system.number_option import NumberRange


def _languages(context: click.Context, parameter: click.Parameter, value: str) -> tuple[Language, ...]:
    """Read languages that are separated by commas."""
    names = [name.strip() for name in value.split(",")]
    chosen = tuple(language for name in names for language in LANGUAGES if language == name)
    if len(chosen) != len(names):
        raise click.BadParameter(f"{value!r} names a language other than {', '.join(LANGUAGES)}.")
    return chosen


@click.command(short_help="Open a stand for visitors, or open it at each login.")
@click.option("--source", metavar="S", help="The camera: its number, name or path. Default: the first one.")
@click.option(
    "--demo", type=click.Choice(tuple(DEMOS)), help="Play a demo clip instead of a camera, to try the stand."
)
@model_options
@click.option(
    "--languages",
    default=",".join(LANGUAGES),
    show_default=True,
    callback=_languages,
    help="The languages that take turns.",
)
@click.option(
    "--away",
    type=NumberRange(SHORTEST_AWAY_S, LONGEST_AWAY_S),
    default=StandSpec.away_s,
    show_default=True,
    metavar="SECONDS",
    help="How long after the last hand a visit ends.",
)
@click.option("--install", is_flag=True, help="Open the stand at each login from now on.")
@click.option("--uninstall", is_flag=True, help="Open it at login no longer.")
@click.option(
    "--sign",
    metavar="PDF",
    help="Write a sign for the table, to print: what the stand stores, and the ten signs.",
)
@click.option("--organiser", default="", metavar="NAME", help="Who runs the stand, for --sign.")
@click.option("--window", is_flag=True, hidden=True)
@click.option("--restarted", is_flag=True, hidden=True)
@verbose_option
def stand(
    source: str | None,
    demo: str | None,
    model: str | None,
    overrides: InputOverrides,
    languages: tuple[Language, ...],
    away: float,
    install: bool,
    uninstall: bool,
    sign: str | None,
    organiser: str,
    window: bool,
    restarted: bool,
    verbose: bool,
) -> int:
    """Open a stand for visitors: a game on the full screen that runs all day by itself.

    To leave it, hold Ctrl+Shift+Q for three seconds.
    """
    from signcam.cli import stand as commands

    if sum((install, uninstall, sign is not None)) > 1:
        raise UsageError("--install, --uninstall and --sign exclude each other: give one of them.")
    if source is not None and demo is not None:
        raise UsageError("--source and --demo exclude each other: give one of them.")
    options = LiveOptions(source, demo, model, verbose=verbose, overrides=overrides)
    spec = StandSpec(languages=languages, away_s=away)
    if uninstall:
        return commands.uninstall()
    if install:
        return commands.install(options, spec)
    if sign is not None:
        return commands.write_sign(Path(sign), organiser, languages)
    if window:
        return run_window(options, spec, restarted=restarted)
    return open_stand(options, spec)
