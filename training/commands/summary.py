"""`summary`: what a network is made of, layer by layer, and what each layer costs."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.table import Table

from signcam.errors import UsageError
from signcam.models.catalogue import DEFAULT_MODEL
from training.fitting.runs import read_recipe
from training.networks.probabilities import DIGITS
from training.options.next_step import say_next
from training.options.run_options import RunCommand, architecture_option, find_run, run_option

# Columns where output is no terminal: nothing of the table is cut.
_FILE_WIDTH = 100


@dataclass(frozen=True)
class LayerSummary:
    """One layer of a network.

    Attributes:
        name: as Keras calls it.
        kind: its class.
        shape: of what it gives for one picture.
        parameters: how many numbers it keeps, those of batch normalization that do not learn included.
        multiply_adds: of its convolution or matrix product for one picture, 0 for other kinds of layers.
    """

    name: str
    kind: str
    shape: tuple[int, ...]
    parameters: int
    multiply_adds: int


def layers_of(network: Any) -> list[LayerSummary]:
    """Return the layers of a keras.Model from the pixels on."""
    return [
        LayerSummary(
            name=layer.name,
            kind=type(layer).__name__,
            shape=_shape(layer),
            parameters=layer.count_params(),
            multiply_adds=_multiply_adds(layer),
        )
        for layer in network.layers
    ]


def _shape(layer: Any) -> tuple[int, ...]:
    output = layer.output[0] if isinstance(layer.output, list) else layer.output
    return tuple(output.shape[1:])


def _multiply_adds(layer: Any) -> int:
    """Each weight of the kernel is used once for every place of the map; a dense layer has one place."""
    if type(layer).__name__ in ("Conv2D", "DepthwiseConv2D"):
        height, width, _ = _shape(layer)
        return int(height * width * math.prod(layer.kernel.shape))
    if type(layer).__name__ == "Dense":
        return int(math.prod(_shape(layer)[:-1]) * math.prod(layer.kernel.shape))
    return 0


def _table(title: str, layers: list[LayerSummary]) -> Table:
    table = Table(title=title, box=box.SIMPLE_HEAD, show_footer=True, pad_edge=False)
    table.add_column("layer", "total", overflow="fold")
    table.add_column("kind", overflow="fold")
    table.add_column("output", justify="right")
    parameters = sum(layer.parameters for layer in layers)
    multiply_adds = sum(layer.multiply_adds for layer in layers)
    table.add_column("parameters", f"{parameters:,}", justify="right")
    table.add_column("multiply-adds", f"{multiply_adds:,}", justify="right")
    for layer in layers:
        table.add_row(
            layer.name,
            layer.kind,
            "x".join(map(str, layer.shape)),
            f"{layer.parameters:,}" if layer.parameters else "",
            f"{layer.multiply_adds:,}" if layer.multiply_adds else "",
        )
    return table


@click.command("summary", cls=RunCommand)
@architecture_option("signnet")
@run_option("A run whose network to show instead.")
def command(model: str | None, named_run: str | None, runs_folder: Path) -> None:
    """Show the layers of a network, their parameters and their multiply-adds."""
    if model and named_run:
        raise UsageError("Give --model for an architecture or --run for the network of a run, not both.")
    outputs = DIGITS
    if named_run:
        recipe = read_recipe(find_run(named_run, runs_folder))
        model, outputs = recipe.model, recipe.outputs
    model = model or DEFAULT_MODEL
    # Here, not above, so that --help does not wait for TensorFlow.
    from training.networks.architectures import ARCHITECTURES, classifier

    architecture = ARCHITECTURES[model]
    console = Console()
    if not console.is_terminal:
        console.width = _FILE_WIDTH
    console.print(_table(model, layers_of(classifier(architecture.build(outputs)))))
    if architecture.landmarks:
        console.print("Without the landmark head, which only helps training and is dropped on export.")
    say_next("summary", model=model)
