"""`window-picture`: takes the pictures of the window that the README shows."""

from pathlib import Path

import click

from signcam.errors import UsageError
from training.options.next_step import say_next
from training.support.console import console


@click.command("window-picture")
@click.option(
    "--to",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("assets/readme/window.png"),
    show_default=True,
    help="Picture to write: .png or .jpg.",
)
@click.option("--digit", type=click.IntRange(0, 9), default=7, show_default=True, help="Digit to wait for.")
@click.option("--width", type=click.IntRange(1), default=1280, show_default=True, help="In pixels.")
@click.option("--height", type=click.IntRange(1), default=720, show_default=True, help="In pixels.")
@click.option("--saliency", is_flag=True, help="Show what the network looks at, too.")
@click.option("--stand", is_flag=True, help="Take the picture of a stand instead; --digit has no effect.")
@click.option("--practice", is_flag=True, help="Take the picture of practice mode instead.")
@click.option("--check", is_flag=True, help="Take the picture of check mode instead.")
def command(
    to: Path, digit: int, width: int, height: int, saliency: bool, stand: bool, practice: bool, check: bool
) -> None:
    """Play the demo clip in the window, and take its picture while it shows a digit."""
    # Only this verb waits for Qt.
    if stand + practice + check > 1:
        raise UsageError("--stand, --practice and --check exclude each other: give one of them.")
    if stand:
        from training.shipping.stand_picture import save_stand_picture

        save_stand_picture(to, width, height)
        shown = "a stand in a round of its game"
    elif practice:
        from training.shipping.practice_picture import save_practice_picture

        save_practice_picture(to, width, height)
        shown = "a hint in practice mode"
    elif check:
        from training.shipping.check_picture import save_check_picture

        save_check_picture(to, width, height)
        shown = "a session in check mode"
    else:
        from training.shipping.window_picture import save_window_picture

        save_window_picture(to, digit, width, height, saliency=saliency)
        shown = f"the window while it shows a {digit}"
    console.print(f"{to}: {shown}.")
    say_next("window-picture")
