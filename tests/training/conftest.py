"""What the tests of training share."""

import sys
import warnings
from pathlib import Path
from types import ModuleType

import pytest

from training.dataset import Picture, read_dataset
from training.fetch import fetch

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

        import training.export  # noqa: F401
    return sys.modules[keras.__name__]
