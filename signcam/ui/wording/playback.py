"""What the window says about a file that plays. Knows nothing of Qt."""


def clock(seconds: float) -> str:
    """Return a media time, such as 1:02.3."""
    tenths = int(seconds * 10 + 1e-6)
    minutes, rest = divmod(tenths, 600)
    return f"{minutes}:{rest // 10:02}.{rest % 10}"


def position(time_s: float, duration_s: float) -> str:
    """Return where in a clip it is."""
    return f"{clock(time_s)} / {clock(duration_s)}"


def speed_text(speed: float) -> str:
    """Return a speed, such as 0.5x."""
    return f"{speed:g}x"
