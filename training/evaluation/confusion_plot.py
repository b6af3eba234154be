"""The confusion matrix as a picture."""

import numpy as np
from matplotlib.figure import Figure

from training.evaluation.metrics import Report
from training.networks.probabilities import DIGITS
from training.support.plots import new_figure


def draw_confusion(result: Report, data: str, model: str) -> Figure:
    """Draw a confusion matrix. Numbers are counts, colours are fractions of a row.

    Args:
        result: what was measured.
        data: name of the pictures, for the title.
        model: name of the model, for the title.
    """
    counts = np.array(result.confusion)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    figure = new_figure(7.5, 7)
    axes = figure.subplots()
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    for row, column in zip(*np.nonzero(counts), strict=True):
        colour = "white" if shares[row, column] > 0.5 else "black"
        axes.text(column, row, str(counts[row, column]), ha="center", va="center", color=colour)
    axes.set_xticks(range(DIGITS + 1), [*map(str, range(DIGITS)), "no hand"])
    axes.set_yticks(range(DIGITS))
    axes.set_xlabel("read")
    axes.set_ylabel("shown")
    low, high = result.interval_95
    lines = [
        f"{model} on {data}",
        f"{100 * result.accuracy:.1f} % of {result.pictures} pictures classified correctly"
        f" (95 % interval {100 * low:.1f} to {100 * high:.1f})",
    ]
    if result.trained_on_people:
        lines.append(f"{result.trained_on_people} of them show people it was trained on")
    axes.set_title("\n".join(lines), fontsize=11, parse_math=False)
    return figure
