"""The options that name a model and say what one without a card takes; light enough for the help."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from signcam.models.overrides import InputOverrides
from signcam.system.terminal import print_stderr, stderr_is_terminal

if TYPE_CHECKING:
    from signcam.models.prediction import Classifier

_Command = TypeVar("_Command", bound=Callable[..., Any])


def model_options(command: _Command) -> _Command:
    """Add the options that name a model, and say what one without a card wants."""
    options = (
        click.option(
            "--model",
            metavar="M",
            help="Name of a shipped model, or path of a .tflite, .keras or .h5 file, or of a .json with its"
            " weights beside it.",
        ),
        click.option(
            "--input",
            "pixels",
            type=click.Choice(["0..1", "0..255"]),
            help="Values of pixels that a model without a card takes. Default: 0..1, or 0..255 if it scales"
            " them by itself.",
        ),
        click.option(
            "--colour", type=click.Choice(["rgb", "bgr"]), help="Its order of colours. Default: rgb."
        ),
        click.option(
            "--crop",
            type=click.Choice(["upright", "plain"]),
            help="Its hands: turned upright and to a right hand, or plain, as they are. Default: plain.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def open_named_model(model: str | None, overrides: InputOverrides) -> "Classifier":
    """Open a model; a person who waits for it, or whose model had to be guessed at, is told.

    Args:
        model: its name or path; None is the default one.
        overrides: what was said of it.

    Raises:
        SigncamError: it cannot be used.
    """
    from signcam.models.catalogue import DEFAULT_MODEL, needs_tensorflow, open_model, opening_message

    name = DEFAULT_MODEL if model is None else model
    if needs_tensorflow(name) and stderr_is_terminal():
        print_stderr(opening_message(name))
    classifier = open_model(name, overrides)
    if classifier.assumptions:
        print_stderr(f"{classifier.assumptions} Wrong? Say --input, --colour or --crop.")
    return classifier
