"""`signcam`: the live view, and the group of all other commands."""

import click

import signcam
from signcam.cli.launch import obstacle_to_window, open_stand, run_window, run_without_window
from signcam.cli.model_options import model_options, verbose_option
from signcam.errors import SigncamError, UsageError
from signcam.live.options import LiveOptions
from signcam.models.overrides import InputOverrides
from signcam.phrases import LANGUAGES
from signcam.resources.demos import DEMOS
from signcam.stand.spec import StandSpec
from signcam.system.number_option import NumberRange
from signcam.system.terminal import print_stderr
from signcam.writing.limits import DEFAULT_HOLD_S, LONGEST_HOLD_S, SHORTEST_HOLD_S

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Commands(click.Group):
    """The group of commands. An unknown command is often a file name."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command by its name."""
        if self.get_command(ctx, args[0]) is None:
            raise click.UsageError(
                f"There is no command {args[0]!r}. To play a file: signcam --source FILE. "
                "To read it: signcam classify FILE.",
                ctx,
            )
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands, invoke_without_command=True, context_settings=_SETTINGS, subcommand_metavar="[COMMAND …]"
)
@click.option(
    "--source",
    metavar="S",
    help="What to read: a camera's number, name or path; a video; a folder or glob of pictures; "
    "an http or rtsp address. Default: the first camera.",
)
@click.option(
    "--demo",
    type=click.Choice(tuple(DEMOS)),
    is_flag=False,
    flag_value=next(iter(DEMOS)),
    help="Play a demo clip instead of a camera: the digits 0 to 9, or numbers with equal digits in a row. "
    "Without a value: digits.",
)
@model_options
@click.option(
    "--headless", is_flag=True, help="Open no window. Print each digit on its own line once it is held."
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON per frame. Implies --headless.")
@click.option("--fast", is_flag=True, help="Play a file as fast as possible. The result is the same.")
@click.option(
    "--mirror/--no-mirror", default=None, help="Show the picture mirrored, or as the camera sees it."
)
@click.option("--write", is_flag=True, help="Write numbers: a digit that is held still is added to a text.")
@click.option("--practice", is_flag=True, help="Practise the signs, with a hint for the finger that is off.")
@click.option(
    "--hold",
    "hold_s",
    type=NumberRange(SHORTEST_HOLD_S, LONGEST_HOLD_S),
    metavar="SECONDS",
    help=f"How long a digit is held until --write writes it, {SHORTEST_HOLD_S} to {LONGEST_HOLD_S:g}. "
    f"Default: {DEFAULT_HOLD_S}.",
)
@click.option(
    "--language",
    type=click.Choice(tuple(LANGUAGES)),
    help="What the window speaks: English, Turkish or Arabic. Default: as chosen in the window, or the "
    "system's.",
)
@click.option("--fullscreen", is_flag=True, help="Start in full screen.")
@click.option(
    "--stand",
    is_flag=True,
    help="Open a stand for visitors: a game on the full screen, all day. See signcam stand --help.",
)
@click.option("--measure", "measure_s", type=NumberRange(0), hidden=True, help="For signcam bench.")
@click.option("--measure-switches", type=(int, float), hidden=True, help="For signcam bench.")
@verbose_option
@click.version_option(signcam.__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(
    context: click.Context,
    source: str | None,
    demo: str | None,
    model: str | None,
    overrides: InputOverrides,
    headless: bool,
    as_json: bool,
    fast: bool,
    mirror: bool | None,
    write: bool,
    practice: bool,
    hold_s: float | None,
    language: str | None,
    fullscreen: bool,
    measure_s: float | None,
    measure_switches: tuple[int, float] | None,
    stand: bool,
    verbose: bool,
) -> int:
    """Read the digit that a hand signs to the camera, live and only on this machine."""
    options = LiveOptions(
        source=source,
        demo=demo,
        model=model,
        mirror=mirror,
        language=language,
        fullscreen=fullscreen,
        mode="write" if write else "practice" if practice else None,
        hold_s=hold_s,
        fast=fast,
        json=as_json,
        verbose=verbose,
        overrides=overrides,
        measure_s=measure_s,
        measure_switches=measure_switches,
    )
    if context.invoked_subcommand is not None:
        if headless or stand or options != LiveOptions(verbose=verbose):
            raise UsageError(
                f"The options before {context.invoked_subcommand} belong to the live view. "
                f"See signcam {context.invoked_subcommand} --help for its own options."
            )
        return 0
    if source is not None and demo is not None:
        raise UsageError("--source and --demo exclude each other: give one of them.")
    if practice and (write or headless or as_json):
        raise UsageError("--practice opens the window: it goes with neither --write, --headless nor --json.")
    if hold_s is not None and not write:
        raise UsageError("--hold says how --write writes: give --write too.")
    if stand:
        if headless or as_json or write or practice:
            raise UsageError(
                "--stand opens its own window: it goes with none of --headless, --json, --write, --practice."
            )
        return open_stand(options, StandSpec())
    if headless or as_json:
        return run_without_window(options)
    obstacle = obstacle_to_window()
    if obstacle and practice:
        raise SigncamError(f"{obstacle}, so the signs cannot be practised.")
    if obstacle:
        print_stderr(f"{obstacle}, so signcam runs without a window, as with --headless.")
        return run_without_window(options)
    return run_window(options)
