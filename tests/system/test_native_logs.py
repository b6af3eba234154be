"""What libraries log by themselves stays out of the terminal; what signcam says arrives."""

import subprocess
import sys

from tests.support.program import environment, python

_BOTH = """
import os, sys, warnings
from signcam.system.native_logs import silence_native_logs
restore = silence_native_logs()
os.write(2, b"from a library\\n")
print("from signcam", file=sys.stderr)
warnings.warn("from a package", stacklevel=1)
"""


def test_native_logs_go_nowhere_and_python_reaches_the_person():
    assert python(_BOTH).stderr == "from signcam\n"


def test_afterwards_everything_is_as_before():
    after = "\nrestore(); os.write(2, b'native\\n'); print('python', file=sys.stderr)"
    assert python(_BOTH + after).stderr == "from signcam\nnative\npython\n"


def test_a_traceback_at_the_very_end_still_arrives():
    assert "ZeroDivisionError" in python(_BOTH + "\n1 / 0").stderr


def test_a_crash_inside_a_library_leaves_a_trace():
    result = python(_BOTH + "\nimport ctypes; ctypes.string_at(0)")
    assert result.returncode != 0
    assert "Segmentation fault" in result.stderr or "access violation" in result.stderr


def test_a_closed_stderr_is_no_place_for_logs(tmp_path):
    """Without care the next file opened would become descriptor 2 and receive them."""
    code = f"""
import os
from signcam.system.native_logs import silence_native_logs
silence_native_logs()
file = open({str(tmp_path / "file")!r}, "w")
os.write(2, b"from a library")
assert file.fileno() != 2
"""
    program = [sys.executable, "-c", code]
    quoted = " ".join("'" + part.replace("'", "'\\''") + "'" for part in program)
    result = subprocess.run(["sh", "-c", f"{quoted} 2>&-"], env=environment(), check=False, timeout=60)
    assert result.returncode == 0
    assert (tmp_path / "file").read_text() == ""


def test_a_replaced_stderr_is_left_alone(capsys, monkeypatch):
    """Under a test runner or an editor, `sys.stderr` is something else."""
    import io

    from signcam.system.native_logs import silence_native_logs

    stand_in = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stand_in)
    restore = silence_native_logs()
    try:
        print("from signcam", file=sys.stderr)
    finally:
        restore()
    assert stand_in.getvalue() == "from signcam\n"
