"""Pictures read by processes of Ray: the same as by this one, also where one of them dies."""

import importlib.util
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import psutil
import pytest

from signcam.cli.main import run
from tests.support.doubles import grey_image
from tests.support.program import command, environment, next_line
from tests.support.stills import hand_picture
from tests.support.tiny_models import save_model

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None or sys.platform == "win32",
    reason="needs Ray, an extra of its own: pip install 'ray>=2.40'; on Windows it is an experiment",
)


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """Ray's sockets lie in it, and their names may have 107 letters."""
    folder = Path(tempfile.mkdtemp(prefix="ray", dir="/tmp"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def workers_of(program: psutil.Process) -> list[psutil.Process]:
    """Return Ray's processes that read a picture at this moment."""
    found = []
    for child in program.children(recursive=True):
        try:
            if "ray::call_in_folder" in " ".join(child.cmdline()):
                found.append(child)
        except psutil.Error:  # gone meanwhile
            pass
    return found


@needs_ray
def test_a_killed_worker_of_ray_costs_no_picture_and_the_lines_are_those_of_one_process(
    tmp_path, short_folder
):
    """Relative paths, what cannot be read, and no word of Ray's on either stream; nothing of it stays."""
    model = save_model(tmp_path)
    folder = tmp_path / "pictures"
    folder.mkdir()
    for index in range(24):
        picture = hand_picture(index % 10) if index % 6 == 0 else grey_image(20 * (index % 10))
        cv2.imwrite(str(folder / f"{index:02}.jpg"), picture)
    (folder / "11.jpg").write_bytes(b"no picture")
    given = {"RAY_TMPDIR": str(short_folder), "HOME": str(short_folder)}

    def started(*options: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            command("classify", "pictures", "--json", "--model", model, *options),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(given),
            cwd=tmp_path,
        )

    alone = started("--workers", "1").communicate(timeout=120)
    reading = started("--workers", "2", "--address", "local")
    program, killed = psutil.Process(reading.pid), None
    until = time.monotonic() + 120
    while killed is None and reading.poll() is None and time.monotonic() < until:
        for killed in workers_of(program)[:1]:
            killed.kill()
        time.sleep(0.01)
    assert killed is not None, reading.communicate(timeout=120)
    children = program.children(recursive=True)
    assert reading.communicate(timeout=120) == alone
    assert reading.returncode == 1
    assert alone[0].count("\n") == 24
    assert not psutil.wait_procs(children, timeout=5)[1]


@needs_ray
def test_ctrl_c_ends_ray_too(tmp_path, short_folder):
    cv2.imwrite(str(tmp_path / "a.jpg"), grey_image(0))
    pictures = [tmp_path / "a.jpg"] * 2000
    reading = subprocess.Popen(
        command(
            "classify", *pictures, "--model", save_model(tmp_path), "--workers", "2", "--address", "local"
        ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment({"RAY_TMPDIR": str(short_folder), "HOME": str(short_folder)}),
    )
    assert next_line(reading)
    children = psutil.Process(reading.pid).children(recursive=True)
    reading.send_signal(signal.SIGINT)
    assert reading.communicate(timeout=60)[1] == ""
    assert reading.returncode == 130
    assert not psutil.wait_procs(children, timeout=5)[1]


@needs_ray
def test_an_address_where_no_cluster_answers_is_told_at_once(tmp_path, capsys):
    picture = tmp_path / "a.png"
    cv2.imwrite(str(picture), grey_image(0))
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    for address, told, code in (
        (f"127.0.0.1:{port}", f"No cluster of Ray answers at 127.0.0.1:{port} (Connection refused)", 1),
        ("nowhere", "--address nowhere is neither local nor HOST:PORT", 2),
    ):
        assert run(["classify", str(picture), "--address", address]) == code
        shown = capsys.readouterr()
        assert (shown.out, shown.err.count("\n")) == ("", 1)
        assert told in shown.err


def test_without_ray_its_installation_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "ray", None)
    picture = tmp_path / "a.png"
    cv2.imwrite(str(picture), grey_image(0))
    assert run(["classify", str(picture), "--address", "local"]) == 1
    told = capsys.readouterr().err
    assert told == "--address needs Ray, which is not installed. Do: pip install 'ray>=2.40'\n"
