"""What the verbs that draw share."""

from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from signcam.errors import UsageError
from signcam.frame import Image
from training.support.atomic_write import atomic_file
from training.support.output_paths import check_writable, unwritable

_DOTS_PER_INCH = 130


def new_figure(width: float, height: float) -> Figure:
    """Return an empty figure of so many inches, which needs no screen."""
    figure = Figure(figsize=(width, height), dpi=_DOTS_PER_INCH, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def draw_picture(axes: Axes, picture: Image | None) -> None:
    """Show a picture without ticks and frame, or nothing."""
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_visible(False)
    if picture is not None:
        axes.imshow(picture, interpolation="nearest")


def save_figure(figure: Figure, path: Path) -> None:
    """Write a figure whole or not at all, as what the file's name ends with.

    Raises:
        UsageError: matplotlib writes no such files.
        SigncamError: it cannot be written there.
    """
    kind = _kind(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_file(path) as partial:
            figure.savefig(partial, format=kind)
    except OSError as error:
        raise unwritable(path, error) from error


def check_figure_path(path: Path) -> None:
    """Look whether a figure could be written there, before anybody works for it.

    Raises:
        UsageError: matplotlib writes no such files.
        SigncamError: it cannot be written there.
    """
    _kind(path)
    check_writable(path)


def _kind(path: Path) -> str:
    kinds = FigureCanvasAgg.get_supported_filetypes()
    kind = path.suffix.lower().removeprefix(".")
    if kind not in kinds:
        raise UsageError(f"{path.name} must end in one of .{', .'.join(sorted(kinds))}.")
    return kind
