"""`signcam check`: says what a model is worth on live hands, on labelled files, or on an earlier session."""

from collections.abc import Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from signcam.cli.model_options import ModelOpener, input_options, verbose_option
from signcam.errors import UsageError
from signcam.models.overrides import InputOverrides
from signcam.system.number_option import NumberRange
from signcam.system.process_exit import interrupt_raises
from signcam.system.terminal import print_stderr

if TYPE_CHECKING:
    from signcam.checking.reading_workers import Models
    from signcam.checking.session import Session
    from signcam.checking.side_by_side import SideBySide
    from signcam.cli.progress import ProgressBar

DEFAULT_PLAN = "default"
_MOST_WORKERS = 256


@click.command("check", short_help="Say what a model is worth on live hands.")
@click.argument("paths", metavar="PATH…", nargs=-1)
@click.option(
    "--model",
    "names",
    metavar="M",
    multiple=True,
    help="The model to check: name of a shipped one, or path. Give it up to three times to compare models on"
    " the same frames. signnet reads along in any case.",
)
@input_options
@click.option(
    "--plan",
    metavar="FILE",
    help=f"Ask for signs in front of a camera, as this plan says; '{DEFAULT_PLAN}' asks for each digit"
    " (of a model that reads none, each of its signs) three times. A session in --out that was"
    " stopped goes on.",
)
@click.option("--source", metavar="S", help="What to read with --plan, as for signcam --source.")
@click.option(
    "--consent/--no-consent",
    default=None,
    help="Store the pictures of the hands, or only numbers. Without it you are asked, on a terminal.",
)
@click.option(
    "--whole-pictures",
    is_flag=True,
    help="With --plan and consent, store whole pictures too, for a model that sees more than the hand.",
)
@click.option(
    "--again",
    metavar="SESSION",
    multiple=True,
    help="Read the kept pictures of an earlier session once more. Given several times, the sessions are put"
    " together.",
)
@click.option("--labels", metavar="CSV", help="What the videos show: lines of start_s,end_s,label.")
@click.option(
    "--claimed",
    type=NumberRange(0, 100),
    help="The accuracy that was claimed for the first model, in %, to compare with.",
)
@click.option("--merge", is_flag=True, help="Put several sessions together: each PATH is one.")
@click.option("--out", metavar="DIR", help="Folder for report.html, report.json and trials.csv.")
@click.option(
    "--workers",
    type=click.IntRange(1, _MOST_WORKERS),
    help="How many processes read pictures; 1 is this one, and usual.",
)
@click.option(
    "--address",
    metavar="A",
    help="Read pictures on the machines of a cluster of Ray, as for signcam classify.",
)
@verbose_option
def check(
    paths: Sequence[str],
    names: Sequence[str],
    overrides: InputOverrides,
    plan: str | None,
    source: str | None,
    consent: bool | None,
    whole_pictures: bool,
    again: Sequence[str],
    labels: str | None,
    claimed: float | None,
    merge: bool,
    out: str | None,
    workers: int | None,
    address: str | None,
    verbose: bool,
) -> int:
    """Say what a model is worth on live hands, and where it fails.

    PATH is a folder with a folder for each label, a video with --labels, or an earlier session. With --plan,
    hands are shown to a camera instead.
    """
    _check_usage(paths, plan, source, again, labels, merge)
    if (workers or address) and (plan is not None or merge):
        raise UsageError("--workers and --address go with PATH and --again, where there are files to read.")
    folder = Path(out) if out is not None else None
    code = 0
    if merge:
        session = _merged(paths)
    elif plan is not None:
        from signcam.cli.check_live import run_plan

        session, folder = run_plan(
            _open(names, overrides, reference=True)[0], plan, source, folder, consent, whole=whole_pictures
        )
    else:
        # Ray's processes outlive a program that ends at once, by a minute and more.
        with interrupt_raises() if address is not None else nullcontext():
            if again:
                session = _read_again(again, names, overrides, workers, address)
            else:
                session, code = _from_paths(
                    paths, names, overrides, labels, folder, bool(consent), workers, address
                )
    return max(code, _report(session, claimed, folder))


def _check_usage(
    paths: Sequence[str],
    plan: str | None,
    source: str | None,
    again: Sequence[str],
    labels: str | None,
    merge: bool,
) -> None:
    ways = sum((bool(paths) and not merge, plan is not None, bool(again), merge))
    if ways == 0:
        raise UsageError(
            "Say what to check the model on: folders or videos, --plan for a camera, or --again for a"
            " session."
        )
    if ways > 1:
        raise UsageError("Give one of PATH, --plan, --again and --merge.")
    if merge and not paths:
        raise UsageError("Name the sessions to put together after --merge.")
    if source is not None and plan is None:
        raise UsageError("--source goes with --plan. Files to read are given without it.")
    if labels is not None and (plan is not None or bool(again) or merge):
        raise UsageError("--labels goes with videos.")


def _open(names: Sequence[str], overrides: InputOverrides, reference: bool) -> "tuple[SideBySide, Models]":
    """Open the models to check, and maybe signnet to compare with; also return what opens them elsewhere."""
    from signcam.checking.reading_workers import Models
    from signcam.models.catalogue import DEFAULT_MODEL, model_title

    wanted = list(names) or [DEFAULT_MODEL]
    # What was said of the input is said of the first model.
    openers = tuple(
        ModelOpener(name, overrides if place == 0 else InputOverrides()) for place, name in enumerate(wanted)
    )
    models = Models(openers, tuple(map(model_title, wanted)), reference)
    return models.open(), models


def _merged(paths: Sequence[str]) -> "Session":
    from signcam.checking.merge import merge_sessions
    from signcam.checking.store import load_session

    return merge_sessions([load_session(Path(path)) for path in paths])


def _read_again(
    folders: Sequence[str],
    names: Sequence[str],
    overrides: InputOverrides,
    workers: int | None,
    address: str | None,
) -> "Session":
    """Read sessions again, and put them together."""
    from signcam.checking.merge import merge_sessions
    from signcam.checking.read_again import read_again
    from signcam.checking.store import load_session
    from signcam.cli.check_apart import ReadApart
    from signcam.cli.progress import ProgressBar

    if not names:
        raise UsageError("Say with --model which model should read the session again.")
    sessions = [load_session(Path(folder)) for folder in folders]
    opened, models = _open(names, overrides, reference=False)
    apart = _is_apart(workers, address)
    read = ReadApart(models, workers, address).sessions(sessions) if apart else None
    counts = [sum(trial.step.kind == "sign" for trial in session.trials) for session in sessions]
    bar = ProgressBar(sum(counts))
    try:
        again = [
            read_again(session, opened, partial(_show, bar, sum(counts[:place])), read)
            for place, session in enumerate(sessions)
        ]
    finally:
        bar.close()
    return again[0] if len(again) == 1 else merge_sessions(again)


def _show(bar: "ProgressBar", before: int, done: int, _: int) -> None:
    bar.show(before + done)


def _is_apart(workers: int | None, address: str | None) -> bool:
    return address is not None or (workers or 1) > 1


def _from_paths(
    paths: Sequence[str],
    names: Sequence[str],
    overrides: InputOverrides,
    labels: str | None,
    out: Path | None,
    keep: bool,
    workers: int | None,
    address: str | None,
) -> tuple["Session", int]:
    """Return the session of some paths, and the exit code: 1 if something could not be read."""
    from signcam.checking.store import is_session

    sessions = [path for path in paths if is_session(Path(path))]
    if sessions:
        if len(sessions) < len(paths):
            raise UsageError("Give sessions or pictures and videos, not both at once.")
        if len(sessions) > 1:
            raise UsageError("To put several sessions together, give --merge.")
        if names:
            return _read_again(sessions, names, overrides, workers, address), 0
        return _merged(sessions), 0
    from signcam.cli.check_apart import ReadApart
    from signcam.cli.check_files import check_files

    opened, models = _open(names, overrides, reference=True)
    apart = ReadApart(models, workers, address) if _is_apart(workers, address) else None
    return check_files(paths, opened, labels, out, keep, apart)


def _report(session: "Session", claimed: float | None, out: Path | None) -> int:
    """Print what was found, and write the report."""
    from signcam.checking.report.words import left_out_sentence
    from signcam.checking.report.write import write_report
    from signcam.checking.result import evaluate_session

    result = evaluate_session(session, None if claimed is None else claimed / 100)
    for measures in result.measures:
        name = measures.model.name + (" (to compare with)" if measures.model.reference else "")
        accuracy = measures.accuracy
        if accuracy.total:
            click.echo(
                f"{name}: {100 * accuracy.value:.1f} % of {accuracy.total} trials read right"
                f" (95 % interval {100 * accuracy.low:.1f} to {100 * accuracy.high:.1f})"
            )
        if measures.left_out:
            click.echo(f"{name}: {left_out_sentence(measures)}")
    for number, finding in enumerate(result.findings, 1):
        click.echo(f"{number}. {finding.sentence}\n   {finding.advice}")
    if out is not None:
        click.echo(f"Report: {write_report(result, out)}")
    if not result.measures[0].accuracy.total:
        if not result.measures[0].left_out:
            print_stderr("There is no trial to measure yet.")
        return 1
    return 0
