"""`sweep`: trains architectures on several folds with several seeds, and compares them."""

import json
import statistics
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.table import Table

from signcam.errors import SigncamError, UsageError
from signcam.system.number_option import SEED
from signcam.system.worker_pool import usable_cores
from training.data.splits import FOLDS
from training.fitting.recipe import PRESETS, recipe_from
from training.options.next_step import say_next
from training.options.recipe_options import recipe_options
from training.options.run_options import RunCommand, architecture_option
from training.support.console import console, progress_bar
from training.support.paths import DATA, RUNS

if TYPE_CHECKING:
    from training.fitting.sweep import SweepResult

_MOST_WORKERS = 256


class _Numbers(click.ParamType["tuple[int, ...]"]):
    """Numbers with commas between them."""

    name = "numbers"

    def __init__(self, kind: "click.ParamType[Any]") -> None:
        self._kind = kind

    def convert(
        self, value: Any, parameter: click.Parameter | None, context: click.Context | None
    ) -> tuple[int, ...]:
        """Return the numbers, each once.

        Raises:
            click.BadParameter: one is none.
        """
        if isinstance(value, tuple):
            return value
        numbers = [self._kind.convert(one.strip(), parameter, context) for one in str(value).split(",")]
        return tuple(dict.fromkeys(numbers))


@click.command("sweep", cls=RunCommand)
@architecture_option("lenet and deep-cnn", multiple=True)
@click.option(
    "--folds",
    type=_Numbers(click.IntRange(0, FOLDS - 1)),
    default="0",
    show_default=True,
    help="Which fifths to hold out in turn, as 0,1,2,3,4.",
)
@click.option("--seeds", type=_Numbers(SEED), default="0", show_default=True, help="Seeds, as 0,1,2.")
@click.option("--preset", type=click.Choice(sorted(PRESETS)), help="Values to begin from, as for train.")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option("--name", default="sweep", show_default=True, help="First part of the runs' names.")
@click.option(
    "--runs",
    "runs_folder",
    type=click.Path(path_type=Path),
    default=RUNS,
    show_default=True,
    help="Folder that holds the runs.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, _MOST_WORKERS),
    help="How many runs train at once, each on one core; one for each core, if left out.",
)
@click.option(
    "--address",
    metavar="A",
    help="Train on the machines of a cluster of Ray, HOST:PORT; 'local'"
    " starts Ray on this machine. Each machine needs this project, and the folders under the same"
    " paths.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a run instead of a table.")
@recipe_options(without=("fold", "seed"))
def command(
    models: tuple[str, ...],
    folds: tuple[int, ...],
    seeds: tuple[int, ...],
    preset: str | None,
    data: Path,
    name: str,
    runs_folder: Path,
    workers: int | None,
    address: str | None,
    as_json: bool,
    **values: Any,
) -> None:
    """Train architectures on several folds with several seeds, and compare them.

    Each run is one as of train, and every value of the preset can be changed for all of them. A run whose
    process or machine dies goes on after its last epoch. After Ctrl-C the same command goes on with all of
    them; those that are finished are not trained again.
    """
    from training.fitting.sweep import LocalTrainers, RayTrainers, SweepRun, check_pictures, sweep

    if Path(name).name != name or name.startswith("."):
        raise UsageError("--name is the first part of a folder's name, without any / in it.")
    runs = [
        SweepRun(
            replace(recipe_from(model, preset, values), fold=fold, seed=seed),
            (runs_folder / f"{name}-{model}-fold{fold}-seed{seed}").resolve(),
        )
        for model, fold, seed in product(models or ("lenet", "deep-cnn"), folds, seeds)
    ]
    # What is missing is said once, and what is made once is there for all runs.
    check_pictures(runs, data)
    trainers = (
        LocalTrainers(data, min(workers or usable_cores(), len(runs)))
        if address is None
        else RayTrainers(data, address, workers)
    )
    results = []
    try:
        with progress_bar() as bar:
            task = bar.add_task(f"Training {len(runs)} runs", total=sum(run.recipe.epochs for run in runs))
            with closing(sweep(runs, trainers, lambda done: bar.update(task, completed=done))) as ended:
                for result in ended:
                    results.append(result)
                    told = result.problem or f"{100 * result.accuracy:.1f} % of the held-out pictures correct"
                    console.print(f"{len(results)} of {len(runs)}: {result.run.folder.name}: {told}")
    except KeyboardInterrupt:
        console.print("Stopped. The same command goes on from the last epoch of each run.")
        raise
    results.sort(key=lambda result: runs.index(result.run))
    if as_json:
        for result in results:
            click.echo(json.dumps(_record(result)))
    else:
        _print(results)
    failed = sum(bool(result.problem) for result in results)
    if failed:
        raise SigncamError(f"{failed} of {len(runs)} runs have no result. The same command tries them again.")
    say_next("sweep", data, run=max(results, key=lambda result: result.accuracy).run.folder.name)


def _record(result: "SweepResult") -> dict[str, object]:
    recipe = result.run.recipe
    known = {"run": result.run.folder.name, "model": recipe.model, "fold": recipe.fold, "seed": recipe.seed}
    if result.problem:
        return {**known, "problem": result.problem}
    return {**known, "accuracy": result.accuracy, "loss": result.loss, "seconds": result.seconds}


def _print(results: Sequence["SweepResult"]) -> None:
    table = Table(title="Held-out pictures classified correctly")
    table.add_column("architecture")
    for column in ("fold", "seed", "epochs", "correct", "loss", "minutes"):
        table.add_column(column, justify="right")
    for result in results:
        recipe = result.run.recipe
        numbers = (
            ("no result", "", "")
            if result.problem
            else (f"{100 * result.accuracy:.1f} %", f"{result.loss:.4f}", f"{result.seconds / 60:.1f}")
        )
        table.add_row(recipe.model, str(recipe.fold), str(recipe.seed), str(recipe.epochs), *numbers)
    for model in dict.fromkeys(result.run.recipe.model for result in results):
        shares = [
            100 * result.accuracy
            for result in results
            if result.run.recipe.model == model and not result.problem
        ]
        if len(shares) > 1:
            table.add_section()
            spread = f"{statistics.fmean(shares):.1f} % [{min(shares):.1f}, {max(shares):.1f}]"
            table.add_row(f"{model}, mean [lowest, highest]", "", "", "", spread, "", "")
    output = Console()
    if not output.is_terminal:
        output.width = 110
    output.print(table)
