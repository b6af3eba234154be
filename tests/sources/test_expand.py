"""Which files a path, a folder or a glob stands for."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from signcam.errors import SourceError
from signcam.sources.expand import FoundFile, MissingFile, expand


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of pictures beside things that are none; it is also the working directory's child `data`."""
    root = tmp_path / "data"
    for name in (
        "b.png",
        "a/2.JPG",
        "a/1.jpeg",
        "a-b/3.png",
        "clip.mp4",
        "notes.txt",
        ".hidden.png",
        ".cache/4.png",
        "a/.thumb.jpg",
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    return root


def files(argument: str) -> list[FoundFile]:
    """All that an argument stands for, where all of it can be read."""
    found = expand(argument)
    assert not any(isinstance(item, MissingFile) for item in found)
    return [item for item in found if isinstance(item, FoundFile)]


def test_a_folder_gives_its_pictures_and_videos_sorted_by_posix_path(folder):
    found = files("data")
    assert [item.shown for item in found] == [
        "data/a-b/3.png",  # "-" comes before "/"
        "data/a/1.jpeg",
        "data/a/2.JPG",
        "data/b.png",
        "data/clip.mp4",
    ]
    assert [item.kind for item in found] == ["picture"] * 4 + ["video"]
    assert all(item.path.is_file() for item in found)


@pytest.mark.parametrize(("argument", "first"), [("data/", "data/b.png"), ("./data", "./data/b.png")])
def test_paths_are_shown_in_the_persons_own_words(folder, argument, first):
    assert first in [item.shown for item in expand(argument)]


def test_the_current_folder_is_shown_with_its_dot(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert "./b.png" in [item.shown for item in expand(".")]


def test_an_absolute_folder_is_shown_absolute(folder):
    assert f"{folder}/b.png" in [item.shown for item in expand(str(folder))]


def test_a_file_is_shown_as_given(folder):
    (found,) = expand("./data/../data/b.png")
    assert found.shown == "./data/../data/b.png"


def test_a_hidden_file_is_read_when_it_is_named(folder):
    assert files("data/.hidden.png")[0].kind == "picture"


def test_a_glob_gives_what_it_matches_sorted_and_leaves_out_the_rest(folder):
    assert [item.shown for item in expand("data/*")] == [
        "data/a-b/3.png",
        "data/a/1.jpeg",
        "data/a/2.JPG",
        "data/b.png",
        "data/clip.mp4",
    ]
    assert [item.shown for item in expand("data/a*/[13].*")] == ["data/a-b/3.png", "data/a/1.jpeg"]


def test_a_recursive_glob_gives_each_file_once(folder):
    shown = [item.shown for item in expand("data/**")]
    assert len(shown) == len(set(shown)) == 5


def test_a_file_whose_name_has_brackets_is_taken_for_itself(tmp_path):
    path = tmp_path / "hand[1].png"
    path.write_bytes(b"x")
    assert [item.path for item in files(str(path))] == [path]


@pytest.mark.parametrize(
    ("argument", "words"),
    [
        ("data/notes.txt", "not a picture or video"),
        ("data/missing.png", "does not exist"),
        ("empty", "contains no pictures or videos"),
        ("data/*.webp", "No picture or video matches"),
        ("", "path is empty"),
        ("n" * 5000 + ".png", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(folder, argument, words):
    Path("empty").mkdir()
    with pytest.raises(SourceError, match=words) as caught:
        expand(argument)
    assert str(caught.value).endswith(".")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    with pytest.raises(SourceError, match="neither a file nor a folder"):
        expand(str(pipe))


def test_a_closed_folder_inside_keeps_its_place_and_the_rest_goes_on(folder, monkeypatch):
    list_folder = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied", str(path))
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = expand("data")
    assert [item.shown for item in found] == ["data/a", "data/a-b/3.png", "data/b.png", "data/clip.mp4"]
    (closed,) = [item for item in found if isinstance(item, MissingFile)]
    assert closed.sentence == "data/a cannot be listed: Permission denied. Check its permissions."


def test_a_folder_that_may_not_be_looked_into_is_told(monkeypatch):
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(SourceError, match=r"^closed/a\.png cannot be read: Permission denied\.$"):
        expand("closed/a.png")


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("data/**/*.jpeg", ["data/a/1.jpeg"]),
        ("**/*.jpeg", ["data/a/1.jpeg"]),
        ("./**/*.jpeg", ["./data/a/1.jpeg"]),
        ("**/a/**/*.jp*g", ["data/a/1.jpeg"]),
        ("*/**/1.*", ["data/a/1.jpeg"]),
        ("**/3.png", ["data/a-b/3.png"]),
        ("data/**/b.png", ["data/b.png"]),
    ],
)
def test_two_stars_stand_for_any_folders(folder, pattern, shown):
    assert [item.shown for item in files(pattern)] == shown
    absolute = str(folder.parent / pattern)
    assert [item.path.name for item in files(absolute)] == [Path(name).name for name in shown]


def test_two_stars_do_not_follow_links_that_lead_to_themselves(folder):
    for name in ("again", "more"):
        (folder / "a" / name).symlink_to(folder, target_is_directory=True)
    began = time.perf_counter()
    assert [item.shown for item in files("data/**/1.jpeg")] == ["data/a/1.jpeg"]
    assert [item.shown for item in files("data/**")] == [item.shown for item in files("data")]
    assert time.perf_counter() - began < 1


def test_a_pipe_in_a_folder_is_left_out(folder):
    before = files("data")
    os.mkfifo(folder / "pipe.png")
    os.mkfifo(folder / "a" / "pipe.mp4")
    assert files("data") == before
    assert files("data/**") == before
