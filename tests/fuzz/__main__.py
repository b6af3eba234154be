"""`python -m tests.fuzz all --count 100000 --seed 0`: as many inputs as wanted.

It ends at the first that fails.
"""

import argparse
import time
from collections.abc import Callable

from tests.fuzz import models, records, sources
from tests.fuzz.damage import Run

# Each raises at the first input that fails.
MODELS: dict[str, Callable[[Run], None]] = {
    "networks": models.fuzz_networks,
    "weights": models.fuzz_weights,
    "descriptions": models.fuzz_descriptions,
    "cards": models.fuzz_cards,
    "labels": models.fuzz_labels,
}
SOURCES: dict[str, Callable[[Run], None]] = {
    "pictures": sources.fuzz_pictures,
    "animations": sources.fuzz_animations,
    "videos": sources.fuzz_videos,
    "streams": sources.fuzz_streams,
    "heads": sources.fuzz_heads,
}
RECORDS: dict[str, Callable[[Run], None]] = {
    "settings": records.fuzz_settings,
    "plans": records.fuzz_plans,
    "sessions": records.fuzz_sessions,
    "segments": records.fuzz_segments,
    "kept": records.fuzz_kept,
}
TARGETS = MODELS | SOURCES | RECORDS
GROUPS: dict[str, tuple[str, ...]] = {
    "all": tuple(TARGETS),
    "models": tuple(MODELS),
    "sources": tuple(SOURCES),
    "records": tuple(RECORDS),
    **{name: (name,) for name in TARGETS},
}


def main() -> None:
    """Run one target, or all of a group with the inputs shared out among them."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("group", choices=GROUPS)
    parser.add_argument("--count", type=int, default=1000, help="inputs in all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--keep", action="store_true", help="add inputs that reach something new to tests/fuzz/corpus"
    )
    given = parser.parse_args()
    names = GROUPS[given.group]
    for name in names:
        count, began = max(1, given.count // len(names)), time.monotonic()
        TARGETS[name](Run(count, given.seed, given.keep))
        print(
            f"{name}: {count:,} inputs in {time.monotonic() - began:.0f} s, each was read or refused",
            flush=True,
        )


if __name__ == "__main__":
    main()
