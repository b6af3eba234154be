"""Runs a program for ever: starts it again when it ends or shows no sign of life. Without Qt."""

import ctypes
import logging
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO

WAITING, FRAME = "waiting", "frame"
"""The lines that the program writes to stdout as signs of life: before its first frame, and from then on."""

_POLL_S = 0.1
# If this much time passed between two looks, the machine slept, and the program with it.
_SLEPT_S = 5.0


@dataclass(frozen=True)
class WatchSpec:
    """How patient a supervisor is, in seconds.

    Attributes:
        start_s: how long the program may take to its first frame without any sign of life.
        silence_s: how long it may be without one after its first frame.
        first_wait_s: how long to wait before it is started again; doubled each time.
        longest_wait_s: the longest wait.
        healthy_s: after running for so long it counts as healthy, and waits start short again.
        stop_s: how long it may take to end when it is told to.
    """

    start_s: float = 60.0
    silence_s: float = 7.0
    first_wait_s: float = 1.0
    longest_wait_s: float = 60.0
    healthy_s: float = 60.0
    stop_s: float = 3.0


def suppress_crash_dialogs() -> None:
    """Keep Windows from showing a dialog when a program crashes that this one has started."""
    if sys.platform == "win32":
        # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX and SEM_NOOPENFILEERRORBOX; children inherit it.
        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002 | 0x8000)


class Supervisor:
    """Watches one program, which writes `WAITING` or `FRAME` to its stdout about once a second."""

    def __init__(
        self,
        command: Callable[[int], Sequence[str]],
        log: logging.Logger,
        spec: WatchSpec | None = None,
    ) -> None:
        """Prepare; `run` starts the program.

        Args:
            command: returns the command line, given how often the program was started again so far.
            log: learns why it was started again, and what it writes to stderr.
            spec: how patient to be.
        """
        self._command = command
        self._log = log
        self._spec = spec or WatchSpec()
        self._stopping = threading.Event()

    def stop(self) -> None:
        """End the program, and then `run`. May be called from a signal handler or another thread."""
        self._stopping.set()

    def run(self) -> int:
        """Run the program until it ends with exit code 0, or `stop` is called.

        Returns:
            0.
        """
        restarts = 0
        wait_s = self._spec.first_wait_s
        while True:
            began = time.monotonic()
            reason = self._run_once(self._command(restarts))
            if reason is None or self._stopping.is_set():
                return 0
            if time.monotonic() - began >= self._spec.healthy_s:
                wait_s = self._spec.first_wait_s
            self._log.warning("It %s. It is started again in %g s.", reason, wait_s)
            if self._stopping.wait(wait_s):
                return 0
            wait_s = min(2 * wait_s, self._spec.longest_wait_s)
            restarts += 1

    def _run_once(self, command: Sequence[str]) -> str | None:
        """Run the program once. Return why it has to be started again; None after a clean end."""
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            return f"cannot be started ({error.strerror or error})"
        self._log.info("Started as process %d.", process.pid)
        assert process.stdout is not None
        assert process.stderr is not None
        beats = _Beats(process.stdout)
        messages = threading.Thread(target=self._log_lines, args=(process.stderr,), daemon=True)
        messages.start()
        try:
            silent_s = self._wait(process, beats)
            return self._reason(process, beats, silent_s)
        finally:
            self._end(process)
            messages.join(1.0)
            beats.join(1.0)

    def _wait(self, process: "subprocess.Popen[str]", beats: "_Beats") -> float | None:
        """Wait until the program ends, is silent for too long, or shall stop.

        Returns:
            For how long it was silent, if too long.
        """
        looked = time.monotonic()
        while process.poll() is None and not self._stopping.is_set():
            self._stopping.wait(_POLL_S)
            now = time.monotonic()
            if now - looked > _SLEPT_S:
                beats.forgive(now)
            looked = now
            silent_s = now - beats.newest_s
            if silent_s > (self._spec.silence_s if beats.had_frame else self._spec.start_s):
                return silent_s
        return None

    def _reason(
        self, process: "subprocess.Popen[str]", beats: "_Beats", silent_s: float | None
    ) -> str | None:
        if silent_s is not None:
            since = "after its first frame" if beats.had_frame else "since its start"
            return f"gave no sign of life for {silent_s:.0f} s {since}"
        code = process.poll()
        if code is None or code == 0:
            return None
        if code < 0:
            try:
                return f"was ended by {signal.Signals(-code).name}"
            except ValueError:
                return f"was ended by signal {-code}"
        return f"ended with exit code {code}"

    def _end(self, process: "subprocess.Popen[str]") -> None:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(self._spec.stop_s)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _log_lines(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                self._log.info("It says: %s", line.rstrip())


class _Beats:
    """Reads signs of life in a thread.

    Attributes:
        newest_s: when the newest one came, on `time.monotonic`.
        had_frame: whether there was a frame.
    """

    def __init__(self, stream: IO[str]) -> None:
        self.newest_s = time.monotonic()
        self.had_frame = False
        self._thread = threading.Thread(target=self._read, args=(stream,), daemon=True)
        self._thread.start()

    def forgive(self, now_s: float) -> None:
        """Count as if there had been a sign of life now."""
        self.newest_s = now_s

    def join(self, timeout_s: float) -> None:
        self._thread.join(timeout_s)

    def _read(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                if line.strip() in (WAITING, FRAME):
                    self.newest_s = time.monotonic()
                    self.had_frame |= line.strip() == FRAME
