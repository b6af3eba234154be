"""The console that commands talk to, and their progress bar."""

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

# Results go to stdout; what is said meanwhile goes to stderr, as in signcam.
# Commands in it are there to be copied: no line breaks where output goes into a file.
console = Console(stderr=True, soft_wrap=True)


def progress_bar() -> Progress:
    """Return a progress bar on stderr; hidden where that is no terminal."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )
