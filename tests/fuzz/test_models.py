"""A short run of the fuzzers of models."""

import pytest

from tests.fuzz.__main__ import TARGETS

# Enough for some seconds in all.
_COUNTS = {"networks": 60, "weights": 60, "descriptions": 150, "cards": 150, "labels": 200}


@pytest.mark.parametrize("name", _COUNTS)
def test_what_is_damaged_opens_or_is_refused_in_a_sentence(name: str) -> None:
    TARGETS[name](_COUNTS[name], 0)
