"""Rooms: the same seed gives the same pixels, every style is a picture with light in it, folders stand in."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from signcam.errors import PictureError, SigncamError
from signcam.frame import Image
from training.render.room.room import STYLES, RoomSource, draw_room


def room(seed: int, style: str | None = None, width: int = 320, height: int = 240) -> Image:
    return draw_room(width, height, np.random.default_rng(seed), style)


def picture(path: Path, colour: tuple[int, int, int], size: tuple[int, int] = (80, 60)) -> None:
    Pillow.new("RGB", size, colour).save(path)


@pytest.mark.parametrize("style", STYLES)
def test_the_same_seed_gives_the_same_room_and_another_seed_another(style):
    assert np.array_equal(room(1, style), room(1, style))
    assert not np.array_equal(room(1, style), room(2, style))


@pytest.mark.parametrize(("width", "height"), [(640, 480), (1280, 720), (240, 320), (100, 100), (31, 17)])
def test_a_room_has_the_size_that_was_asked_for(width, height):
    drawn = room(0, None, width, height)
    assert (drawn.shape, drawn.dtype.name) == ((height, width, 3), "uint8")


@pytest.mark.parametrize("style", STYLES)
def test_rooms_of_a_style_differ_in_brightness_and_none_is_black_or_blank(style):
    brightness = []
    for seed in range(12):
        drawn = room(seed, style)
        assert drawn.std(axis=(0, 1)).max() > 0.5
        brightness.append(drawn.mean())
    assert min(brightness) > 2
    assert max(brightness) < 255
    assert max(brightness) - min(brightness) > 20


def test_rooms_reach_from_dark_to_bright_and_are_mostly_muted():
    drawn = [room(seed).astype(int) for seed in range(60)]
    means = np.array([one.mean() for one in drawn])
    assert np.percentile(means, 5) < 80
    assert np.percentile(means, 95) > 170
    vividness = np.median([(one.max(axis=2) - one.min(axis=2)).mean() for one in drawn])
    assert 8 < vividness < 70


def test_a_window_is_blown_out_before_a_room_that_it_leaves_darker():
    drawn = [room(seed, "window") for seed in range(10)]
    assert np.mean([(one.min(axis=2) > 225).mean() for one in drawn]) > 0.05
    assert np.median([np.percentile(one.max(axis=2), 20) for one in drawn]) < 150


def test_without_a_folder_rooms_are_drawn():
    drawn = RoomSource().draw(320, 240, np.random.default_rng(3))
    assert np.array_equal(drawn, room(3))


def test_pictures_of_a_folder_are_cut_to_the_frame(tmp_path):
    colours = [(200, 20, 20), (20, 20, 200)]
    (tmp_path / "more").mkdir()
    picture(tmp_path / "wide.png", colours[0], (300, 40))
    picture(tmp_path / "more" / "tall.png", colours[1], (40, 2000))
    source, random = RoomSource(tmp_path), np.random.default_rng(0)
    seen = set()
    for _ in range(20):
        drawn = source.draw(64, 48, random)
        assert drawn.shape == (48, 64, 3)
        seen.add(tuple(drawn[24, 32].tolist()))
    assert seen == set(colours)


def test_the_same_seed_cuts_the_same_part(tmp_path):
    noise = np.random.default_rng(1).integers(0, 256, (90, 160, 3)).astype(np.uint8)
    Pillow.fromarray(noise).save(tmp_path / "noise.png")
    one, two, other = (RoomSource(tmp_path).draw(64, 48, np.random.default_rng(seed)) for seed in (5, 5, 6))
    assert np.array_equal(one, two)
    assert not np.array_equal(one, other)


def test_a_folder_without_pictures_is_one_sentence(tmp_path):
    (tmp_path / "notes.txt").write_text("no room")
    (tmp_path / "clip.mp4").write_bytes(b"")
    with pytest.raises(SigncamError, match="holds no pictures"):
        RoomSource(tmp_path)
    with pytest.raises(SigncamError, match="no folder"):
        RoomSource(tmp_path / "nowhere")


def test_a_damaged_picture_is_named(tmp_path):
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    with pytest.raises(PictureError, match=r"broken\.jpg"):
        RoomSource(tmp_path).draw(64, 48, np.random.default_rng(0))
