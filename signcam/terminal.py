"""Sentences for the person, on stderr; results alone go to stdout."""

import contextlib
import sys


class OutputClosedError(Exception):
    """Whoever reads the results has gone: there is nobody left to tell anything."""


def say(sentence: str) -> None:
    """Tell the person one thing, on a line of its own. A stderr that is closed takes nothing, quietly."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        print(" ".join(sentence.split()), file=sys.stderr, flush=True)
