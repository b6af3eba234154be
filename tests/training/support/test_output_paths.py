"""Where pictures go."""

from pathlib import Path

from training.support.output_paths import paths_for_data_sets


def test_several_data_sets_have_a_file_each():
    names = ["random, fold 0", "rooms", "rooms"]
    files = [path.name for path in paths_for_data_sets(Path("c.png"), names)]
    assert files == ["c-random-fold-0.png", "c-rooms.png", "c-rooms-2.png"]
    assert paths_for_data_sets(Path("c.png"), ["rooms"]) == [Path("c.png")]
