"""`export`: writes a finished run as a model file with its card."""

from pathlib import Path

import click

from training.fitting.runs import read_recipe
from training.options.next_step import say_next
from training.options.run_options import RunCommand, find_run_or_newest, run_option
from training.shipping.model import export_run
from training.support.paths import DATA


@click.command("export", cls=RunCommand)
@run_option("The run to export; the newest finished one by default.")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path),
    help="A .tflite, .keras or .json file (with .weights.h5 beside it); by default one of the app's models.",
)
@click.option("--version", default="1", show_default=True, help="Written into the card.")
@click.option(
    "--also",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Folder of <digit>/ pictures to measure on besides the held-out ones. May be repeated.",
)
@click.option(
    "--quantize/--no-quantize",
    default=None,
    help="Weights in 8 bits: a quarter of the size. The default for .tflite. Says how accuracy changes.",
)
@click.option(
    "--landmarks/--no-landmarks",
    default=None,
    help="Pool the network with one on the hand's landmarks. The default for signnet's .tflite.",
)
def command(
    named_run: str | None,
    runs_folder: Path,
    data: Path,
    target: Path | None,
    version: str,
    also: tuple[Path, ...],
    quantize: bool | None,
    landmarks: bool | None,
) -> None:
    """Write a finished run as a model file with its card."""
    run = find_run_or_newest(named_run, runs_folder)
    written = export_run(run, data, target, version, also, quantize, landmarks)
    say_next("export", data, model=written, split=read_recipe(run).split)
