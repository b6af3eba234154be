import io
import re
import threading
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from rich.console import Console

from signcam.errors import SigncamError, UsageError
from tests.training.data.file_server import FILE, OTHER_FILE, Handler, Site
from training.data.download import Download


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Site], Site]]:
    """Puts sites on servers of this machine, and fills in their addresses."""
    monkeypatch.setenv("no_proxy", "*")
    running = []

    def start(site: Site) -> Site:
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("OneSite", (Handler,), {"site": site}))
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        running.append((server, thread))
        site.address = f"http://127.0.0.1:{server.server_port}/archive.zip"
        return site

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join()
        server.server_close()


Serve = Callable[[Site], Site]


def bring(site: Site, part: Path, tries: int = 1, timeout_s: float = 5) -> bytes:
    """Download with so many tries in all, and no waiting between them."""
    download = Download(part, timeout_s=timeout_s, waits_s=[0.0] * (tries - 1))
    download.finish(site.address, expected=len(FILE), largest=1_000_000)
    return part.read_bytes()


def stopped(site: Site, part: Path, after: int) -> None:
    """Leave a download that broke off after so many bytes."""
    site.breaks = [after]
    with pytest.raises(SigncamError, match=r"broke off: the connection was closed\. Run it again"):
        bring(site, part)
    assert part.stat().st_size == after
    site.asked.clear()
    site.sent.clear()


@pytest.mark.parametrize("chunked", [False, True])
def test_a_file_arrives_whole_whether_or_not_its_length_is_told(tmp_path: Path, serve: Serve, chunked: bool):
    assert bring(serve(Site(chunked=chunked)), tmp_path / "part") == FILE


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize("headers", [{"ETag": '"1"'}, {"Last-Modified": "Sat, 08 May 2021 15:01:00 GMT"}])
def test_the_next_download_asks_for_the_missing_bytes_alone(
    tmp_path: Path, serve: Serve, chunked: bool, headers: dict[str, str]
):
    site = serve(Site(chunked=chunked, headers=headers))
    stopped(site, tmp_path / "part", after=200_000)
    assert bring(site, tmp_path / "part") == FILE
    assert site.asked == ["bytes=200000-"]
    assert site.provided[-1] in headers.values()
    assert site.sent == [100_000]


@pytest.mark.parametrize("chunked", [False, True])
def test_a_server_that_sends_no_parts_sends_the_whole_file_again(tmp_path: Path, serve: Serve, chunked: bool):
    site = serve(Site(chunked=chunked, ranges=False))
    stopped(site, tmp_path / "part", after=200_000)
    assert bring(site, tmp_path / "part") == FILE
    assert site.sent == [300_000]


def test_a_file_that_changed_meanwhile_is_downloaded_from_its_beginning(tmp_path: Path, serve: Serve):
    site = serve(Site())
    stopped(site, tmp_path / "part", after=200_000)
    site.content, site.headers = OTHER_FILE, {"ETag": '"2"'}
    assert bring(site, tmp_path / "part") == OTHER_FILE


@pytest.mark.parametrize("headers", [{"ETag": '"2"'}, {}])
def test_a_changed_file_is_noticed_even_if_the_server_ignores_the_condition(
    tmp_path: Path, serve: Serve, headers: dict[str, str]
):
    site = serve(Site(conditions=False))
    stopped(site, tmp_path / "part", after=200_000)
    site.content, site.headers = OTHER_FILE + b"longer", headers
    assert bring(site, tmp_path / "part") == OTHER_FILE + b"longer"


def test_a_file_that_became_shorter_than_what_is_kept_is_downloaded_anew(tmp_path: Path, serve: Serve):
    site = serve(Site(conditions=False))
    stopped(site, tmp_path / "part", after=200_000)
    site.content = OTHER_FILE[:1000]
    assert bring(site, tmp_path / "part") == OTHER_FILE[:1000]
    assert site.asked == ["bytes=200000-", None]


def test_a_download_stopped_after_its_last_byte_is_whole(tmp_path: Path, serve: Serve):
    site = serve(Site(chunked=True))
    stopped(site, tmp_path / "part", after=300_000)
    assert bring(site, tmp_path / "part") == FILE
    assert site.sent == []


@pytest.mark.parametrize("headers", [{}, {"ETag": 'W/"1"'}])
def test_bytes_of_an_unknown_version_are_not_gone_on_with(
    tmp_path: Path, serve: Serve, headers: dict[str, str]
):
    site = serve(Site(headers=headers))
    stopped(site, tmp_path / "part", after=200_000)
    site.content = OTHER_FILE
    assert bring(site, tmp_path / "part") == OTHER_FILE


def test_bytes_from_another_address_are_not_gone_on_with(tmp_path: Path, serve: Serve):
    stopped(serve(Site()), tmp_path / "part", after=200_000)
    assert bring(serve(Site(content=OTHER_FILE)), tmp_path / "part") == OTHER_FILE


@pytest.mark.parametrize("notes", ["", "{", "[]", '{"address": 1}', None])
def test_bytes_that_nothing_is_known_of_are_not_gone_on_with(tmp_path: Path, serve: Serve, notes: str | None):
    (tmp_path / "part").write_bytes(OTHER_FILE[:1000])
    if notes is not None:
        (tmp_path / "part.json").write_text(notes)
    assert bring(serve(Site()), tmp_path / "part") == FILE


def test_a_whole_download_is_not_asked_for_again(tmp_path: Path, serve: Serve):
    site = serve(Site(chunked=True))
    bring(site, tmp_path / "part")
    assert bring(site, tmp_path / "part") == FILE
    assert len(site.asked) == 1


def test_a_broken_connection_is_taken_up_again_as_long_as_that_brings_more(tmp_path: Path, serve: Serve):
    site = serve(Site(breaks=[50_000] * 5))
    assert bring(site, tmp_path / "part", tries=2) == FILE
    assert site.asked == [None, *(f"bytes={start}-" for start in range(50_000, 300_000, 50_000))]
    assert sum(site.sent) == len(FILE)


def test_a_server_that_always_starts_over_and_breaks_off_is_given_up(tmp_path: Path, serve: Serve):
    site = serve(Site(ranges=False, breaks=[200_000] * 100))
    with pytest.raises(SigncamError, match=r"broke off: the connection was closed\. Run it again"):
        bring(site, tmp_path / "part", tries=3)
    assert len(site.asked) == 3


@pytest.mark.parametrize("chunked", [False, True])
def test_a_server_that_falls_silent_is_asked_again_for_the_rest(tmp_path: Path, serve: Serve, chunked: bool):
    site = serve(Site(chunked=chunked, breaks=[200_000], stalls=threading.Event()))
    assert bring(site, tmp_path / "part", tries=2, timeout_s=0.2) == FILE
    assert site.asked == [None, "bytes=200000-"]


def test_a_server_that_stays_silent_is_told_in_one_sentence(tmp_path: Path, serve: Serve):
    site = serve(Site(breaks=[200_000, 0, 0], stalls=threading.Event()))
    with pytest.raises(SigncamError, match=r"broke off: nothing came for 0.2 s\. Run it again: it goes on"):
        bring(site, tmp_path / "part", tries=2, timeout_s=0.2)
    assert (tmp_path / "part").read_bytes() == FILE[:200_000]


def test_waits_grow_while_nothing_new_comes(tmp_path: Path, serve: Serve, capsys: pytest.CaptureFixture[str]):
    site = serve(Site(answers=[500] * 3))
    download = Download(tmp_path / "part", timeout_s=5, waits_s=(0.01, 0.02, 0.03))
    download.finish(site.address, expected=1, largest=1_000_000)
    told = capsys.readouterr().err.splitlines()
    assert [line.partition("Trying again in ")[2] for line in told] == ["0.01 s.", "0.02 s.", "0.03 s."]


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_server_in_trouble_is_asked_again(tmp_path: Path, serve: Serve, status: int):
    assert bring(serve(Site(answers=[status])), tmp_path / "part", tries=2) == FILE
    with pytest.raises(SigncamError, match=f"broke off: the server answered {status}"):
        bring(serve(Site(answers=[status] * 2)), tmp_path / "other", tries=2)


@pytest.mark.parametrize("status", [404, 403, 416])
def test_a_refusal_is_told_at_once_and_what_to_do(tmp_path: Path, serve: Serve, status: int):
    site = serve(Site(answers=[status] * 5))
    with pytest.raises(SigncamError, match=rf"the server answered {status} .*Check the address, .* --from"):
        bring(site, tmp_path / "part", tries=5)
    assert len(site.asked) == 1
    assert list(tmp_path.iterdir()) == []


def test_an_address_where_nobody_answers_is_told_at_once_and_what_to_do(tmp_path: Path):
    site = Site(address="http://127.0.0.1:9/archive.zip")
    with pytest.raises(SigncamError, match=r"cannot be reached: .*\. Check the network, .* --from"):
        Download(tmp_path / "part", waits_s=[60.0]).finish(site.address, expected=1, largest=1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "address", ["http://[", "http://a b/", "http://127.0.0.1:port/", "http://127.0.0.1/ä"]
)
def test_what_is_no_address_is_wrong_usage(tmp_path: Path, address: str):
    with pytest.raises(UsageError, match=r"is no address"):
        Download(tmp_path / "part").finish(address, expected=1, largest=1)


@pytest.mark.parametrize("chunked", [False, True])
def test_a_file_that_is_far_too_large_is_refused_and_not_kept(tmp_path: Path, serve: Serve, chunked: bool):
    site = serve(Site(chunked=chunked))
    with pytest.raises(SigncamError, match=r"is not the file: it has more than 200.0 kB"):
        Download(tmp_path / "part").finish(site.address, expected=1, largest=200_000)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("chunked", [False, True])
def test_the_bar_shows_readable_sizes_and_the_time_left(
    tmp_path: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch, chunked: bool
):
    shown = io.StringIO()
    monkeypatch.setattr("training.data.download.console", Console(file=shown, force_terminal=True, width=100))
    stopped(serve(Site(chunked=chunked)), tmp_path / "part", after=200_000)
    assert ("about 300.0 kB" in shown.getvalue()) == chunked
    assert "200.0/300.0 kB" in shown.getvalue()
    assert re.search(r"\d:\d\d:\d\d|-:--:--", shown.getvalue())
