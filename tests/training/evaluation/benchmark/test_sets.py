from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from signcam.errors import SigncamError
from tests.training.prepared_doubles import plan_of
from training.data.drawn_hands import NO_DIGIT
from training.evaluation.benchmark.sets import (
    BACKS,
    BLACK,
    DIGITS,
    NO_DIGITS,
    ROOMS,
    ROOMS_PER_DIGIT,
    SETS,
    TILTS,
    DataFolders,
    DrawnSet,
    person_of,
)
from training.evaluation.benchmark.views import FileView
from training.render.composite.hard import DIFFICULTIES
from training.render.manifest import Entry, write_layer, write_manifest


def draw(data: Path, hands: DrawnSet, digits: list[int | None]) -> None:
    """Put a set of drawn hands there, the later ones lighter. They are patches, no hands."""
    folder = hands.folder(data)
    (folder / "hands").mkdir(parents=True)
    layer = np.zeros((150, 150, 4), np.uint8)
    layer[31:, 40:101] = (200, 160, 120, 255)
    joints = tuple((50.0 + index, 40.0 + 4 * index) for index in range(21))
    listed = []
    for index, digit in enumerate(digits):
        plan = plan_of(digit)
        plan = replace(plan, person=replace(plan.person, ita=-60.0 + index))
        listed.append(Entry(index, f"hands/{index:06d}.png", f"{index:064d}", plan, joints))
        write_layer(folder / listed[-1].file, layer)
    write_manifest(folder, listed)


def photograph(folder: Path, digit: int, number: int) -> Path:
    path = folder / str(digit) / f"{number}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    image = np.zeros((60, 80, 3), np.uint8)
    image[:, :20] = 255
    cv2.imwrite(str(path), image)
    return path


def test_what_is_not_there_says_what_brings_it(tmp_path: Path):
    places = DataFolders(tmp_path, {})
    own = ("no hand", "public pictures without a hand")
    assert all(each.load(places) is None for name, each in SETS.items() if name not in own)
    assert BACKS.command in SETS["backs"].needs
    assert NO_DIGITS.command == (
        "python -m training render --count 1000 --seed 102 --what no-digits --out data/test/no-digits"
    )
    assert DIGITS.command in SETS["digits tilted"].needs
    assert DIGITS.command in SETS["digits mirrored"].needs
    assert ROOMS in SETS["rooms"].needs
    assert "training fetch" in SETS["held out"].needs


def test_people_in_their_rooms_have_thirty_numbers_each(tmp_path: Path):
    assert [person_of(Path(f"4/{number}.jpg")) for number in (0, 29, 30, 295)] == [0, 0, 1, 9]
    for number in (3, 31):
        photograph(tmp_path, 5, number)
    pictures = SETS["rooms"].load(DataFolders(tmp_path, {ROOMS: tmp_path}))
    assert pictures is not None
    assert (pictures.people.tolist(), pictures.digits.tolist()) == ([0, 1], [5, 5])


def test_a_file_that_says_no_person_is_told(tmp_path: Path):
    path = photograph(tmp_path, 5, 3)
    path.rename(path.with_name("me.png"))
    with pytest.raises(SigncamError, match="a number for a name"):
        SETS["rooms"].load(DataFolders(tmp_path, {ROOMS: tmp_path}))
    assert SETS["black"].load(DataFolders(tmp_path, {BLACK: tmp_path})) is not None


def test_mirrored_pictures_are_the_very_same_ones(tmp_path: Path):
    view = FileView(photograph(tmp_path, 5, 3))
    assert np.array_equal(replace(view, mirror=True).picture(), view.picture()[:, ::-1])
    draw(tmp_path, DIGITS, [4])
    plain, mirrored = (SETS[name].load(DataFolders(tmp_path, {})) for name in ("digits", "digits mirrored"))
    assert plain is not None
    assert mirrored is not None
    assert np.array_equal(mirrored.views[0].picture(), plain.views[0].picture()[:, ::-1])


def test_each_hand_is_tilted_by_every_step_in_the_same_room(tmp_path: Path):
    draw(tmp_path, DIGITS, [4, 7])
    pictures = SETS["digits tilted"].load(DataFolders(tmp_path, {}))
    assert pictures is not None
    assert sorted(pictures.degrees.tolist()) == sorted(TILTS * 2)
    assert TILTS == (-60, -45, -30, -15, 0, 15, 30, 45, 60)
    one, other = (pictures.views[row].picture() for row in (0, len(pictures.views) - 2))
    # The same wall, somewhere else covered by the arm.
    same = (one == other).all(axis=2)
    assert not same.all()
    assert same[:40, :40].any() or same[:40, -40:].any()


def test_skins_are_seen_in_several_rooms(tmp_path: Path):
    draw(tmp_path, DIGITS, [4, 7, 1])
    once, more = (SETS[name].load(DataFolders(tmp_path, {})) for name in ("digits", "digits in more rooms"))
    assert once is not None
    assert more is not None
    assert len(once.views) + len(more.views) == 3 * ROOMS_PER_DIGIT
    assert once.degrees.tolist() == [-60.0, -59.0, -58.0]
    assert not np.array_equal(once.views[0].picture(), more.views[0].picture())
    assert DIGITS.count // 4 * ROOMS_PER_DIGIT >= 500


def test_hands_without_a_digit_are_told_from_digits(tmp_path: Path):
    draw(tmp_path, NO_DIGITS, [None, None])
    pictures = SETS["no digits"].load(DataFolders(tmp_path, {}))
    assert pictures is not None
    assert pictures.digits.tolist() == [NO_DIGIT, NO_DIGIT]


def test_drawn_digits_meet_each_difficulty_in_turn(tmp_path: Path):
    draw(tmp_path, DIGITS, [index % 10 for index in range(14)])
    pictures = SETS["hard"].load(DataFolders(tmp_path, {}))
    assert pictures is not None
    assert pictures.digits.tolist() == [index % 10 for index in range(14)]
    assert pictures.degrees.tolist() == [float(index % len(DIFFICULTIES)) for index in range(14)]
    tiny = pictures.views[DIFFICULTIES.index("tiny")].picture()
    assert tiny.shape == (100, 100, 3)
    assert np.ptp(tiny, axis=2).max() == 0


def test_pictures_without_a_hand_are_the_same_every_time(tmp_path: Path):
    pictures = SETS["no hand"].load(DataFolders(tmp_path, {}))
    assert pictures is not None
    assert set(pictures.digits.tolist()) == {NO_DIGIT}
    view, other = pictures.views[:2]
    assert np.array_equal(view.picture(), view.picture())
    assert not np.array_equal(view.picture()[:100, :100], other.picture()[:100, :100])


def test_public_pictures_are_read_from_the_packages_that_bring_them(tmp_path: Path):
    pytest.importorskip("skimage")
    pictures = SETS["public pictures without a hand"].load(DataFolders(tmp_path, {}))
    assert pictures is not None
    assert len(pictures.views) > 70
    for view in (pictures.views[0], pictures.views[-1]):
        picture = view.picture()
        assert picture.dtype == np.uint8
        assert picture.std() > 5
