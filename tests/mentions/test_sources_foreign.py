"""Names of elsewhere as sources: taken whole, and no further than they go."""

import pytest

from isnad.attribution import scopes
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.model import Report

LEXICON = load_lexicon()


def origins(text: str) -> list[str]:
    found = scopes(read_document(text, LEXICON), LEXICON, Report(id="r", text=text))
    return [scope.chain[-1].name if scope.chain else "" for scope in found.scopes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال رئيس الإدارة العسكرية أوليغ كيبر إن شخصين قتلا في أوديسا.", "أوليغ كيبر"),
        ("وأعلن حاكم مقاطعة أوديسا أوليغ كيبر مقتل شخصين.", "أوليغ كيبر"),
        ("وقال أوليغ كيبر، حاكم أوديسا، إن شخصين قتلا.", "أوليغ كيبر"),
        ("وبحسب ستيفان دوجاريك قتل ثلاثة مدنيين في الغارة.", "ستيفان دوجاريك"),
        ("وقال ستيفان دوجاريك المتحدث باسم الأمم المتحدة إن ثلاثة قتلوا.", "ستيفان دوجاريك"),
        ("وأعلن أندريه يرماك مقتل شخصين في كييف.", "أندريه يرماك"),
        ("وقال الرئيس حلفاءه بمزيد من الدعم.", "الرئيس"),
    ],
)
def test_the_origin(text: str, name: str) -> None:
    assert origins(text)[0] == name
