"""A hand to draw, without the network: the mesh and the nails as cut out of the MakeHuman base mesh."""

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from training.render.mesh import HANDS, HandAsset, load_asset

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "render"


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
