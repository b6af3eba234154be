"""Keeping the machine awake never fails, whatever the system allows."""

import pytest

from signcam.system.keep_awake import KeepAwake


@pytest.mark.parametrize("address", ["", "unix:path=/nonexistent"])
def test_a_system_without_d_bus_is_no_error(address: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.delenv("DISPLAY", raising=False)
    awake = KeepAwake()
    awake.start()
    awake.start()
    assert awake.active is False
    awake.refresh()
    awake.stop()
    awake.stop()


def test_an_x_server_that_does_not_answer_is_no_error(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    monkeypatch.setenv("DISPLAY", ":987")
    awake = KeepAwake()
    awake.start()
    awake.refresh()
    awake.stop()


def test_screen_saver_and_sleep_are_held_off_from_start_to_stop(monkeypatch: pytest.MonkeyPatch):
    # wakepy's own switch for tests: the system agrees, and nothing is done.
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    monkeypatch.delenv("DISPLAY", raising=False)
    awake = KeepAwake()
    awake.start()
    assert awake.active
    assert awake._mode.name == "keep.presenting"
    awake.stop()
    assert not awake.active
