"""How an input is damaged, and how a property is run on many."""

import copy
import time
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

# No input may take longer, seconds of processor time in this process.
LONGEST_S = 2.0

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from([0, -1, 1, 2**31, 2**63, 10**30, "", "nan", "\ud800", "../x", "3 four"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=8,
)


@st.composite
def damaged_bytes(draw: st.DrawFn, contents: list[bytes]) -> bytes:
    """One of the contents with some bytes changed, cut off, or with a stretch of zeros."""
    content = bytearray(draw(st.sampled_from(contents)))
    for _ in range(draw(st.integers(1, 6))):
        content[draw(st.integers(0, len(content) - 1))] = draw(st.integers(0, 255))
    kind = draw(st.sampled_from(["bytes", "bytes", "bytes", "cut", "zeros"]))
    at = draw(st.integers(0, len(content) - 1))
    if kind == "cut":
        del content[at:]
    elif kind == "zeros":
        stretch = len(content[at : at + draw(st.integers(1, 64))])
        content[at : at + stretch] = bytes(stretch)
    return bytes(content)


@st.composite
def damaged_json(draw: st.DrawFn, contents: list[Any]) -> Any:
    """One of the contents with some values changed or taken away."""
    content = copy.deepcopy(draw(st.sampled_from(contents)))
    for _ in range(draw(st.integers(1, 3))):
        places = list(_places(content))
        if not places:
            break
        inside, key = places[draw(st.integers(0, len(places) - 1))]
        if draw(st.integers(0, 4)):
            inside[key] = draw(JSON)
        else:
            del inside[key]
    return content


def _places(value: Any) -> Any:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in pairs:
        yield value, key
        yield from _places(part)


def run_property(
    check: Callable[[Any], None], inputs: st.SearchStrategy[Any], count: int, first: int
) -> None:
    """Check many inputs; the first that fails is made as small as it can be and shown.

    Args:
        check: raises for an input that fails.
        inputs: what is checked.
        count: how many.
        first: the seed.
    """

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    @seed(first)
    @given(inputs)
    def run(value: Any) -> None:
        began = time.process_time()
        check(value)
        assert time.process_time() - began < LONGEST_S, "it took too long"

    run()
