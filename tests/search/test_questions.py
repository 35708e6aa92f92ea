"""The questions by which the search is judged are in order, and judge as they say."""

from collections import Counter

from tests.search.questions import Question, Score, questions, score

SAMPLE = Question("release", "words", "tuned", ("statements/xa-2025-001.html#d2", "demands/release.html"))


def test_there_are_two_hundred_different_questions() -> None:
    assert len({question.query for question in questions()}) == 200


def test_both_halves_have_every_kind_alike() -> None:
    """Of each kind there are as many questions to tune by as are held back."""
    counts = Counter((question.kind, question.half) for question in questions())
    assert {half for _, half in counts} == {"tuned", "held"}
    for kind, half in counts:
        assert counts[kind, half] == counts[kind, "tuned"], kind


def test_an_answer_is_right_when_its_page_holds_the_place_and_exact_when_it_links_there() -> None:
    for results, judged in (
        ([["statements/xa-2025-001.html", "statements/xa-2025-001.html#d2"]], Score(1, 1)),
        ([["statements/xa-2025-001.html", "statements/xa-2025-001.html#d1"]], Score(1, 0)),
        ([["people.html"], ["timeline.html"], ["demands/release.html"]], Score(1, 1)),
        ([["people.html"], ["timeline.html"], ["about.html"], ["demands/release.html"]], Score(0, 0)),
        ([], Score(0, 0)),
    ):
        assert score([SAMPLE], {"release": results}) == judged, results
