"""What was drawn is listed, and a drawing that was stopped goes on."""

from pathlib import Path

import numpy as np
import pytest

from signcam.errors import SigncamError
from training.render.manifest import (
    MANIFEST,
    Entry,
    begin,
    load_hands,
    read_entries,
    read_layer,
    render_command,
    write_layer,
    write_manifest,
)
from training.render.scene.sample_plan import sample_hand_plan

SETTINGS = {"version": 1, "seed": 0}


@pytest.fixture(scope="module")
def listed(asset) -> list[Entry]:
    landmarks = tuple((float(place), 2.5) for place in range(21))
    return [
        Entry(
            index,
            f"hands/{index:06d}.png",
            "ab",
            sample_hand_plan(asset, np.random.default_rng(index), index),
            landmarks,
        )
        for index in range(3)
    ]


def test_a_list_is_read_back_by_number(tmp_path: Path, listed):
    write_manifest(tmp_path, listed[::-1])
    assert read_entries(tmp_path) == listed
    assert [path.name for path in tmp_path.iterdir()] == [MANIFEST]


def test_a_set_tells_the_command_that_drew_it(tmp_path: Path, listed):
    begin(tmp_path, {**SETTINGS, "seed": 4, "what": "backs"})
    write_manifest(tmp_path, listed)
    assert render_command(tmp_path) == "python -m training render --count 3 --seed 4 --what backs"


def test_a_last_line_that_broke_off_is_left_out(tmp_path: Path, listed):
    write_manifest(tmp_path, listed)
    path = tmp_path / MANIFEST
    path.write_text(path.read_text()[:-200])
    assert read_entries(tmp_path) == listed[:2]


def test_a_damaged_list_is_told_in_a_sentence(tmp_path: Path, listed):
    write_manifest(tmp_path, listed)
    path = tmp_path / MANIFEST
    path.write_text("{}\n" + path.read_text())
    with pytest.raises(SigncamError, match="is damaged: delete the folder"):
        read_entries(tmp_path)


def test_a_folder_without_hands_says_how_to_draw_them(tmp_path: Path):
    with pytest.raises(SigncamError, match="python -m training render"):
        load_hands(tmp_path)


def test_a_set_goes_on_with_the_same_settings_alone(tmp_path: Path):
    begin(tmp_path / "set", SETTINGS)
    begin(tmp_path / "set", SETTINGS)
    with pytest.raises(SigncamError, match=r"drawn otherwise \(version 1, seed 0\).*--out"):
        begin(tmp_path / "set", {**SETTINGS, "seed": 1})


@pytest.mark.parametrize("text", ["", "[1]", "{"])
def test_damaged_settings_are_told_in_a_sentence(tmp_path: Path, text):
    (tmp_path / "settings.json").write_text(text)
    with pytest.raises(SigncamError, match=r"settings.json is damaged"):
        begin(tmp_path, SETTINGS)


def test_pictures_keep_every_pixel_and_their_opacity(tmp_path: Path):
    picture = np.random.default_rng(0).integers(0, 256, (9, 7, 4)).astype(np.uint8)
    write_layer(tmp_path / "1.png", picture)
    assert np.array_equal(read_layer(tmp_path / "1.png"), picture)
    assert [path.name for path in tmp_path.iterdir()] == ["1.png"]


def test_a_picture_that_is_none_is_told_in_a_sentence(tmp_path: Path):
    (tmp_path / "1.png").write_bytes(b"no picture")
    with pytest.raises(SigncamError, match="is no picture of a drawn hand"):
        read_layer(tmp_path / "1.png")
