"""Drawn hands in drawn rooms are found as live ones are, once."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from signcam.hands.crop import CropSpec
from signcam.hands.finder import HandFinder
from signcam.hands.hand import Hand
from tests.support.stills import still
from tests.training.prepared_doubles import save_drawn
from training.data import drawn_in_rooms as in_rooms
from training.data.drawn_hands import DRAWN
from training.data.drawn_in_rooms import find_hand_crops_in_rooms, hands_in_rooms
from training.render.manifest import read_entries, write_layer, write_manifest


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two drawn hands, the second all black."""
    save_drawn(tmp_path, [5, 5])
    folder = tmp_path / DRAWN
    listed = read_entries(folder)
    layer = still(5, "palm")
    opacity = layer[..., 3:] / 255
    with HandFinder() as finder:
        hand = finder.find((layer[..., :3] * opacity + 150 * (1 - opacity)).astype(np.uint8))
    assert hand is not None
    landmarks = hand.landmarks[:, :2]
    write_layer(folder / listed[0].file, layer)
    dark = layer.copy()
    dark[..., :3] = 0
    write_layer(folder / listed[1].file, dark)
    places = tuple((float(x), float(y)) for x, y in landmarks)
    write_manifest(folder, [replace(each, landmarks=places) for each in listed])
    return tmp_path


def test_where_hands_were_found_is_kept_until_others_are_drawn(data: Path, monkeypatch: pytest.MonkeyPatch):
    found = hands_in_rooms(data)
    assert len(found) == 2
    assert found[0] is not None

    def search(*_: object) -> None:
        raise AssertionError("searched again")

    monkeypatch.setattr(in_rooms, "_find", search)
    again = hands_in_rooms(data)
    assert [hand is None for hand in again] == [hand is None for hand in found]
    for hand, before in zip(again, found, strict=True):
        if isinstance(hand, Hand) and isinstance(before, Hand):
            assert np.array_equal(hand.landmarks, before.landmarks)
            assert hand.handedness == before.handedness
    folder = data / DRAWN
    write_manifest(folder, [replace(each, sha256="other") for each in read_entries(folder)])
    with pytest.raises(AssertionError, match="searched again"):
        hands_in_rooms(data)


def test_a_damaged_file_of_places_is_made_anew(data: Path):
    hands_in_rooms(data)
    (data / "drawn-rooms.npz").write_bytes(b"PK\x03\x04 cut off")
    assert len(hands_in_rooms(data)) == 2


def test_hands_are_cut_out_as_asked_and_the_same_every_time(data: Path):
    one, other = (find_hand_crops_in_rooms(data, [0, 1], CropSpec(size=64)) for _ in range(2))
    for first, second in zip(one, other, strict=True):
        assert (first is None) == (second is None)
        if first is not None and second is not None:
            assert first.crop.shape == (64, 64, 3)
            assert np.array_equal(first.crop, second.crop)
