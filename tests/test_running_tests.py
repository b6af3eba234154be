"""The suite runs wherever it is started from."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

_CHILD = "import signal; print(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)"
_PARENT = f"""
import subprocess, sys
import tests.conftest
print(subprocess.run([sys.executable, "-c", {_CHILD!r}], capture_output=True, text=True).stdout, end="")
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are inherited on POSIX alone")
def test_programs_that_tests_start_can_be_interrupted_though_the_suite_ignores_it():
    ignoring = ["sh", "-c", 'trap "" INT; exec "$@"', "sh", sys.executable, "-c"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def told(code: str) -> str:
        process = subprocess.run(
            [*ignoring, code], capture_output=True, text=True, env=environment, timeout=60, check=True
        )
        return process.stdout.strip()

    assert told(_CHILD) == "True", "the parent does not ignore SIGINT, so nothing is tested"
    assert told(_PARENT) == "False"
