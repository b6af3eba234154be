import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import cv2
import numpy as np
import pytest
from click.testing import CliRunner, Result

from signcam.errors import SigncamError
from tests.training.prepared_doubles import prepared_of
from training.commands.speed import command
from training.data.layout import SUBSETS, layout_folder
from training.data.prepared import save_prepared

pytestmark = pytest.mark.filterwarnings("ignore:Please import:DeprecationWarning")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Fifty noisy pictures, prepared and laid out."""
    prepared = prepared_of([row // 4 for row in range(50)])
    images = np.random.default_rng(0).integers(0, 256, prepared.images.shape).astype(np.uint8)
    save_prepared(replace(prepared, images=images), tmp_path)
    for row, image in enumerate(images):
        path = layout_folder(tmp_path) / SUBSETS[row % 5 == 0] / str(row % 10) / f"{row}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), image)
    return tmp_path


def measured(data: Path, *arguments: str) -> Result:
    few = ["--data", str(data), "--rounds", "1", "--steps", "4"]
    return CliRunner().invoke(command, [*few, *arguments], standalone_mode=False, catch_exceptions=False)


def test_the_pipeline_is_three_times_as_fast_as_the_legacy_generator(keras: ModuleType, data: Path):
    pipeline, train = map(json.loads, measured(data, "--model", "lenet", "--json").stdout.splitlines())
    assert pipeline["measured"] == "pipeline alone"
    assert pipeline["ratio"] >= pipeline["target"] == 3
    assert train["measured"] == "train lenet"
    assert train["ratio"] == pytest.approx(
        train["pictures_per_second"] / train["reference_pictures_per_second"], rel=0.01
    )


def test_the_table_says_what_was_wanted(keras: ModuleType, data: Path):
    table = measured(data, "--model", "lenet", "--no-legacy").stdout
    (line,) = (line for line in table.splitlines() if "train lenet" in line)
    assert "in memory" in line
    assert line.rstrip(" │").endswith("0.8")
    assert "ImageDataGenerator" not in table


def test_pictures_that_are_not_laid_out_are_one_sentence(keras: ModuleType, tmp_path: Path):
    save_prepared(prepared_of(list(range(20))), tmp_path)
    with pytest.raises(SigncamError, match="python -m training prepare"):
        measured(tmp_path)
