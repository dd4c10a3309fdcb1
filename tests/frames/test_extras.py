"""With what it was done and what was hit (codebook 12)."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report

DAY = Publication(date(2023, 10, 19))


def one(text: str) -> Claim:
    (claim,) = code_report(Report("r", text, published=DAY)).claims
    return claim


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("ألقت مروحيات الجيش براميل متفجرة على أطراف اللطامنة.", "barrel_bomb"),
        ("أغارت مسيرة تركية على سيارة في القامشلي.", "drone"),
        ("قصفت المدفعية بقذائف فوسفورية وادي حامول.", "white_phosphorus"),
        ("قصف النظام بصواريخ تحمل قنابل عنقودية بلدة كفرنوران.", "cluster_munition"),
        ("سقطت قذائف هاون على حي الحصب في تعز.", "mortar"),
        ("قصفت بوارج إسرائيلية ساحل دير البلح.", "naval"),
        ("قصفت دبابة إسرائيلية منزلا شرق خزاعة.", "tank"),
        ("فجر انتحاري حزامه الناسف بين مصلين في كويتا.", "suicide_vest"),
        ("قتل ضابط بعبوة لاصقة في سيارته في بعقوبة.", "sticky_bomb"),
        ("قتل راعيان بانفجار جسم من مخلفات الحرب قرب الرستن.", "unexploded_ordnance"),
        ("انفجر لغم بحري بزورق صيد قبالة ميدي.", "sea_mine"),
        ("قنص مسلح طفلة في حي الروضة بتعز.", "sniper"),
        ("أطلق مسلحون النار من مسدس كاتم للصوت على تاجر في درعا.", "silenced_pistol"),
        ("ألقى ملثمون زجاجات حارقة على مخفر في سترة.", "incendiary"),
        ("طعن شاب جنديا بسكين عند محطة في عسقلان.", "knife"),
        ("أعدم داعش رجلا ذبحا في هيت.", "beheading"),
        ("هدمت جرافات الاحتلال بيتا في بيت حنينا.", "bulldozer"),
        ("فجر الحوثيون بيت شيخ قبلي في أرحب.", None),
        ("اندلعت اشتباكات بين الجيش والحوثيين في حرض.", None),
    ],
)  # fmt: skip
def test_means(text: str, means: str | None) -> None:
    assert one(text).means == means


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("قصفت الطائرات مشفى ومدرسة في كفرزيتا.", ("hospital", "school")),
        ("استهدفت مسيرة خزان وقود في ميناء عصب.", ("oil_facility", "port")),
        ("انفجرت سيارة مفخخة قرب مطعم في بلدوين.", ("restaurant",)),
        ("أحرق مستوطنون مركبتين ومسجدا في قرية برقة.", ("vehicle", "mosque")),
        ("هاجم مسلحون حاجزا للشرطة في طبس.", ("checkpoint",)),
        ("سقط صاروخ على مخبز في الأبيض.", ("bakery",)),
        ("قصفت المدفعية خيام نازحين في مواصي رفح.", ("shelter",)),
        ("أغارت الطائرات على صالة عزاء في صعدة.", ("funeral",)),
        ("استهدف زورق مفخخ سفينة تجارية قبالة المخا.", ("ship",)),
        ("أغارت الطائرات على بيت لاهيا.", ()),
        ("قصفت المدفعية بلدة الخيام.", ()),
    ],
)  # fmt: skip
def test_objects(text: str, objects: tuple[str, ...]) -> None:
    assert one(text).objects == objects


def test_where_the_wounded_are_taken_is_not_hit() -> None:
    claim = one("أصيب خمسة بقصف سوق في أريحا ونقلوا إلى مستشفى في إدلب.")
    assert claim.objects == ("market",)
