"""Whoever reads the output goes away, as `head` does: the program ends, without a traceback."""

import subprocess
import sys

import pytest

from tests.support.program import command, environment, next_line


@pytest.mark.skipif(sys.platform == "win32", reason="pipes that nobody reads are told by a signal or EPIPE")
@pytest.mark.parametrize("how", [["--json"], []], ids=["json", "text"])
def test_without_a_reader_the_headless_program_ends_in_good_order(how: list[str]) -> None:
    program = subprocess.Popen(
        command("--headless", "--demo", *how),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert next_line(program)
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    try:
        program.wait(20)
        assert "Traceback" not in program.stderr.read()
    finally:
        program.kill()
        program.wait()
        program.stderr.close()
