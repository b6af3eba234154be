"""What the window says about sources that a person names. Knows nothing of Qt."""

from functools import cache
from pathlib import PurePath

from signcam.live.choice import SourceChoice
from signcam.sources.base import SourceKind
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.wording.messages import Hint

_GLYPHS: dict[SourceKind, str] = {
    "camera": "camera",
    "stream": "globe",
    "video": "film",
    "pictures": "picture",
}


def glyph_of_source(choice: SourceChoice | None, kind: SourceKind | None) -> str:
    """Return the name of the drawing for what plays.

    Args:
        choice: what was chosen.
        kind: what it turned out to be; None while it is not open.
    """
    if choice is not None and choice.demo is not None:
        return "hand"
    return _GLYPHS[kind] if kind is not None else "camera"


DEMO = Hint("hand", tr_noop("Demo"), tr_noop("Drawn hands sign: no camera is on."), 0.0)


@cache
def _invitation(sentence: str) -> Hint:
    return Hint("camera", sentence, "", 0.0)


def caption_of(choice: SourceChoice | None, live: bool, invitation: str) -> Hint | None:
    """Return what stands at the bottom of a full screen.

    Args:
        choice: what was chosen.
        live: whether it is a camera or a stream that is open.
        invitation: what the mode in use does for who stands before the camera.
    """
    if choice is not None and choice.demo is not None:
        return DEMO
    return _invitation(invitation) if live and invitation else None


def opening(text: str) -> str:
    """Return what goes on while something that was named is looked at."""
    return tr("Opening {name}…", name=PurePath(text).name or text)


def no_address(text: str) -> str:
    """Return what is wrong with something that was typed as an address."""
    if not text.strip():
        return tr("No address was typed. An address looks like http://192.168.1.5:8080/video.")
    return tr(
        "{text} is no address. An address begins with http://, https:// or rtsp://, such as "
        "http://192.168.1.5:8080/video.",
        text=f"{text.strip()!r}",
    )


def password_not_kept() -> str:
    """Return why an address that has opened is not opened at the next start."""
    return tr("This address is not kept, since it contains a password. Type it again at the next start.")
