"""One report, built by hand: three articles on the opening of a bridge."""

from __future__ import annotations

import pytest

from claimcheck.models import (
    Agreement,
    ArticleSummary,
    Claim,
    Conflict,
    Failure,
    Interval,
    Mention,
    OrdinalValue,
    Place,
    QuantityValue,
    RecordedFact,
    Report,
    Side,
    Span,
    Value,
)

HERALD = (
    "The Harrow bridge opened on Monday.\n"
    "It is the second bridge across the Tarn, the mayor said.\n"
    "Over 1,200 people walked across it."
)
COURIER = (
    "Harrow celebrated its new bridge on Monday.\n"
    'It is "the first bridge" here, and <b>a good one</b> & cheap, engineers say.\n'
    "More than 1,200 people came."
)
POST = (
    "Around 900 people walked across the bridge, the police counted, while the drums and the "
    "brass of three valley bands played on the north bank until the rain that had been forecast "
    "for the whole of the weekend began to fall, and the children who had been promised a boat "
    "ride on the Tarn stood waiting under the trees with their teachers and their sandwiches, "
    "which nobody wanted to eat any more.\n"
    "\x1b[31mThe second bridge\x1b[0m is \u202eopen\u202c."
)
TEXTS = {"courier": COURIER, "herald": HERALD, "post": POST}


def mention(article_id: str, quote: str, kind: str) -> Mention:
    text = TEXTS[article_id]
    start = text.index(quote)
    context_start = text.rfind("\n", 0, start) + 1
    context_end = text.find("\n", start)
    context = text[context_start : context_end if context_end >= 0 else len(text)]
    return Mention(
        claim_id=f"{article_id}:{start}-{start + len(quote)}:{kind}",
        article_id=article_id,
        start_char=start,
        end_char=start + len(quote),
        quote=quote,
        context=context,
        context_start_char=context_start,
    )


def claim(article_id: str, quote: str, value: Value) -> Claim:
    place = mention(article_id, quote, value.kind)
    return Claim(
        id=place.claim_id,
        article_id=article_id,
        start_char=place.start_char,
        end_char=place.end_char,
        quote=quote,
        kind=value.kind,
        value=value,
        value_span=Span(start_char=place.start_char, end_char=place.end_char),
        sentence=Span(
            start_char=place.context_start_char,
            end_char=place.context_start_char + len(place.context),
        ),
    )


def hard_conflict() -> Conflict:
    return Conflict(
        id="c1",
        kind="ordinal",
        severity="hard",
        confidence=0.934,
        fact="which bridge it is",
        message="courier says first, herald and post say second",
        sides=(
            Side(value="first", mentions=(mention("courier", "the first bridge", "ordinal"),)),
            Side(
                value="second",
                mentions=(
                    mention("herald", "the second bridge", "ordinal"),
                    mention("post", "The second bridge", "ordinal"),
                ),
            ),
        ),
        reasons=("first and second cannot both be the rank of one bridge",),
    )


def soft_conflict() -> Conflict:
    return Conflict(
        id="c2",
        kind="quantity",
        severity="soft",
        confidence=0.6,
        fact="people who walked across the bridge",
        message="post says about 900, herald says over 1,200",
        sides=(
            Side(value="about 900", mentions=(mention("post", "Around 900 people", "quantity"),)),
            Side(
                value="over 1,200", mentions=(mention("herald", "Over 1,200 people", "quantity"),)
            ),
        ),
    )


def agreement() -> Agreement:
    return Agreement(
        id="a1",
        kind="date",
        confidence=0.9,
        fact="the bridge opened",
        value="Monday",
        mentions=(mention("courier", "on Monday", "date"), mention("herald", "on Monday", "date")),
    )


@pytest.fixture
def conflict() -> Conflict:
    return hard_conflict()


@pytest.fixture
def report() -> Report:
    crowd = Interval(low=1200, high=None, low_open=True)
    return Report(
        claimcheck="0.1.0",
        settings={"fail_on": "hard"},
        articles=tuple(
            ArticleSummary(
                id=name, title="", source=name, published=None, n_sentences=3, n_claims=1
            )
            for name in TEXTS
        ),
        claims=(
            claim("courier", "the first bridge", OrdinalValue(rank=1)),
            claim("herald", "the second bridge", OrdinalValue(rank=2)),
            claim("herald", "Over 1,200 people", QuantityValue(interval=crowd, stated="bound")),
            claim("post", "The second bridge", OrdinalValue(rank=2)),
        ),
        conflicts=(hard_conflict(), soft_conflict()),
        agreements=(agreement(),),
        failures=(
            Failure(
                stage="read",
                subject="gazette.txt",
                type="ReadingError",
                message="gazette.txt: no text in it\x07",
            ),
        ),
        counts={"claims": 4},
    )


@pytest.fixture
def empty_report() -> Report:
    return Report(
        claimcheck="0.1.0", settings={}, articles=(), claims=(), conflicts=(), agreements=()
    )


@pytest.fixture
def texts() -> dict[str, str]:
    return TEXTS


FILES = {"courier": "news/the courier.md", "herald": "news/herald.txt"}


def in_file(mention: Mention) -> Mention:
    """The mention with its place, where its article has a file; the file holds the text alone."""
    if mention.article_id not in FILES:
        return mention
    before = TEXTS[mention.article_id][: mention.start_char]
    line, column = before.count("\n") + 1, mention.start_char - before.rfind("\n")
    place = Place(
        file=FILES[mention.article_id],
        line=line,
        column=column,
        end_line=line,
        end_column=column + len(mention.quote),
    )
    return mention.model_copy(update={"place": place})


def of_files(conflict: Conflict) -> Conflict:
    sides = (
        side.model_copy(update={"mentions": tuple(map(in_file, side.mentions))})
        for side in conflict.sides
    )
    return conflict.model_copy(update={"sides": tuple(sides)})


def article_of(fact: RecordedFact) -> ArticleSummary:
    return ArticleSummary(
        id=fact.article_id,
        title="",
        source="",
        published=None,
        n_sentences=1,
        n_claims=1,
        trusted=True,
    )


@pytest.fixture
def filed_report(report: Report) -> Report:
    """The report of articles of which two lie in files, and with facts of record."""
    hard, soft = map(of_files, report.conflicts)
    facts = (
        RecordedFact(
            id="rank",
            article_id="herald",
            statement="It is the second bridge.",
            status="contradicted",
        ),
        RecordedFact(
            id="toll",
            article_id="fact:toll",
            statement="It costs 2 euros.",
            status="unmentioned",
        ),
        RecordedFact(
            id="day",
            article_id="fact:day",
            statement="It opened on Monday.",
            status="confirmed",
        ),
    )
    articles = (
        article.model_copy(
            update={"file": FILES.get(article.id, ""), "trusted": article.id == "herald"}
        )
        for article in report.articles
    )
    return report.model_copy(
        update={
            "articles": (*(article_of(fact) for fact in facts[1:]), *articles),
            "conflicts": (hard.model_copy(update={"against": ("rank",)}), soft),
            "facts": facts,
        }
    )


HOSTILE = (
    "x\x1b[31m\ufffe\u202e</failure>]]><script>alert(1)</script>\r\n::error::@ann #12 "
    "[go](http://a.example) **b** `c` | %0A 50 % www.a.example\udcff"
)


@pytest.fixture
def hostile_report(filed_report: Report) -> Report:
    """A report whose every word from outside tries to be more than a word."""

    def spoil(mention: Mention) -> Mention:
        words = {"quote": HOSTILE, "context": HOSTILE, "context_start_char": mention.start_char}
        place = mention.place and mention.place.model_copy(update={"file": HOSTILE})
        return mention.model_copy(update={**words, "article_id": HOSTILE, "place": place})

    def spoil_side(side: Side) -> Side:
        return Side(value=HOSTILE, mentions=tuple(map(spoil, side.mentions)))

    conflicts = (
        conflict.model_copy(
            update={
                "sides": tuple(map(spoil_side, conflict.sides)),
                "fact": HOSTILE,
                "message": HOSTILE,
                "reasons": (HOSTILE,),
            }
        )
        for conflict in filed_report.conflicts
    )
    agreements = (
        fact.model_copy(
            update={
                "fact": HOSTILE,
                "value": HOSTILE,
                "mentions": tuple(map(spoil, fact.mentions)),
            }
        )
        for fact in filed_report.agreements
    )
    failure = Failure(stage="read", subject=HOSTILE, type="ReadingError", message=HOSTILE)
    fact = RecordedFact(id=HOSTILE, article_id=HOSTILE, statement=HOSTILE)
    return filed_report.model_copy(
        update={
            "conflicts": tuple(conflicts),
            "agreements": tuple(agreements),
            "failures": (failure,),
            "facts": (fact,),
        }
    )
