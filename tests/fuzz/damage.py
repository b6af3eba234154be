"""How an input is damaged, and how a property is run on many."""

import copy
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.corpus import BYTES, Form, Keeper, kept_inputs

# No input may take longer, seconds of processor time in this process.
LONGEST_S = 2.0


@dataclass(frozen=True)
class Run:
    """How much is fuzzed.

    Attributes:
        count: number of random inputs, besides those that are kept.
        seed: what makes them.
        keep: whether to keep those that reach something new.
    """

    count: int
    seed: int = 0
    keep: bool = False

    def share(self, parts: int) -> "Run":
        """Return one of so many equal parts."""
        return replace(self, count=max(1, self.count // parts))


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
    name: str,
    check: Callable[[Any], Any],
    inputs: st.SearchStrategy[Any],
    run: Run,
    form: Form = BYTES,
) -> None:
    """Check the inputs that are kept and many others; the first that fails is made small and shown.

    Args:
        name: what is fuzzed, which is the folder of the inputs that are kept.
        check: raises for an input that fails.
        inputs: what is checked.
        run: how many, and whether to keep some.
        form: how they are kept as files.
    """

    def timed(value: Any) -> None:
        began = time.process_time()
        keeper.check(value) if keeper is not None else check(value)
        assert time.process_time() - began < (LONGEST_S if keeper is None else 60), "it took too long"

    keeper = None
    for value in kept_inputs(name, form):
        timed(value)
    if run.keep:
        keeper = Keeper(name, form, check)

    @settings(
        max_examples=run.count,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    @seed(run.seed)
    @given(inputs)
    def run_all(value: Any) -> None:
        timed(value)

    run_all()
