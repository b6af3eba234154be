"""Model files that others made: damaged, hostile, far too large, or changed while they are in use."""

import contextlib
import json
import os
import random
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import h5py  # type: ignore[import-untyped]
import numpy as np
import pytest
from PIL import Image

from signcam.errors import ModelError
from signcam.models.card import card_path
from signcam.models.catalogue import check_model, open_model
from signcam.models.keras.files import find_files
from signcam.models.overrides import InputOverrides
from tests.support.keras_networks import FIXTURES, copied, edited, layer
from tests.support.program import python, signcam
from tests.support.tiny_models import save_model, tiny_network

SAID = InputOverrides(input="0..1", crop="plain", colour="rgb", mirrored=False)
# Prints how long opening took, the most memory that any process took for it, and what was said.
_MEASURED = """
import json, pathlib, resource, sys, time
from signcam.errors import SigncamError
from signcam.models.catalogue import open_model
began, told = time.perf_counter(), ""
try:
    open_model(sys.argv[1])
except SigncamError as error:
    told = str(error)
kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
used = [resource.getrusage(kind) for kind in kinds]
# The peak that `getrusage` states for a process counts what its parent had when it was started.
status = dict(line.split(":", 1) for line in pathlib.Path("/proc/self/status").read_text().splitlines())
peak = max(int(status["VmHWM"].split()[0]), used[1].ru_maxrss)
print(json.dumps([sum(one.ru_utime + one.ru_stime for one in used), peak / 1e3, told,
                  time.perf_counter() - began]))
"""


def problem_with(path: Path) -> str:
    """The one sentence that opening a model ends in, within limits of processor time and memory."""
    done = python(_MEASURED, str(path))
    assert done.returncode == 0, done.stderr
    seconds, megabytes, told, _ = json.loads(done.stdout)
    # The imports of the program itself included; a busy machine does not count.
    assert seconds < 4
    assert megabytes < 500
    assert told.endswith(".")
    assert "\n" not in told
    return str(told)


@pytest.mark.shared_data
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("hangs.h5", "did not finish with it within 1.5 s"),
        ("lenet-1-67.tflite", "LiteRT crashes over it"),
        ("lenet-1-54.tflite", "cannot be run"),
        ("lenet-2-47.tflite", "damaged"),
        ("cfgint.h5", "damaged"),
        ("strshape.h5", "damaged"),
        ("big2.h5", "20 million parameters, but only 1,276 numbers come with it"),
        ("big2.json", "20 million parameters, but only 1,276 numbers come with it"),
    ],
)
def test_a_damaged_file_is_told_in_a_sentence(shared_data: Path, name: str, told: str) -> None:
    assert told in problem_with(shared_data / "damaged" / name)


@pytest.mark.shared_data
def test_a_command_ends_in_a_sentence_and_code_2(shared_data: Path, tmp_path: Path) -> None:
    Image.new("RGB", (64, 64)).save(tmp_path / "picture.png")
    for name in ("lenet-1-67.tflite", "strshape.h5"):
        done = signcam("classify", tmp_path / "picture.png", "--model", shared_data / "damaged" / name)
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1


def test_a_model_that_was_tried_once_opens_without_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_model(tmp_path, network=tiny_network(favourite=4))
    assert python(_MEASURED, str(path)).returncode == 0

    def refuse(*given: object, **options: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert open_model(str(path)).card.name == "tiny"
    path.write_bytes(path.read_bytes() + b"\0")
    card_path(path).unlink()
    with pytest.raises(AssertionError, match="a process was started"):
        open_model(str(path), SAID)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses to overwrite a mapped file")
def test_a_models_file_may_be_overwritten_while_it_reads(tmp_path: Path) -> None:
    path = save_model(tmp_path)
    code = (
        "import sys, numpy as np\n"
        "from signcam.models.catalogue import open_model\n"
        "model = open_model(sys.argv[1])\n"
        "open(sys.argv[1], 'wb').close()\n"
        "crop = np.zeros((100, 100, 3), np.uint8)\n"
        "print(model.classify(crop).label, model.copy().classify(crop).label)\n"
    )
    done = python(code, str(path))
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["7", "7"]


def test_a_sparse_file_is_refused_by_its_size(tmp_path: Path) -> None:
    for name in ("a.tflite", "a.h5", "a.keras", "a.json"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(2_000_000_000)
        with pytest.raises(ModelError, match="2,000 MB large"):
            open_model(str(tmp_path / name))
    # As large as may be, and no network.
    with (tmp_path / "b.tflite").open("wb") as file:
        file.truncate(1_000_000_000)
    assert "is not a LiteRT model" in problem_with(tmp_path / "b.tflite")


def test_a_card_of_gigabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    path = save_model(tmp_path)
    with card_path(path).open("ab") as file:
        file.truncate(3_000_000_000)
    assert "tiny.json is 3,000 MB large" in problem_with(path)


def test_a_labels_file_of_gigabytes_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "net.tflite"
    path.write_bytes(tiny_network(size=16))
    with (tmp_path / "labels.txt").open("wb") as file:
        file.truncate(3_000_000_000)
    assert open_model(str(path), SAID).card.labels[3] == "3"


def test_an_archive_that_unfolds_to_far_more_than_its_size_is_refused(tmp_path: Path) -> None:
    path = copied(tmp_path, "keras3.keras")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("assets/zeros", bytes(300_000_000))
    assert "unfolds from" in problem_with(path)


def test_weights_that_unfold_to_far_more_than_their_file_are_refused(tmp_path: Path) -> None:
    path = copied(tmp_path, "tutorial.json", "tutorial.h5").with_suffix(".h5")
    with h5py.File(path, "a") as file:
        file.create_dataset("zeros", (50_000, 50_000), np.float32, chunks=(500, 500), compression="gzip")
    assert "unfolds from" in problem_with(path)


@pytest.mark.parametrize("member", ["../../evil.txt", "/evil.txt", "C:\\evil.txt", "..\\evil.txt"])
def test_an_archive_that_leaves_its_folder_is_refused(tmp_path: Path, member: str) -> None:
    path = copied(tmp_path, "keras3.keras")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(member, "x")
    with pytest.raises(ModelError, match="leaves its folder"):
        find_files(path)


def test_weights_that_lie_in_other_files_are_refused(tmp_path: Path) -> None:
    for number, link in enumerate(("external", "storage", "virtual")):
        path = tmp_path / f"{number}.h5"
        path.write_bytes((FIXTURES / "tutorial.h5").read_bytes())
        with h5py.File(path, "a") as file:
            if link == "external":
                file["elsewhere"] = h5py.ExternalLink("/etc/passwd", "/")
            elif link == "storage":
                file.create_dataset("zero", (10,), "u1", external=[("/dev/zero", 0, 10)])
            else:
                layout = h5py.VirtualLayout((10,), "u1")
                layout[:] = h5py.VirtualSource("other.h5", "x", (10,))
                file.create_virtual_dataset("virtual", layout)
        with pytest.raises(ModelError, match="refers to other files"):
            find_files(path)


@pytest.mark.parametrize("units", [20_000_000, 10**12, "100", [3], 1.5, True])
def test_a_description_with_a_size_that_makes_no_sense_is_told_before_anything_is_built(
    tmp_path: Path, units: object
) -> None:
    path = copied(tmp_path, "tutorial.json", "tutorial.h5")
    edited(path, lambda content: layer(content, "Dense")["config"].update(units=units))
    with pytest.raises(ModelError, match=r"is no number|million parameters"):
        check_model(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("suffix", [".tflite", ".h5", ".keras", ".json", ".zip"])
def test_pipes_devices_and_folders_named_like_models_are_told(tmp_path: Path, suffix: str) -> None:
    pipe, folder, device = (tmp_path / f"{name}{suffix}" for name in ("pipe", "folder", "device"))
    os.mkfifo(pipe)
    folder.mkdir()
    device.symlink_to("/dev/zero")
    for path in (pipe, folder, device):
        with pytest.raises(ModelError):
            open_model(str(path))


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/net\xff.tflite"))
    content = bytearray(tiny_network())
    content[40:400] = bytes(360)
    path.write_bytes(content)
    with pytest.raises(ModelError, match="damaged"):
        open_model(str(path))


def test_a_model_that_changes_between_the_trial_and_the_opening_is_never_read_untried(tmp_path: Path) -> None:
    path = tmp_path / "net.tflite"
    path.write_bytes(tiny_network(size=24))
    stop = threading.Event()

    def write() -> None:
        contents = [tiny_network(size=size, favourite=5) for size in (24, 32, 40)]
        while not stop.wait(0.01):
            path.write_bytes(random.choice(contents))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(3):
            # Any other exception fails the test.
            with contextlib.suppress(ModelError):
                open_model(str(path), SAID)
    finally:
        stop.set()
        writer.join()
