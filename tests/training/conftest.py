"""What the tests of training share."""

import shutil
import sys
import warnings
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

from training.data.dataset import Picture, read_dataset
from training.data.fetch import fetch
from training.render.hand.mesh import HANDS, HandAsset, load_asset

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "render"
ARCHIVE = "Sign-Language-Digits-Dataset-master.zip"


@pytest.fixture(scope="session")
def dataset(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder as `fetch` leaves it."""
    data = tmp_path_factory.mktemp("data")
    fetch(str(shared_data / ARCHIVE), data)
    return data


@pytest.fixture(scope="session")
def pictures(dataset: Path) -> list[Picture]:
    return read_dataset(dataset / "Sign-Language-Digits-Dataset")


@pytest.fixture(scope="session")
def keras() -> ModuleType:
    """Keras; importing TensorFlow takes seconds and warns of its own deprecations."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import keras

        import training.shipping.model  # noqa: F401
    return sys.modules[keras.__name__]


@pytest.fixture(scope="session")
def hand_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as the first `render` leaves it, but for the texture that is drawn."""
    data = tmp_path_factory.mktemp("hands")
    shutil.copytree(FIXTURES, data / HANDS)
    return data


@pytest.fixture(scope="session")
def asset(hand_data: Path) -> HandAsset:
    return load_asset(hand_data)


@pytest.fixture(scope="session")
def blender() -> None:
    if find_spec("bpy") is None:
        pytest.skip("needs Blender as a Python module: pip install -e '.[render]' with Python 3.11")
