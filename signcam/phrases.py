"""Marks the words of Qt-free modules that the window shows, so that they are translated there."""

# Each in its own words, so that whoever has picked a wrong one finds the way back.
LANGUAGES = {"en": "English", "tr": "Türkçe", "ar": "العربية"}


def phrase(text: str) -> str:
    """Return a text as it is: `python -m training translations` finds it by this call.

    The text may be an f-string: the window knows the sentence again by what stands around its values.
    Messages of errors are found without this mark.
    """
    return text
