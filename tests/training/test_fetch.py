import io
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from signcam.errors import SigncamError
from tests.training.conftest import ARCHIVE
from training.fetch import dataset_folder, fetch


def archive_of(names: list[str]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as content:
        for name in names:
            content.writestr(name, b"not a picture")
    return written.getvalue()


@pytest.fixture
def breaking_server() -> Iterator[str]:
    """Promises a thousand bytes and sends ten."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"0123456789")

        def log_message(self, *_: object):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/archive.zip"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("content", [b"", b"no archive at all", b"PK\x03\x04 and nothing more"])
def test_what_is_no_archive_is_told_in_one_sentence(tmp_path: Path, content: bytes):
    file = tmp_path / "archive.zip"
    file.write_bytes(content)
    with pytest.raises(SigncamError, match=r"is no whole zip archive"):
        fetch(str(file), tmp_path / "data")


def test_a_missing_archive_is_told_in_one_sentence(tmp_path: Path):
    with pytest.raises(SigncamError, match=r"There is no archive at"):
        fetch(str(tmp_path / "absent.zip"), tmp_path / "data")


def test_an_archive_with_too_few_pictures_is_refused_and_leaves_nothing(tmp_path: Path):
    file = tmp_path / "archive.zip"
    file.write_bytes(archive_of(["x/Dataset/0/IMG_1.JPG", "x/Examples/example_0.JPG"]))
    with pytest.raises(SigncamError, match="1 pictures and 1 examples"):
        fetch(str(file), tmp_path / "data")
    assert list((tmp_path / "data").iterdir()) == []


def test_entries_that_point_elsewhere_are_not_unpacked(tmp_path: Path):
    file = tmp_path / "archive.zip"
    names = ["x/Dataset/../../escaped.JPG", "/Dataset/0/escaped.JPG", "x/Dataset/0/../escaped.JPG"]
    file.write_bytes(archive_of(names))
    with pytest.raises(SigncamError):
        fetch(str(file), tmp_path / "data")
    assert not list(tmp_path.rglob("*escaped*"))


def test_a_download_that_breaks_off_is_told_in_one_sentence(tmp_path: Path, breaking_server: str):
    with pytest.raises(SigncamError, match=r"broke off|could not be downloaded"):
        fetch(breaking_server, tmp_path / "data")
    assert list((tmp_path / "data").iterdir()) == []


def test_an_address_where_nobody_answers_is_told_in_one_sentence(tmp_path: Path):
    with pytest.raises(SigncamError, match="could not be downloaded"):
        fetch("http://127.0.0.1:9/archive.zip", tmp_path / "data")


@pytest.mark.shared_data
def test_a_damaged_archive_is_refused_and_what_was_there_stays(tmp_path: Path, shared_data: Path):
    whole = (shared_data / ARCHIVE).read_bytes()
    damaged = bytearray(whole)
    damaged[len(whole) // 2 : len(whole) // 2 + 64] = bytes(64)
    file = tmp_path / "damaged.zip"
    file.write_bytes(damaged)
    kept = dataset_folder(tmp_path / "data") / "kept"
    kept.parent.mkdir(parents=True)
    kept.touch()
    with pytest.raises(SigncamError):
        fetch(str(file), tmp_path / "data")
    assert kept.exists()
