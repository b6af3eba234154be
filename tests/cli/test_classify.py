"""`signcam classify`: pictures and videos from files, in order, whatever is wrong with some of them."""

import csv
import io
import json
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import psutil
import pytest

from signcam.cli import classify
from signcam.cli.main import run
from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.live.recognizer import Recognizer
from signcam.sources.expand import FoundFile
from signcam.sources.picture_file import read_picture
from signcam.system.worker_pool import Processes, Threads, usable_cores
from tests.conftest import ROOT
from tests.support.doubles import FakeClassifier, grey_image, open_hand
from tests.support.program import assert_ctrl_c_ends, command, environment, signcam
from tests.support.stills import hand_picture
from tests.support.tiny_models import save_model, tiny_network


@pytest.fixture
def model(tmp_path_factory) -> Path:
    return save_model(tmp_path_factory.mktemp("model"))


@pytest.fixture
def fake_hands(monkeypatch):
    """Every picture that is not black shows a hand; no MediaPipe."""

    class Finder:
        def find(self, image: Image) -> Hand | None:
            return open_hand((32, 24), 40) if image.mean() > 5 else None

        def track(self, image: Image, time_s: float) -> Hand | None:
            return self.find(image)

        def reset(self) -> None:
            pass

        def close(self) -> None:
            pass

    monkeypatch.setattr(classify, "HandFinder", lambda threads: Finder())
    monkeypatch.setattr(classify, "Recognizer", lambda classifier: Recognizer(classifier, Finder()))


def write_picture(path: Path, value: int = 128) -> Path:
    cv2.imwrite(str(path), grey_image(value))
    return path


def write_video(path: Path, frames: int = 30, rate: float = 20) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate, (64, 48))
    noise = np.random.default_rng(0)
    for _ in range(frames):
        writer.write(noise.integers(90, 160, (48, 64, 3), np.uint8))
    writer.release()
    return path


def records(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.usefixtures("fake_hands")
class TestOrderAndForm:
    def test_a_picture_gives_one_line(self, model, tmp_path, capsys):
        path = write_picture(tmp_path / "a.png")
        assert run(["classify", str(path), "--json", "--model", str(model)]) == 0
        (record,) = records(capsys.readouterr().out)
        assert (record["path"], record["hand"], record["digit"]) == (str(path), True, 7)

    def test_no_hand_is_a_result_and_no_failure(self, model, tmp_path, capsys):
        path = write_picture(tmp_path / "a.png", 0)
        assert run(["classify", str(path), "--json", "--model", str(model)]) == 0
        (record,) = records(capsys.readouterr().out)
        assert record["hand"] is False
        assert record["digit"] is record["confidence"] is record["probabilities"] is None

    def test_output_is_in_the_order_of_the_arguments(self, model, tmp_path, capsys, monkeypatch):
        """Also where the first pictures take longest."""
        names = [f"{index:02}.png" for index in range(20)]
        for name in names:
            write_picture(tmp_path / name)

        def read_slowly_at_first(path):
            time.sleep(0.1 if path.name < "05" else 0)
            return read_picture(path)

        monkeypatch.setattr(classify, "read_picture", read_slowly_at_first)
        monkeypatch.chdir(tmp_path)
        assert run(["classify", *reversed(names[10:]), *names[:10], "--json", "--model", str(model)]) == 0
        shown = [record["path"] for record in records(capsys.readouterr().out)]
        assert shown == [*reversed(names[10:]), *names[:10]]

    def test_folders_globs_and_files_stand_for_what_is_in_them(self, model, tmp_path, capsys, monkeypatch):
        (tmp_path / "3" / "deep").mkdir(parents=True)
        write_picture(tmp_path / "3" / "b.png")
        write_picture(tmp_path / "3" / "deep" / "a.jpg")
        (tmp_path / "3" / "notes.txt").write_text("skipped")
        monkeypatch.chdir(tmp_path)
        assert run(["classify", "3/", "./3/*.png", "3/b.png", "--json", "--model", str(model)]) == 0
        found = records(capsys.readouterr().out)
        assert [record["path"] for record in found] == ["3/b.png", "3/deep/a.jpg", "./3/b.png", "3/b.png"]
        # The folder's name is no label.
        assert {record["digit"] for record in found} == {7}

    def test_a_video_gives_a_line_for_every_frame(self, model, tmp_path, capsys):
        path = write_video(tmp_path / "a.avi")
        assert run(["classify", str(path), "--json", "--model", str(model)]) == 0
        found = records(capsys.readouterr().out)
        assert [record["frame"] for record in found] == list(range(30))
        assert found[1]["time_s"] == pytest.approx(0.05, abs=0.002)
        assert found[0]["held"] is None
        assert found[-1]["held"] == 7

    def test_two_videos_do_not_know_of_each_other(self, model, tmp_path, capsys):
        paths = [str(write_video(tmp_path / name, frames=12)) for name in ("a.avi", "b.avi")]
        assert run(["classify", *paths, "--json", "--model", str(model)]) == 0
        held = [record["held"] for record in records(capsys.readouterr().out)]
        assert held[:12] == held[12:]
        assert held[12] is None

    def test_pictures_and_videos_keep_their_places(self, model, tmp_path, capsys):
        a, b, c = write_picture(tmp_path / "a.png"), write_video(tmp_path / "b.avi", 3), tmp_path / "c.png"
        write_picture(c)
        assert run(["classify", str(a), str(b), str(c), "--json", "--model", str(model)]) == 0
        shown = [Path(record["path"]).name for record in records(capsys.readouterr().out)]
        assert shown == ["a.png", "b.avi", "b.avi", "b.avi", "c.png"]

    def test_csv_and_text(self, model, tmp_path, capsys):
        path = write_picture(tmp_path / "a.png")
        assert run(["classify", str(path), "--csv", "--model", str(model)]) == 0
        (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
        assert (row["digit"], row["sure"], row["error"]) == ("7", "true", "")
        assert run(["classify", str(path), "--model", str(model)]) == 0
        assert capsys.readouterr().out == f"{str(path)[:60]}  7    98%\n" or len(str(path)) > 60


@pytest.mark.usefixtures("fake_hands")
class TestBadFiles:
    def test_each_gives_an_error_in_its_place_and_a_sentence_and_the_rest_goes_on(
        self, model, tmp_path, capsys, monkeypatch
    ):
        monkeypatch.chdir(tmp_path)
        whole = write_picture(tmp_path / "good.jpg").read_bytes()
        (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
        (tmp_path / "empty.png").touch()
        (tmp_path / "text.mp4").write_text("This is no video.")
        (tmp_path / "no frames.avi").write_bytes(write_video(tmp_path / "b.avi", 0).read_bytes())
        (tmp_path / "notes.txt").write_text("named")
        (tmp_path / "nothing here").mkdir()
        bad = [
            "cut.jpg",
            "empty.png",
            "gone.jpg",
            "text.mp4",
            "no frames.avi",
            "notes.txt",
            "nothing here",
            "*.webp",
        ]
        arguments = [argument for name in bad for argument in (name, "good.jpg")]
        assert run(["classify", *arguments, "--json", "--model", str(model)]) == 1
        shown = capsys.readouterr()
        found = records(shown.out)
        assert [record["path"] for record in found] == arguments
        for record in found:
            if record["path"] == "good.jpg":
                assert record["digit"] == 7
            else:
                assert set(record) == {"path", "error"}
                assert record["path"] in record["error"]
        assert shown.err.splitlines() == [record["error"] for record in found if "error" in record]
        assert "Traceback" not in shown.err

    def test_a_video_that_breaks_off_gives_its_frames_first(self, model, tmp_path, capsys):
        path = write_video(tmp_path / "a.avi", 80)
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])
        assert run(["classify", str(path), "--json", "--model", str(model)]) == 1
        *frames, last = records(capsys.readouterr().out)
        assert len(frames) > 20
        assert [record["frame"] for record in frames] == list(range(len(frames)))
        assert "ends too early" in last["error"]

    def test_a_decoder_that_fails_spoils_one_video_only(self, model, tmp_path, capsys, monkeypatch):
        def fail(source):
            raise cv2.error("(-215:Assertion failed)")

        monkeypatch.setattr("signcam.sources.video.VideoSource.read", fail)
        video, picture = write_video(tmp_path / "a.avi"), write_picture(tmp_path / "b.png")
        assert run(["classify", str(video), str(picture), "--json", "--model", str(model)]) == 1
        bad, good = records(capsys.readouterr().out)
        assert "cannot be read" in bad["error"]
        assert good["digit"] == 7

    def test_a_picture_too_large_for_the_memory_is_told(self, model, tmp_path, capsys, monkeypatch):
        def no_room(path):
            raise MemoryError

        monkeypatch.setattr(classify, "read_picture", no_room)
        path = write_picture(tmp_path / "a.png")
        assert run(["classify", str(path), "--json", "--model", str(model)]) == 1
        assert "memory" in capsys.readouterr().err


@pytest.mark.usefixtures("fake_hands")
class TestThreads:
    def test_as_many_pictures_at_once_as_there_are_workers_and_few_wait(self, tmp_path, monkeypatch):
        at_work, most, lock = [0], [0], threading.Lock()
        started = []

        def read_and_count(path):
            with lock:
                started.append(path)
                at_work[0] += 1
                most[0] = max(most[0], at_work[0])
            time.sleep(0.02)
            with lock:
                at_work[0] -= 1
            return read_picture(path)

        monkeypatch.setattr(classify, "read_picture", read_and_count)
        items = classify.expand_all([str(write_picture(tmp_path / f"{index}.png")) for index in range(30)])
        reading = classify.read_all(items, {"": lambda: FakeClassifier([1])}, Threads(3))
        next(reading)
        time.sleep(0.3)
        assert len(started) <= 8
        assert sum(1 for _ in reading) == 29
        assert most[0] == 3

    def test_a_network_that_turns_bad_on_the_way_ends_it(self, tmp_path):
        def broken():
            raise ModelError("gone")

        items = classify.expand_all([str(write_picture(tmp_path / "a.png"))])
        with pytest.raises(ModelError):
            list(classify.read_all(items, {"": broken}, Threads(2)))


@pytest.mark.parametrize(
    ("network", "told"),
    [(b"text", "not a LiteRT model"), (tiny_network(size=64), "takes"), (tiny_network(outputs=3), "gives")],
    ids=["text", "input size", "output size"],
)
def test_a_bad_model_ends_it_before_anything_is_read(tmp_path, capsys, network, told):
    model = save_model(tmp_path, network=network)
    assert run(["classify", str(write_picture(tmp_path / "a.png")), "--model", str(model)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert told in shown.err
    assert shown.err.count("\n") == 1


def test_a_closed_pipe_ends_quietly(model, tmp_path):
    for index in range(200):
        write_picture(tmp_path / f"{index:03}.png", 0)
    reading = subprocess.Popen(
        command("classify", tmp_path, "--json", "--model", model),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    assert reading.stdout is not None
    assert reading.stderr is not None
    assert records(reading.stdout.readline())
    reading.stdout.close()
    with reading.stderr as told:
        assert told.read() == ""
    assert reading.wait(10) == 0


def test_ctrl_c_ends_it_at_once_without_a_traceback(model, tmp_path):
    for index in range(2000):
        write_picture(tmp_path / f"{index:04}.png", 0)
    reading = subprocess.Popen(
        command("classify", tmp_path, "--model", model),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    workers = psutil.Process(reading.pid).children(recursive=True)
    assert_ctrl_c_ends(reading)
    assert not psutil.wait_procs(workers, timeout=3)[1]


def test_many_pictures_are_read_by_other_processes_and_few_in_this_one(tmp_path):
    few = [FoundFile(f"{index}.png", tmp_path / f"{index}.png", "picture") for index in range(59)]
    assert isinstance(classify.choose_workers(few), Threads)
    assert isinstance(classify.choose_workers(few * 2, 1), Threads)
    assert isinstance(classify.choose_workers(few, 2), Processes)
    assert isinstance(classify.choose_workers(few * 2), Processes) == (usable_cores() > 1)


def test_two_processes_write_the_very_same_as_one(model, tmp_path, monkeypatch, capfd):
    """In the same order, with what cannot be read in its place."""
    for digit in range(4):
        picture = cv2.cvtColor(hand_picture(digit), cv2.COLOR_RGB2BGR)
        cv2.imwrite(str(tmp_path / f"{digit}.jpg"), picture)
    (tmp_path / "2.png").write_bytes(b"no picture")
    monkeypatch.chdir(tmp_path)
    arguments = ["classify", "gone.jpg", ".", "--json", "--model", str(model), "--model", "signnet"]
    written = []
    for workers in ("1", "2"):
        assert run([*arguments, "--workers", workers]) == 1
        written.append(capfd.readouterr())
    assert written[0] == written[1]
    assert written[0].out.count("\n") == 10


def test_a_worker_that_is_killed_costs_no_picture(model, tmp_path):
    names = [f"{index:02}.jpg" for index in range(24)]
    for name in names:
        cv2.imwrite(str(tmp_path / name), cv2.cvtColor(hand_picture(5), cv2.COLOR_RGB2BGR))
    reading = subprocess.Popen(
        command("classify", tmp_path, "--json", "--model", model, "--workers", "2"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    assert reading.stdout is not None
    first = reading.stdout.readline()
    workers = [
        child for child in psutil.Process(reading.pid).children() if "spawn_main" in " ".join(child.cmdline())
    ]
    workers[0].kill()
    out, err = reading.communicate(timeout=60)
    assert [Path(record["path"]).name for record in records(first + out)] == names
    assert (err, reading.returncode) == ("", 0)


def test_line_ends_in_names_do_not_break_the_lines_of_a_csv(model, tmp_path, capsys):
    names = ["a\nb.png", "c\rd.png", "e,f.png", 'g"h.png']
    try:
        paths = [str(write_picture(tmp_path / "plain.png").rename(tmp_path / name)) for name in names]
    except OSError:
        pytest.skip("this system has no such names")
    assert run(["classify", *paths, "--csv", "--model", str(model)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert [row["path"] for row in rows] == paths


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full disk to write to")
def test_a_full_disk_is_told_in_one_sentence(model, tmp_path):
    with Path("/dev/full").open("w") as full:
        reading = subprocess.run(
            command("classify", write_picture(tmp_path / "a.png"), "--model", model),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            check=False,
            timeout=60,
        )
    assert reading.returncode == 1
    assert reading.stderr == "The results cannot be written: No space left on device.\n"


def test_native_libraries_do_not_speak_unless_asked(model, tmp_path):
    path = write_picture(tmp_path / "a.png")
    assert signcam("classify", path, "--model", model).stderr == ""
    assert "XNNPACK" in signcam("classify", path, "--model", model, "--verbose").stderr


def test_several_models_have_a_line_each_for_the_same_picture(tmp_path, capsys):
    for digit in (2, 5):
        path = tmp_path / f"{digit}.png"
        cv2.imwrite(str(path), cv2.cvtColor(hand_picture(digit), cv2.COLOR_RGB2BGR))
    (tmp_path / "9.png").write_bytes(b"no picture")
    command = ["classify", str(tmp_path), "--model", "signnet", "--model", "lenet"]
    assert run([*command, "--json"]) == 1
    out, err = capsys.readouterr()
    records = [json.loads(line) for line in out.splitlines()]
    assert [record.get("model") for record in records] == ["signnet", "lenet", "signnet", "lenet", None]
    assert [record.get("digit") for record in records[::2]] == [2, 5, None]
    assert err.count("9.png") == 1
    assert run([*command, "--csv"]) == 1
    header, first, *_ = capsys.readouterr().out.splitlines()
    assert header.endswith(",error,model")
    assert first.endswith(",signnet")
    assert run(command) == 1
    assert "signnet" in capsys.readouterr().out.splitlines()[0]
    assert run([*command, "--model", "lenet"]) == 2
    assert "each time for another model" in capsys.readouterr().err


def test_a_sign_that_is_no_digit_is_told_by_its_label(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letters.tflite").write_bytes(tiny_network(size=16, outputs=3, favourite=1))
    words = [
        "classify",
        str(ROOT / "assets" / "signs" / "5.webp"),
        "--model",
        str(tmp_path / "letters.tflite"),
    ]
    words += ["--input", "0..1", "--colour", "rgb", "--crop", "plain", "--not-mirrored", "--classes", "A,B,C"]
    assert run(words) == 0
    assert "5.webp  B   100%" in capsys.readouterr().out
    assert run([*words, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["digit"], record["label"]) == (None, "B")
