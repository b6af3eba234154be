import contextlib
import io
import os
import re
import signal
import stat
import subprocess
import sys
import threading
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from signcam.errors import SigncamError
from tests.training.conftest import ARCHIVE
from training.commands.fetch import command
from training.data.archive import unpack_pictures
from training.data.dataset import dataset_folder, differences
from training.data.fetch import fetch
from training.support.atomic_write import atomic_folder

ROOT = Path(__file__).resolve().parents[3]
PICTURE = "x/Dataset/0/IMG_1.JPG"


def archive_of(names: list[str], target: Path) -> Path:
    with zipfile.ZipFile(target, "w") as content:
        for name in names:
            content.writestr(name, b"not a picture")
    return target


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def archive_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[BaseHTTPRequestHandler]]:
    """Serves `content` at `address`, whole or a part; stops after `first` bytes until `going_on` is set."""
    monkeypatch.setenv("no_proxy", "*")

    class Handler(BaseHTTPRequestHandler):
        content = b""
        first: int | None = None
        going_on = threading.Event()
        asked: list[str | None] = []  # noqa: RUF012
        address = ""

        def do_GET(self):
            self.asked.append(self.headers["Range"])
            start = int((self.headers["Range"] or "bytes=0-").removeprefix("bytes=").removesuffix("-"))
            self.send_response(206 if start else 200)
            if start:
                end = len(self.content)
                self.send_header("Content-Range", f"bytes {start}-{end - 1}/{end}")
            self.send_header("Content-Length", str(len(self.content) - start))
            self.send_header("ETag", '"1"')
            self.end_headers()
            if self.first is None:
                self.wfile.write(self.content[start:])
            else:
                self.wfile.write(self.content[: self.first])
                self.going_on.wait(60)

        def log_message(self, *_: object):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        Handler.address = f"http://127.0.0.1:{server.server_port}/archive.zip"
        yield Handler
        Handler.going_on.set()
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("content", [b"", b"no archive at all", b"PK\x03\x04 and nothing more"])
def test_what_is_no_archive_is_told_in_one_sentence(tmp_path: Path, content: bytes):
    file = tmp_path / "archive.zip"
    file.write_bytes(content)
    with pytest.raises(SigncamError, match=r"is no whole zip archive"):
        fetch(str(file), tmp_path / "data")


def test_a_page_in_place_of_the_archive_is_told_by_its_address_and_not_kept(tmp_path: Path, archive_server):
    archive_server.content = b"<html>Please log in to the network.</html>"
    with pytest.raises(SigncamError, match=rf"{archive_server.address} is no whole zip archive"):
        fetch(archive_server.address, tmp_path / "data")
    assert list((tmp_path / "data").iterdir()) == []


def test_a_missing_archive_is_told_in_one_sentence(tmp_path: Path):
    with pytest.raises(SigncamError, match=r"There is no archive at"):
        fetch(str(tmp_path / "absent.zip"), tmp_path / "data")


def test_an_archive_with_other_pictures_is_refused_by_name_and_leaves_nothing(tmp_path: Path):
    names = ["x/Dataset/0/IMG_1118.JPG", "x/Dataset/0/more.JPG", "x/Examples/example_0.JPG"]
    file = archive_of(names, tmp_path / "archive.zip")
    told = (
        "2070 missing (Dataset/0/IMG_1128.JPG, Dataset/0/IMG_1138.JPG, Dataset/0/IMG_1148.JPG and 2067 more),"
        " 2 changed (Dataset/0/IMG_1118.JPG, Examples/example_0.JPG), 1 too many (Dataset/0/more.JPG)"
    )
    with pytest.raises(SigncamError, match=re.escape(told)):
        fetch(str(file), tmp_path / "data")
    assert list((tmp_path / "data").iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "x/Dataset/../../escaped.JPG",
        "/Dataset/0/escaped.JPG",
        "x/Dataset/0/../escaped.JPG",
        "x/Dataset/0/..\\..\\escaped.JPG",
        "x/Dataset/0/C:escaped.JPG",
        "../Dataset/0/../../escaped.JPG",
        "x/y/Dataset/0/escaped.JPG",
        "x/Dataset/0/escaped.py",
    ],
)
def test_entries_that_point_elsewhere_or_are_no_pictures_are_not_unpacked(tmp_path: Path, name: str):
    file = archive_of([PICTURE, name], tmp_path / "archive.zip")
    unpack_pictures(file, tmp_path / "data" / "new", "it")
    assert files_in(tmp_path) == ["archive.zip", "data/new/Dataset/0/IMG_1.JPG"]


def test_links_are_not_unpacked(tmp_path: Path):
    link = zipfile.ZipInfo("x/Dataset/0/link.JPG")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as content:
        content.writestr(PICTURE, b"")
        content.writestr(link, b"/etc/hostname")
    unpack_pictures(tmp_path / "archive.zip", tmp_path / "new", "it")
    assert files_in(tmp_path / "new") == ["Dataset/0/IMG_1.JPG"]


@pytest.mark.parametrize("second", [PICTURE, "y/Dataset/0/img_1.jpg"])
def test_an_archive_that_holds_a_picture_twice_is_refused(tmp_path: Path, second: str):
    with pytest.warns(UserWarning, match="Duplicate") if second == PICTURE else contextlib.nullcontext():
        file = archive_of([PICTURE, second], tmp_path / "archive.zip")
    with pytest.raises(SigncamError, match=r"(?i)holds Dataset/0/img_1\.jpg twice"):
        unpack_pictures(file, tmp_path / "new", "it")


def test_an_archive_that_claims_to_be_far_too_large_is_refused(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "archive.zip", "w", zipfile.ZIP_DEFLATED) as content:
        content.writestr(PICTURE, bytes(200_000_001))
    with pytest.raises(SigncamError, match=r"unpacks to far more"):
        unpack_pictures(tmp_path / "archive.zip", tmp_path / "new", "it")


def test_an_entry_with_far_more_in_it_than_it_claims_fills_neither_memory_nor_disk(tmp_path: Path):
    written = io.BytesIO()
    real, claimed = 64_000_000, 100
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as content:
        content.writestr(PICTURE, bytes(real))
    lying = written.getvalue().replace(real.to_bytes(4, "little"), claimed.to_bytes(4, "little"))
    (tmp_path / "archive.zip").write_bytes(lying)
    tracemalloc.start()
    with pytest.raises(SigncamError, match=r"it is no whole zip archive"):
        unpack_pictures(tmp_path / "archive.zip", tmp_path / "new", "it")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 4_000_000
    assert sum(path.stat().st_size for path in (tmp_path / "new").rglob("*.JPG")) <= claimed


def test_an_archive_that_other_programs_could_not_read_is_refused(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "archive.zip", "w", zipfile.ZIP_BZIP2) as content:
        content.writestr(PICTURE, b"not a picture")
    with pytest.raises(SigncamError, match=r"packed in an unusual way"):
        unpack_pictures(tmp_path / "archive.zip", tmp_path / "new", "it")


def test_archives_damaged_anywhere_are_told_in_one_sentence(tmp_path: Path):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as content:
        content.writestr(PICTURE, b"not a picture " * 5)
        content.writestr("x/Examples/example_0.JPG", b"")
    whole = written.getvalue()
    for place in range(len(whole)):
        for value in (0x00, 0x7F, 0xFF):
            damaged = bytearray(whole)
            damaged[place] = value
            (tmp_path / "archive.zip").write_bytes(damaged)
            with contextlib.suppress(SigncamError):
                unpack_pictures(tmp_path / "archive.zip", tmp_path / "new", "it")


def test_a_file_in_the_folders_place_is_told_in_one_sentence(tmp_path: Path):
    (tmp_path / "data").touch()
    file = archive_of([PICTURE], tmp_path / "archive.zip")
    with pytest.raises(SigncamError, match=r"data cannot be written to: .*--data"):
        fetch(str(file), tmp_path / "data")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_told_in_one_sentence(tmp_path: Path):
    file = archive_of([PICTURE], tmp_path / "archive.zip")
    data = tmp_path / "data"
    data.mkdir(mode=0o500)
    with pytest.raises(SigncamError, match=r"data cannot be written to: Permission denied\. .*--data"):
        fetch(str(file), data)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to write to")
def test_a_full_disk_is_told_in_one_sentence(tmp_path: Path, archive_server):
    archive_server.content = bytes(1000)
    data = tmp_path / "data"
    data.mkdir()
    (data / "Sign-Language-Digits-Dataset.zip.part").symlink_to("/dev/full")
    with pytest.raises(SigncamError, match=r"data cannot be written to: No space left on device\. Make room"):
        fetch(archive_server.address, data)


@pytest.mark.shared_data
def test_a_damaged_archive_is_refused_and_what_was_there_stays(tmp_path: Path, shared_data: Path):
    damaged = bytearray((shared_data / ARCHIVE).read_bytes())
    damaged[len(damaged) // 2 : len(damaged) // 2 + 64] = bytes(64)
    file = tmp_path / "damaged.zip"
    file.write_bytes(damaged)
    kept = dataset_folder(tmp_path / "data") / "kept"
    kept.parent.mkdir(parents=True)
    kept.touch()
    with pytest.raises(SigncamError):
        fetch(str(file), tmp_path / "data")
    assert files_in(tmp_path / "data") == ["Sign-Language-Digits-Dataset/kept"]


@pytest.mark.shared_data
@pytest.mark.parametrize("again", [True, False], ids=["brought again", "already there"])
def test_what_a_killed_fetch_left_is_cleared_away(tmp_path: Path, shared_data: Path, again: bool):
    source = str(shared_data / ARCHIVE)
    folder = fetch(source, tmp_path)
    killed = tmp_path / f"{folder.name}.part" / "new" / "Dataset" / "0" / "IMG_1.JPG"
    killed.parent.mkdir(parents=True)
    killed.write_bytes(b"half")
    CliRunner().invoke(
        command, ["--data", str(tmp_path), *(["--from", source] if again else [])], catch_exceptions=False
    )
    assert list(tmp_path.iterdir()) == [folder]
    assert not differences(folder)


def test_pictures_that_a_killed_fetch_was_about_to_replace_are_put_back(tmp_path: Path):
    folder = dataset_folder(tmp_path)
    kept = tmp_path / f"{folder.name}.part" / "old" / "kept"
    kept.parent.mkdir(parents=True)
    kept.touch()
    with pytest.raises(SigncamError, match=r"There is no archive at"):
        fetch(str(tmp_path / "absent.zip"), tmp_path)
    assert files_in(tmp_path) == [f"{folder.name}/kept"]


def test_of_two_fetches_at_once_one_is_refused(tmp_path: Path):
    with atomic_folder(dataset_folder(tmp_path)) as new:
        new.mkdir()
        with pytest.raises(SigncamError, match=r"Another program is writing into .*: wait"):
            fetch(str(tmp_path / "absent.zip"), tmp_path)
        (new / "mine").touch()
    assert files_in(tmp_path) == [f"{dataset_folder(tmp_path).name}/mine"]


@pytest.mark.shared_data
def test_pictures_that_are_there_and_whole_are_not_brought_again(dataset: Path):
    # GitHub, the default, would not be reached from here.
    told = CliRunner().invoke(command, ["--data", str(dataset)], catch_exceptions=False)
    assert told.exit_code == 0
    assert "already there, 2072 pictures, all as recorded" in told.stderr


@pytest.mark.shared_data
def test_what_is_asked_for_with_from_is_brought_even_if_all_is_there(dataset: Path, tmp_path: Path):
    arguments = ["--data", str(dataset), "--from", str(tmp_path / "absent.zip")]
    with pytest.raises(SigncamError, match=r"There is no archive at"):
        CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert not differences(dataset_folder(dataset))


@pytest.mark.shared_data
def test_what_is_asked_for_with_from_replaces_what_is_there(tmp_path: Path, shared_data: Path):
    data = tmp_path / "data"
    stale = dataset_folder(data) / "Dataset" / "0" / "stale.jpg"
    stale.parent.mkdir(parents=True)
    stale.touch()
    arguments = ["--data", str(data), "--from", str(shared_data / ARCHIVE)]
    told = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert "2072 pictures, all as recorded" in told.stderr
    assert not differences(dataset_folder(data))
    assert [path.name for path in data.iterdir()] == ["Sign-Language-Digits-Dataset"]


@pytest.mark.shared_data
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal to send to one process")
def test_after_ctrl_c_the_rest_alone_is_downloaded(tmp_path: Path, shared_data: Path, archive_server):
    archive_server.content = (shared_data / ARCHIVE).read_bytes()
    archive_server.first = 10_000_000
    data = tmp_path / "data"
    part = data / "Sign-Language-Digits-Dataset.zip.part"
    running = subprocess.Popen(
        [sys.executable, "-m", "training", "fetch", "--data", str(data), "--from", archive_server.address],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 60
    while not (part.exists() and part.stat().st_size > 9_000_000) and time.monotonic() < until:
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "The next fetch goes on from here" in told
    assert "Traceback" not in told
    assert files_in(data) == [part.name, f"{part.name}.json"]

    kept = part.stat().st_size
    archive_server.first = None
    fetch(archive_server.address, data)
    assert archive_server.asked == [None, f"bytes={kept}-"]
    assert not differences(dataset_folder(data))
    assert [path.name for path in data.iterdir()] == ["Sign-Language-Digits-Dataset"]
