"""`render-sheets`: writes contact sheets of drawn hands."""

from pathlib import Path

import click

from training.evaluation.drawn_sheets import digits_sheet, no_digits_sheet, skins_sheet
from training.options.next_step import say_next
from training.render.manifest import load_hands
from training.support.console import console
from training.support.contact_sheet import save_sheet
from training.support.paths import DATA, RENDER_SHEETS


@click.command("render-sheets")
@click.argument("folder", type=click.Path(path_type=Path), default=DATA / "drawn")
@click.option("--to", type=click.Path(path_type=Path), default=RENDER_SHEETS, help="Folder for the sheets.")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder for the mesh.")
def command(folder: Path, to: Path, data: Path) -> None:
    """Write contact sheets of drawn hands: digits, backs, no digits, and ten skin tones, which it draws."""
    listed = load_hands(folder)
    for name, sheet in (
        ("digits", digits_sheet(folder, listed, back=False)),
        ("backs", digits_sheet(folder, listed, back=True)),
        ("no-digits", no_digits_sheet(folder, listed)),
        ("skins", skins_sheet(data)),
    ):
        path = to / f"{name}.webp"
        if sheet is None:
            console.print(f"{folder} holds no hand for {path.name}, so it is not written. Draw more hands.")
            continue
        save_sheet(path, sheet)
        console.print(str(path))
    say_next("render-sheets", data)
