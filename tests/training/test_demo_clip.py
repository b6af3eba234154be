"""The demo clip: what its stills, its frames and the file that ships have to be."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from click.testing import CliRunner

from signcam.assets import asset
from signcam.errors import SigncamError
from signcam.frame import Image
from signcam.hands import HandFinder
from training import demo_clip

SLOT_S = demo_clip.AWAY_S + 2 * demo_clip.MOVE_S + demo_clip.SHOWN_S


def shape_of_video(path: Path) -> tuple[int, int, int, float]:
    """(frames, width, height, frames a second), counted by reading it all."""
    video = cv2.VideoCapture(str(path))
    try:
        size = int(video.get(cv2.CAP_PROP_FRAME_WIDTH)), int(video.get(cv2.CAP_PROP_FRAME_HEIGHT))
        count = 0
        while video.grab():
            count += 1
        return count, *size, video.get(cv2.CAP_PROP_FPS)
    finally:
        video.release()


@pytest.mark.parametrize("digit", range(10))
def test_every_digit_has_a_still_with_a_hand_cut_out(digit):
    data = np.frombuffer(asset(f"demo/stills/{digit}.webp").read_bytes(), np.uint8)
    opacity = cv2.imdecode(data, cv2.IMREAD_UNCHANGED)[..., 3]
    assert opacity[0].max() == 0
    assert opacity.min() == 0
    assert opacity.max() == 255
    assert 0.2 < (opacity > 127).mean() < 0.8


def test_stills_are_small():
    files = list(asset("demo/stills").iterdir())
    assert len(files) == 10
    assert sum(file.stat().st_size for file in files) < 1_000_000


def test_the_same_seed_gives_the_same_frames_and_another_seed_others():
    first, again, other = (list(demo_clip.frames([7], seed, fps=4)) for seed in (1, 1, 2))
    assert all(np.array_equal(one, two) for one, two in zip(first, again, strict=True))
    assert not any(np.array_equal(one, two) for one, two in zip(first, other, strict=True))


def test_frames_are_rgb_pictures_for_as_long_as_the_digits_take():
    images = list(demo_clip.frames([7, 3, 3, 1], fps=3))
    assert len(images) == round(4 * SLOT_S * 3)
    assert {(image.shape, image.dtype.name) for image in images} == {((480, 640, 3), "uint8")}


def test_no_digits_no_frames():
    assert list(demo_clip.frames([])) == []


def test_the_hand_is_away_between_two_digits_and_there_in_the_middle_of_each():
    images = list(demo_clip.frames([3, 3], fps=10))
    empty = images[0].astype(int)

    def changed(image: Image) -> float:
        return float((abs(image.astype(int) - empty).max(axis=2) > 25).mean())

    slot = round(SLOT_S * 10)
    for there in (slot // 2, slot + slot // 2):
        assert changed(images[there]) > 0.05
    for away in (slot - 2, slot, slot + 2, 2 * slot - 1):
        assert changed(images[away]) < 0.001


def test_the_first_five_digits_are_a_right_hand_the_others_a_left():
    with HandFinder() as finder:
        for digit, side in ((4, "right"), (5, "left")):
            images = list(demo_clip.frames([digit], fps=4))
            hand = finder.find(images[len(images) // 2])
            assert hand is not None
            assert hand.handedness == side


def test_the_clip_that_ships_is_short_small_and_readable():
    path = asset("demo/digits.mp4")
    count, width, height, fps = shape_of_video(path)
    assert (width, height, fps) == (640, 480, 25)
    assert count == round(10 * SLOT_S * 25)
    assert 20 <= count / fps <= 30
    assert path.stat().st_size <= 2_000_000


def test_the_command_writes_a_clip_of_the_digits_named(tmp_path):
    out = tmp_path / "new" / "clip.mp4"
    answer = CliRunner().invoke(demo_clip.command, ["--out", str(out), "--digits", "7"])
    assert answer.exit_code == 0, answer.output
    assert shape_of_video(out)[0] == round(SLOT_S * 25)


@pytest.mark.parametrize("digits", ["", "7a", "²"])
def test_the_command_refuses_what_is_no_digit(digits, tmp_path):
    answer = CliRunner().invoke(demo_clip.command, ["--out", str(tmp_path / "clip.mp4"), "--digits", digits])
    assert answer.exit_code == 2
    assert not (tmp_path / "clip.mp4").exists()


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "clip.mp4").mkdir()
    with pytest.raises(SigncamError, match="Cannot write"):
        demo_clip.write_clip(tmp_path / "clip.mp4", [1])
