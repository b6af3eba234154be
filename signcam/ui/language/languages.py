"""Chooses the language of the window, and gives it to Qt."""

from PyQt6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PyQt6.QtWidgets import QApplication

from signcam.errors import SigncamError
from signcam.phrases import LANGUAGES
from signcam.resources.files import asset
from signcam.ui.language.catalogue import Catalogue, load_catalogue
from signcam.ui.language.translate import use_catalogue


class CatalogueTranslator(QTranslator):
    """Gives Qt the translations of a catalogue."""

    def __init__(self, catalogue: Catalogue, parent: QApplication) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def isEmpty(self) -> bool:
        """Say that there is something in it, or Qt would not take it."""
        return False

    def translate(  # type: ignore[override]
        self, context: str | None, text: str | None, comment: str | None = None, n: int = -1
    ) -> str | None:
        """Return a translation; None lets Qt ask the next translator, an empty text would be shown."""
        return self._catalogue.find(context or "", text or "", comment or "", n)


_installed: list[QTranslator] = []


def system_language() -> str:
    """Return the language of the system where the window speaks it, else English."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return "en"


def use_language(app: QApplication, language: str | None) -> None:
    """Let the application speak a language from now on; widgets that exist keep their texts.

    Digits stay 0 to 9 in each.

    Args:
        app: the application.
        language: a key of `LANGUAGES`; None takes the system's.

    Raises:
        SigncamError: the translations are missing or damaged; then it speaks English.
    """
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    use_catalogue(None)
    code = language if language is not None else system_language()
    # What Qt writes itself, such as a number in a spin box, looks like the numbers that the window writes.
    QLocale.setDefault(QLocale(QLocale.Language.English))
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    try:
        catalogue = load_catalogue(asset(f"translations/signcam_{code}.ts"), code)
    except SigncamError:
        if code == "en":
            return
        raise
    if code != "en":
        own = QTranslator(app)
        # Standard buttons and dialogs.
        if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(own)
            _installed.append(own)
    translator = CatalogueTranslator(catalogue, app)
    app.installTranslator(translator)
    _installed.append(translator)
    use_catalogue(catalogue)
    if catalogue.right_to_left:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
