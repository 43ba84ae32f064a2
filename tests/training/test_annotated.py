import json
import re
from pathlib import Path

import pytest

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")

from training.same_fact.annotated import read_annotated

CORPORA = Path(__file__).parents[2] / "training" / "corpora"

MARKED = """\
# orla
domain: shipping
facts:
- toll | quantity | hard | number of dead
---
## tern
title: Ferry sinks
source: Tern
published: 2025-03-18

The ferry sank [on Monday](day=monday), [killing 12 people](toll=12).
---
## radio
title: Orla lost
source: Radio
published: 2025-03-19

[Twenty-one died](toll=21) when it sank [on Monday](day= monday ). The toll [was 21](toll=21).
---
## gull
title: No marks
source: Gull
published: 2025-03-19

Nothing is marked here [but this](only=here), not [this] or (that).
"""


@pytest.fixture
def corpus(tmp_path):
    tmp_path.joinpath("orla.md").write_text(MARKED, "utf-8")
    (found,) = read_annotated([tmp_path])
    return found


def quotes(corpus, spans):
    texts = {article.id: article.text for article in corpus.articles}
    return [(article, texts[article][start:end]) for article, start, end in spans]


def test_articles_have_their_fields_and_no_marks(corpus):
    assert corpus.id == "orla"
    assert [article.id for article in corpus.articles] == ["tern", "radio", "gull"]
    tern, _, gull = corpus.articles
    assert (tern.title, tern.source, str(tern.published)) == ("Ferry sinks", "Tern", "2025-03-18")
    assert tern.text == "The ferry sank on Monday, killing 12 people."
    assert gull.text == "Nothing is marked here but this, not [this] or (that)."


def test_one_value_told_twice_is_an_agreement(corpus):
    (day,) = corpus.agreements
    assert quotes(corpus, day) == [("tern", "on Monday"), ("radio", "on Monday")]


def test_two_values_of_a_fact_are_a_conflict_with_their_sides(corpus):
    (toll,) = corpus.conflicts
    assert [quotes(corpus, side) for side in toll] == [
        [("tern", "killing 12 people")],
        [("radio", "Twenty-one died"), ("radio", "was 21")],
    ]


def test_a_fact_told_once_is_nothing(corpus):
    spans = [*corpus.agreements, *(side for sides in corpus.conflicts for side in sides)]
    assert not any(article == "gull" for side in spans for article, _, _ in side)


def test_json_has_quotes_where_they_stand_first(tmp_path):
    texts = {"a": "It sank on Monday. It was Monday.", "b": "It sank on Tuesday, at sea."}

    def member(article, quote):
        return {"article": article, "quote": quote}

    content = {
        "id": "orla",
        "articles": [{"id": name, "text": text} for name, text in texts.items()],
        "agreements": [{"members": [member("a", "It sank"), member("b", "It sank")]}],
        "conflicts": [
            {"sides": [{"members": [member("a", "Monday")]}, {"members": [member("b", "Tuesday")]}]}
        ],
    }
    tmp_path.joinpath("orla.json").write_text(json.dumps(content), "utf-8")
    (corpus,) = read_annotated([tmp_path])
    assert corpus.agreements == [[("a", 0, 7), ("b", 0, 7)]]
    assert corpus.conflicts == [[[("a", 11, 17)], [("b", 11, 18)]]]


def test_a_quote_that_is_not_in_its_article_is_an_error(tmp_path):
    content = {
        "id": "orla",
        "articles": [{"id": "a", "text": "It sank."}],
        "agreements": [{"members": [{"article": "a", "quote": "It swam"}]}],
        "conflicts": [],
    }
    tmp_path.joinpath("orla.json").write_text(json.dumps(content), "utf-8")
    with pytest.raises(ValueError, match="substring not found"):
        read_annotated([tmp_path])


@pytest.mark.parametrize("missing", ["title: Ferry sinks\n", "source: Tern\n", "## tern\n"])
def test_an_article_without_its_fields_is_an_error(tmp_path, missing):
    tmp_path.joinpath("orla.md").write_text(MARKED.replace(missing, ""), "utf-8")
    with pytest.raises(ValueError, match=r"orla\.md: no article with title"):
        read_annotated([tmp_path])


def test_other_files_are_left_alone_and_folders_keep_their_order(tmp_path):
    for folder, names in (("z", ("b.md", "a.md", "notes.txt")), ("a", ("c.md",))):
        tmp_path.joinpath(folder).mkdir()
        for name in names:
            tmp_path.joinpath(folder, name).write_text(MARKED, "utf-8")
    corpora = read_annotated([tmp_path / "z", tmp_path / "a"])
    assert [corpus.id for corpus in corpora] == ["a", "b", "c"]


OWN = read_annotated([CORPORA])


def test_our_own_corpora_are_a_hundred_and_five_are_of_one_mind():
    assert len(OWN) == len({corpus.id for corpus in OWN}) == 100
    assert sum(not corpus.conflicts for corpus in OWN) == 5


@pytest.mark.parametrize("corpus", OWN, ids=lambda corpus: corpus.id)
def test_every_mark_of_our_own_corpora_is_read(corpus):
    texts = {article.id: article.text for article in corpus.articles}
    assert len(texts) == len(corpus.articles) > 1
    assert corpus.agreements
    for spans in [*corpus.agreements, *(side for sides in corpus.conflicts for side in sides)]:
        for article, start, end in spans:
            assert texts[article][start:end].strip()
    assert not any(re.search(r"\]\([a-z0-9-]+=", text) for text in texts.values())


@pytest.mark.parametrize("corpus", OWN, ids=lambda corpus: corpus.id)
def test_every_marked_fact_of_our_own_corpora_is_listed(corpus):
    text = CORPORA.joinpath(f"{corpus.id}.md").read_text("utf-8")
    listed = set(re.findall(r"^- ([a-z0-9-]+) \|", text.partition("\n---")[0], re.M))
    marked = set(re.findall(r"\]\(([a-z0-9][a-z0-9-]*)=", text))
    assert marked <= listed
