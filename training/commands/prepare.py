"""`prepare`: finds the hand in every picture, and sorts the pictures into folders by split."""

from pathlib import Path

import click

from signcam.system.number_option import SEED
from training.data.dataset import dataset_folder, read_dataset
from training.data.drawn_hands import DRAWN
from training.data.layout import split_pictures, write_layout
from training.data.prepared import PREPARED, prepare
from training.data.splits import FOLDS, SPLITS, SplitKind
from training.options.next_step import say_next
from training.support.console import console
from training.support.paths import DATA


@click.command("prepare")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that fetch filled.")
@click.option(
    "--split",
    type=click.Choice(SPLITS),
    default="signer",
    show_default=True,
    help="signer keeps people apart; random splits the pictures of each digit, as the tutorial does.",
)
@click.option("--fold", type=click.IntRange(0, FOLDS - 1), default=0, show_default=True)
@click.option("--seed", type=SEED, default=0, show_default=True, help="Seed of the split.")
@click.option("--again", is_flag=True, help="Find the hands again, even if the pictures are the same.")
def command(data: Path, split: SplitKind, fold: int, seed: int, again: bool) -> None:
    """Find the hand in every picture, and sort the pictures into folders for training and validation.

    Hands go into data/prepared.npz, pictures into data/Dataset/train/<digit> and
    data/Dataset/validation/<digit>. The split is 80 to 20, the same as in train with the same --split, --fold
    and --seed. The ten examples of the data set are never used for training.
    """
    prepared = prepare(data, again)
    missing = [str(name) for name in prepared.names[~prepared.found]]
    console.print(f"{data / PREPARED}: {len(prepared.names)} pictures of {len(set(prepared.people))} people.")
    if missing:
        console.print(f"No hand found in {len(missing)}: {', '.join(missing)}.")
    pictures = read_dataset(dataset_folder(data))
    rows = split_pictures(pictures, split, fold, seed)
    layout = write_layout(pictures, rows, data)
    console.print(
        f"{layout}: {len(rows.train)} pictures to train with, {len(rows.validation)} to validate with."
    )
    say_next("prepare", data, folder=data / DRAWN)
