"""The page of the stand: a headline, the visitor's picture, and what the stage is about."""

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PyQt6.QtWidgets import QWidget

from signcam.live.recognizer import Recognition
from signcam.stand.initials import LONGEST_S
from signcam.stand.visit import Stage, Stand
from signcam.ui.modes.stand.attract_card import AttractCard
from signcam.ui.modes.stand.initials_view import paint_initials
from signcam.ui.modes.stand.pictures import SignPictures
from signcam.ui.modes.stand.round_view import paint_ready, paint_round
from signcam.ui.modes.stand.signs_view import paint_best, paint_signs
from signcam.ui.modes.stand.stand_video import StandVideo
from signcam.ui.modes.stand.text import paint_text
from signcam.ui.modes.stand.time_bar import TimeBar
from signcam.ui.style.theme import Theme, theme_of
from signcam.ui.wording.stand import STAND_WORDS, StandWords

# How long points stand over the picture.
_PRAISE_S = 1.0


class StandPage(QWidget):
    """Shows a stand. It is painted anew only when something on it has changed.

    Attributes:
        video: the visitor's picture.
        card: the drawn hand.
        bar: the time of the round, or of the initials.
        headline: what stands at the top now.
        footer: what stands at the bottom now.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._pictures = SignPictures()
        self.video = StandVideo(self)
        self.card = AttractCard(self._pictures, self)
        self.bar = TimeBar(self)
        self.headline = self.footer = ""
        self._stand: Stand | None = None
        self._words: StandWords = STAND_WORDS["en"]
        self._note = ""
        self._shown: object = None
        self._room = QRectF()

    def show_note(self, note: str) -> None:
        """Show a sentence for the organiser at the bottom, or none."""
        self._note = note

    def show_stand(self, stand: Stand, now_s: float, recognition: Recognition | None, *, away: bool) -> None:
        """Show the stand as it is now.

        Args:
            stand: the stand.
            now_s: the time now, as the stand was told.
            recognition: of the newest frame.
            away: whether the camera gives no pictures.
        """
        self._stand = stand
        words = self._words = STAND_WORDS[stand.language]
        key = self._key(stand, away)
        if key != self._shown:
            self._shown = key
            self.headline, self.footer = _headline(stand, words), self._note or _footer(stand, words)
            self.setAccessibleName(" ".join(filter(None, (self.headline, _task(stand), self.footer))))
            self._arrange()
            self.update()
        self.card.setVisible(stand.stage is Stage.ATTRACT)
        if stand.stage is Stage.ATTRACT:
            self.card.advance(now_s)
        playing = stand.round is not None and stand.stage is Stage.ROUND
        self.bar.setVisible(playing or stand.initials is not None)
        if stand.initials is not None:
            self.bar.show_time(stand.initials.left_s, LONGEST_S)
        elif playing and stand.round is not None:
            self.bar.show_time(stand.round.left_s, stand.spec.round_s)
        hit = stand.last_hit if playing else None
        praise = f"{hit.digit} ✓ +{hit.points}" if hit is not None and now_s - hit.time_s < _PRAISE_S else ""
        line = _line(stand, recognition, words)
        self.video.say(words, line=line, praise=praise, target=not playing, away=away)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Share the new size out."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint everything but the picture, the drawn hand and the bar."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.window)
        if self._stand is None:
            return
        self._paint_headline(painter, self._stand, theme)
        self._paint_stage(painter, self._stand, theme)
        rtl = self._words.right_to_left and not self._note
        footer = self._footer_room()
        paint_text(painter, footer, self.footer, footer.height() * 0.4, theme.text, right_to_left=rtl)

    def _key(self, stand: Stand, away: bool) -> object:
        game, initials = stand.round, stand.initials
        return (
            stand.stage,
            stand.language,
            stand.countdown,
            self._note,
            away,
            self.video.aspect,
            None if game is None else (game.number, game.position, game.points, game.hint),
            None if initials is None else (initials.text, initials.key),
            _whole(stand.stage_left_s),
            stand.plays if stand.stage is Stage.SIGNS else None,
        )

    def _paint_headline(self, painter: QPainter, stand: Stand, theme: Theme) -> None:
        room = self._headline_room()
        rtl = self._words.right_to_left
        if stand.countdown is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(room, room.height() * 0.2, room.height() * 0.2)
            number = QRectF(
                room.right() - room.height() * 1.6, room.top(), room.height() * 1.4, room.height()
            )
            paint_text(
                painter, number, str(stand.countdown), room.height() * 0.66, theme.on_accent, bold=True
            )
            text = room.adjusted(room.height() * 0.3, 0, -room.height() * 1.7, 0)
            paint_text(
                painter,
                text,
                self.headline,
                room.height() * 0.46,
                theme.on_accent,
                bold=True,
                right_to_left=rtl,
            )
            return
        height = room.height() * (0.72 if stand.stage is Stage.ATTRACT else 0.56)
        if stand.stage is Stage.ROUND and stand.round is not None:
            points = QRectF(room.left() + room.width() * 0.74, room.top(), room.width() * 0.26, room.height())
            won = f"{stand.round.points} {self._words.points}"
            paint_text(painter, points, won, height * 0.7, theme.text, bold=True, right_to_left=rtl)
            room = QRectF(room.left(), room.top(), room.width() * 0.72, room.height())
        paint_text(painter, room, self.headline, height, theme.text, bold=True, right_to_left=rtl)

    def _paint_stage(self, painter: QPainter, stand: Stand, theme: Theme) -> None:
        words, room, ratio = self._words, self._room, self.devicePixelRatioF()
        if stand.stage is Stage.READY:
            paint_ready(painter, room, _whole(stand.stage_left_s), words, theme)
        elif stand.stage is Stage.ROUND and stand.round is not None:
            paint_round(painter, room, stand.round, words, self._pictures, theme, ratio)
        elif stand.stage is Stage.INITIALS and stand.initials is not None:
            paint_initials(painter, room, stand.initials, words, theme)
        elif stand.stage is Stage.SIGNS:
            paint_signs(painter, room, self._pictures, theme, ratio)
            paint_best(painter, self._best_room(), stand.scores(), words, theme)

    # -- where things are ---------------------------------------------------------------------------------

    @property
    def _margin(self) -> float:
        return self.height() * 0.035

    def _headline_room(self) -> QRectF:
        margin = self._margin
        return QRectF(margin, margin, self.width() - 2 * margin, self.height() * 0.14)

    def _footer_room(self) -> QRectF:
        margin, height = self._margin, self.height() * 0.1
        return QRectF(margin, self.height() - height - margin * 0.3, self.width() - 2 * margin, height)

    def _body_room(self) -> QRectF:
        top, bottom = self._headline_room().bottom() + self._margin * 0.6, self._footer_room().top()
        return QRectF(self._margin, top, self.width() - 2 * self._margin, bottom - top)

    def _best_room(self) -> QRectF:
        body = self._body_room()
        video = QRectF(self.video.geometry())
        return QRectF(video.left(), body.top(), video.width(), video.top() - body.top() - self._margin * 0.5)

    def _arrange(self) -> None:
        """Put the picture to the right, as large as the stage leaves it, and the rest to the left."""
        body = self._body_room()
        signs = self._stand is not None and self._stand.stage is Stage.SIGNS
        share = 0.27 if signs else 0.5
        widest, highest = body.width() * share, body.height() * (0.5 if signs else 1.0)
        width = min(widest, highest * self.video.aspect)
        height = width / self.video.aspect
        top = body.bottom() - height if signs else body.center().y() - height / 2
        video = QRectF(body.right() - width, top, width, height)
        self.video.setGeometry(video.toRect())
        right = video.left() - self._margin
        self._room = QRectF(body.left(), body.top(), right - body.left(), body.height())
        card = QRectF(body.left(), top, right - body.left(), height)
        self.card.setGeometry((self._room if signs else card).toRect())
        self.bar.setGeometry(self._footer_room().toRect())


def _whole(seconds: float) -> int:
    return int(seconds + 0.999)


def _headline(stand: Stand, words: StandWords) -> str:
    if stand.countdown is not None:
        return words.still_there
    if stand.stage is Stage.SIGNS and stand.round is not None:
        return words.result.format(stand.round.points) if stand.round.points else words.ten_signs
    return {
        Stage.ATTRACT: words.invite,
        Stage.READY: words.get_ready,
        Stage.ROUND: words.sign_this,
        Stage.INITIALS: words.among_best,
        Stage.SIGNS: words.ten_signs,
    }[stand.stage]


def _task(stand: Stand) -> str:
    return stand.round.number if stand.round is not None and stand.stage is Stage.ROUND else ""


def _footer(stand: Stand, words: StandWords) -> str:
    if stand.stage is Stage.ATTRACT:
        return f"{words.privacy} {words.no_sound}"
    if stand.stage is Stage.SIGNS:
        left = _whole(stand.stage_left_s)
        next_round = words.next_round.format(left) if left else words.play_again
        return f"{words.which_signs} · {next_round}"
    return ""


def _line(stand: Stand, recognition: Recognition | None, words: StandWords) -> str:
    """Return what is said over the picture: a wrong digit, or what makes the hand hard to read."""
    if recognition is None or stand.hand is None:
        return ""
    playing = stand.stage is Stage.ROUND and stand.round is not None
    if playing and stand.round is not None and stand.round.wrong is not None:
        return words.wrong.format(stand.round.wrong)
    if recognition.problem is not None and not recognition.sure:
        return words.advice(recognition.problem)
    return ""
