import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TELLINGS = Path(__file__).parents[2] / "training" / "contradiction" / "tellings.json"
SLOTS_WITH_HYPHENATED_FORM = {
    "days",
    "distance",
    "height",
    "hours",
    "money",
    "weight",
    "years",
}

SLOTS_WITHOUT_RANGE = {"date", "organisation", "person", "place", "time", "weekday", "year"}


@pytest.fixture(scope="module")
def data():
    return json.loads(TELLINGS.read_text("utf-8"))


def attributes(data) -> Iterator[tuple[str, dict]]:
    for event, content in data["events"].items():
        for name, attribute in content["attributes"].items():
            yield f"{event}.{name}", attribute


def tellings(data) -> Iterator[tuple[str, str, str]]:
    for name, attribute in attributes(data):
        for telling in attribute["tellings"]:
            yield name, attribute["slot"], telling


def test_every_slot_is_described(data):
    assert {attribute["slot"] for _, attribute in attributes(data)} == set(data["slots"])


def test_every_telling_has_one_value_and_at_most_one_event(data):
    for name, _, telling in tellings(data):
        fields = re.findall(r"\{.*?\}", telling)
        values = [field for field in fields if field in ("{v}", "{v_adj}")]
        assert len(values) == 1, (name, telling)
        assert sorted(fields) in (sorted(values), sorted([*values, "{e}"])), (name, telling)


def test_hyphenated_values_only_where_the_slot_has_such_a_form(data):
    slots = {slot for _, slot, telling in tellings(data) if "{v_adj}" in telling}
    assert slots <= SLOTS_WITH_HYPHENATED_FORM


def test_no_article_depends_on_the_sound_of_what_is_filled_in(data):
    for name, _, telling in tellings(data):
        assert not re.search(r"\ban? \{", telling, re.IGNORECASE), (name, telling)


def test_no_time_of_day_is_followed_by_a_second_full_stop(data):
    for name, slot, telling in tellings(data):
        assert slot != "time" or not telling.endswith("{v}."), (name, telling)


def test_every_attribute_is_told_in_several_ways(data):
    for name, attribute in attributes(data):
        assert 4 <= len(set(attribute["tellings"])) == len(attribute["tellings"]) <= 7, name


def test_every_event_has_several_names_and_attributes(data):
    for event, content in data["events"].items():
        assert 6 <= len(set(content["names"])) == len(content["names"]) <= 12, event
        assert 4 <= len(content["attributes"]) <= 8, event


def test_ranges_ascend_and_are_of_slots_with_numbers(data):
    for name, attribute in attributes(data):
        if "range" in attribute:
            low, high = attribute["range"]
            assert low < high, name
            assert attribute["slot"] not in SLOTS_WITHOUT_RANGE, name


def test_negations_are_of_known_events_and_name_them(data):
    assert data["negations"].keys() <= data["events"].keys()
    for event, pairs in data["negations"].items():
        for affirmative, negative in pairs:
            assert affirmative != negative, event
            assert affirmative.count("{e}") == negative.count("{e}") == 1, event


def test_fillers_are_distinct(data):
    assert set(data["fillers"]) == {"person", "place", "organisation"}
    for slot, names in data["fillers"].items():
        assert len(set(names)) == len(names) >= 60, slot
