"""`report`: measures finished runs and the shipped model; writes the tables of README.md and signnet.md."""

from collections.abc import Collection, Sequence
from pathlib import Path

import click

from signcam.errors import UsageError
from signcam.models.card import load_card
from signcam.models.catalogue import DEFAULT_MODEL, shipped_models
from training.data.prepared import Prepared, load_prepared
from training.data.splits import SplitKind
from training.evaluation.benchmark import folds, store
from training.evaluation.benchmark import table as benchmark_table
from training.evaluation.benchmark.measure import measure_rows, shipped_hashes
from training.evaluation.benchmark.rows import KEYS
from training.evaluation.benchmark.sets import DataFolders
from training.evaluation.measure_runs import find_hands, measure_baseline, measure_run, shipped_result
from training.evaluation.run_results import load_results, merged, save_results, write_table
from training.fitting.runs import finished_runs, read_recipe
from training.options.next_step import say_next
from training.options.run_options import RunCommand, check_not_a_run_or_model, find_run, run_option
from training.support.console import console
from training.support.paths import DATA

# The splits and seeds that the networks are trained on.
_BASELINES: tuple[tuple[SplitKind, int], ...] = (("random", 0), ("random", 1), ("random", 2), ("signer", 0))
# What `--only` calls the two tables.
_RUNS_TABLE, _BENCHMARK_TABLE = "runs", "benchmark"


def _measure_runs(prepared: Prepared, folders: Sequence[Path], runs: Sequence[Path]) -> None:
    """Measure baselines and finished runs, keep the numbers and write their table."""
    from training.fitting.recipe import split_of

    hands = find_hands(folders)
    new = [shipped_result(load_card(path)) for path in shipped_models()]
    for kind, seed in _BASELINES:
        new.append(measure_baseline(prepared, kind, seed, hands))
    for run in runs:
        held_out = len(split_of(prepared, read_recipe(run)).validation)
        new.append(measure_run(run, held_out, hands))
        console.print(f"{run.name}: {100 * new[-1].validation.accuracy:.1f} % of the held-out pictures.")
    records = merged(load_results(), new)
    save_results(records)
    write_table(records)
    console.print(f"{len(new)} results measured or read from cards, {len(records)} in all.")


def _measure_benchmark(keys: Collection[str], prepared: Prepared, pictures: DataFolders, runs: Path) -> None:
    """Measure rows on the model that ships, keep them and write their table."""
    # First, before minutes of measuring: the file of earlier results may be damaged.
    old = store.load_rows()
    new = measure_rows(keys, prepared, pictures, runs)
    rows = store.merged(old, new, shipped_hashes())
    store.save_rows(rows)
    benchmark_table.write_table(rows)
    console.print(f"{len(new)} rows of the benchmark of {DEFAULT_MODEL} measured, {len(rows)} in all.")


@click.command("report", cls=RunCommand)
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@run_option("A run to measure; all finished ones by default.", multiple=True)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option(
    "--only",
    type=click.Choice((_RUNS_TABLE, _BENCHMARK_TABLE, *KEYS)),
    multiple=True,
    help="Only the table of runs, only the benchmark of the shipped model, or only one row of the benchmark."
    " May be repeated.",
)
@click.option("--retrain", is_flag=True, help="First train a network for each of the five folds.")
@click.option(
    "--epochs", type=click.IntRange(1), help="Epochs of these five networks, instead of the preset's."
)
def command(
    folders: tuple[Path, ...],
    named_runs: tuple[str, ...],
    runs_folder: Path,
    data: Path,
    only: tuple[str, ...],
    retrain: bool,
    epochs: int | None,
) -> None:
    """Measure the finished runs and the shipped model, also on FOLDERS of <digit>/ pictures.

    Writes the tables of training/README.md and training/signnet.md. Results of runs or pictures that are
    no longer there are kept. Results of the shipped model are kept until another model ships.
    """
    if epochs is not None and not retrain:
        raise UsageError("--epochs is for the five networks that --retrain trains.")
    check_not_a_run_or_model(folders, runs_folder)
    named = [find_run(each, runs_folder) for each in named_runs]
    tables = set(only or (_RUNS_TABLE, _BENCHMARK_TABLE))
    keys = KEYS if _BENCHMARK_TABLE in tables else tables & set(KEYS)
    prepared = load_prepared(data)
    if retrain:
        folds.retrain(data, runs_folder, epochs)
    if keys:
        by_name = {folder.resolve().name: folder for folder in folders}
        _measure_benchmark(keys, prepared, DataFolders(data, by_name), runs_folder)
    if _RUNS_TABLE in tables:
        runs = named or finished_runs(runs_folder)
        console.print(f"Measuring {', '.join(map(str, runs)) or 'no run, since none is finished'}.")
        _measure_runs(prepared, folders, runs)
    say_next("report")
