from __future__ import annotations

from datetime import date

import pytest

from claimcheck.extraction import extract_claims, mask_value, split_sentences
from claimcheck.models import Article, Span


@pytest.mark.parametrize(
    ("text", "holder", "cue"),
    [
        ("The mayor, Ana Silva, said 12 people died.", "Ana Silva", "said"),
        ("12 people died, Ana Silva said.", "Ana Silva", "said"),
        ("12 people died, according to the fire service.", "the fire service", "according to"),
        ("12 people died, police said.", "police", "said"),
        ("12 soldiers died, the army said in a statement.", "the army", "said"),
        ("“12 men left,” Mayor Ana Silva told reporters.", "Mayor Ana Silva", "told"),
        ("“12 men left,” said Ana Silva, a baker.", "Ana Silva", "said"),
        ("Ana Silva, a baker, said 12 men left.", "Ana Silva", "said"),
        ("In a letter, Ana Silva denied that 12 men left.", "Ana Silva", "denied"),
        ("A spokesman for the ministry said 12 men left.", "A spokesman for the ministry", "said"),
        ("Officials in Zenda have confirmed 12 cases.", "Officials in Zenda", "confirmed"),
        ("Ana Silva was quoted by a paper as saying 12 men left.", "Ana Silva", "quoted"),
        ("Police: 12 hurt in crash", "Police", ":"),
        ("12 men left, per police.", "police", "per"),
        ("12 died, according to the U.S. Flood Service.", "the U.S. Flood Service", "according to"),
        ("According to Ana Silva — a baker — 12 men left.", "Ana Silva", "according to"),
        ("According to Ana Silva, who was there, 12 men left.", "Ana Silva", "according to"),
        ("He said 12 men left.", "He", "said"),
        ("Ana Silva, who said 12 men left, is a baker.", "Ana Silva", "said"),
    ],
)
def test_attribution_names_who_says_so(extract, text, holder, cue):
    (claim,) = [claim for claim in extract(text) if claim.kind == "quantity"]
    assert (claim.attribution.holder, claim.attribution.cue) == (holder, cue)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Police said 12 died, but the army put the toll at 15.", ["Police", "the army"]),
        ("12 died, police said, while 15 were hurt, the army said.", ["police", "the army"]),
        ("Police said 12 men and 15 women left.", ["Police", "Police"]),
    ],
)
def test_each_claim_has_the_speaker_that_governs_it(extract, text, holders):
    claims = [claim for claim in extract(text) if claim.kind == "quantity"]
    assert [claim.attribution.holder for claim in claims] == holders


@pytest.mark.parametrize(
    "text",
    [
        "The 12 men were told to leave.",
        "Neither side has said whether 12 men left.",
        "The report of 12 pages is out.",
        "12 men were reported missing.",
        "The car sold 12 times per day.",
        "12 men declined to say why.",
        "The United States sent 12 men.",
        "Silva’s claim to 12 houses is old.",
    ],
)
def test_a_verb_of_saying_alone_attributes_nothing(extract, text):
    assert {claim.attribution for claim in extract(text)} == {None}


@pytest.mark.parametrize(
    "text",
    ["The men wrote in Ruritania about 12 people.", "They came to Zenda to report 12 cases."],
)
def test_a_place_says_nothing(extract, text):
    holders = {claim.attribution.holder for claim in extract(text) if claim.attribution}
    assert holders.isdisjoint({"Ruritania", "Zenda"})


def test_an_article_that_speaks_itself_has_no_attribution(extract):
    (claim,) = extract("12 people died.")
    assert claim.attribution is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("12 people died.", "asserted"),
        ("12 people may have died.", "possible"),
        ("12 people will speak.", "planned"),
        ("They demanded 12 ships.", "demanded"),
        ("They denied losing 12 ships.", "denied"),
        ("In May 12 people died.", "asserted"),
        ("12 people allegedly died.", "possible"),
        ("They would have lost 12 ships.", "possible"),
        ("They are expected to lose 12 ships.", "possible"),
        ("They plan to send 12 ships.", "planned"),
        ("They would send 12 ships.", "planned"),
        ("They are due to send 12 ships.", "planned"),
        ("They urged Ruritania to send 12 ships.", "demanded"),
        ("12 people died and he will resign.", "asserted"),
        ("12 people died due to the storm.", "asserted"),
        ("As expected 12 people came.", "asserted"),
        ("He read a plan that has 12 points.", "asserted"),
        ("The plan of 12 points is out.", "asserted"),
        ("12 people think they may win.", "asserted"),
        ("12 members of Planned Futures left.", "asserted"),
    ],
)
def test_modality_tells_how_the_clause_holds_the_claim(extract, text, modality):
    claims = [claim for claim in extract(text) if claim.kind in ("quantity", "date")]
    assert {claim.modality for claim in claims} == {modality}


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("They found 12 ships.", "affirmed"),
        ("They did not find 12 ships.", "negated"),
        ("They never found 12 ships.", "negated"),
        ("They haven't found 12 ships.", "negated"),
        ("They failed to find 12 ships.", "negated"),
        ("They did not confirm that 12 ships sank.", "negated"),
        ("They denied that the army had sunk 12 ships.", "negated"),
        ("They denied in 12 letters that the ships sank.", "affirmed"),
        ("12 ships did not sink.", "negated"),
        ("Neither of them found 12 ships.", "negated"),
        ("They left without 12 ships.", "negated"),
        ("They found not only 12 ships.", "affirmed"),
        ("They failed twice and found 12 ships.", "affirmed"),
        ("None of the 12 ships sank.", "affirmed"),
        ("They found no gold but 12 ships.", "affirmed"),
        ("Men who did not vote found 12 ships.", "affirmed"),
        ("The No. 3 crew found 12 ships.", "affirmed"),
        ("They were denied entry with 12 ships.", "affirmed"),
        ("They rejected an offer of 12 ships.", "affirmed"),
        ("They rejected claims that 12 ships sank.", "negated"),
    ],
)
def test_polarity_is_that_of_the_clause(extract, text, polarity):
    claims = [claim for claim in extract(text) if claim.kind == "quantity"]
    assert claims[-1].polarity == polarity


def test_what_happens_not_until_a_day_happens(extract):
    (claim,) = extract("They will not leave until 5 March 2024.")
    assert claim.polarity == "affirmed"


def test_what_waits_for_a_day_is_not_denied(extract):
    claims = extract("They will not pay the 12 fees until 5 March 2024.")
    assert [claim.polarity for claim in claims] == ["affirmed", "affirmed"]


def test_a_quotation_is_told_from_narration(extract):
    claims = extract("“We saw 12 ships,” she said, and left with 3 friends.")
    assert [claim.is_quoted for claim in claims] == [True, False]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We saw 12 ships. We saw 15 men,” she said. She left 18 men.", [True, True, False]),
        ('"We saw 12 ships. We saw 15 men," she said.', [True, True]),
        ("“We saw 12 ships.\n“We saw 15 men,” she said.", [True, True]),
        ("“We saw 12 ships.\nThey saw 15 men.", [True, False]),
        ("‘We saw 12 ships,’ she said of the soldiers’ 15 cars.", [True, False]),
        ("The 12 o’clock train had 15 cars.", [False]),
    ],
)
def test_a_quotation_goes_on_over_sentences(extract, text, quoted):
    claims = [claim for claim in extract(text) if claim.kind == "quantity"]
    assert [claim.is_quoted for claim in claims] == quoted


def test_head_event_and_entities_tell_what_the_value_is_about(extract):
    (claim,) = extract("The army in Ruritania deployed 300 fresh troops.")[1:]
    assert claim.head == "troop"
    assert claim.event == ("deployed", "fresh", "troops", "army")
    assert claim.entities == ("Ruritania",)
    assert claim.tense == "past"
    assert claim.quote == "army in Ruritania deployed 300 fresh troops"


def test_the_only_day_of_a_sentence_is_the_day_of_its_claims(extract):
    claims = extract("On 5 March 2024 the army lost 300 troops.")
    assert {claim.on for claim in claims} == {date(2024, 3, 5)}


def test_excluded_spans_make_no_claims():
    text = "12 people died.\nShare 40 times with 3 friends.\n15 people died."
    start = text.index("Share")
    excluded = (Span(start_char=start, end_char=text.index("\n15")),)
    claims = extract_claims(Article(id="a", text=text, excluded=excluded)).claims
    assert [claim.quote for claim in claims] == ["12 people died", "15 people died"]


def test_no_claim_reaches_over_an_excluded_part():
    article = Article(
        id="a", text="A month-long truce.", excluded=(Span(start_char=7, end_char=8),)
    )
    assert extract_claims(article).claims == []


def test_mask_value_names_the_kind_in_place_of_the_value():
    article = Article(id="a", text="It drew over 300 fans.")
    (claim,) = extract_claims(article).claims
    assert mask_value(article.text, claim) == "It drew quantity fans."


def test_sentences_given_are_not_split_again():
    article = Article(id="a", text="It drew 300 fans. It drew 400 fans.")
    sentences = split_sentences(article)[:1]
    assert len(extract_claims(article, sentences=sentences).claims) == 1


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("He made the envoy wait for three hours.", "wait"),
        ("They met on 16 May.", "met"),
        ("A 30-day ceasefire began.", "ceasefire"),
        ("On 16 May they met.", ""),
        ("However 60% left.", ""),
        ("Sales were down 25%.", "sale"),
        ("Ana Silva left for 25 minutes.", "left"),
        ("Ana Silva on 16 May met them.", ""),
        ("The 31-year-old admitted it.", ""),
        ("The 31-year-old admitted interest.", ""),
        ("Mr Silva, 69, left.", "silva"),
        ("He sold it in a $156m (all cash) deal.", "deal"),
    ],
)
def test_a_value_without_a_noun_is_headed_by_what_governs_it(extract, text, head):
    (claim,) = extract(text)
    assert claim.head == head


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("They met at 6 p.m. CET on Monday in Zenda.", "They met at 6 p.m. CET on Monday in Zenda"),
        ("The crew (12 men), led by Mr. Lee, left.", "12 men"),
        ("They lost 12 ships to the U.S. Navy.", "They lost 12 ships to the U.S. Navy"),
        ("12 men left with Gen. Silva and Dr. Lee.", "12 men left with Gen. Silva"),
        ("12 men left with Silva and Dr. Lee.", "12 men left with Silva"),
    ],
)
def test_a_quote_ends_in_no_abbreviation_and_with_no_stray_mark(extract, text, quote):
    assert extract(text)[0].quote == quote


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("They sent 12 police officers.", "officer"),
        ("They sent 12 sports clubs home.", "club"),
        ("They found 12 missing soldiers.", "soldier"),
        ("They counted 300 troops wounded.", "troop"),
        ("They counted 12 wounded.", "wounded"),
        ("They bought 15 new ships.", "ship"),
    ],
)
def test_the_head_is_the_noun_that_is_counted(extract, text, head):
    (claim,) = [claim for claim in extract(text) if claim.kind == "quantity"]
    assert claim.head == head
