"""JSON Lines and JSON: the gold shape and more."""

import io
import json

import pytest

from isnad.export import writer_for
from isnad.export.jsonl import coded_to_dict
from isnad.model import Coded

SLOTS = [
    "id", "event", "evidence", "factuality", "actors", "targets", "counts", "location",
    "destination", "time", "chain", "quoted",
]  # fmt: skip
REPORT = ["id", "outlet", "outlet_kind", "published", "title", "byline", "text", "url"]


def written(name: str, *stream: Coded) -> str:
    file = io.StringIO()
    writer_for(name).write(iter(stream), file)
    return file.getvalue()


def test_every_slot_stands_in_every_claim(coded: Coded) -> None:
    shape = coded_to_dict(coded)
    assert list(shape) == ["report", "claims", "wording"]
    assert list(shape["report"])[: len(REPORT)] == REPORT
    for claim in shape["claims"]:
        assert list(claim)[: len(SLOTS)] == SLOTS
    first, second = shape["claims"]
    assert list(first) == list(second)
    assert (second["location"], second["time"], second["destination"]) == (None, None, [])


def test_values_are_those_of_the_claim(coded: Coded) -> None:
    first, second = coded_to_dict(coded)["claims"]
    assert first["counts"][0]["min"] == first["counts"][0]["max"] == 12
    assert second["counts"][0]["max"] is None
    assert first["time"]["start"] == "2017-03-04"
    assert first["location"]["country"] == "SY"
    assert first["location"]["geonames"] == 173451
    assert first["chain"][0] == {
        "name": "شبكة الضفاف", "kind": "activist_group",
        "span": {"field": "text", "start": 5, "end": 16},
    }  # fmt: skip
    assert second["means"] == "artillery"
    assert second["objects"] == ["market"]
    assert second["victims"][0]["age"] == 40
    assert [step["rule"] for step in first["why"]] == ["group.after", "relative.yesterday"]


def test_spans_slice_back(coded: Coded) -> None:
    shape = coded_to_dict(coded)
    text, claim = shape["report"]["text"], shape["claims"][0]
    slots = [*claim["actors"], *claim["counts"], claim["time"], *claim["why"]]
    for value in slots:
        words = value.get("words") or value["text"]
        assert text[value["span"]["start"] : value["span"]["end"]] == words
    span = claim["evidence_span"]
    assert text[span["start"] : span["end"]] == claim["evidence"]


def test_publication_tells_where_it_was_read(coded: Coded, bare: Coded) -> None:
    report = coded_to_dict(coded)["report"]
    assert (report["published"], report["published_from"]) == ("2017-03-05", "meta")
    assert report["published_sure"] is True
    report = coded_to_dict(bare)["report"]
    assert (report["published"], report["published_from"]) == (None, None)


def test_one_report_a_line(coded: Coded, bare: Coded, hostile: Coded) -> None:
    lines = written("jsonl", coded, hostile, bare).encode("utf-8").decode("utf-8").split("\n")
    assert lines[-1] == ""
    assert [json.loads(line)["report"]["id"] for line in lines[:-1]] == [
        "r1", hostile.report.id, "r2",
    ]  # fmt: skip


def test_output_is_the_same_each_time(coded: Coded) -> None:
    assert written("jsonl", coded) == written("jsonl", coded)


@pytest.mark.parametrize("number", [0, 1, 3])
def test_json_is_an_array_of_the_same(coded: Coded, number: int) -> None:
    array = json.loads(written("json", *[coded] * number))
    assert array == [coded_to_dict(coded)] * number


@pytest.mark.parametrize("name", ["jsonl", "json", "csv", "table"])
def test_writers_hold_one_report_at_a_time(coded: Coded, name: str) -> None:
    file = io.StringIO()
    lengths = []

    def stream():
        for _ in range(3):
            lengths.append(file.tell())
            yield coded

    writer_for(name).write(stream(), file)
    assert lengths == sorted(set(lengths))


def test_unknown_formats_are_refused() -> None:
    with pytest.raises(KeyError):
        writer_for("xml")
