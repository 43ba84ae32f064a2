import gzip
import json
from collections import Counter

import pytest

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")

from claimcheck.scoring.contradiction import LABELS
from training.contradiction import data
from training.contradiction.pairs import Pair

AMOUNTS = data.Amounts(
    news=60, encyclopedic=20, captions=20, told=20, neighbours=200, denied=20
)  # all of the neighbours that there are
SETS = ("snli", "vitaminc_real", "mnli", "curriculum3")
PLACES = ("Skerray", "Varnholt", "Ronsay", "Corwick", "Akhmerin", "Tolvik", "Norvane", "Ostrovka")


def write(path, rows):
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def told_of(place, n):
    """Return the sentences of an article, each of them its own."""
    return [
        f"The council of {place} met on Friday for the talks of the week {n}.",
        f"It was decided that the old bridge of {place} is to be sold for ${n} million.",
        f"The new road to {place} will cost {n + 20} million euros and last for two years.",
        f"Some {n + 100} men in {place} have found work in a large factory.",
        f"The mayor of {place} was asleep for most of the meeting, said {n} members.",
    ]


@pytest.fixture(scope="module")
def articles():
    return [told_of(place, n) for n in range(10, 15) for place in PLACES]


@pytest.fixture(scope="module")
def paths(tmp_path_factory, articles):
    """The two files that training reads."""
    folder = tmp_path_factory.mktemp("data")
    pairs = [
        {
            "premise": f"A man in {place} is playing a red guitar for {n} dogs.",
            "hypothesis": f"A man is playing in {place}.",
            "label": LABELS[n % 3],
            "source": SETS[n % 4],
        }
        for n in range(120)
        for place in PLACES
    ]
    return (
        write(folder / "pairs.jsonl.gz", pairs),
        write(folder / "news.jsonl.gz", [{"text": " ".join(some)} for some in articles]),
    )


@pytest.fixture(scope="module")
def labelled(paths):
    return data.labelled_pairs(paths[0], n_held_out=400, seed=1)


def generate(news, labelled, *, share_in_context=0.12):
    return data.generated_pairs(
        news,
        labelled,
        amounts=AMOUNTS,
        share_in_context=share_in_context,
        n_held_out=34,
        seed=1,
    )


@pytest.fixture(scope="module")
def generated(paths, labelled):
    return generate(paths[1], labelled)


def test_labelled_pairs_are_those_of_the_file_shuffled_and_parted(paths, labelled):
    assert (len(labelled.train), len(labelled.held_out)) == (560, 400)
    with gzip.open(paths[0], "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    in_file = [Pair(r["premise"], r["hypothesis"], r["label"], r["source"]) for r in rows]
    assert Counter(labelled.train + labelled.held_out) == Counter(in_file)
    assert labelled.held_out != in_file[:400]


def test_the_same_seed_gives_the_same_data(paths, labelled, generated):
    assert data.labelled_pairs(paths[0], n_held_out=400, seed=1) == labelled
    assert data.labelled_pairs(paths[0], n_held_out=400, seed=2) != labelled
    assert generate(paths[1], labelled) == generated


def test_every_kind_is_generated_in_its_amount(generated):
    counts = Counter(pair.recipe.split(":")[0] for pair in generated.train)
    assert (counts["told"], counts["news"]) == (AMOUNTS.told, 38 * 3)
    edited = AMOUNTS.news + AMOUNTS.encyclopedic + AMOUNTS.captions
    labels = sum(pair.recipe in ("denied:entailment", "denied:neutral") for pair in generated.train)
    assert labels == AMOUNTS.denied
    assert len(generated.train) - counts["told"] - counts["news"] - labels <= edited
    assert len(generated.held_out) < len(generated.train) / 4


def test_held_out_pairs_are_of_other_texts(articles, labelled, generated):
    def sentences_in(pairs):
        every = [s for some in articles for s in some] + [
            pair.premise for side in labelled for pair in side
        ]
        texts = "\n".join(text for pair in pairs for text in pair[:2])
        return {sentence for sentence in every if sentence in texts}

    trained, held_out = map(sentences_in, generated)
    assert held_out
    assert trained.isdisjoint(held_out)


def test_some_premises_have_their_neighbours_around_them(articles, generated):
    joined = {" ".join(some[i : i + 3]) for some in articles for i in range(3)}
    in_context = [pair for pair in generated.train if pair.premise in joined]
    assert 0 < len(in_context) < len(generated.train) / 4


def test_a_neighbour_is_no_part_of_the_context(paths, labelled):
    generated = generate(paths[1], labelled, share_in_context=1.0)
    neighbours = [pair for pair in generated.train if pair.recipe == "news:neighbour"]
    assert neighbours
    assert [pair for pair in neighbours if pair.hypothesis in pair.premise] == []


def of_recipe(recipe, n):
    return [Pair(f"{recipe} {i}", "It rained.", "neutral", recipe) for i in range(n)]


def test_at_most_leaves_of_each_recipe_its_number():
    pairs = [
        *of_recipe("curriculum3", 52),
        *of_recipe("snli", 30),
        *of_recipe("mnli", 4),
        *of_recipe("value:bound", 3),
    ]
    limits = {"curriculum3": 50, "mnli": 10, "value:bound": 0, "te_new_protocols": 5}
    chosen = data.at_most(pairs, limits, seed=1)
    assert Counter(pair.recipe for pair in chosen) == {"curriculum3": 50, "snli": 30, "mnli": 4}
    assert set(chosen) < set(pairs)
    assert len(set(chosen)) == len(chosen)


def test_at_most_counts_all_others_together():
    pairs = [*of_recipe("curriculum3", 6), *of_recipe("snli", 30), *of_recipe("mnli", 30)]
    chosen = data.at_most(pairs, {"curriculum3": 5}, seed=1, others=40)
    counts = Counter(pair.recipe for pair in chosen)
    assert (counts["curriculum3"], counts["snli"] + counts["mnli"]) == (5, 40)
    assert min(counts.values()) >= 5
    chosen = data.at_most(pairs, {}, seed=1, others=0)
    assert chosen == []


def test_at_most_shuffles_by_the_seed():
    pairs = [*of_recipe("curriculum3", 60), *of_recipe("snli", 60)]
    chosen = data.at_most(pairs, {"curriculum3": 50}, seed=1)
    assert chosen == data.at_most(pairs, {"curriculum3": 50}, seed=1)
    assert chosen != data.at_most(pairs, {"curriculum3": 50}, seed=2)
    recipes = [pair.recipe for pair in chosen]
    assert recipes not in (sorted(recipes), sorted(recipes, reverse=True))


def test_at_most_keeps_all_without_limits():
    pairs = of_recipe("curriculum3", 3) * 2
    assert Counter(data.at_most(pairs, {}, seed=1)) == Counter(pairs)
    assert data.at_most([], {"snli": 3}, seed=1, others=3) == []
