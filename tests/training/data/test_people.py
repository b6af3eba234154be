import pytest

from training.data.dataset import Picture
from training.data.people import assign_people, file_number, fold_of_people


def test_a_smaller_digit_starts_a_new_person():
    assert assign_people([0, 1, 2, 0, 1], [10, 11, 12, 13, 14]) == [0, 0, 0, 1, 1]


def test_gaps_between_numbers_start_nobody():
    assert assign_people([0, 1, 5, 9], [10, 200, 201, 5000]) == [0, 0, 0, 0]


def test_the_same_digit_twice_is_a_retake():
    assert assign_people([3, 3, 4], [1, 2, 3]) == [0, 0, 0]


def test_people_are_numbered_by_the_camera_not_by_the_order_of_the_list():
    assert assign_people([1, 0, 0], [11, 20, 10]) == [0, 1, 0]


def test_a_name_without_a_number_is_refused():
    assert file_number("0/IMG_1118.JPG") == 1118
    with pytest.raises(ValueError, match="IMG_<number>"):
        file_number("0/hand.jpg")


def test_folds_share_nobody_and_miss_nobody():
    folds = [fold_of_people(range(217), fold, 5, seed=3) for fold in range(5)]
    assert sum(map(len, folds)) == 217
    assert set().union(*folds) == set(range(217))


def test_another_seed_deals_people_otherwise():
    assert fold_of_people(range(217), 0, 5, seed=0) != fold_of_people(range(217), 0, 5, seed=1)
    assert fold_of_people(range(217), 0, 5, seed=0) == fold_of_people(range(217), 0, 5, seed=0)


@pytest.mark.shared_data
def test_the_data_set_has_217_people(pictures: list[Picture]):
    people = [picture.person for picture in pictures]
    assert set(people) == set(range(217))
    assert sum(people.count(person) == 10 for person in set(people)) == 190
