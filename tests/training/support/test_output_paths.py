"""Where pictures go."""

from pathlib import Path

from training.support.output_paths import picture_paths


def test_several_data_sets_have_a_file_each():
    names = ["random, fold 0", "rooms", "rooms"]
    files = [path.name for path in picture_paths(Path("c.png"), names)]
    assert files == ["c-random-fold-0.png", "c-rooms.png", "c-rooms-2.png"]
    assert picture_paths(Path("c.png"), ["rooms"]) == [Path("c.png")]
