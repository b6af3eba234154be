"""The commands. Large packages are imported only when a command needs them, so that --help is quick."""

import errno
import io
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

import signcam
from signcam.cli.bench import bench
from signcam.cli.check import check
from signcam.cli.model_options import input_options, model_options, open_named_model, verbose_option
from signcam.errors import SigncamError, SourceError, UsageError
from signcam.live.options import LiveOptions
from signcam.models.overrides import InputOverrides
from signcam.resources.demos import DEMOS
from signcam.stand.spec import LANGUAGES, LONGEST_AWAY_S, SHORTEST_AWAY_S, Language, StandSpec
from signcam.system.native_logs import silence_native_logs
from signcam.system.process_exit import (
    EXIT_INTERRUPTED,
    discard_output,
    exit_on_interrupt,
    exit_process,
    interrupt_raises,
)
from signcam.system.terminal import OutputClosedError, print_stderr
from signcam.writing.limits import DEFAULT_HOLD_S, LONGEST_HOLD_S, SHORTEST_HOLD_S

if TYPE_CHECKING:
    from signcam.cli.headless import ResultWriter
    from signcam.cli.records import JsonWriter, RecordWriter

# Needed for what click itself prints, such as the help. Only some systems have EDQUOT.
_DISK_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
# As many as can be looked at side by side.
_MOST_MODELS = 3
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


def _languages(context: click.Context, parameter: click.Parameter, value: str) -> tuple[Language, ...]:
    """Read languages that are separated by commas."""
    names = [name.strip() for name in value.split(",")]
    chosen = tuple(language for name in names for language in LANGUAGES if language == name)
    if len(chosen) != len(names):
        raise click.BadParameter(f"{value!r} names a language other than {', '.join(LANGUAGES)}.")
    return chosen


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
    type=click.FloatRange(SHORTEST_HOLD_S, LONGEST_HOLD_S),
    metavar="SECONDS",
    help=f"How long a digit is held until --write writes it, {SHORTEST_HOLD_S} to {LONGEST_HOLD_S:g}. "
    f"Default: {DEFAULT_HOLD_S}.",
)
@click.option("--fullscreen", is_flag=True, help="Start in full screen.")
@click.option(
    "--stand",
    is_flag=True,
    help="Open a stand for visitors: a game on the full screen, all day. See signcam stand --help.",
)
@click.option("--measure", "measure_s", type=float, hidden=True, help="For signcam bench.")
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
    fullscreen: bool,
    measure_s: float | None,
    stand: bool,
    verbose: bool,
) -> int:
    """Read the digit that a hand signs to the camera, live and only on this machine."""
    options = LiveOptions(
        source=source,
        demo=demo,
        model=model,
        mirror=mirror,
        fullscreen=fullscreen,
        mode="write" if write else "practice" if practice else None,
        hold_s=hold_s,
        fast=fast,
        json=as_json,
        verbose=verbose,
        overrides=overrides,
        measure_s=measure_s,
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
        return _stand(options, StandSpec())
    if headless or as_json:
        return _headless(options)
    obstacle = _obstacle_to_window()
    if obstacle and practice:
        raise SigncamError(f"{obstacle}, so the signs cannot be practised.")
    if obstacle:
        print_stderr(f"{obstacle}, so signcam runs without a window, as with --headless.")
        return _headless(options)
    return _window(options)


def _obstacle_to_window() -> str:
    """Return why no window can be opened, as the beginning of a sentence; empty if one can."""
    from signcam.system.screen import has_screen, missing_qt_libraries

    if not has_screen():
        return "There is no screen"
    missing = missing_qt_libraries()
    if missing:
        packages = " ".join(sorted({package for _, package in missing}))
        return f"The window needs libraries that are not installed (apt install {packages})"
    return ""


def _headless(options: LiveOptions) -> int:
    from signcam.cli.headless import run_headless
    from signcam.cli.records import JsonWriter, error_record
    from signcam.sources.factory import create_source, default_camera

    classifier = open_named_model(options.model, options.overrides)
    # An address may contain a password; `source.name` does not.
    path = None if options.source is None or "://" in options.source else options.source
    try:
        if options.demo is not None:
            source = create_source(str(DEMOS[options.demo].path))
        else:
            source = default_camera() if options.source is None else create_source(options.source)
    except SourceError as error:
        if options.json and path is not None:
            JsonWriter().write(error_record(path, str(error)))
        raise
    make_writer = _number_writer(options) if options.mode == "write" else None
    return run_headless(
        source, classifier, path=path, json=options.json, fast=options.fast, make_writer=make_writer
    )


def _number_writer(options: LiveOptions) -> "Callable[[JsonWriter, str], ResultWriter]":
    """Return what makes the writer of `--write`."""
    from signcam.cli.written import EventWriter, NumberPrinter
    from signcam.writing.writer import NumberWriter

    def make_writer(lines: "JsonWriter", path: str) -> "ResultWriter":
        numbers = NumberWriter(DEFAULT_HOLD_S if options.hold_s is None else options.hold_s)
        return EventWriter(lines, numbers, path) if options.json else NumberPrinter(lines, numbers)

    return make_writer


def _window(options: LiveOptions, stand: StandSpec | None = None, *, restarted: bool = False) -> int:
    # Qt is imported only here: nothing else needs it.
    from signcam.ui.app import run as run_window

    return run_window(options, stand, restarted=restarted)


def _stand(options: LiveOptions, spec: StandSpec) -> int:
    from signcam.cli.stand import run_stand
    from signcam.models.catalogue import DEFAULT_MODEL, check_model

    obstacle = _obstacle_to_window()
    if obstacle:
        raise SigncamError(f"{obstacle}, so there can be no stand.")
    # What can be found out now is told now, not in a log.
    check_model(DEFAULT_MODEL if options.model is None else options.model, options.overrides)
    return run_stand(options, spec)


@cli.command(short_help="Open a stand for visitors, or open it at each login.")
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
    type=click.FloatRange(SHORTEST_AWAY_S, LONGEST_AWAY_S),
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
        return _window(options, spec, restarted=restarted)
    return _stand(options, spec)


@cli.command(short_help="Read pictures and videos from files.")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option(
    "--model",
    "names",
    metavar="M",
    multiple=True,
    help="Name of a shipped model, or path of a model file or folder of your own. Give it up to three times"
    " to compare models: each picture then has a line for each.",
)
@input_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated values with a header.")
@verbose_option
def classify(
    paths: Sequence[str],
    names: Sequence[str],
    overrides: InputOverrides,
    as_json: bool,
    as_csv: bool,
    verbose: bool,
) -> int:
    """Read the digit in every picture, and in every frame of every video.

    PATH is a file, a folder (with all that is in it) or a glob. Prints one line per picture or frame, in the
    order given.
    """
    if as_json and as_csv:
        raise UsageError("--json and --csv exclude each other: give one of them.")
    if len(set(names)) < len(names) or len(names) > _MOST_MODELS:
        raise UsageError(f"Give --model up to {_MOST_MODELS} times, each time for another model.")
    from signcam.cli.classify import run_classify
    from signcam.cli.records import CsvWriter, JsonWriter, TextWriter

    # What is said of the input is said of the first model.
    makers = {
        name or "": open_named_model(name, overrides if place == 0 else InputOverrides()).copy
        for place, name in enumerate(names or (None,))
    }

    def make_writer(shown: list[str]) -> "RecordWriter":
        if as_json:
            return JsonWriter()
        return CsvWriter(several_models=len(makers) > 1) if as_csv else TextWriter(shown)

    return run_classify(paths, makers, make_writer)


cli.add_command(check)


@cli.command(short_help="List the cameras.")
@verbose_option
def cameras(verbose: bool) -> int:
    """List the cameras: number, name and path. --source takes any of them."""
    from signcam.sources.camera_list import list_cameras

    found = list_cameras()
    if not found:
        print_stderr(
            "No camera was found. Plug one in, or read a file with --source. signcam doctor tells more."
        )
    width = max((len(camera.name) for camera in found), default=0)
    for camera in found:
        click.echo(f"{camera.index:>3}  {camera.name:<{width}}  {camera.path or ''}".rstrip())
    return 0


@cli.command(short_help="List the models that ship with signcam, or keep what was found out about yours.")
@click.option(
    "--keep", metavar="M", help="Write what is found out or said about a model of your own as its card."
)
@input_options
@verbose_option
def models(keep: str | None, overrides: InputOverrides, verbose: bool) -> int:
    """List the models that ship with signcam, with the descriptions and accuracies from their cards.

    With --keep, write the card of your own model instead: how it is fed, and what its outputs mean.
    """
    if keep is not None:
        from signcam.models.catalogue import model_path
        from signcam.models.opening import keep_card

        classifier = open_named_model(keep, overrides)
        if not classifier.assumptions:
            raise UsageError(f"{Path(keep).name} has a card already.")
        click.echo(keep_card(classifier, model_path(keep)))
        return 0
    if overrides != InputOverrides():
        raise UsageError("What a model is fed with goes with --keep MODEL.")
    from signcam.models.catalogue import DEFAULT_MODEL, describe, shipped_models

    code = 0
    for path in shipped_models():
        try:
            lines = describe(path)
        except SigncamError as error:
            print_stderr(str(error))
            code = error.exit_code
            continue
        click.echo(lines[0] + ("  (default)" if path.stem == DEFAULT_MODEL else ""))
        for line in lines[1:]:
            click.echo(f"    {line}")
    return code


@cli.command(short_help="Say what is wrong on this machine, and what to do.")
@verbose_option
def doctor(verbose: bool) -> int:
    """Check what signcam needs on this machine, and say what is wrong and what to do."""
    from signcam.cli.doctor import run_checks

    code = 0
    colours = {"ok": "green", "warning": "yellow", "problem": "red"}
    for finding in run_checks():
        level = click.style(f"{finding.level:<8}", fg=colours[finding.level])
        click.echo(f"{level} {finding.subject}: {' '.join(finding.sentence.split())}")
        code = 1 if finding.level == "problem" else code
    return code


cli.add_command(bench)


@cli.command("fetch-hands", short_help="Fetch the networks that find hands, where MediaPipe has no package.")
@click.option(
    "--from",
    "wheel",
    metavar="WHEEL",
    type=click.Path(path_type=Path),
    help="A wheel of MediaPipe that you have, for any Python and system. Default: pip downloads one.",
)
@verbose_option
def fetch_hands(wheel: Path | None, verbose: bool) -> int:
    """Fetch the networks that find hands, where MediaPipe has no package for this Python or system.

    pip downloads a wheel of MediaPipe, 36 MB. The four networks in it are checked and kept in your data
    folder, and the rest is deleted. Where they are there already, nothing is fetched.

    Without a connection, download the wheel on another machine: pip download mediapipe==0.10.21 --no-deps
    --only-binary=:all: --python-version=3.12 --platform=manylinux_2_28_x86_64
    """
    from signcam.cli.fetch_hands import run_fetch_hands

    with interrupt_raises():
        return run_fetch_hands(wheel)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code. Errors are printed as one sentence on stderr."""
    verbose = "--verbose" in arguments
    try:
        with cli.make_context("signcam", list(arguments)) as context:
            return int(cli.invoke(context) or 0)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.UsageError as error:
        print_stderr(_usage_sentence(error))
        return error.exit_code
    except SigncamError as error:
        if verbose:
            traceback.print_exc()
        print_stderr(str(error))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return EXIT_INTERRUPTED
    except (OutputClosedError, BrokenPipeError):
        # As in `signcam classify … | head -1`: the reader of the results has all that it wants.
        discard_output(sys.stdout)
        return 0
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _DISK_FULL:
            print_stderr(f"The results cannot be written: {error.strerror}.")
            return 1
        if verbose:
            traceback.print_exc()
        print_stderr(
            f"signcam stopped because of an internal error ({type(error).__name__}: {error}). "
            "Please report it; --verbose shows where it happened."
        )
        return 1


def _usage_sentence(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "signcam"
    return f"{error.format_message()} See {command} --help."


def main() -> int:
    """Run signcam as a program. This is the entry point.

    Returns:
        The exit code.
    """
    exit_on_interrupt()
    if "--verbose" not in sys.argv[1:]:
        silence_native_logs()
    if sys.stdout is None:  # the program was started with stdout closed
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    elif isinstance(sys.stdout, io.TextIOWrapper):
        # A path that the encoding of the terminal cannot show must not end the run.
        sys.stdout.reconfigure(errors="backslashreplace")
    return exit_process(run(sys.argv[1:]))
