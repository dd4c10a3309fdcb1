"""The tables of states and groups: their references, their forms, and what they refuse."""

import pytest

from isnad.lexicon import LexiconError
from isnad.lexicon.compiling import data_files, phrase_key, read_data
from isnad.lexicon.sections import groups, states
from isnad.lexicon.sections.declining import decline
from isnad.lexicon.sections.group_ids import GROUP_IDS


def _groups() -> list[dict[str, object]]:
    return [
        item for file in data_files("groups") for item in groups.check(read_data(file), str(file))
    ]


def test_every_group_id_has_names() -> None:
    named = {item["group"] for item in _groups() if item["table"] == "group"}
    assert named >= GROUP_IDS


def test_entries_stand_in_their_files_once() -> None:
    assert sum(1 for _ in groups.phrases(_groups())) > 4000


def test_sixty_states() -> None:
    (file,) = data_files("states")
    assert len(states.check(read_data(file), "states.yaml")) >= 60


GROUP = {"id": "isis", "country": ["SY"], "kind": "armed_group", "names": ["داعش"]}


@pytest.mark.parametrize(
    "entry",
    [
        {**GROUP, "id": "nobody"},
        {**GROUP, "of": "nobody"},
        {**GROUP, "kind": "gang"},
        {**GROUP, "names": []},
        {**GROUP, "army": "nobody"},
        {**GROUP, "nickname": "x"},
    ],
)
def test_faulty_groups_are_refused(entry: dict[str, object]) -> None:
    with pytest.raises(LexiconError, match="groups-xx"):
        groups.check({"source": "own", "groups": [entry]}, "groups-xx.yaml")


def test_twins_are_refused() -> None:
    with pytest.raises(LexiconError, match="once"):
        groups.check({"source": "own", "groups": [GROUP, GROUP]}, "groups-xx.yaml")


STATE = {"iso": "SY", "names": ["سوريا"], "adjectives": ["سوري"]}


@pytest.mark.parametrize(
    "entries",
    [[{**STATE, "iso": "syr"}], [STATE, STATE], [{**STATE, "army": "nobody"}], [{"iso": "SY"}]],
)
def test_faulty_states_are_refused(entries: list[dict[str, object]]) -> None:
    with pytest.raises(LexiconError):
        states.check({"source": "own", "states": entries}, "states.yaml")


@pytest.mark.parametrize(
    ("word", "form", "number", "definite"),
    [
        ("سوري", "السورية", "sg", True),
        ("سوري", "سوريون", "pl", False),
        ("سوري", "السوريين", "pl", True),
        ("مقاتل", "مقاتلو", "pl", False),
        ("مقاتل", "مقاتلان", "du", False),
    ],
)
def test_declension(word: str, form: str, number: str, definite: bool) -> None:
    assert (form, number, definite) in list(decline(word))


@pytest.mark.parametrize("form", ["مسلحة", "المسلحة", "مسلحتان"])
def test_persons_have_no_feminine_singular(form: str) -> None:
    assert form not in {f.text for f in decline("مسلح", "person")}


def test_no_name_folds_to_a_common_verb() -> None:
    names = {
        phrase_key(phrase)
        for phrase, entry in groups.phrases(_groups())
        if entry.category != "party_word"
    }
    names |= {
        phrase_key(phrase)
        for file in data_files("states")
        for phrase, _ in states.phrases(states.check(read_data(file), str(file)))
    }
    verbs = ["أفاد", "قال", "تقدم", "أعلن", "أكد", "قتل", "أصيب", "شن", "قصف", "سيطر", "كشف"]
    assert names.isdisjoint(phrase_key(verb) for verb in verbs)
