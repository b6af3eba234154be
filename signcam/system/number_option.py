"""Numbers of a command line: within their limits, and numbers at all."""

import math
from typing import Any

import click


class NumberRange(click.FloatRange):
    """A number within limits; unlike click's own it takes no nan, which lies within any, and no infinity."""

    def convert(self, value: Any, parameter: click.Parameter | None, context: click.Context | None) -> float:
        """Return the number.

        Raises:
            click.BadParameter: it is none, or outside the limits.
        """
        number = float(super().convert(value, parameter, context))
        if not math.isfinite(number):
            self.fail(f"{value} is no number to work with.", parameter, context)
        return number


SEED = click.IntRange(0, 2**32 - 1)
"""What NumPy, TensorFlow and Python all take for a seed."""
