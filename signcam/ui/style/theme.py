"""Colours and shapes of the whole window, all taken from the palette that the system gives."""

from dataclasses import dataclass
from functools import lru_cache

from PyQt6.QtGui import QColor, QFont, QPalette
from PyQt6.QtWidgets import QApplication

RADIUS = 10
GAP = 12
_USUAL_HEIGHT, _LARGEST_SCALE = 800, 2.0

# Contrast of text that is easily read (WCAG 2.2, level AA), and one from which a darker accent gets there.
READABLE, _NEARLY_READABLE = 4.5, 3.0

# What is painted over video stands on any picture whatever: it does not follow the palette.
ON_VIDEO = QColor(255, 255, 255)
SCRIM = QColor(10, 12, 16, 190)
CASING = QColor(10, 12, 16, 200)
DIM = QColor(10, 12, 16, 150)


@dataclass(frozen=True)
class Theme:
    """The colours that widgets paint with.

    Attributes:
        dark: whether text is light on dark.
        window: behind everything.
        backdrop: behind the video.
        card: what lies on the backdrop.
        line: hairlines and borders.
        track: the empty part of a bar.
        text: what is read.
        muted: what is read second.
        accent: what stands out.
        on_accent: text on it.
        video_accent: the same hue, light enough for any video.
    """

    dark: bool
    window: QColor
    backdrop: QColor
    card: QColor
    line: QColor
    track: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    video_accent: QColor


def theme_of(palette: QPalette) -> Theme:
    """Return the theme that a palette makes."""
    names = (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Highlight)
    return _theme(*(palette.color(QPalette.ColorGroup.Active, name).rgb() for name in names))


@lru_cache(maxsize=8)
def _theme(window_rgb: int, text_rgb: int, accent_rgb: int) -> Theme:
    window, text, accent = QColor(window_rgb), QColor(text_rgb), QColor(accent_rgb)
    dark = window.lightnessF() < text.lightnessF()
    accent, on_accent = _readable(accent)
    return Theme(
        dark=dark,
        window=window,
        backdrop=mixed(window, QColor(0, 0, 0), 0.35 if dark else 0.07),
        card=mixed(window, QColor(255, 255, 255), 0.05 if dark else 0.75),
        line=mixed(window, text, 0.16),
        track=mixed(window, text, 0.11),
        text=text,
        muted=_muted(window, text),
        accent=accent,
        on_accent=on_accent,
        video_accent=_lightened(accent),
    )


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour `share` of the way from one to the other."""
    parts = (
        round(first + (second - first) * share)
        for first, second in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
        if first is not None and second is not None
    )
    return QColor(*parts)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Return the relative luminance of a colour, 0..1 (WCAG 2.2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _muted(window: QColor, text: QColor) -> QColor:
    """Return the faintest of some colours between text and window that is still read easily."""
    for share in (0.68, 0.76, 0.84, 0.92):
        colour = mixed(window, text, share)
        # What is read second stands on cards too, and in bars.
        if contrast(colour, window) >= 1.15 * READABLE:
            return colour
    return text


def _readable(accent: QColor) -> tuple[QColor, QColor]:
    """Return the accent, darker where white on it would be hard to read, and the colour of text on it."""
    white, black = QColor(255, 255, 255), QColor(10, 12, 16)
    if contrast(accent, white) < _NEARLY_READABLE:
        return accent, black
    share = 0.0
    while contrast(darker := mixed(accent, black, share), white) < READABLE and share < 1:
        share += 0.05
    return darker, white


def _lightened(colour: QColor) -> QColor:
    share = 0.0
    while _luminance(light := mixed(colour, QColor(255, 255, 255), share)) < 0.32 and share < 1:
        share += 0.05
    return light


def window_scale(height: int) -> float:
    """Return how much larger than the system to write in a window of this height, in pixels.

    In steps, so that dragging an edge does not set every font anew with every pixel.
    """
    grown = float((height / _USUAL_HEIGHT) ** 0.6)
    return round(min(_LARGEST_SCALE, max(1.0, grown)), 1)


def scaled_font(font: QFont, scale: float, *, bold: bool = False) -> QFont:
    """Return a font of another size, measured against the one the system chose.

    Cards that write as large as their room allows are painted once before a layout has given them any: then
    the letters are as small as can be.
    """
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(max(1.0, font.pointSizeF() * scale))
    else:
        result.setPixelSize(max(1, round(font.pixelSize() * scale)))
    result.setBold(bold)
    return result


def pixel_font(font: QFont, height: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return a font of a size in pixels, for what grows with the video."""
    result = QFont(font)
    result.setPixelSize(max(8, round(height)))
    result.setWeight(weight)
    return result


def apply_theme(app: QApplication) -> None:
    """Give the application its style, at the start and again when the system has changed the palette.

    Under a style sheet, widgets inside a window hear of a new palette only when the sheet is set again.
    """
    style = app.style()
    if style is None or style.name() != "fusion":
        app.setStyle("Fusion")
    # The palette has no role for text that is read second and still easily.
    theme = theme_of(app.palette())
    muted = theme.muted.name()
    sheet = _STYLE.replace("palette(highlighted-text)", theme.on_accent.name())
    sheet = sheet.replace("palette(highlight)", theme.accent.name())
    sheet += f"QLabel[muted=true] {{ color: {muted}; }} QLineEdit {{ placeholder-text-color: {muted}; }}"
    app.setStyleSheet(sheet)


# Colours are roles of the palette; those of the highlight are put in once they are known to be readable.
_STYLE = f"""
QToolBar {{ border: 0; border-bottom: 1px solid palette(mid); padding: 5px {GAP - 4}px; spacing: 4px; }}
QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 7px; padding: 5px 8px; }}
QToolBar QToolButton:hover {{ background: palette(midlight); }}
QToolBar QToolButton:pressed {{ background: palette(mid); }}
QToolBar QToolButton:checked {{ background: palette(highlight); color: palette(highlighted-text); }}
QToolBar QToolButton:focus {{ border-color: palette(highlight); }}
QToolBar QToolButton[picker="true"] {{ background: palette(button); border-color: palette(mid); }}
QToolBar QToolButton[picker="true"]:hover {{ background: palette(midlight); }}
QToolBar QToolButton[picker="true"]:focus {{ border-color: palette(highlight); }}
QToolButton[plain="true"] {{ border: 2px solid transparent; border-radius: 7px; padding: 2px; }}
QToolButton[plain="true"]:hover {{ background: palette(midlight); }}
QToolButton[plain="true"]:checked {{ background: palette(highlight); color: palette(highlighted-text); }}
QToolButton[plain="true"]:focus {{ border-color: palette(highlight); }}
QSlider {{ border: 2px solid transparent; border-radius: 7px; }}
QSlider:focus {{ border-color: palette(highlight); }}
QComboBox:focus {{ border: 2px solid palette(highlight); border-radius: 7px; padding: 3px 7px; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton {{ border: 1px solid palette(mid); border-radius: 7px; padding: 7px 16px;
               background: palette(button); }}
QPushButton:hover {{ background: palette(midlight); }}
QPushButton:focus {{ border: 2px solid palette(highlight); padding: 6px 15px; }}
QPushButton:default {{ background: palette(highlight); color: palette(highlighted-text);
                       border-color: palette(highlight); }}
QToolButton[choice="true"] {{ border: 1px solid palette(mid); border-radius: 7px; padding: 4px 8px;
                              background: palette(button); }}
QToolButton[choice="true"]:hover {{ background: palette(midlight); }}
QToolButton[choice="true"]:checked {{ background: palette(highlight); color: palette(highlighted-text);
                                      border-color: palette(highlight); font-weight: bold; }}
QToolButton[choice="true"]:focus {{ border: 2px solid palette(window-text); padding: 3px 7px; }}
QToolButton[choice="true"]:disabled {{ background: transparent; color: palette(mid); }}
QRadioButton {{ border: 2px solid transparent; border-radius: 7px; padding: 2px 6px; spacing: 7px; }}
QRadioButton:focus {{ border-color: palette(highlight); }}
QRadioButton::indicator {{ width: 12px; height: 12px; border: 2px solid palette(mid); border-radius: 8px;
                          background: palette(base); }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid palette(highlight); }}
QLabel[held="true"] {{ border: 2px solid transparent; border-radius: 7px; font-weight: bold; }}
QLabel[held="true"]:focus, QLineEdit:focus {{ border: 2px solid palette(highlight); border-radius: 7px; }}
QPushButton:default:focus {{ border: 2px solid palette(window-text); }}
"""
