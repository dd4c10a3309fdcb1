import copy

from isnad.evaluate import bootstrap, score


def several(gold):
    golds, coded = [], {}
    for n in range(8):
        report = copy.deepcopy(gold)
        report["report"]["id"] = f"r{n}"
        golds.append(report)
        answer = copy.deepcopy(report)
        if n % 2:
            answer["claims"].pop()
        coded[f"r{n}"] = answer
    return score(golds, coded)


def test_interval_holds_the_figure(gold):
    measured = several(gold)
    for name, interval in bootstrap(measured, draws=200).items():
        assert interval.low <= measured.figure(name) + 0.001, name
        assert interval.high >= measured.figure(name) - 0.001, name


def test_interval_is_open_where_reports_differ_and_shut_where_not(gold):
    found = bootstrap(several(gold), draws=200)
    assert found["detection.F1"].low < found["detection.F1"].high
    assert found["quoted"].low == found["quoted"].high == 1.0


def test_seed_decides(gold):
    measured = several(gold)
    assert bootstrap(measured, 50, seed=1) == bootstrap(measured, 50, seed=1)
    assert bootstrap(measured, 50, seed=1) != bootstrap(measured, 50, seed=2)


def test_no_reports():
    assert bootstrap(score([], {})) == {}
