"""The options that commands share, most of them for the model. Imports nothing large: --help is quick."""

import functools
from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

import click

from signcam.errors import ModelError
from signcam.models.overrides import OPTIONS, InputOverrides, PixelRange
from signcam.system.terminal import print_stderr, stderr_is_terminal

if TYPE_CHECKING:
    from signcam.models.classifier import NetworkClassifier

_Command = TypeVar("_Command", bound=Callable[..., Any])
_WITHOUT_CARD = "for a model without a card. Without it, signcam finds it out."
_OPTIONS = (
    click.option(
        "--model",
        metavar="M",
        help="Name of a shipped model, or path of a model file or folder of your own.",
    ),
    click.option(
        "--input",
        "model_input",
        type=click.Choice(get_args(PixelRange)),
        help=f"How pixel values are scaled, {_WITHOUT_CARD}",
    ),
    click.option(
        "--colour",
        "model_colour",
        type=click.Choice(["rgb", "bgr"]),
        help=f"Order of the colour channels, {_WITHOUT_CARD}",
    ),
    click.option(
        "--crop",
        "model_crop",
        type=click.Choice(["upright", "plain", "frame"]),
        help="Hands turned upright and mirrored to right hands, or as they are, or the middle of the whole"
        f" picture, {_WITHOUT_CARD}",
    ),
    click.option(
        "--mirrored/--not-mirrored",
        "model_mirrored",
        default=None,
        help=f"Whether it learned from mirrored pictures, {_WITHOUT_CARD}",
    ),
    click.option(
        "--landmarks",
        "model_landmarks",
        type=click.Choice(["wrist", "picture", "world"]),
        help=f"Unit of the landmarks that it takes, {_WITHOUT_CARD}",
    ),
    click.option(
        "--classes",
        "model_labels",
        metavar="A,B,…",
        help=f"Names of its outputs in their order, {_WITHOUT_CARD}",
    ),
    click.option(
        "--preprocess",
        "model_preprocess",
        metavar="FILE.py:FUNCTION",
        help="Your own code that makes the network's numbers from what it sees.",
    ),
)


verbose_option = click.option(
    "--verbose", is_flag=True, help="Show the logs of LiteRT, OpenCV and others, and tracebacks."
)


def model_options(command: _Command) -> _Command:
    """Add the options for the model, and for the input of a model without a card, as one `overrides`."""
    return _OPTIONS[0](input_options(command))


def input_options(command: _Command) -> _Command:
    """Add the options for the input of a model without a card, given as one `overrides`."""

    @functools.wraps(command)
    def with_overrides(*args: Any, **kwargs: Any) -> Any:
        said = {field.name: kwargs.pop(f"model_{field.name}") for field in fields(InputOverrides)}
        return command(*args, overrides=InputOverrides(**said), **kwargs)

    made: Any = with_overrides
    for option in reversed(_OPTIONS[1:]):
        made = option(made)
    return cast(_Command, made)


def open_named_model(model: str | None, overrides: InputOverrides) -> "NetworkClassifier":
    """Open a model. Tell the user if it takes long, or if something about it was assumed.

    Args:
        model: its name or path; None is the default one.
        overrides: what the user says about a model without a card.

    Raises:
        SigncamError: the model cannot be used.
    """
    from signcam.models.catalogue import DEFAULT_MODEL, open_model, opening_message, opens_slowly

    name = DEFAULT_MODEL if model is None else model
    if opens_slowly(name) and stderr_is_terminal():
        print_stderr(opening_message(name))
    classifier = open_model(name, overrides)
    if classifier.assumptions:
        print_stderr(f"{classifier.assumptions} Wrong? Give {OPTIONS}.")
    return classifier


class ModelOpener:
    """Opens a model for each worker: threads get a copy of it, another process opens it again."""

    def __init__(self, model: str | None, overrides: InputOverrides) -> None:
        """Open the model here; see `open_named_model`."""
        opened = open_named_model(model, overrides)
        self._opened: NetworkClassifier | None = opened
        self._model, self._overrides, self._sha256 = model, overrides, opened.network.sha256

    def __call__(self) -> "NetworkClassifier":
        """Return the model, for one worker alone.

        Raises:
            ModelError: it changed since this was made, or cannot be opened any more.
        """
        if self._opened is not None:
            return self._opened.copy()
        from signcam.models.catalogue import DEFAULT_MODEL, open_model

        opened = open_model(self._model or DEFAULT_MODEL, self._overrides)
        if opened.network.sha256 != self._sha256:
            raise ModelError(f"{opened.network.name} changed while it was used. Begin again.")
        return opened

    def __getstate__(self) -> dict[str, Any]:
        """Return what another process gets: an open network cannot be sent."""
        return {**vars(self), "_opened": None}
