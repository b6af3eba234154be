"""`render`: the same hands whatever draws them, and a drawing that was stopped goes on."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from signcam.errors import SigncamError
from tests.conftest import ROOT
from training.render.hand_set import render
from training.render.manifest import MANIFEST, read_entries, read_layer

WITHOUT_BLENDER = """
import sys
sys.modules["bpy"] = None
sys.argv = ["training", "render", "--count", "1", "--out", sys.argv[1]]
from training.__main__ import main
sys.exit(main())
"""


def test_without_blender_a_sentence_says_what_to_install(tmp_path: Path):
    out = tmp_path / "hands"
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_BLENDER, str(out)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "pip install -e '.[render]'" in done.stderr
    assert not out.exists()


@pytest.fixture(scope="module")
def drawn(hand_data: Path, blender: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("drawn") / "hands"
    render(6, 11, out, hand_data, workers=1)
    return out


@pytest.mark.slow
def test_hands_are_the_same_pixel_for_pixel_whatever_the_number_of_workers(drawn, hand_data, tmp_path: Path):
    render(6, 11, tmp_path, hand_data, workers=2)
    assert read_entries(tmp_path) == read_entries(drawn)
    assert (tmp_path / MANIFEST).read_bytes() == (drawn / MANIFEST).read_bytes()


@pytest.mark.slow
def test_a_hand_stands_free_in_its_picture_and_its_arm_runs_out_of_it(drawn):
    for entry in read_entries(drawn):
        opacity = read_layer(drawn / entry.file)[..., 3]
        assert opacity.shape == (320, 320)
        assert opacity[0].max() == 0
        assert opacity.max() == 255
        landmarks = np.array(entry.landmarks)
        assert landmarks.min() > 0
        assert landmarks.max() < 320
        # Joints lie in the flesh, but for tips, which lie at its edge.
        inside = [
            opacity[round(y), round(x)] > 0 for x, y in np.delete(landmarks, (4, 8, 12, 16, 20), axis=0)
        ]
        assert all(inside)


@pytest.mark.slow
def test_a_drawing_that_was_stopped_goes_on_with_what_is_missing(drawn, hand_data, tmp_path: Path):
    before = (drawn / MANIFEST).read_bytes()
    kept = {path.name: path.stat().st_mtime_ns for path in (drawn / "hands").iterdir()}
    (drawn / "hands" / "000001.png").unlink()
    (drawn / MANIFEST).write_bytes(before[:-100])
    render(6, 11, drawn, hand_data, workers=1)
    assert (drawn / MANIFEST).read_bytes() == before
    now = {path.name: path.stat().st_mtime_ns for path in (drawn / "hands").iterdir()}
    assert sorted(name for name in now if now[name] != kept[name]) == ["000001.png", "000005.png"]


@pytest.mark.slow
def test_a_folder_with_other_hands_is_refused(drawn, hand_data):
    with pytest.raises(SigncamError, match="drawn otherwise"):
        render(6, 12, drawn, hand_data, workers=1)
