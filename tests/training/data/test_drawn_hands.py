"""Drawn hands beside photographs: which of them train, and as what."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import training.data.drawn_hands
from signcam.errors import SigncamError
from signcam.hands.hand import Hand
from tests.support.doubles import open_hand
from tests.training.prepared_doubles import prepared_of, save_drawn
from training.data.drawn_hands import NO_DIGIT, NO_PERSON, drawn_rows, prepare_drawn
from training.data.prepared import Prepared, joined
from training.fitting.batches import epoch_rows
from training.fitting.calibration import choose_threshold


@pytest.fixture(scope="module")
def drawn_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with twenty drawn patches, in each of which a hand was searched for once."""
    folder = tmp_path_factory.mktemp("drawn")
    save_drawn(folder, [index % 10 if index % 2 else NO_DIGIT for index in range(20)])
    prepare_drawn(folder)
    return folder


@pytest.fixture
def drawn(drawn_data: Path, tmp_path: Path) -> Prepared:
    """Twenty drawn hands, every second of which shows no digit; no hand is found in any of them."""
    shutil.copytree(drawn_data, tmp_path, dirs_exist_ok=True)
    return prepare_drawn(tmp_path)


def test_without_drawn_hands_it_says_how_to_draw_them_or_to_do_without(tmp_path: Path):
    with pytest.raises(SigncamError, match=r"python -m training render --out .*--drawn 0"):
        prepare_drawn(tmp_path)


def test_a_drawn_hand_that_nobody_would_find_live_does_not_train(drawn: Prepared):
    assert not drawn.found.any()


def test_what_was_found_is_kept_until_other_hands_are_drawn(
    drawn: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def search_again(*_: object) -> None:
        raise AssertionError("searched again")

    with monkeypatch.context() as patched:
        patched.setattr(training.data.drawn_hands, "parallel_map", search_again)
        assert np.array_equal(prepare_drawn(tmp_path).digits, drawn.digits)
    (tmp_path / "drawn" / "manifest.jsonl").unlink()
    for picture in (tmp_path / "drawn" / "hands").iterdir():
        picture.unlink()
    (tmp_path / "drawn" / "hands").rmdir()
    (tmp_path / "drawn").rmdir()
    save_drawn(tmp_path, [3, 4])
    assert prepare_drawn(tmp_path).digits.tolist() == [3, 4]


def test_the_clear_part_of_a_drawn_hand_does_not_darken_its_edge(drawn: Prepared):
    mask, picture = drawn.masks[1], drawn.images[1]
    edge = (mask > 10) & (mask < 245)
    assert edge.any()
    assert picture[edge][:, 2].min() > 190


def test_the_last_fifth_never_trains(drawn: Prepared):
    both = joined(prepared_of(list(range(30))), drawn)
    training_rows, held_out = drawn_rows(both, False, True), drawn_rows(both, True, True)
    assert training_rows.tolist() == list(range(30, 46))
    assert held_out.tolist() == list(range(46, 50))
    assert (both.people[30:] == NO_PERSON).all()
    assert (both.people[:30] != NO_PERSON).all()


def test_a_network_of_ten_classes_is_shown_no_hand_without_a_digit(drawn: Prepared):
    both = joined(prepared_of(list(range(30))), drawn)
    assert NO_DIGIT in both.digits[drawn_rows(both, False, True)]
    assert NO_DIGIT not in both.digits[drawn_rows(both, False, False)]


def test_further_folders_of_drawn_hands_follow_the_first_and_each_holds_out_its_last_fifth(tmp_path: Path):
    save_drawn(tmp_path, [1] * 10)
    save_drawn(tmp_path, [2] * 5, "drawn-more")
    drawn = prepare_drawn(tmp_path)
    assert drawn.digits.tolist() == [1] * 10 + [2] * 5
    assert drawn_rows(drawn, True, True).tolist() == [8, 9, 14]


def test_hands_that_an_earlier_network_has_learned_from_are_never_held_out(tmp_path: Path):
    save_drawn(tmp_path, [1] * 5)
    save_drawn(tmp_path, [2] * 10, "drawn-0-seen")
    assert drawn_rows(prepare_drawn(tmp_path), True, True).tolist() == [4]


def test_every_batch_has_its_share_of_drawn_hands():
    photographs, hands = np.arange(40), np.arange(100, 110)
    batches = epoch_rows(photographs, 16, 0, 1, 0, [(hands, 0.25)])
    assert [len(batch) for batch in batches] == [16, 16, 16]
    assert [int((batch >= 100).sum()) for batch in batches] == [4, 4, 4]
    # All are shown before one is shown again.
    assert len({int(row) for batch in batches for row in batch if row >= 100}) == 10
    again = epoch_rows(photographs, 16, 0, 1, 0, [(hands, 0.25)])
    assert all(np.array_equal(one, other) for one, other in zip(batches, again, strict=True))
    assert not np.array_equal(batches[0], epoch_rows(photographs, 16, 0, 1, 1, [(hands, 0.25)])[0])


def test_every_batch_has_its_share_of_each_kind_of_pictures():
    photographs, hands, finds = np.arange(40), np.arange(100, 110), np.arange(200, 203)
    batches = epoch_rows(photographs, 16, 0, 1, 0, [(hands, 0.25), (finds, 0.125)])
    assert {len(batch) for batch in batches} == {16}
    assert {int((batch >= 200).sum()) for batch in batches} == {2}
    assert {int(((batch >= 100) & (batch < 200)).sum()) for batch in batches} == {4}


def test_hands_without_a_digit_that_look_sure_raise_the_threshold():
    digits = np.array([3] * 100 + [NO_DIGIT] * 100)

    def threshold(none: float) -> float:
        shares = np.full((200, 11), 0.01 / 9)
        shares[:100, 3] = 0.98
        shares[100:, 5], shares[100:, 10] = 1 - none, none
        return choose_threshold(shares, digits)

    assert threshold(none=0.9) == 0.5
    assert threshold(none=0.2) > 0.8


def test_photographs_keep_their_hands_beside_drawn_ones(drawn: Prepared):
    hand = Hand(open_hand(centre=(40, 60), length=50).landmarks, "left", 1.0)
    own = prepared_of([1])
    own = replace(own, landmarks=hand.landmarks[None], right=np.array([False]))
    kept = joined(own, drawn).hand(0)
    assert np.array_equal(kept.landmarks, hand.landmarks)
    assert kept.handedness == "left"
