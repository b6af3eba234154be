"""The modes of the window, one folder each. `MODES` is the one place that another is added to."""

from signcam.ui.mode import Mode
from signcam.ui.modes.check.mode import CheckMode
from signcam.ui.modes.practice.mode import PracticeMode
from signcam.ui.modes.reading.mode import ReadingMode
from signcam.ui.modes.stand.mode import StandMode
from signcam.ui.modes.write.mode import WriteMode

# In the order of the Mode menu; the window starts with the first. The menu is shown once there are two.
MODES: tuple[type[Mode], ...] = (ReadingMode, WriteMode, PracticeMode, CheckMode, StandMode)
