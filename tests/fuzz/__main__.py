"""`python -m tests.fuzz models --count 100000 --seed 0`: as many inputs as wanted.

It ends at the first that fails.
"""

import argparse
import time
from collections.abc import Callable

from tests.fuzz import models

# Each runs so many inputs, begun with that seed, and raises at the first that fails.
TARGETS: dict[str, Callable[[int, int], None]] = {
    "networks": models.fuzz_networks,
    "weights": models.fuzz_weights,
    "descriptions": models.fuzz_descriptions,
    "cards": models.fuzz_cards,
    "labels": models.fuzz_labels,
}
GROUPS: dict[str, tuple[str, ...]] = {"models": tuple(TARGETS), **{name: (name,) for name in TARGETS}}


def main() -> None:
    """Run one target, or all of a group with the inputs shared out among them."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("group", choices=GROUPS)
    parser.add_argument("--count", type=int, default=1000, help="inputs in all")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    names = GROUPS[given.group]
    for name in names:
        count, began = max(1, given.count // len(names)), time.monotonic()
        TARGETS[name](count, given.seed)
        print(f"{name}: {count:,} inputs in {time.monotonic() - began:.0f} s, each opened or was refused")


if __name__ == "__main__":
    main()
