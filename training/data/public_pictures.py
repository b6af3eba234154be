"""Pictures without a hand that come with packages, for measuring only: real faces, animals, things."""

from importlib.util import find_spec
from pathlib import Path

# All that these packages bring but pictures with a hand (scikit-image's cameraman) and copies of another.
_PICTURES = {
    "skimage": (
        "data",
        """astronaut.png brick.png cell.png chelsea.png chessboard_GRAY.png clock_motion.png coffee.png
        coins.png color.png grass.png gravel.png horse.png hubble_deep_field.jpg ihc.png logo.png
        microaneurysms.png moon.png motorcycle_left.png page.png phantom.png
        retina.jpg rocket.jpg text.png""",
    ),
    "sklearn": ("datasets/images", "china.jpg flower.jpg"),
    "matplotlib": ("mpl-data/sample_data", "grace_hopper.jpg"),
}


def public_pictures() -> list[Path] | None:
    """Return their paths; None where one of the packages is not installed or has other pictures."""
    paths = []
    for package, (folder, names) in _PICTURES.items():
        found = find_spec(package)
        if found is None or not found.submodule_search_locations:
            return None
        root = Path(found.submodule_search_locations[0]) / folder
        paths += [root / name for name in names.split()]
    return paths if all(path.is_file() for path in paths) else None
