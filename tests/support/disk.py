"""A disk with little room left."""

import contextlib
import sys
from collections.abc import Iterator

import pytest

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="limits files as POSIX does")


@contextlib.contextmanager
def room_for(length: int) -> Iterator[None]:
    """Let no file become longer than so many bytes while the `with` block runs, as on a full disk."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    compiles = sys.dont_write_bytecode
    # Python itself leaves half a compiled module where there is no room for more.
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        sys.dont_write_bytecode = compiles
