"""`curves`: how runs learned, accuracy and loss against epoch, as a picture."""

from collections.abc import Sequence
from pathlib import Path

import click
from matplotlib import colormaps
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from signcam.errors import SigncamError
from training.fitting.runs import read_log, read_recipe
from training.options.next_step import say_next
from training.options.run_options import RunCommand, find_runs_or_newest, run_option
from training.support.console import console
from training.support.plots import new_figure, save_figure

_DISTINCT_COLOURS = 10
_DRAWN = {"epoch", "accuracy", "loss", "validation_accuracy", "validation_loss"}


def draw_curves(runs: Sequence[Path]) -> Figure:
    """Draw how runs learned: accuracy on the left, loss on the right, a colour a run.

    An unfinished run is drawn as far as it came.

    Args:
        runs: folders of runs, at least one.

    Raises:
        SigncamError: a folder holds no log, a damaged one, or one without epochs.
    """
    logs = [_log(run) for run in runs]
    figure = new_figure(12, 5)
    left, right = figure.subplots(1, 2)
    palette = (
        colormaps["tab10"] if len(runs) <= _DISTINCT_COLOURS else colormaps["turbo"].resampled(len(runs))
    )
    for axes, quantity in ((left, "accuracy"), (right, "loss")):
        for index, log in enumerate(logs):
            epochs = [epoch["epoch"] + 1 for epoch in log]
            # A line through a single point is not seen.
            marker = "o" if len(log) == 1 else ""
            for name, style in ((f"validation_{quantity}", "-"), (quantity, "--")):
                values = [epoch[name] for epoch in log]
                axes.plot(epochs, values, color=palette(index), linestyle=style, marker=marker, markersize=4)
        axes.set_xlabel("epoch")
        axes.set_title(quantity)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.grid(alpha=0.3)
    left.yaxis.set_major_formatter("{x:.0%}")
    right.set_ylim(bottom=0)
    handles = [Line2D([], [], color=palette(index), label=name) for index, name in enumerate(_names(runs))]
    handles += [
        Line2D([], [], color="grey", linestyle="-", label="validation"),
        Line2D([], [], color="grey", linestyle="--", label="training"),
    ]
    figure.legend(handles=handles, loc="outside lower center", ncols=min(len(handles), 4), frameon=False)
    return figure


def _log(run: Path) -> list[dict[str, float]]:
    log = read_log(run)
    if not all(isinstance(epoch, dict) and epoch.keys() >= _DRAWN for epoch in log):
        raise SigncamError(f"The log of {run} is damaged: train that run again.")
    if not log:
        raise SigncamError(f"{run} has not come through its first epoch: there is nothing to draw yet.")
    return log


def _names(runs: Sequence[Path]) -> list[str]:
    names = [run.resolve().name for run in runs]
    return names if len(set(names)) == len(names) else [str(run) for run in runs]


@click.command("curves", cls=RunCommand)
@click.argument("positional_runs", nargs=-1, metavar="")
@run_option("The run to draw; the newest finished one by default.", multiple=True)
@click.option(
    "--to",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("curves.png"),
    show_default=True,
    help="Picture to write: .png, .svg or .pdf.",
)
def command(
    positional_runs: tuple[str, ...], named_runs: tuple[str, ...], runs_folder: Path, path: Path
) -> None:
    """Draw accuracy and loss of runs against their epochs."""
    # Runs without --run in front are taken too, as they were before there was that option.
    runs = find_runs_or_newest([*named_runs, *positional_runs], runs_folder)
    save_figure(draw_curves(runs), path)
    console.print(f"Wrote {path}.")
    say_next("curves", run=runs[-1], split=read_recipe(runs[-1]).split)
