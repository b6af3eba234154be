"""What a network's description asks for, estimated before any part of Keras builds it."""

import math
from typing import Any

from signcam.errors import ModelError

MOST_PARAMETERS = 200_000_000
"""A network with more is not for one crop at a time; a short description can declare any number."""
MOST_VALUES = 64_000_000
"""The most numbers that one layer may give out for one picture."""
_MOST_LAYERS = 10_000
# Parameters that a description may have beyond those in the file, since a layer may keep others than it says.
_SPARE = 1_000_000
_SHAPES = ("batch_shape", "batch_input_shape", "input_shape", "target_shape")
_COUNTS = ("units", "filters", "input_dim", "output_dim", "depth_multiplier")
_SIDES = ("kernel_size", "pool_size", "strides", "dilation_rate")


def check_sizes(description: dict[str, Any], stored: int | None, name: str) -> None:
    """Check that a description's numbers are numbers, and that it does not ask for more than can be had.

    Args:
        description: the network's description.
        stored: how many numbers the file with the weights holds; None if unknown.
        name: what to call the description in messages.

    Raises:
        ModelError: it is damaged or too large, or its weights are of another network.
    """
    layers = list(_layers(description))
    if len(layers) > _MOST_LAYERS:
        raise ModelError(f"The network in {name} has {len(layers):,} layers, too many for signcam.")
    least = 0
    for config in layers:
        if not _is_sound(config):
            raise ModelError(f"The network's description in {name} is damaged: a size in it is no number.")
        least += _least_parameters(config)
    check_parameters(least, stored, name)


def check_parameters(count: int, stored: int | None, name: str) -> None:
    """Check how many parameters a network has.

    Raises:
        ModelError: too many, or far more than the file with its weights holds.
    """
    if count > MOST_PARAMETERS:
        raise ModelError(
            f"The network in {name} has {count / 1e6:,.0f} million parameters. signcam opens networks of"
            f" up to {MOST_PARAMETERS / 1e6:.0f} million."
        )
    if stored is not None and count > 2 * stored + _SPARE:
        raise ModelError(
            f"The network in {name} has {count / 1e6:,.0f} million parameters, but only {stored:,} numbers"
            " come with it: the weights are of another network, or the description is damaged."
        )


def check_values(shapes: list[Any], name: str) -> None:
    """Check how many numbers each layer gives out, by the shapes of what they give.

    Raises:
        ModelError: too many.
    """
    for shape in shapes:
        # Where any size goes in, the first axis is the batch, and others are those of a usual picture.
        count = math.prod(100 if length is None else int(length) for length in shape[1:])
        if count > MOST_VALUES:
            raise ModelError(
                f"A layer of the network in {name} gives out {count / 1e6:,.0f} million numbers for one"
                f" picture. signcam opens networks with up to {MOST_VALUES / 1e6:.0f} million."
            )


def _layers(value: Any) -> Any:
    """Yield the configuration of each class in a description."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            if "class_name" in part and isinstance(part.get("config"), dict):
                yield part["config"]
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def _is_sound(config: dict[str, Any]) -> bool:
    shapes = [config[key] for key in _SHAPES if isinstance(config.get(key), list)]
    if not all(_are_lengths(shape) for shape in shapes):
        return False
    sides = [config[key] for key in _SIDES if config.get(key) is not None]
    if not all(_are_lengths(side if isinstance(side, list) else [side]) for side in sides):
        return False
    return all(config.get(key) is None or _is_count(config[key]) for key in _COUNTS)


def _are_lengths(shape: list[Any]) -> bool:
    return all(length is None or (_is_count(length) and length >= -1) for length in shape)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _least_parameters(config: dict[str, Any]) -> int:
    """Return the fewest parameters that a layer can have: what it takes has one number at least."""
    wide = config.get("units", config.get("filters"))
    if wide is None or (wide < 1):
        return 0
    side = config.get("kernel_size", 1)
    sides = side if isinstance(side, list) else [side]
    return int(wide) * math.prod(max(1, length or 1) for length in sides)
