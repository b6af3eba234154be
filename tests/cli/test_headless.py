"""The live view without a window: digits or JSON on stdout, sentences on stderr, an exit code."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import pytest

from signcam.cli import headless, source_monitor
from signcam.cli.headless import run_headless
from signcam.cli.main import run
from signcam.cli.source_monitor import SourceMonitor
from signcam.errors import ModelError, SourceError
from signcam.live import source_watch
from signcam.live.recognizer import Recognizer
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError, Picture
from signcam.sources.factory import create_source
from signcam.sources.status import SourceState, Status
from tests.support.doubles import FakeClassifier, FakeSource, FakeTracker, grey_image, open_hand
from tests.support.mjpeg_server import MjpegCamera
from tests.support.program import assert_ctrl_c_ends, command, environment, signcam
from tests.support.tiny_models import save_model

RATE = 20


def clip(frames: int) -> list[Picture]:
    return [Picture(grey_image(index % 250), index / RATE) for index in range(frames)]


@pytest.fixture(autouse=True)
def no_hand_models(monkeypatch):
    """Every frame shows an open hand; no MediaPipe."""
    monkeypatch.setattr(
        headless, "Recognizer", lambda classifier: Recognizer(classifier, FakeTracker([open_hand()]))
    )


def script(*parts: tuple[int, int]) -> FakeClassifier:
    """A classifier that reads a digit for so many frames, then the next."""
    return FakeClassifier([digit for digit, frames in parts for _ in range(frames)])


def test_each_digit_is_printed_once_when_it_becomes_the_held_one(capsys):
    assert run_headless(FakeSource(clip(90)), script((3, 30), (1, 30), (3, 30)), fast=True) == 0
    shown = capsys.readouterr()
    assert shown.out == "3\n1\n3\n"
    assert shown.err == ""


def test_the_same_digit_shown_again_is_printed_again(capsys, monkeypatch):
    hands = [open_hand()] * 30 + [None] * 15 + [open_hand()] * 30
    monkeypatch.setattr(headless, "Recognizer", lambda classifier: Recognizer(classifier, FakeTracker(hands)))
    assert run_headless(FakeSource(clip(75)), script((3, 1)), fast=True) == 0
    assert capsys.readouterr().out == "3\n3\n"


def test_json_gives_a_line_for_every_frame_in_order(capsys):
    assert run_headless(FakeSource(clip(40)), script((3, 1)), path="c.mp4", json=True, fast=True) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["frame"] for record in records] == list(range(40))
    assert {record["path"] for record in records} == {"c.mp4"}
    assert records[-1]["held"] == 3
    assert records[-1]["dropped"] == 0
    assert {"captured_s", "stages_ms", "time_s"} <= records[0].keys()
    assert records[0]["stages_ms"].keys() == {"hands", "crop", "classifier", "stabilizer"}


def test_a_file_reads_the_same_fast_and_at_its_own_pace(capsys):
    outputs = []
    for fast in (True, False):
        run_headless(FakeSource(clip(40)), script((3, 20), (5, 20)), json=True, fast=fast)
        records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        for record in records:
            del record["captured_s"], record["stages_ms"]
        outputs.append(records)
    assert outputs[0] == outputs[1]


def test_a_file_keeps_its_own_pace_unless_told_otherwise():
    began = time.perf_counter()
    run_headless(FakeSource(clip(20)), script((3, 1)))
    assert time.perf_counter() - began > 0.9


def test_a_video_that_breaks_off_gives_what_came_before_and_then_a_sentence(capsys):
    source = FakeSource([*clip(30), SourceError("It breaks off after 1.5 s.")])
    assert run_headless(source, script((3, 1)), fast=True) == 1
    shown = capsys.readouterr()
    assert shown.out == "3\n"
    assert shown.err == "It breaks off after 1.5 s.\n"


def test_what_breaks_off_is_told_in_json_too(capsys):
    source = FakeSource([*clip(3), SourceError("It breaks off.")])
    assert run_headless(source, script((3, 1)), path="c.mp4", json=True, fast=True) == 1
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last == {"path": "c.mp4", "error": "It breaks off."}


def test_a_file_that_does_not_open_is_told_in_json_too(capsys, tmp_path):
    path = tmp_path / "text.mp4"
    path.write_text("no video")
    assert run(["--json", "--source", str(path)]) == 1
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {"path": str(path), "error": shown.err.rstrip("\n")}


@pytest.mark.parametrize("kind", [CameraAbsentError, CameraBusyError, CameraRefusedError, SourceError])
def test_a_camera_that_does_not_open_ends_it_with_one_sentence(capsys, kind):
    source = FakeSource([], live=True, open_errors=[kind("It does not open.")] * 99)
    assert run_headless(source, script((3, 1))) == 1
    assert capsys.readouterr().err == "It does not open.\n"


def test_a_failing_driver_is_one_sentence_as_well(capsys):
    source = FakeSource([ValueError("bad ioctl")], live=True, name="the camera")
    assert run_headless(source, script((3, 1))) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_broken_model_ends_it_as_what_it_is():
    class Broken(FakeClassifier):
        def classify(self, crop, hand=None):
            raise ModelError("no number")

    before = threading.active_count()
    with pytest.raises(ModelError):
        run_headless(FakeSource(clip(5)), Broken([1]), fast=True)
    assert threading.active_count() == before


def test_a_slide_show_leaves_out_what_it_cannot_read_and_says_so(capsys, tmp_path):
    import cv2

    for name in ("a.png", "c.png"):
        cv2.imwrite(str(tmp_path / name), grey_image())
    (tmp_path / "b.png").write_bytes(b"no picture")
    assert run_headless(create_source(str(tmp_path)), script((4, 1)), fast=True) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("4\n")
    assert shown.err.count("\n") == 1
    assert "b.png" in shown.err


class TestSourceWatch:
    """One sentence a change of state, and giving up after half a minute."""

    def sentences(self, *states: tuple[float, SourceState]) -> list[tuple[str | None, bool]]:
        monitor = SourceMonitor("the camera", 0.0)
        reports = [monitor.update(Status(state, f"It is {state.value}."), now) for now, state in states]
        return [(report.sentence, report.over) for report in reports]

    def test_a_source_that_is_well_needs_no_words(self):
        states = [(0.1, SourceState.OPENING), (1.0, SourceState.LIVE), (90.0, SourceState.LIVE)]
        assert self.sentences(*states) == [(None, False)] * 3

    def test_a_loss_is_told_once_and_so_is_the_return(self):
        lost, live = SourceState.LOST, SourceState.LIVE
        assert self.sentences((1, live), (2, lost), (3, lost), (4, live), (5, live)) == [
            (None, False),
            ("It is lost.", False),
            (None, False),
            ("the camera is back.", False),
            (None, False),
        ]

    def test_a_source_that_never_opened_is_over_at_once(self):
        assert self.sentences((0.2, SourceState.ABSENT)) == [("It is absent.", True)]

    def test_a_source_that_was_live_is_given_up_after_half_a_minute(self):
        verdicts = self.sentences(
            (1, SourceState.LIVE), (2, SourceState.LOST), (30, SourceState.ABSENT), (31, SourceState.ABSENT)
        )
        assert verdicts[1:3] == [("It is lost.", False), ("It is absent.", False)]
        assert verdicts[3] == ("the camera has sent no picture for 30 s. signcam gives up.", True)

    def test_a_source_that_opens_and_opens_is_told_within_ten_seconds_and_given_up(self):
        opening, silent = SourceState.OPENING, SourceState.SILENT
        assert self.sentences((7, opening), (9, silent), (15, silent), (39, silent), (40, silent)) == [
            (None, False),
            ("the camera has sent no picture for 9 s.", False),
            (None, False),
            (None, False),
            ("the camera has sent no picture for 40 s. signcam gives up.", True),
        ]

    def test_a_silent_stream_is_told_within_ten_seconds(self):
        assert self.sentences((1, SourceState.LIVE), (4.1, SourceState.SILENT))[1] == ("It is silent.", False)


def test_a_camera_that_fell_silent_before_anybody_looked_is_not_given_up(capsys, monkeypatch):
    """Where large imports hold up the other threads, it is first looked at long after its first picture."""
    monkeypatch.setattr(source_watch, "_SILENT_S", 0.05)
    monkeypatch.setattr(source_monitor, "_POLL_S", 0.3)
    picture = Picture(grey_image(), None)
    source = FakeSource([picture, lambda: time.sleep(0.8), picture], live=True, name="the camera")
    assert run_headless(source, script((3, 1))) == 0
    assert "the camera has sent no picture for 0 s." in capsys.readouterr().err


def until(condition: Callable[[], object], timeout_s: float = 20) -> None:
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def test_a_stream_that_is_pulled_out_and_put_back_goes_on(monkeypatch):
    printed: list[str] = []
    told: list[str] = []
    codes: list[int] = []
    monkeypatch.setattr("signcam.cli.records.JsonWriter.write_line", lambda lines, line: printed.append(line))
    monkeypatch.setattr(source_monitor, "print_stderr", told.append)
    with MjpegCamera() as camera:
        source = create_source(camera.address)
        runner = threading.Thread(target=lambda: codes.append(run_headless(source, script((3, 1)))))
        runner.start()
        until(lambda: printed)
        camera.pull_out()
        until(lambda: told)
        camera.plug_in()
        until(lambda: any("is back" in sentence for sentence in told))
        source.live = False  # so that the next loss is an end
        camera.pull_out()
        runner.join(20)
    assert not runner.is_alive()
    assert printed[0] == "3"
    assert "was lost" in told[0]
    assert codes == [1]


def test_an_address_that_sends_no_picture_is_told_soon_and_given_up_later(capsys, monkeypatch):
    assert source_monitor._PATIENCE_S < 10
    monkeypatch.setattr(source_monitor, "_PATIENCE_S", 0.3)
    monkeypatch.setattr("signcam.sources.stream._FIRST_ANSWER_S", 1.0)
    with MjpegCamera() as camera:
        camera.silent = True
        assert run_headless(create_source(camera.address), script((3, 1))) == 1
    told = capsys.readouterr().err.splitlines()
    assert [sentence.partition(camera.address)[0] for sentence in told] == ["", "No video comes from "]
    assert "has sent no picture for" in told[0]


def test_ctrl_c_ends_it_at_once_without_a_traceback(tmp_path):
    model = save_model(tmp_path)
    with MjpegCamera() as camera:
        process = subprocess.Popen(
            command("--headless", "--json", "--source", camera.address, "--model", model),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        assert_ctrl_c_ends(process, "{")


def test_a_camera_that_hangs_does_not_hold_up_the_end(tmp_path):
    """A read that never returns: the process still ends within 3 s of Ctrl-C.

    The camera hangs once the first line is written, however long the recognizer took to start: earlier it
    would be told on stderr that the camera is silent.
    """
    code = f"""
import sys, threading, time
from signcam.cli import main as cli, records
from signcam.sources import factory
from signcam.sources.base import Picture, Source
import numpy as np
hang, hangs = threading.Event(), threading.Event()
class Hanging(Source):
    name, live, reads = "hanging", True, 0
    def open(self): pass
    def close(self): pass
    def read(self):
        self.reads += 1
        if hang.wait(0.01):
            hangs.set()
            time.sleep(3600)
        return Picture(np.full((48, 64, 3), self.reads % 256, np.uint8), None)
write = records.JsonWriter.write
def write_once_it_hangs(lines, record):
    hang.set()
    hangs.wait()
    write(lines, record)
records.JsonWriter.write = write_once_it_hangs
factory.default_camera = Hanging
sys.argv = ["signcam", "--headless", "--json", "--model", {str(save_model(tmp_path))!r}]
sys.exit(cli.main())
"""
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    assert_ctrl_c_ends(process, "{")


def test_an_address_where_nobody_answers_is_one_sentence():
    result = signcam("--headless", "--source", "http://127.0.0.1:9/video")
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


@pytest.mark.shared_data
@pytest.mark.parametrize("digit", range(10))
def test_only_the_right_digit_is_ever_held_on_a_real_clip(digit, shared_data, capsys, monkeypatch):
    from signcam.models.catalogue import open_model

    monkeypatch.setattr(headless, "Recognizer", Recognizer)
    source = create_source(str(shared_data / "clips" / f"{digit}.mp4"))
    assert run_headless(source, open_model(), fast=True) == 0
    assert set(capsys.readouterr().out.split()) == {str(digit)}
