"""`fetch`: downloads the data set."""

from pathlib import Path

import click

from training.data.dataset import EXAMPLES, PICTURES, dataset_folder, differences
from training.data.fetch import ARCHIVE_URL, fetch, unwritable
from training.options.next_step import say_next
from training.support.atomic_write import clear_leftovers
from training.support.console import console
from training.support.paths import DATA


@click.command("fetch")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder to put it into.")
@click.option("--from", "source", help="Address or path of the archive; GitHub by default.")
def command(data: Path, source: str | None) -> None:
    """Download the Sign Language Digits Dataset and check every picture.

    Pictures that are there and unchanged are not downloaded again, unless you give --from. A download that
    was stopped continues where it stopped, if the server allows that.
    """
    folder, there = dataset_folder(data), ""
    try:
        clear_leftovers(folder)
    except OSError as error:
        raise unwritable(data, error) from error
    if source is None and not differences(folder):
        there = "already there, "
    else:
        fetch(source or ARCHIVE_URL, data)
    console.print(
        f"{folder}: {there}{PICTURES + EXAMPLES} pictures, all as recorded.", markup=False, soft_wrap=True
    )
    say_next("fetch", data)
