"""Sentences for the person, on stderr; results alone go to stdout."""

import contextlib
import sys
import unicodedata


class OutputClosedError(Exception):
    """Whoever reads the results has gone: there is nobody left to tell anything."""


# Control characters, line ends, and what stands for bytes that are no text: file names may hold them.
_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    r"""Return a text that stays on its line and does nothing to a terminal; a newline in it becomes `\n`."""
    return "".join(
        letter.encode("unicode_escape").decode("ascii")
        if unicodedata.category(letter) in _UNPRINTABLE
        else letter
        for letter in text
    )


def stderr_is_terminal() -> bool:
    """Whether what is said is read by a person who waits, and not collected in a file."""
    try:
        return sys.stderr is not None and sys.stderr.isatty()
    except ValueError:  # closed
        return False


def print_stderr(sentence: str) -> None:
    """Tell the person one thing, on a line of its own. A stderr that is closed takes nothing, quietly."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        print(printable(" ".join(sentence.split())), file=sys.stderr, flush=True)
