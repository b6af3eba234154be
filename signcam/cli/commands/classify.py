"""`signcam classify`: reads pictures and videos from files."""

from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

import click

from signcam.cli.model_options import ModelOpener, input_options, verbose_option
from signcam.errors import UsageError
from signcam.models.overrides import InputOverrides

if TYPE_CHECKING:
    from signcam.cli.records import RecordWriter

# As many as can be looked at side by side.
_MOST_MODELS = 3
_MOST_WORKERS = 256


@click.command(short_help="Read pictures and videos from files.")
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
@click.option(
    "--workers",
    type=click.IntRange(1, _MOST_WORKERS),
    help="How many processes read pictures; 1 is this one. One a core for many pictures, if left out.",
)
@click.option(
    "--address",
    metavar="A",
    help="Read pictures on the machines of a cluster of Ray, HOST:PORT; 'local' starts Ray on this machine."
    " Each machine needs signcam, and the files under the same paths.",
)
@verbose_option
def classify(
    paths: Sequence[str],
    names: Sequence[str],
    overrides: InputOverrides,
    as_json: bool,
    as_csv: bool,
    workers: int | None,
    address: str | None,
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
    from signcam.system.process_exit import interrupt_raises

    # What is said of the input is said of the first model.
    openers = {
        name or "": ModelOpener(name, overrides if place == 0 else InputOverrides())
        for place, name in enumerate(names or (None,))
    }

    def make_writer(shown: list[str]) -> "RecordWriter":
        if as_json:
            return JsonWriter()
        return CsvWriter(several_models=len(openers) > 1) if as_csv else TextWriter(shown)

    # Ray's processes outlive a program that ends at once, by a minute and more.
    with interrupt_raises() if address is not None else nullcontext():
        return run_classify(paths, openers, make_writer, workers, address)
