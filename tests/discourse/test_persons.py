from isnad.discourse.persons import Cast
from isnad.mentions.sources import SourceMention
from isnad.model import Link

SAMER = Link("سامر الحلبي", "activist")
SOURCE = Link("مصدر محلي", "anonymous")


def mention(name: str, **more: object) -> SourceMention:
    return SourceMention(0, 1, name, "activist", True, **more)  # type: ignore[arg-type]


def test_a_person_is_known_again_by_the_last_name() -> None:
    cast = Cast()
    cast.add(mention("سامر الحلبي", person=True, short="الحلبي", heads=("ناشط",)), (SAMER,))
    assert cast.by_name("الحلبي") == (SAMER,)
    assert cast.by_head("الناشط") == (SAMER,)
    assert cast.by_full("سامر الحلبي") == (SAMER,)
    assert cast.by_name("الشامي") is None


def test_the_latest_of_a_kind_is_meant() -> None:
    cast = Cast()
    cast.add(mention("مصدر أول", heads=("مصدر",)), (SAMER,))
    cast.add(mention("مصدر محلي", heads=("مصدر",)), (SOURCE,))
    assert cast.by_head("المصدر") == (SOURCE,)
    assert cast.last == (SOURCE,)
