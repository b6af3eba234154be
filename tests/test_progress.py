"""The progress bar: on a terminal only, and out of the way of the lines."""

import io
import os
import sys

import pytest

from signcam.progress import ProgressBar


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


@pytest.fixture
def clock(monkeypatch):
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    return now


def test_nothing_is_shown_where_stderr_is_no_terminal():
    stream = io.StringIO()
    bar = ProgressBar(10, stream)
    bar.draw(5)
    bar.clear()
    assert stream.getvalue() == ""


def test_it_shows_how_many_are_done_and_what_is_read():
    terminal = Terminal()
    ProgressBar(10, terminal).draw(5, "a.jpg")
    assert terminal.last_line == "[###############...............] 5 of 10  a.jpg"


def test_it_is_taken_away_without_a_trace():
    terminal = Terminal()
    bar = ProgressBar(10, terminal)
    bar.draw(5, "a.jpg")
    bar.clear()
    assert terminal.last_line == ""


def test_it_is_not_drawn_more_often_than_one_can_see(clock):
    terminal = Terminal()
    bar = ProgressBar(1000, terminal)
    for done in range(1000):
        clock[0] += 0.001
        bar.draw(done)
    assert terminal.getvalue().count(" of 1000") <= 11


def test_a_long_path_does_not_wrap(monkeypatch):
    terminal = Terminal()
    monkeypatch.setenv("COLUMNS", "40")
    ProgressBar(10, terminal).draw(5, "x" * 100)
    assert len(terminal.last_line) == 39


def test_a_path_with_a_newline_stays_on_the_line():
    terminal = Terminal()
    ProgressBar(10, terminal).draw(5, "new\nline.jpg")
    assert terminal.last_line.endswith("new\\nline.jpg")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_it_is_as_wide_as_its_own_terminal_wherever_stdout_leads(monkeypatch):
    import fcntl
    import struct
    import termios

    monkeypatch.delenv("COLUMNS", raising=False)
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 20, 0, 0))
    with open(theirs, "w") as terminal:  # noqa: PTH123
        ProgressBar(10, terminal).draw(5, "x" * 100)
        assert len(os.read(ours, 1000)) == 19
    os.close(ours)
