"""Party mentions: what stands for whom, in reports about many countries."""

from datetime import date
from itertools import pairwise

import pytest

from isnad.lexicon import Lexicon
from isnad.lexicon.compiling import PACKAGE, phrase_key, read_data
from isnad.lexicon.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.parties import PartyContext, PartyMention, find


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def parties(
    text: str, lexicon: Lexicon, country: str | None = None, year: int = 2018
) -> list[tuple[str, PartyMention]]:
    document = read_document(text, lexicon)
    found = find(document, lexicon, PartyContext(country, date(year, 6, 1)))
    return [(document.words(m.first, m.last), m) for m in found]


# country, sentence, the mention's words, its group
CASES = [
    # Syria
    ("SY", "طائرات حربية تابعة لقوات النظام", "طائرات حربية تابعة لقوات النظام", "syrian_army"),
    ("SY", "قصفت مدفعية الجيش السوري الحي", "مدفعية الجيش السوري", "syrian_army"),
    ("SY", "استهدف الطيران الحربي المدينة", "الطيران الحربي", "syrian_army"),
    ("SY", "شن الطيران الحربي الروسي غارات", "الطيران الحربي الروسي", "russian_forces"),
    ("SY", "شن الطيران الحربي الإسرائيلي غارات", "الطيران الحربي الإسرائيلي", "israeli_forces"),
    ("SY", "دخل الجيش البلدة", "الجيش", "syrian_army"),
    ("SY", "أعلنت وزارة الداخلية توقيف ثلاثة", "وزارة الداخلية", "syrian_government"),
    ("SY", "انتشرت ميليشيا الفرقة الرابعة", "ميليشيا الفرقة الرابعة", "syrian_army"),
    ("SY", "هاجمت عصابات الأسد القرية", "عصابات الأسد", "syrian_army"),
    ("SY", "فر عناصر من الدفاع الوطني", "عناصر من الدفاع الوطني", "syrian_army"),
    ("SY", "سيطر الجيش السوري الحر على التل", "الجيش السوري الحر", "free_syrian_army"),
    ("SY", "قتل قيادي في حركة أحرار الشام", "قيادي في حركة أحرار الشام", "ahrar_al_sham"),
    ("SY", "انفجرت عبوة بالقيادي في «جيش الإسلام»", "بالقيادي في «جيش الإسلام»", "jaysh_al_islam"),
    ("SY", "اعتقلت هيئة تحرير الشام ناشطا", "هيئة تحرير الشام", "hts"),
    ("SY", "قتل عناصر من هيئة تحرير الشام", "عناصر من هيئة تحرير الشام", "hts"),
    ("SY", "انسحب مقاتلو جبهة النصرة", "مقاتلو جبهة النصرة", "nusra_front"),
    ("SY", "داهمت فرقة السلطان مراد المنزل", "فرقة السلطان مراد", "syrian_national_army"),
    ("SY", "اختطف عناصر العمشات شابا", "عناصر العمشات", "syrian_national_army"),
    ("SY", "اشتبكت الجبهة الشامية مع خصومها", "الجبهة الشامية", "syrian_national_army"),
    ("SY", "تقدمت فصائل موالية لتركيا", "فصائل موالية لتركيا", "syrian_national_army"),
    ("SY", "هاجم مسلحون تابعون لإيران النقطة", "مسلحون تابعون لإيران", "iranian_militias"),
    ("SY", "شنت «قسد» حملة", "قسد", "sdf"),
    ("SY", "شنت قوات سوريا الديموقراطية حملة", "قوات سوريا الديموقراطية", "sdf"),
    ("SY", "سيّرت الأسايش دورية", "الأسايش", "sdf"),
    ("SY", "حفر تنظيم «ي ب ك» نفقا", "تنظيم «ي ب ك»", "ypg"),
    ("SY", "هاجمت وحدات حماية الشعب الكردية المخفر", "وحدات حماية الشعب الكردية", "ypg"),
    ("SY", "استقدم لواء فاطميون تعزيزات", "لواء فاطميون", "iranian_militias"),
    ("SY", "قصف الحرس الثوري الإيراني الموقع", "الحرس الثوري الإيراني", "irgc"),
    ("SY", "أعلن الائتلاف الوطني السوري رفضه", "الائتلاف الوطني السوري", "syrian_opposition"),
    ("SY", "سيطرت فصائل المعارضة على القرية", "فصائل المعارضة", "syrian_opposition"),
    ("SY", "داهم الأمن العام الوكر", "الأمن العام", "syrian_government"),
    ("SY", "طائرة تابعة للتحالف الدولي", "طائرة تابعة للتحالف الدولي", "international_coalition"),
    ("SY", "دخل رتل للقوات الأمريكية", "رتل للقوات الأمريكية", "us_forces"),
    ("SY", "قصف الجيش التركي الناحية", "الجيش التركي", "turkish_forces"),
    ("SY", "أوضحت وزارة الدفاع التركية", "وزارة الدفاع التركية", "turkish_forces"),
    ("SY", "انتشرت الشرطة العسكرية الروسية", "الشرطة العسكرية الروسية", "russian_forces"),
    ("SY", "هاجم تنظيم داعش الحقل", "تنظيم داعش", "isis"),
    ("SY", "نصب الدواعش كمينا", "الدواعش", "isis"),
    ("SY", "كمين لعناصر تنظيم الدولة الإسلامية", "لعناصر تنظيم الدولة الإسلامية", "isis"),
    ("SY", "قتل جنود من قوات النظام السوري", "جنود من قوات النظام السوري", "syrian_army"),
    ("SY", "اعتقلت المخابرات الجوية شابا", "المخابرات الجوية", "syrian_government"),
    ("SY", "قال مسؤول في حكومة الأسد", "مسؤول في حكومة الأسد", "syrian_government"),
    ("SY", "طالبت حكومة النظام بذلك", "حكومة النظام", "syrian_government"),
    ("SY", "انفجر لغم بدورية للجيش السوري", "بدورية للجيش السوري", "syrian_army"),
    # Iraq
    ("IQ", "اعتقلت الشرطة العراقية متهما", "الشرطة العراقية", "iraqi_government"),
    ("IQ", "انتشرت الشرطة في الشارع", "الشرطة", "iraqi_government"),
    ("IQ", "دمر الجيش نفقا", "الجيش", "iraqi_army"),
    ("IQ", "نفذت القوات الأمنية تفتيشا", "القوات الأمنية", "iraqi_government"),
    ("IQ", "أعلن جهاز مكافحة الإرهاب عملية", "جهاز مكافحة الإرهاب", "iraqi_army"),
    ("IQ", "عثرت قيادة عمليات الأنبار على كدس", "قيادة عمليات الأنبار", "iraqi_army"),
    ("IQ", "صد الحشد الشعبي تعرضا", "الحشد الشعبي", "pmf"),
    ("IQ", "صد اللواء 21 في الحشد الشعبي تعرضا", "اللواء 21 في الحشد الشعبي", "pmf"),
    ("IQ", "أحبط اللواء الثالث عشر بالحشد الشعبي تسللا", "اللواء الثالث عشر بالحشد الشعبي", "pmf"),
    ("IQ", "هددت كتائب حزب الله العراقية", "كتائب حزب الله العراقية", "pmf"),
    ("IQ", "انسحبت عصائب أهل الحق", "عصائب أهل الحق", "pmf"),
    ("IQ", "تبنت المقاومة الإسلامية في العراق", "المقاومة الإسلامية في العراق", "iranian_militias"),
    ("IQ", "انتشرت قوات البيشمركة", "قوات البيشمركة", "peshmerga"),
    ("IQ", "قصف معاقل حزب العمال الكردستاني", "حزب العمال الكردستاني", "pkk"),
    ("IQ", "قتل خمسة من عناصر بي كا كا", "عناصر بي كا كا", "pkk"),
    ("IQ", "اعتقلت الشرطة الاتحادية متهما", "الشرطة الاتحادية", "iraqi_government"),
    ("IQ", "صوت مجلس النواب العراقي", "مجلس النواب العراقي", "iraqi_government"),
    ("IQ", "قال رئيس الوزراء العراقي", "رئيس الوزراء العراقي", "iraqi_government"),
    ("IQ", "قتل ثلاثة من منتسبي الشرطة", "منتسبي الشرطة", "iraqi_government"),
    ("IQ", "قصف طيران الجيش وكرا", "طيران الجيش", "iraqi_army"),
    ("IQ", "حررت القوات العراقية الحي", "القوات العراقية", "iraqi_army"),
    ("IQ", "قاتل مقاتلو العشائر هناك", "مقاتلو العشائر", "tribal_fighters"),
    # Yemen
    ("YE", "قصفت مليشيا الحوثي الحي", "مليشيا الحوثي", "houthis"),
    ("YE", "قصفت المليشيا الحوثية الحي", "المليشيا الحوثية", "houthis"),
    ("YE", "أطلق الحوثيون صاروخا", "الحوثيون", "houthis"),
    ("YE", "صاروخ للحوثيين", "للحوثيين", "houthis"),
    ("YE", "اعتقل مسلحون حوثيون معلما", "مسلحون حوثيون", "houthis"),
    ("YE", "أطلقت الجماعة سراحه", "الجماعة", "houthis"),
    ("YE", "صد الجيش واللجان الشعبية زحفا", "الجيش واللجان الشعبية", "houthis"),
    ("YE", "كشف المكتب السياسي لأنصار الله", "المكتب السياسي لأنصار الله", "houthis"),
    ("YE", "تقدمت وحدات من الجيش اليمني", "وحدات من الجيش اليمني", "yemeni_army"),
    ("YE", "تقدمت القوات الحكومية", "القوات الحكومية", "yemeni_army"),
    ("YE", "رفضت الحكومة الشرعية العرض", "الحكومة الشرعية", "yemeni_government"),
    ("YE", "انتشر الحزام الأمني", "الحزام الأمني", "stc"),
    ("YE", "اقتحمت قوات المجلس الانتقالي الجنوبي المبنى", "قوات المجلس الانتقالي الجنوبي", "stc"),
    ("YE", "شن طيران العدوان غارة", "طيران العدوان", "saudi_coalition"),
    ("YE", "شن التحالف العربي غارة", "التحالف العربي", "saudi_coalition"),
    ("YE", "استهدفت مقاتلات التحالف الموقع", "مقاتلات التحالف", "saudi_coalition"),
    ("YE", "قنص مرتزقة العدوان مواطنا", "مرتزقة العدوان", "saudi_coalition"),
    ("YE", "قتل جندي سعودي", "جندي سعودي", "saudi_arabia"),
    ("YE", "قصف الجيش السعودي القرية", "الجيش السعودي", "saudi_arabia"),
    ("YE", "هاجم تنظيم القاعدة في جزيرة العرب نقطة", "تنظيم القاعدة في جزيرة العرب", "aqap"),
    ("YE", "قطع رجال القبائل الطريق", "رجال القبائل", "tribal_fighters"),
    ("YE", "سقط أبناء قبائل مراد في الكمين", "أبناء قبائل مراد", "tribal_fighters"),
    ("YE", "هاجمت ألوية العمالقة الجبل", "ألوية العمالقة", None),
    # Sudan
    ("SD", "قصف الجيش السوداني الحي", "الجيش السوداني", "saf"),
    ("SD", "قصفت القوات المسلحة الحي", "القوات المسلحة", "saf"),
    ("SD", "صدت الفرقة 22 مشاة الهجوم", "الفرقة 22 مشاة", "saf"),
    ("SD", "هاجمت قوات الدعم السريع القرية", "قوات الدعم السريع", "rsf"),
    ("SD", "نهبت مليشيا آل دقلو السوق", "مليشيا آل دقلو", "rsf"),
    ("SD", "انسحب قائد ميداني في الدعم السريع", "قائد ميداني في الدعم السريع", "rsf"),
    ("SD", "قصفت مسيّرة تابعة للدعم السريع المحطة", "مسيّرة تابعة للدعم السريع", "rsf"),
    ("SD", "قصفت الحركة الشعبية - شمال المدينة", "الحركة الشعبية", "splm_n"),
    ("SD", "أعلن مجلس السيادة الانتقالي", "مجلس السيادة الانتقالي", "sudan_government"),
    ("SD", "أطلقت الشرطة الغاز", "الشرطة", "sudan_government"),
    ("SD", "دعت لجان المقاومة إلى مسيرة", "لجان المقاومة", None),
    ("SD", "تقدمت القوة المشتركة للحركات المسلحة", "القوة المشتركة للحركات المسلحة", None),
    ("SD", "تقدمت كتيبة البراء بن مالك", "كتيبة البراء بن مالك", "saf"),
    # Libya
    ("LY", "قصفت قوات حفتر المطار", "قوات حفتر", "lna"),
    ("LY", "أعلن الجيش الوطني الليبي الهدنة", "الجيش الوطني الليبي", "lna"),
    ("LY", "تصدت قوات حكومة الوفاق للهجوم", "قوات حكومة الوفاق", "gnu_forces"),
    ("LY", "تصدت قوات تابعة لحكومة الوفاق للهجوم", "قوات تابعة لحكومة الوفاق", "gnu_forces"),
    ("LY", "أقرت حكومة الوحدة الوطنية الخطة", "حكومة الوحدة الوطنية", "libyan_gnu"),
    ("LY", "انتشر اللواء 444 قتال", "اللواء 444 قتال", "gnu_forces"),
    ("LY", "اشتبك جهاز دعم الاستقرار مع خصومه", "جهاز دعم الاستقرار", "libyan_militias"),
    ("LY", "وصل مرتزقة فاغنر القاعدة", "مرتزقة فاغنر", "russian_forces"),
    ("LY", "أكدت وزارة الداخلية الليبية", "وزارة الداخلية الليبية", "libyan_gnu"),
    # Lebanon
    ("LB", "قصف حزب الله الموقع", "حزب الله", "hezbollah"),
    ("LB", "استهدفت المقاومة الإسلامية الثكنة", "المقاومة الإسلامية", "hezbollah"),
    ("LB", "أوقفت مخابرات الجيش مطلوبا", "مخابرات الجيش", "lebanese_army"),
    ("LB", "انتشر الجيش اللبناني", "الجيش اللبناني", "lebanese_army"),
    ("LB", "سيّر الجيش دوريات", "الجيش", "lebanese_army"),
    ("LB", "أوقفت قوى الأمن الداخلي سارقا", "قوى الأمن الداخلي", "lebanese_government"),
    ("LB", "عقد مجلس الوزراء جلسة", "مجلس الوزراء", "lebanese_government"),
    ("LB", "أعربت اليونيفيل عن قلقها", "اليونيفيل", "unifil"),
    ("LB", "قصفت مدفعية العدو السهل", "مدفعية العدو", "israeli_forces"),
    ("LB", "شاركت حركة أمل في التشييع", "حركة أمل", "amal_movement"),
    # Palestine, Israel
    ("PS", "اقتحمت قوات الاحتلال المخيم", "قوات الاحتلال", "israeli_forces"),
    ("PS", "اعتقلت قوة من جيش الاحتلال فتى", "قوة من جيش الاحتلال", "israeli_forces"),
    ("PS", "إصابة جنود إسرائيليين", "جنود إسرائيليين", "israeli_forces"),
    ("PS", "قصف العدو الصهيوني البيت", "العدو الصهيوني", "israeli_forces"),
    ("PS", "هدمت سلطات الاحتلال منزلا", "سلطات الاحتلال", "israel"),
    ("PS", "أعلن الشاباك اعتقاله", "الشاباك", "israel"),
    ("PS", "أطلق الجيش النار", "الجيش", "israeli_forces"),
    ("PS", "قصفت كتائب القسام التجمع", "كتائب القسام", "qassam_brigades"),
    ("PS", "قال المتحدث باسم حركة حماس", "المتحدث باسم حركة حماس", "hamas"),
    ("PS", "قصفت سرايا القدس البلدة", "سرايا القدس", "islamic_jihad"),
    ("PS", "استهدفت كتائب شهداء الأقصى الحاجز", "كتائب شهداء الأقصى", "palestinian_factions"),
    ("PS", "فجر مقاومون عبوة", "مقاومون", "palestinian_factions"),
    ("PS", "اعتقلت أجهزة السلطة طالبا", "أجهزة السلطة", "palestinian_authority"),
    ("PS", "هاجم مستوطنون القرية", "مستوطنون", "settlers"),
    ("PS", "احتج على المستوطنين", "المستوطنين", "settlers"),
    ("IL", "اعتقلت الشرطة متظاهرا", "الشرطة", "israel"),
    # Egypt, Jordan, Turkey, Iran, Gulf
    ("EG", "هاجمت ولاية سيناء كمينا", "ولاية سيناء", "isis"),
    ("EG", "دمرت القوات المسلحة عربة", "القوات المسلحة", "egyptian_army"),
    ("EG", "فرقت قوات الأمن المسيرة", "قوات الأمن", "egypt"),
    ("JO", "أحبط الجيش العربي محاولة تهريب", "الجيش العربي", "jordanian_army"),
    ("JO", "قضت محكمة أمن الدولة بسجنه", "محكمة أمن الدولة", "jordan"),
    ("TR", "أوقفت الشرطة خلية", "الشرطة", "turkey"),
    ("IR", "أعدمت السلطات الإيرانية ثلاثة", "السلطات الإيرانية", "iran"),
    ("SA", "اعترضت قوات الدفاع الجوي السعودي مسيرة", "قوات الدفاع الجوي السعودي", "saudi_arabia"),
    ("YE", "انسحبت القوات الإماراتية", "القوات الإماراتية", "uae"),
    ("QA", "دعا أمير قطر إلى هدنة", "أمير قطر", "qatar"),
    # world bodies and powers
    ("YE", "أعلن برنامج الأغذية العالمي", "برنامج الأغذية العالمي", "un"),
    ("PS", "وزعت الأونروا الطحين", "الأونروا", "un"),
    ("LY", "رحبت البعثة الأممية", "البعثة الأممية", "un"),
    ("LY", "رحب الاتحاد الأوروبي", "الاتحاد الأوروبي", "eu"),
    ("SY", "قالت القيادة المركزية الأمريكية", "القيادة المركزية الأمريكية", "us_forces"),
    ("SY", "زار وزير الخارجية الأميركي", "وزير الخارجية الأميركي", "us"),
    ("ML", "انسحب الجيش الفرنسي", "الجيش الفرنسي", "france"),
    ("ET", "تقدم الجيش الإثيوبي", "الجيش الإثيوبي", "ethiopia"),
    # sides without an id
    ("SO", "هاجمت حركة الشباب القاعدة", "حركة الشباب", None),
    ("SO", "صد الجيش الصومالي الهجوم", "الجيش الصومالي", None),
    ("ML", "هاجمت جماعة نصرة الإسلام والمسلمين الثكنة", "جماعة نصرة الإسلام والمسلمين", None),
    ("DZ", "قضت مفرزة للجيش الوطني الشعبي على إرهابي", "مفرزة للجيش الوطني الشعبي", None),
    ("TN", "أوقفت الشرطة التونسية متهما", "الشرطة التونسية", None),
    # members, ranks, services
    ("SY", "ضابط برتبة عقيد في قوات الأسد", "ضابط برتبة عقيد في قوات الأسد", "syrian_army"),
    ("IQ", "اغتيال ضابط في جهاز المخابرات", "ضابط في جهاز المخابرات", "iraqi_government"),
    ("SY", "مسؤولين في النظام السوري", "مسؤولين في النظام السوري", "syrian_government"),
    ("SY", "داهمت دورية للجيش منزلا", "دورية للجيش", "syrian_army"),
    ("SD", "قصفت المدفعية الثقيلة للجيش الحي", "المدفعية الثقيلة للجيش", "saf"),
    ("SD", "الطيران الحربي التابع للجيش", "الطيران الحربي التابع للجيش", "saf"),
    ("SY", "قصفت طائرات النظام الحربية", "طائرات النظام الحربية", "syrian_army"),
    ("SY", "قوات \"الجيش السوري الحر\"", "قوات \"الجيش السوري الحر\"", "free_syrian_army"),
    ("SY", "كتيبة المشاة في هيئة تحرير الشام", "كتيبة المشاة في هيئة تحرير الشام", "hts"),
    ("SY", "جرافات وزارة الأشغال", "جرافات وزارة الأشغال", "syrian_government"),
    ("SO", "قوات الجيش الوطني الصومالي", "قوات الجيش الوطني الصومالي", None),
    ("IQ", "انتشرت قوات الأسايش", "قوات الأسايش", None),
    ("YE", "اشتبكوا مع عناصر تنظيم القاعدة", "عناصر تنظيم القاعدة", "aqap"),
    ("LB", "حلق الطيران المسيّر المعادي", "الطيران المسيّر المعادي", "israeli_forces"),
    ("SY", "تنظيم ي ب ك/ بي كا كا", "تنظيم ي ب ك/ بي كا كا", "ypg"),
    ("SY", "قُتل إرهابيو «قسد» هناك", "إرهابيو «قسد»", "sdf"),
    ("LY", "اشتبك تشكيلان مسلحان في الحي", "تشكيلان مسلحان", "libyan_militias"),
    ("SY", "مباحثات بين روسيا وتركيا", "وتركيا", "turkey"),
    ("SY", "شن قصفا روسيا على القرية", "روسيا", "russian_forces"),
    # the unknown
    ("SY", "اغتال مسلحون مجهولون مختار القرية", "مسلحون مجهولون", "unidentified_gunmen"),
    ("IQ", "أطلق مسلحون النار على سيارة", "مسلحون", "unidentified_gunmen"),
    ("YE", "خطف مسلحين ملثمين تاجرا", "مسلحين ملثمين", "unidentified_gunmen"),
    ("SY", "ألقى مجهولون قنبلة", "مجهولون", "unidentified_gunmen"),
    ("SD", "نهبت مجموعة مسلحة مجهولة المتجر", "مجموعة مسلحة مجهولة", "unidentified_gunmen"),
    ("LY", "خطفه عناصر مجهولي الهوية", "عناصر مجهولي الهوية", "unidentified_gunmen"),
    # factions that the lexicon lacks
    ("SY", "تشكل لواء «صدى الأرض» في القرية", "لواء «صدى الأرض»", None),
    ("SY", "انضمت كتيبة شهداء الوادي إليهم", "كتيبة شهداء الوادي", None),
    ("LY", "هاجمت كتيبة أبو سلمان المقر", "كتيبة أبو سلمان", None),
    # people as groups
    ("IQ", "قطع المتظاهرون الجسر", "المتظاهرون", "protesters"),
    ("LB", "فرقت القوى الأمنية المحتجين", "المحتجين", "protesters"),
    ("YE", "ناشد الأهالي المنظمات", "الأهالي", "civilians"),
]  # fmt: skip


@pytest.mark.parametrize(("country", "text", "words", "group"), CASES)
def test_words_and_group(
    country: str, text: str, words: str, group: str | None, lexicon: Lexicon
) -> None:
    found = dict(parties(text, lexicon, country))
    assert words in found
    assert found[words].group == group


@pytest.mark.parametrize(
    ("text", "group", "national"),
    [
        ("غارة روسية", "russian_forces", "RU"),
        ("قصف تركي", "turkish_forces", "TR"),
        ("ضربة أمريكية", "us_forces", "US"),
        ("ضربة أميركية", "us_forces", "US"),
        ("قصف صومالي", None, "SO"),
    ],
)
def test_adjective_alone(text: str, group: str | None, national: str, lexicon: Lexicon) -> None:
    ((_, mention),) = parties(text, lexicon, "SY")
    assert (mention.kind, mention.group, mention.national) == ("adjective", group, national)


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("SY", "انسحبت الفصيل"),
        ("LB", "وصلت الوحدات"),
        ("PS", "انسحبت القوات"),
        ("SY", "أطلقت الدورية النار"),
        ("IQ", "فر المهاجمون"),
        ("SY", "انسحبت المجموعة"),
        ("SY", "خسر التنظيم موقعا"),
        ("IQ", "قواته"),
    ],
)
def test_anaphors_are_generic(country: str, text: str, lexicon: Lexicon) -> None:
    assert [m.generic for _, m in parties(text, lexicon, country)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "نقلت إذاعة الجيش الإسرائيلي",
        "بثت قناة الحوثيين",
        "انفجار في شارع الجيش",
        "بحث سبل مكافحة الإرهاب",
        "توقفت حركة المرور",
        "تنظيم الانتخابات",
        "شن هجوما مسلحا",
        "أفاد مراسلنا",
        "تقدم ملحوظ",
        "وصل إلى دمشق",
        "خرجت مسيرة حاشدة",
        "محافظة بعيدة",
        "قصفوا الحي بالمدفعية",
        "من أجل حفظ الأمن",
        "عمل إرهابي",
        "في جبهة الساحل",
        "انفجار في طرابلس",
    ],
)
def test_no_party(text: str, lexicon: Lexicon) -> None:
    assert parties(text, lexicon, "SY") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("القوات المدعومة من تركيا", "تركيا"),
        ("عقد الاتفاق بوساطة قطر", "قطر"),
        ("اجتماع برعاية روسيا", "روسيا"),
    ],
)
def test_backers_and_mediators_are_marked(text: str, words: str, lexicon: Lexicon) -> None:
    assert dict(parties(text, lexicon, "SY"))[words].epithet


@pytest.mark.parametrize(
    "text",
    [
        "دخلوا مناطق سيطرة قوات النظام",
        "من مناطق قسد",
        "داخل الأراضي السورية",
        "معقل الحوثيين",
    ],
)
def test_areas_are_marked(text: str, lexicon: Lexicon) -> None:
    assert [m.area for _, m in parties(text, lexicon, "SY")] == [True]


@pytest.mark.parametrize(
    ("text", "national"),
    [("الروس", "RU"), ("الأتراك", "TR"), ("السوريون", "SY"), ("الصهاينة", "IL")],
)
def test_nationals_are_people(text: str, national: str, lexicon: Lexicon) -> None:
    ((_, mention),) = parties(text, lexicon, "SY")
    assert (mention.kind, mention.group, mention.national) == ("people", None, national)


def test_belonging_tells_whose_a_party_is(lexicon: Lexicon) -> None:
    found = dict(parties("مجلس منبج العسكري التابع لقسد", lexicon, "SY"))
    assert found["لقسد"].epithet


def test_owner_of_a_thing_is_a_party(lexicon: Lexicon) -> None:
    found = dict(parties("تفجير سيارة تابعة لقسد", lexicon, "SY"))
    assert not found["لقسد"].epithet


def test_states_after_in_are_areas(lexicon: Lexicon) -> None:
    ((_, mention),) = parties("شمالي سوريا", lexicon, "SY")
    assert (mention.kind, mention.area) == ("country", True)


@pytest.mark.parametrize(("side", "group"), [("houthis", "houthis"), (None, None)])
def test_our_men_are_the_outlets(side: str | None, group: str | None, lexicon: Lexicon) -> None:
    document = read_document("اقتحم مقاتلونا الموقع", lexicon)
    (mention,) = find(document, lexicon, PartyContext("YE", None, side))
    assert (mention.group, mention.generic) == (group, True)


@pytest.mark.parametrize("text", ["قتل 12 مسلحا", "قتل عشرون مسلحا"])
def test_counted_gunmen_are_somebodys(text: str, lexicon: Lexicon) -> None:
    ((_, mention),) = parties(text, lexicon, "LB")
    assert (mention.group, mention.generic) == (None, True)


@pytest.mark.parametrize(
    ("country", "words"),
    [("SY", "موسكو"), ("SY", "أنقرة"), ("YE", "الرياض"), ("PS", "تل أبيب"), ("SD", "واشنطن")],
)
def test_capitals_are_metonyms(country: str, words: str, lexicon: Lexicon) -> None:
    found = dict(parties(f"أكدت {words} موقفها", lexicon, country))
    assert found[words].metonym


@pytest.mark.parametrize(("year", "group"), [(2012, None), (2016, "isis")])
def test_names_change_sides(year: int, group: str | None, lexicon: Lexicon) -> None:
    found = dict(parties("هاجم تنظيم أنصار بيت المقدس كمينا", lexicon, "EG", year))
    assert found["تنظيم أنصار بيت المقدس"].group == group


@pytest.mark.parametrize(
    ("country", "group"),
    [("SY", "international_coalition"), ("YE", "saudi_coalition"), (None, None), ("LY", None)],
)
def test_general_words_hold_in_their_country(
    country: str | None, group: str | None, lexicon: Lexicon
) -> None:
    found = parties("قصفت طائرات التحالف الموقع", lexicon, country)
    assert [m.group for _, m in found[:1]] == [group]


@pytest.mark.parametrize(
    ("text", "core", "pre"),
    [
        ("طائرات حربية تابعة لقوات النظام", "لقوات النظام", "ل"),
        ("قوات النظام", "قوات النظام", ""),
        ("وحدات من الجيش السوري", "وحدات من الجيش السوري", ""),
    ],
)
def test_core_is_the_owner(text: str, core: str, pre: str, lexicon: Lexicon) -> None:
    document = read_document(text, lexicon)
    (mention,) = find(document, lexicon, PartyContext("SY"))
    assert (document.words(*mention.core), mention.core_pre) == (core, pre)


@pytest.mark.parametrize(
    "spelling",
    ["قوات الاحتلال الاسرائيلى", "قـــوات الاحتلال الإسرائيلي", "قُوّات الاحتلال الإسرائيلي"],
)
def test_spelling_habits(spelling: str, lexicon: Lexicon) -> None:
    found = dict(parties(f"اقتحمت {spelling} البلدة", lexicon, "PS"))
    assert found[spelling].group == "israeli_forces"


def test_every_name_of_the_data_is_found(lexicon: Lexicon) -> None:
    missed = []
    for path in sorted(PACKAGE.glob("lexicon/data/groups-*.yaml")):
        for group in read_data(path).get("groups", ()):
            country = (group["country"] or [None])[0]
            year = group.get("from") or group.get("until") or 2018
            for name in group["names"]:
                found = parties(name, lexicon, country, year)
                if not found or phrase_key(found[0][0]) != phrase_key(name):
                    missed.append((group["id"], name, found[:1]))
    assert missed == []


@pytest.mark.parametrize("text", ["", "«", "من من من من", "قوات " * 300, "«لواء «لواء «" * 50])
def test_hostile_text(text: str, lexicon: Lexicon) -> None:
    mentions = [m for _, m in parties(text, lexicon, "SY")]
    assert all(a.last <= b.first for a, b in pairwise(mentions))
