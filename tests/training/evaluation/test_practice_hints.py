"""Hints on drawn hands: right signs get none, a finger that is bent on purpose is named."""

from training.evaluation.practice_hints import measure_hints
from training.render.hand.mesh import HandAsset


def test_right_signs_get_hardly_a_hint_and_a_bent_finger_is_named(asset: HandAsset) -> None:
    shares = measure_hints(asset, seed=11, count=3).values()
    wrong = sum(each.wrong for each in shares)
    assert wrong == 10 * 3 * 5
    assert sum(each.right_with_hint for each in shares) <= 1
    assert sum(each.found for each in shares) >= 0.9 * wrong
    assert sum(each.other for each in shares) <= 0.03 * wrong
