"""Places of claims, compared."""

import pytest

from isnad.model.values import Place
from isnad.stories.spots import best_relation, relation, spot_of

RELATIONS = [
    ("السواني", "السواني / طرابلس", "same"),
    ("الحي الشرقي / البصيرة", "البصيرة / دير الزور", "nested"),
    ("حي النصر / البصيرة", "حي النصر / القامشلي", "apart"),
    ("سوق مورني", "مورني", "nested"),
    ("مارع", "حلب", "nested"),
    ("ريف حلب الشمالي", "ريف حلب الجنوبي", "apart"),
    ("ريف حلب", "حلب", "nested"),
    ("حقل العمر النفطي", "حقل العمر", "same"),
    ("مارع", "عزاز", "apart"),
    ("قرية أم الحجارة", "قرية أم الحجاره", "same"),
    ("تل الغزلان", "الرقة", "unknown"),
    ("مدينة مارع", "بلدة مارع", "same"),
]


def spot(text: str, country: str | None = "SY", **more):
    name, _, within = (part.strip() for part in text.partition("/"))
    return spot_of(Place(name, within or None, country, **more))


@pytest.mark.parametrize(("left", "right", "wanted"), RELATIONS)
def test_relations_hold_both_ways(left, right, wanted):
    one, two = spot(left, None), spot(right, None)
    assert relation(one, two) == relation(two, one) == wanted


def test_one_name_in_two_countries():
    assert relation(spot("طرابلس", "LY"), spot("طرابلس", "LB")) == "apart"


def test_coordinates_tell_places_of_one_name_apart():
    near = {"latitude": 36.2, "longitude": 37.1, "precision": "town"}
    far = {"latitude": 34.7, "longitude": 36.7, "precision": "town"}
    assert relation(spot("الرستن", **near), spot("الرستن", **far)) == "apart"


def test_coordinates_bring_two_spellings_together():
    at = {"latitude": 36.2, "longitude": 37.1, "precision": "town"}
    assert relation(spot("تل رفعات", **at), spot("تلرفعت", **at)) == "same"


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ((), ("مارع",), "missing"),
        (("مستشفى عزاز",), ("مارع",), "missing"),
        (("مستشفى عزاز",), ("مستشفى عزاز",), "same"),
        (("عزاز", "مارع"), ("مارع",), "same"),
    ],
)
def test_the_closest_relation_of_several_places(left, right, wanted):
    assert best_relation(tuple(map(spot, left)), tuple(map(spot, right))) == wanted


@pytest.mark.parametrize(
    ("name", "extent"), [("مارع", 0), ("حلب", 2), ("ريف إدلب الشرقي", 3), ("حي صلاح الدين", 0)]
)
def test_how_much_a_name_covers(name, extent):
    assert spot(name).extent == extent
