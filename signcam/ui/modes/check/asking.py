"""Whose turn it is to say what may be stored: the first person before a session begins, the others in it."""

from collections.abc import Callable, Sequence

from signcam.checking.check_snapshot import CheckSnapshot
from signcam.checking.plan import Plan
from signcam.checking.run import Phase
from signcam.checking.session import Consent
from signcam.checking.trial import ModelInfo
from signcam.ui.modes.check.consent import ConsentPage


class ConsentAsking:
    """Shows the question to each person once, and gives the answer on."""

    def __init__(
        self,
        page: ConsentPage,
        begin: Callable[[Plan, Consent], None],
        answer: Callable[[Consent], None],
        stop: Callable[[], None],
    ) -> None:
        """Take the page.

        Args:
            page: shows the question.
            begin: called with the plan and the answer of its first person.
            answer: called with the answer of another person.
            stop: called if another person does not take part.
        """
        self._page = page
        self._begin, self._answer, self._stop = begin, answer, stop
        # The plan that begins with the answer of its first person; None if nobody is asked for that.
        self._plan: Plan | None = None
        self._person = ""
        # Whose answer is on its way to the session's thread.
        self._answered = ""
        page.answered.connect(self._take)
        page.refused.connect(self._refuse)

    def ask_first(self, plan: Plan, models: Sequence[ModelInfo]) -> None:
        """Ask the first person of a plan, which begins with the answer."""
        self._plan, self._answered = plan, ""
        self._ask(plan.people[0] if len(plan.people) > 1 else "", models)

    def follow(self, snapshot: CheckSnapshot) -> None:
        """Ask who comes next in a session, before anything of theirs is stored."""
        state = snapshot.state
        if state is not None and state.phase is Phase.CONSENT and state.step is not None:
            if state.step.person != self._answered:
                self._person = state.step.person
                self._ask(state.step.person, snapshot.models)
        elif self._plan is None:
            self._page.hide()

    def forget(self) -> None:
        """Ask nobody any more."""
        self._plan, self._answered = None, ""
        self._page.hide()

    def _ask(self, person: str, models: Sequence[ModelInfo]) -> None:
        self._page.ask(person, whole=any(model.sees == "frame" for model in models))

    def _take(self, consent: Consent) -> None:
        self._page.hide()
        plan, self._plan = self._plan, None
        if plan is not None:
            self._begin(plan, consent)
        else:
            self._answered = self._person
            self._answer(consent)

    def _refuse(self) -> None:
        begun = self._plan is None
        self.forget()
        if begun:
            self._stop()
