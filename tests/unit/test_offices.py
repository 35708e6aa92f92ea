"""In what office somebody signed: what is not certain is never stated, and always with what it rests on."""

import pytest

from archive.check.times import overlapping
from archive.language.dates import parse, possible
from archive.records import Group, Membership, Signature, Statement
from archive.store.offices import Office, covers, office_of
from tests.growth import assert_grows_evenly


def held(text: str) -> Membership:
    """A membership from "group start/end @as-of =constituency", in which all but the group may be missing."""
    keys: dict[str, str] = {"chamber": "xx-assembly"}
    for word in text.split():
        if word.startswith("@"):
            keys["as_of"] = word[1:]
        elif word.startswith("="):
            keys["constituency"] = word[1:]
        elif word.startswith("in:"):
            keys["chamber"] = word[3:]
        elif word[0].isdigit() or word.startswith("/"):
            keys |= {key: day for key, day in zip(("start", "end"), word.split("/"), strict=False) if day}
        else:
            keys["group"] = word
    return Membership.model_validate(keys)


def office(day: str, *memberships: str, chambers: str = "xx-assembly", of_group: str = "", **said: str) -> Office:
    """The office of somebody with these memberships who signed a statement of that day."""
    keys = {"id": "xx-2016-001", "title": "T", "type": "motion", "date": day, "chambers": chambers.split()}
    signature = Signature.model_validate({"as_printed": "Anna Beispiel", **said})
    of_it = Group.model_validate({"id": "any", "name": "Any", "chamber": of_group}) if of_group else None
    find = {signature.group: of_it}.get
    return office_of(signature, Statement.model_validate(keys), [held(m) for m in memberships], find)


def groups(found: Office) -> list[str | None]:
    return [membership.group for membership in found.possible]


@pytest.mark.parametrize(
    ("bounds", "day", "may"),
    [
        ("2020-06-18", "2020-06-18", True),
        ("2020-06-18", "2020-06-17", False),
        ("2020-06-18", "2020-06-17~", True),
        ("/2023-12-31", "2023-12-31", True),
        ("/2023-12-31", "2024-01-01", False),
        ("/2023-12-31?", "2024-01-01", True),
        ("2020/2023", "2023-09", True),
        ("2020-06/2023", "2020", True),
        ("old", "1850", True),
    ],
)
def test_a_membership_covers_every_day_that_its_dates_allow(bounds: str, day: str, may: bool) -> None:
    """A partial date rules out only what it cannot be."""
    assert covers(held(bounds), parse(day)) is may


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016~", "2014-12-31", "2018-01-01"),
        ("2016-05-10?", "2016-04-09", "2016-06-10"),
        ("2016-05/2016-06", "2016-05-01", "2016-06-30"),
        ("2016-05/2016-06~", "2016-05-01", "2016-07-31"),
        ("2016/..", "2016-01-01", "9999-12-31"),
        ("9999~", "9997-12-31", "9999-12-31"),
    ],
)
def test_about_and_probably_reach_further_than_the_date(date: str, first: str, last: str) -> None:
    assert tuple(str(day) for day in possible(parse(date))) == (first, last)


CHANGED = ("old 2013-03-15/2016-12-07 =North", "new 2016-12-07/2018-03-22 =North", "in:xx-senate 2018-03-23")


@pytest.mark.parametrize("day", ["2016", "2016-12", "2016-12-07", "2016-11/2017-02", "2016-12-01~", "2017?", "201X"])
def test_of_several_groups_that_may_be_none_is_stated(day: str) -> None:
    found = office(day, *CHANGED)
    assert (found.group, found.rests_on) == (None, "possible")
    assert groups(found) == ["old", "new"]


@pytest.mark.parametrize(("day", "group"), [("2016-12-06", "old"), ("2014", "old"), ("2017-03", "new")])
def test_a_day_on_which_one_membership_held_for_certain_has_its_group(day: str, group: str) -> None:
    assert office(day, *CHANGED) == Office("xx-assembly", group, "North", "dates")


def test_what_all_that_may_be_agree_on_is_stated() -> None:
    found = office("2016", *CHANGED)
    assert (found.chamber, found.constituency) == ("xx-assembly", "North")


def test_a_person_who_changed_the_chamber_may_have_signed_in_either() -> None:
    found = office("2018-03", *CHANGED, chambers="xx-senate xx-assembly")
    assert (found.chamber, found.group, found.constituency) == (None, None, None)
    assert [membership.chamber for membership in found.possible] == ["xx-assembly", "xx-senate"]


def test_what_may_be_is_in_order_of_time_however_the_record_lists_it() -> None:
    assert groups(office("2016", *reversed(CHANGED))) == ["old", "new"]


def test_a_group_that_goes_on_through_two_mandates_is_stated() -> None:
    assert office("2017-06", "old 2012/2017-06", "old 2017-06/2022").group == "old"


@pytest.mark.parametrize("bounds", ["2016-06", "2016", "/2016-06", "2016-02/2016-10"])
def test_a_single_membership_that_may_not_have_held_yet_or_any_more_is_not_stated(bounds: str) -> None:
    found = office("2016", f"old {bounds}")
    assert (found.group, found.rests_on, groups(found)) == (None, "possible", ["old"])


def test_a_membership_that_goes_on_holds_on_every_later_day() -> None:
    assert office("2025", "old 2020-06-18").rests_on == "dates"


SEEN = ("old @2014-01-10", "new @2018-02-01")


@pytest.mark.parametrize(
    ("day", "group", "as_of"),
    [("1998-05-29", "old", "2014-01-10"), ("2016-01-01", "old", "2014-01-10"), ("2030", "new", "2018-02-01")],
)
def test_a_membership_stated_for_a_day_counts_where_no_other_is_nearer_and_has_its_day(
    day: str, group: str, as_of: str
) -> None:
    found = office(day, *SEEN)
    assert (found.group, found.rests_on, str(found.as_of)) == (group, "as-of", as_of)


def test_on_the_very_day_for_which_it_is_stated_a_membership_is_a_fact() -> None:
    assert office("2018-02-01", *SEEN) == Office("xx-assembly", "new", None, "dates")


@pytest.mark.parametrize("day", ["2016", "2016-01-21/2016-01-22", "2010/2020"])
def test_where_two_days_are_as_near_none_is_stated(day: str) -> None:
    assert groups(office(day, "old @2014-01-10", "new @2018-02-01")) == ["old", "new"]


def test_two_lists_that_agree_are_one_and_the_nearer_is_named() -> None:
    found = office("2016", "old @2014-01-10", "old @2017-02-01")
    assert (found.group, str(found.as_of)) == ("old", "2017-02-01")


def test_a_membership_with_days_comes_before_one_stated_for_another_day() -> None:
    assert office("2016-05-01", "new @2016-06-01", "old 2013/2017").group == "old"


def test_after_the_day_of_the_source_a_membership_that_had_begun_is_of_that_day() -> None:
    assert office("2026-03-01", "old 2020-06-18 @2025-10-01").rests_on == "as-of"
    assert office("2024-03-01", "old 2020-06-18 @2025-10-01").rests_on == "dates"


def test_a_membership_without_any_day_says_so() -> None:
    assert office("2016", "old =North") == Office("xx-assembly", "old", "North", "undated")


def test_what_the_signature_says_is_a_fact() -> None:
    found = office("2016", *CHANGED, group="new")
    assert (found.chamber, found.group, found.possible) == ("xx-assembly", "new", ())


def test_the_group_on_the_signature_tells_the_chamber() -> None:
    found = office("2018-03", *CHANGED, chambers="xx-senate xx-assembly", of_group="xx-assembly", group="new")
    assert (found.chamber, found.group, found.rests_on) == ("xx-assembly", "new", "signature")


def test_a_constituency_beside_the_name_tells_the_membership() -> None:
    assert office("2016", "old 2013/2016 =North", "new 2016/2018 =South", constituency="South").possible == ()


def test_memberships_of_other_chambers_say_nothing() -> None:
    assert office("2019", *CHANGED) == Office("xx-assembly")
    assert office("2014-01-01") == Office("xx-assembly")


def test_nobody_was_in_a_group_before_there_was_one_or_afterwards() -> None:
    new = Group.model_validate({"id": "new", "name": "New", "chamber": "xx-assembly", "start": "2015", "end": "2020"})
    for day, found in (("1998", None), ("2015", "new"), ("2019", "new"), ("2021", None)):
        keys = {"id": "xx-2016-001", "title": "T", "type": "motion", "date": day, "chambers": ["xx-assembly"]}
        statement, signature = Statement.model_validate(keys), Signature(as_printed="Anna Beispiel")
        office = office_of(signature, statement, [held("new @2018-02-01")], lambda group: new if group else None)
        assert office.group == found


@pytest.mark.parametrize(
    ("memberships", "places"),
    [
        (["old 2012/2016-12-07", "new 2016-12-07/2018"], []),
        (["old 2012/2016-12-08", "new 2016-12-07/2018"], [1]),
        (["new 2016-12-07/2018", "old 2012/2016-12-08"], [0]),
        (["old 2012/2016", "new 2016/2018"], []),
        (["old 2012", "new 2016/2018", "new 2018", "old 2014 =North"], [1, 2]),
        (["old 2012/2020", "new 2012/2013", "mid 2012/2014", "old 2019/2021"], [1, 2]),
        (["old 2012", "new in:xx-senate 2016/2018"], []),
        (["old @2014", "new @2014", "old", "new"], []),
    ],
)
def test_two_memberships_overlap_where_they_must(memberships: list[str], places: list[int]) -> None:
    assert sorted(overlapping([held(m) for m in memberships], "group")) == places


def test_the_work_grows_with_the_memberships_and_not_with_their_pairs() -> None:
    many = [held(f"group-{n} 2012/2013") for n in range(8 * 500)]
    assert_grows_evenly(lambda size: list(overlapping(many[:size], "group")), 500)
