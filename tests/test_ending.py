"""How the process ends."""

import os
import threading

from signcam import ending


def test_a_thread_that_still_runs_does_not_hold_up_the_end(monkeypatch):
    codes: list[int] = []
    monkeypatch.setattr(os, "_exit", codes.append)
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    ending.end(3)
    ended.set()
    thread.join()
    assert codes == [3]
    assert ending.end(0) == 0
