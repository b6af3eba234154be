"""`writing-clip`: records the moving picture of a number that is written."""

from pathlib import Path

import click

from training.options.next_step import say_next
from training.support.console import console


@click.command("writing-clip")
@click.option(
    "--to",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("assets/readme/writing.webp"),
    show_default=True,
    help="Animated picture to write: .webp.",
)
@click.option("--digits", type=click.IntRange(1), default=4, show_default=True, help="How many to wait for.")
@click.option("--width", type=click.IntRange(1), default=760, show_default=True, help="In pixels.")
@click.option("--height", type=click.IntRange(1), default=620, show_default=True, help="In pixels.")
def command(to: Path, digits: int, width: int, height: int) -> None:
    """Play the numbers demo in write mode, and record the window until some digits are written."""
    # Only this verb waits for Qt.
    from training.shipping.writing_clip import save_writing_clip

    save_writing_clip(to, digits, width, height)
    console.print(f"{to}: {digits} digits are written.")
    say_next("writing-clip")
