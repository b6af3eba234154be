"""Where the video plays, with the hand's outline on it and the digit, hints and messages above it."""

import time

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QTransform,
)
from PyQt6.QtWidgets import QApplication, QSizePolicy, QWidget

from signcam.frame import Image
from signcam.hands.crop import CropSpec
from signcam.hands.hand import Hand
from signcam.ui.language.translate import tr
from signcam.ui.style.frame_image import frame_image
from signcam.ui.style.theme import DIM, RADIUS, Theme, theme_of, window_scale
from signcam.ui.video.badge_corner import BadgeCorner, Corner
from signcam.ui.video.digit_badge import DigitBadge
from signcam.ui.video.hand_overlay import paint_hand
from signcam.ui.video.hint_pill import HintPill
from signcam.ui.video.state_card import StateCard
from signcam.ui.video.timing_overlay import TimingOverlay
from signcam.ui.wording.messages import Hint, StateMessage

_MARGIN = 12
# How much of the video's height the digit's plate and a hint's letters take: in a window, which is looked at
# from near by, and on a full screen, which is read from across the room.
_BADGE_SHARES = (0.34, 0.48)
_HINT_SHARES = (0.026, 0.036)
# The lowest letters that can be read, in pixels.
_LEGIBLE = 11


class VideoView(QWidget):
    """Shows a frame as large as fits. Mirrors what is shown, never what is read.

    Signals:
        painted: the picture was painted; carries how many milliseconds that and the frame's conversion took.
    """

    painted = pyqtSignal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(tr("Video"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 80)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # The keyboard starts here, where no key means anything by accident.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.badge = DigitBadge(self)
        self.hint = HintPill(self)
        self.timing = TimingOverlay(self)
        self.caption = HintPill(self)
        self.state_card = StateCard(self)
        self._mirror = True
        self._landmarks = True
        self._full_screen = False
        self._frame: Image | None = None
        self._image: QImage | None = None
        self._conversion_s = 0.0
        self._hand: Hand | None = None
        self._crop: CropSpec | None = None
        self._caption: Hint | None = None
        self._corner = BadgeCorner()
        self.hint.hide()
        self.caption.hide()
        self.state_card.hide()

    @property
    def mirror(self) -> bool:
        """Whether the picture is shown mirrored."""
        return self._mirror

    @property
    def image(self) -> QImage | None:
        """The picture as it is shown, mirrored or not, without what is painted over it."""
        return self._image

    def show_frame(self, frame: Image | None, hand: Hand | None, crop: CropSpec | None) -> None:
        """Show a frame with the hand that was found in this very frame.

        Args:
            frame: (height, width, 3) uint8 RGB, not mirrored; None for no video.
            hand: where the hand is, in the frame's pixels.
            crop: how it was cut out.
        """
        shape = None if self._frame is None else self._frame.shape
        self._frame, self._hand, self._crop = frame, hand, crop
        began = time.perf_counter()
        self._image = None if frame is None else frame_image(frame, mirror=self._mirror)
        self._conversion_s = time.perf_counter() - began
        if shape != (None if frame is None else frame.shape) or self._leave_the_hand():
            self._place()
        self.update()

    def show_message(self, message: StateMessage | None) -> None:
        """Show a state's message in place of the video, or take it away."""
        focus = QApplication.focusWidget()
        # A button that goes away must not hand the keyboard to whatever comes next in the window.
        if focus is not None and self.state_card.isAncestorOf(focus):
            self.setFocus()
        self.state_card.show_message(message)
        if message is not None:
            self._corner.stay_below()
        self._place()
        self.update()

    def show_hint(self, hint: Hint | None) -> None:
        """Show a hint over the video, or take it away."""
        self.hint.show_hint(hint)
        self._place()

    def show_caption(self, caption: Hint | None) -> None:
        """Say what is shown, at the bottom of a full screen, where there are no menus that tell."""
        if caption is not self._caption:
            self._caption = caption
            self._place()

    def set_mirror(self, mirror: bool) -> None:
        """Mirror what is shown, or show it as the camera sees it."""
        self._mirror = mirror
        self.show_frame(self._frame, self._hand, self._crop)

    def set_landmarks(self, landmarks: bool) -> None:
        """Draw the outline and the crop's corners, or leave them away."""
        self._landmarks = landmarks
        self.update()

    def set_timing(self, on: bool) -> None:
        """Show how long each stage takes, or no longer."""
        self.timing.setVisible(on)
        self._place()

    def set_full_screen(self, on: bool) -> None:
        """Let the video go to the very edges, and write large, as on a full screen."""
        self._full_screen = on
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that suits a camera of 640x480."""
        return QSize(800, 600)

    def video_rect(self) -> QRectF:
        """Return where the video is, in widget pixels; the whole widget while there is none."""
        margin = 0 if self._full_screen else _MARGIN
        room = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        if self._frame is None:
            return room
        height, width = self._frame.shape[:2]
        scale = min(room.width() / width, room.height() / height)
        result = QRectF(0, 0, round(width * scale), round(height * scale))
        result.moveCenter(room.center())
        return QRectF(result.toRect())

    def to_widget(self) -> QTransform:
        """Return what takes the unmirrored frame's pixels to the widget."""
        rect = self.video_rect()
        transform = QTransform()
        if self._frame is None:
            return transform
        height, width = self._frame.shape[:2]
        transform.translate(rect.right() if self._mirror else rect.left(), rect.top())
        transform.scale(rect.width() / width * (-1 if self._mirror else 1), rect.height() / height)
        return transform

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep what lies above the video in its place."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the video and the outline."""
        began = time.perf_counter()
        self._paint(QPainter(self))
        self.painted.emit((time.perf_counter() - began + self._conversion_s) * 1000)

    def _paint(self, painter: QPainter) -> None:
        theme = theme_of(self.palette())
        rect = self.video_rect()
        if self._image is not None:
            # The video covers its place by itself.
            painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(rect.toRect())))
        painter.fillRect(self.rect(), Qt.GlobalColor.black if self._full_screen else theme.backdrop)
        painter.setClipping(False)
        if self._image is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self.state_card.message
        if shown is not None and not shown.over_video:
            painter.fillRect(rect, DIM)
        elif self._landmarks and self._hand is not None:
            painter.setClipRect(rect)
            unit = max(1.6, rect.height() / 260)
            paint_hand(painter, self._hand, self._crop, self.to_widget(), unit, theme)
            painter.setClipping(False)
        if not self._full_screen:
            self._round_corners(painter, rect, theme)

    def _round_corners(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Paint the backdrop over the video's corners: cheaper than clipping the video itself."""
        corners = QPainterPath()
        # Odd and even: what lies in both shapes is left as it is.
        corners.setFillRule(Qt.FillRule.OddEvenFill)
        corners.addRect(rect)
        corners.addRoundedRect(rect, RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.backdrop)
        painter.drawPath(corners)

    def _place(self) -> None:
        rect = self.video_rect()
        room = QRectF(self.rect())
        inset = max(8.0, rect.height() * 0.03)
        self.badge.fit(rect.height() * _BADGE_SHARES[self._full_screen])
        self.badge.move(self._badge_rect(self._corner.corner).topLeft().toPoint())
        letters = rect.height() * _HINT_SHARES[self._full_screen]
        self.caption.show_hint(self._caption if self._full_screen else None)
        # Beside the badge, on the side where the badge is not.
        self.caption.fit(room.width() - self.badge.width() - 3 * inset, letters)
        left = (
            room.right() - inset - self.caption.width() if self._corner.corner.left else room.left() + inset
        )
        self.caption.move(QPointF(left, rect.bottom() - inset - self.caption.height()).toPoint())
        self.hint.fit(rect.width() - 2 * inset, letters)
        self.hint.move(QPointF(rect.center().x() - self.hint.width() / 2, rect.top() + inset).toPoint())
        if not self.timing.isHidden():
            self._place_timing(rect, inset)
        scale = window_scale(self.height())
        self.state_card.fit(room.width() - 2 * inset, room.height() - 2 * inset, scale)
        corner = room.center() - QPointF(self.state_card.width() / 2, self.state_card.height() / 2)
        if self.state_card.message is not None and self.state_card.message.over_video:
            corner.setY(rect.top() + inset)
        self.state_card.move(corner.toPoint())

    def _place_timing(self, rect: QRectF, inset: float) -> None:
        """Put the table of stages into a lower corner, beside the digit and below the hint."""
        height = rect.height() - 2 * inset - self.hint.height()
        text_height = rect.height() * _HINT_SHARES[self._full_screen]
        self.timing.fit(rect.width() - self.badge.width() - 3 * inset, height, text_height)
        if QFontMetricsF(self.timing.font()).height() < _LEGIBLE:
            # In a small window, the table had better cover the digit than be too small.
            self.timing.fit(rect.width() - 2 * inset, height, text_height)
        right = rect.right() - inset - self.timing.width()
        left = right if self._corner.corner.left else rect.left() + inset
        self.timing.move(QPointF(left, rect.bottom() - inset - self.timing.height()).toPoint())

    def _badge_rect(self, corner: Corner) -> QRectF:
        """Return where the digit's plate lies in a corner of the video."""
        rect = self.video_rect()
        inset = max(8.0, rect.height() * 0.03)
        # On a full screen the empty bars beside the video are room for the digit.
        wide = QRectF(self.rect()) if self._full_screen else rect
        size = self.badge.size()
        left = wide.left() + inset if corner.left else wide.right() - inset - size.width()
        hints = 2 * inset + self.hint.height()
        top = rect.bottom() - inset - size.height() if corner.bottom else rect.top() + hints
        return QRectF(left, top, size.width(), size.height())

    def _leave_the_hand(self) -> bool:
        """Move the digit where it hides the hand; return whether it moves."""
        if self._hand is None:
            return False
        points = self._hand.landmarks[:, :2]
        (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
        hand = self.to_widget().mapRect(QRectF(QPointF(left, top), QPointF(right, bottom)))
        return self._corner.avoid(hand, self._badge_rect, below=self.state_card.message is not None)
