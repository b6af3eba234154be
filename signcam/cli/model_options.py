"""The options that commands share, most of them for the model. Imports nothing large: --help is quick."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from signcam.models.overrides import InputOverrides
from signcam.system.terminal import print_stderr, stderr_is_terminal

if TYPE_CHECKING:
    from signcam.models.prediction import Classifier

_Command = TypeVar("_Command", bound=Callable[..., Any])


verbose_option = click.option(
    "--verbose", is_flag=True, help="Show the logs of LiteRT, OpenCV and others, and tracebacks."
)


def model_options(command: _Command) -> _Command:
    """Add the options for the model, and for the input of a model without a card."""
    option = click.option(
        "--model",
        metavar="M",
        help="Name of a shipped model, or path of a .tflite, .keras or .h5 file, or of a .json file with"
        " its weights in the same folder.",
    )
    return option(input_options(command))


def input_options(command: _Command) -> _Command:
    """Add the options for the input of a model without a card."""
    options = (
        click.option(
            "--input",
            "pixels",
            type=click.Choice(["0..1", "0..255"]),
            help="Range of pixel values, for a model without a card. Default: 0..1, or 0..255 if its first"
            " layer scales them.",
        ),
        click.option(
            "--colour",
            type=click.Choice(["rgb", "bgr"]),
            help="Order of the colour channels, for a model without a card. Default: rgb.",
        ),
        click.option(
            "--crop",
            type=click.Choice(["upright", "plain"]),
            help="Hands turned upright and mirrored to right hands, or plain, for a model without a card."
            " Default: plain.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def open_named_model(model: str | None, overrides: InputOverrides) -> "Classifier":
    """Open a model. Tell the user if it takes long, or if something about it was assumed.

    Args:
        model: its name or path; None is the default one.
        overrides: what the user says about a model without a card.

    Raises:
        SigncamError: the model cannot be used.
    """
    from signcam.models.catalogue import DEFAULT_MODEL, needs_tensorflow, open_model, opening_message

    name = DEFAULT_MODEL if model is None else model
    if needs_tensorflow(name) and stderr_is_terminal():
        print_stderr(opening_message(name))
    classifier = open_model(name, overrides)
    if classifier.assumptions:
        print_stderr(f"{classifier.assumptions} Wrong? Give --input, --colour or --crop.")
    return classifier
