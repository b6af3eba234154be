"""The progress bar: on a terminal only, and out of the way of the lines."""

import io
import os
import sys

import pytest

from signcam.cli.progress import ProgressBar


class Terminal(io.StringIO):
    """Keeps what a person would see on the last line."""

    def isatty(self) -> bool:
        return True

    @property
    def last_line(self) -> str:
        shown = ""
        for part in self.getvalue().split("\r"):
            shown = part + shown[len(part) :]
        return shown.rstrip()


def bar_on(terminal: Terminal, total: int = 10) -> ProgressBar:
    bar = ProgressBar(total, terminal)
    # Drawn at every call, so that a test need not wait.
    bar._bar.mininterval = 0
    return bar


def test_nothing_is_shown_where_stderr_is_no_terminal():
    stream = io.StringIO()
    bar = ProgressBar(10, stream)
    bar.show(5)
    bar.clear()
    bar.close()
    assert stream.getvalue() == ""


def test_it_shows_how_many_are_done_and_what_is_read(monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    terminal = Terminal()
    bar = bar_on(terminal)
    bar.show(5, "a.jpg")
    assert terminal.last_line.startswith("5 of 10 |")
    assert terminal.last_line.endswith("a.jpg")


def test_the_label_moves_on_while_one_long_thing_is_read():
    terminal = Terminal()
    bar = bar_on(terminal, total=1)
    bar.show(0, "clip.mp4 at 1 s")
    bar.show(0, "clip.mp4 at 2 s")
    assert terminal.last_line.endswith("at 2 s")


@pytest.mark.parametrize("way", ["clear", "close"])
def test_it_is_taken_away_without_a_trace(way):
    terminal = Terminal()
    bar = bar_on(terminal)
    bar.show(5, "a.jpg")
    getattr(bar, way)()
    assert terminal.last_line == ""


def test_it_is_not_drawn_more_often_than_one_can_see():
    terminal = Terminal()
    bar = ProgressBar(1000, terminal)
    for done in range(1000):
        bar.show(done)
    assert terminal.getvalue().count(" of 1000") < 100


def test_a_path_with_a_newline_stays_on_the_line():
    terminal = Terminal()
    bar = bar_on(terminal)
    bar.show(5, "new\nline.jpg")
    assert terminal.last_line.endswith("new\\nline.jpg")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_a_long_path_does_not_wrap_on_its_own_terminal_wherever_stdout_leads(monkeypatch):
    import fcntl
    import struct
    import termios

    monkeypatch.delenv("COLUMNS", raising=False)
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 50, 0, 0))
    with open(theirs, "w") as terminal:  # noqa: PTH123
        bar = ProgressBar(10, terminal)
        bar._bar.mininterval = 0
        bar.show(5, "x" * 100)
        lines = os.read(ours, 1000).decode().split("\r")
        assert max(map(len, lines)) <= 50
        bar.close()
    os.close(ours)
