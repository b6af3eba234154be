import json

import numpy as np
import pytest

from training.render.scene.plan import HandPlan
from training.render.scene.sample_plan import sample_hand_plan


def test_a_plan_comes_back_from_json_as_it_was(asset):
    for index in range(0, 30, 7):
        plan = sample_hand_plan(asset, np.random.default_rng(index), index)
        assert HandPlan.from_json(json.loads(json.dumps(plan.to_json()))) == plan


def test_what_is_no_plan_is_refused(asset):
    kept = sample_hand_plan(asset, np.random.default_rng(0), 0).to_json()
    with pytest.raises(KeyError):
        HandPlan.from_json({name: value for name, value in kept.items() if name != "angles"})
    with pytest.raises(TypeError):
        HandPlan.from_json({**kept, "view": {"zoom": 2}})
