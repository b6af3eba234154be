"""`preview`: a figure with one picture of each digit from the training and the validation set."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
import numpy as np

from signcam.sources.picture_file import read_picture
from signcam.system.number_option import SEED
from training.data.layout import SUBSETS, layout_files, layout_folder
from training.networks.probabilities import DIGITS
from training.options.next_step import say_next
from training.support.console import console
from training.support.paths import DATA

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def preview(data: Path, seed: int) -> "Figure":
    """Draw a picture of each digit of each side, chosen by a seed, with how many there are."""
    # Only the verbs that draw wait for matplotlib.
    from training.support.plots import draw_picture, new_figure

    files = layout_files(data)
    figure = new_figure(13, 3.9)
    axes = figure.subplots(len(SUBSETS), DIGITS)
    total = sum(len(of_digit) for of_digits in files.values() for of_digit in of_digits)
    figure.suptitle(f"{layout_folder(data)}: {total:,} pictures")
    random = np.random.default_rng(seed)
    for line, side in zip(axes, SUBSETS, strict=True):
        for digit, (cell, of_digit) in enumerate(zip(line, files[side], strict=True)):
            draw_picture(cell, read_picture(random.choice(np.array(of_digit))) if of_digit else None)
            cell.set_title(f"{digit}  ({len(of_digit)})")
        count = sum(map(len, files[side]))
        line[0].set_ylabel(f"{side}\n{count:,} pictures")
    return figure


@click.command("preview")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option("--seed", type=SEED, default=0, show_default=True, help="Seed of the choice.")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    default="preview.png",
    show_default=True,
    help="Picture to write: .png, .svg or .pdf.",
)
def command(data: Path, seed: int, to: Path) -> None:
    """Draw one picture of each digit from the training set and one from the validation set."""
    figure = preview(data, seed)

    from training.support.plots import save_figure

    save_figure(figure, to)
    console.print(f"{to}: a picture of each digit, and how many there are.")
    say_next("preview", data)
