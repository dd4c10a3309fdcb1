"""Arabic told from its neighbours."""

import pytest

from isnad.reading.language import foreign_language

FOREIGN = {
    "fa": "نیروهای مرزبانی بامداد دیروز در پی درگیری با گروهی از قاچاقچیان سه نفر را بازداشت "
    "کردند و یک دستگاه خودرو را نیز توقیف کردند، به گفته فرمانده پاسگاه مرزی این افراد مسلح بودند.",
    "ur": "سرحدی چوکی پر رات گئے فائرنگ کے نتیجے میں دو اہلکار زخمی ہو گئے، حکام کے مطابق علاقے "
    "میں تلاشی کی کارروائی جاری ہے اور مزید نفری بھیج دی گئی ہے۔",
    "ckb": "هێزەکانی پاسەوانی سنوور شەو لە نزیک گوندەکە سێ کەسیان دەستگیر کرد و دەستیان "
    "بەسەر بڕێکی زۆر چەکدا گرت، بە گوتەی فەرماندەی بنکەکە.",
    "en": "Border guards detained three people near the village overnight after an exchange of "
    "fire, the commander of the post said, adding that nobody was hurt in the incident.",
    "tr": "Sınır muhafızları gece köyün yakınında kısa bir çatışmanın ardından üç kişiyi gözaltına "
    "aldı, karakol komutanı olayda kimsenin yaralanmadığını söyledi.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_foreign_texts(language: str) -> None:
    assert foreign_language(FOREIGN[language]) == language


@pytest.mark.parametrize(
    "arabic",
    [
        "قُتل راعٍ بلغم قرب النهر.",
        "عاجل: انفجار",
        "وصل وفد من الأهالى الى مقر المحافظة فى الصباح، وطالبوا بفتح الطريق الذى أغلق منذ شهر.",
        "شو صار بالضيعة؟ ضربوا الفرن والناس عم تهرب عالجبل من مبارح",
        "أطلقت مروحية من طراز Mi-17 صواريخ S-8 على التلة، حسب حساب Free Valley News على منصة X.",
        "دخلت كتيبة \u06a9بيرة إلى المدينة بعد انسحاب الحامية التي كانت فيها منذ مطلع العام الماضي",
        "",
        "2015",
        "🔴",
    ],
)
def test_arabic_texts(arabic: str) -> None:
    assert foreign_language(arabic) is None
