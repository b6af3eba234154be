"""Messages to the user on stderr. Only results go to stdout."""

import contextlib
import sys
import unicodedata


class OutputClosedError(Exception):
    """The reader of the results has closed the pipe."""


# Control characters, line separators and surrogates for undecodable bytes: file names may contain them.
_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    r"""Return a text that fits on one line and cannot control the terminal: a newline becomes `\n`."""
    return "".join(
        letter.encode("unicode_escape").decode("ascii")
        if unicodedata.category(letter) in _UNPRINTABLE
        else letter
        for letter in text
    )


def stderr_is_terminal() -> bool:
    """Return whether messages go to a terminal, not to a file or pipe."""
    try:
        return sys.stderr is not None and sys.stderr.isatty()
    except ValueError:  # closed
        return False


def print_stderr(sentence: str) -> None:
    """Print a message on a line of its own on stderr. Do nothing if stderr is closed."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        print(printable(" ".join(sentence.split())), file=sys.stderr, flush=True)


def stdin_is_terminal() -> bool:
    """Return whether a person can be asked on the terminal."""
    try:
        return sys.stdin is not None and sys.stdin.isatty() and stderr_is_terminal()
    except ValueError:  # closed
        return False
