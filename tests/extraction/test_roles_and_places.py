from __future__ import annotations

import pytest

ROLES = [
    (
        "Former U.S. President Ada Stone spoke.",
        ["Former U.S. President Ada Stone → Ada Stone: president (former)"],
    ),
    (
        "Ivo Radu, the foreign minister, spoke.",
        ["Ivo Radu, the foreign minister → Ivo Radu: foreign minister"],
    ),
    (
        "Defense Minister Ivo Radu spoke.",
        ["Defense Minister Ivo Radu → Ivo Radu: defence minister"],
    ),
    (
        "Acting mayor Ivo Radu spoke.",
        ["Acting mayor Ivo Radu → Ivo Radu: mayor (acting)"],
    ),
    (
        "The mine manager Sheila Dunstan spoke.",
        ["mine manager Sheila Dunstan → Sheila Dunstan: mine manager"],
    ),
    (
        "Sheila Dunstan, the guitarist, spoke.",
        ["Sheila Dunstan, the guitarist → Sheila Dunstan: guitarist"],
    ),
    (
        "Sheila Dunstan, a former tax lawyer from Hull, spoke.",
        ["Sheila Dunstan, a former tax lawyer → Sheila Dunstan: tax lawyer (former)"],
    ),
    (
        "The former Ruritania striker Ole Berg spoke.",
        ["former Ruritania striker Ole Berg → Ole Berg: striker (former)"],
    ),
    (
        "Karr, the former president, slept.",
        ["Karr, the former president → Karr: president (former)"],
    ),
    ("Afterwards, the former president, who had slept, left.", []),
    (
        "Marit Øvregård, the first officer, slept.",
        ["Marit Øvregård, the first officer → Marit Øvregård: first officer"],
    ),
    (
        "Ole Berg, 52, the harbour master of Zenda, spoke.",
        ["the harbour master → Ole Berg: harbour master"],
    ),
    (
        "Ole Berg, the country's longest-serving foreign minister, left.",
        ["Ole Berg, the country's longest-serving foreign minister → Ole Berg: foreign minister"],
    ),
    (
        "Ben S. Stone, chairman of the bank, spoke.",
        ["Ben S. Stone, chairman → Ben S. Stone: chairman"],
    ),
    (
        "Acting Defence Secretary Jon Pane left.",
        ["Acting Defence Secretary Jon Pane → Jon Pane: defence secretary (acting)"],
    ),
    (
        "Ruritanian Deputy Prime Minister Ivo Radu left.",
        ["Ruritanian Deputy Prime Minister Ivo Radu → Ivo Radu: deputy prime minister"],
    ),
    ("Acme CEO Tim Berg left.", ["Acme CEO Tim Berg → Tim Berg: ceo"]),
    (
        "Army spokesman Col. Steve Berg left.",
        ["Army spokesman Col. Steve Berg → Steve Berg: spokesman"],
    ),
    (
        "The Palace's spokesman, Ivo Radu, said so.",
        ["Palace's spokesman, Ivo Radu → Ivo Radu: spokesman"],
    ),
    (
        "The director of the museum in Zenda, Ana Silva, said so.",
        ["director of the museum in Zenda, Ana Silva → Ana Silva: director"],
    ),
    ("Silva is the chief engineer.", ["Silva is the chief engineer → Silva: chief engineer"]),
    (
        "Ivo Radu was named deputy minister of finance.",
        ["Ivo Radu was named deputy minister of finance → Ivo Radu: deputy finance minister"],
    ),
    (
        "Ana Silva was sworn in as president in May.",
        ["Ana Silva was sworn in as president → Ana Silva: president"],
    ),
    (
        "Parliament elected Ada Stone president.",
        ["Ada Stone president → Ada Stone: president"],
    ),
    (
        "It sued ex-finance chief Ole Berg.",
        ["ex-finance chief Ole Berg → Ole Berg: finance chief (former)"],
    ),
    (
        "Ole Berg, who served as mayor until 2019, left.",
        ["Ole Berg, who served as mayor → Ole Berg: mayor (former)"],
    ),
    (
        "Ole Berg was mayor from 2010 to 2015.",
        ["Ole Berg was mayor → Ole Berg: mayor (former)"],
    ),
    (
        "Ole Berg will become governor in May.",
        ["Ole Berg will become governor → Ole Berg: governor (future)"],
    ),
    (
        "President-elect Ada Stone and then-Mayor Ole Berg met.",
        [
            "President-elect Ada Stone → Ada Stone: president (future)",
            "then-Mayor Ole Berg → Ole Berg: mayor (former)",
        ],
    ),
    (
        "The outgoing chancellor, Ole Berg, and interim coach Ana Silva met.",
        [
            "outgoing chancellor, Ole Berg → Ole Berg: chancellor",
            "interim coach Ana Silva → Ana Silva: coach (acting)",
        ],
    ),
    (
        "Ole Berg, a friend of President Stone, left.",
        ["President Stone → Stone: president"],
    ),
    ("Ole Berg is the president's brother.", []),
    ("Ole Berg was a featured speaker.", []),
    ("Russia is the president of the council.", []),
    ("The mayor, Ole Berg and Ana Silva met.", []),
    ("The prime minister Tuesday said no.", []),
    ("Writing in the Northern Echo, the bishop said so.", []),
    ("Whoever is the prime minister left.", []),
    ("They were attacking Clinton Hill.", []),
    ("Nevertheless, other Ruritanian Airlines flights left.", []),
    ("It blamed its father Ole Berg.", []),
    (
        "Ivo Radu, assistant commissioner of the force, spoke.",
        ["Ivo Radu, assistant commissioner → Ivo Radu: assistant commissioner"],
    ),
    (
        "Shadow attorney general Ivo Radu spoke.",
        ["Shadow attorney general Ivo Radu → Ivo Radu: shadow attorney general"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles_are_read_with_their_holder(read, text, expected):
    assert read(text, "role") == expected


PLACES = [
    ("They met in Jeddah.", ["Jeddah → Jeddah"]),
    ("They met at the White House.", ["White House → White House"]),
    ("They met near New York.", ["New York → New York"]),
    (
        "They met in Jeddah, Saudi Arabia, on Monday.",
        ["Jeddah, Saudi Arabia → Jeddah, Saudi Arabia"],
    ),
    ("They live in Chico, Calif., now.", ["Chico, Calif. → Chico, Calif."]),
    ("They met in Washington, D.C., again.", ["Washington, D.C. → Washington, D.C."]),
    ("They met in St. Louis.", ["St. Louis → St. Louis"]),
    ("They met in the southern port city of Zenda.", ["Zenda → Zenda"]),
    ("They met in the Ruritanian town of Zenda.", ["Zenda → Zenda"]),
    ("It lies 20 km north of Zenda.", ["Zenda → Zenda"]),
    ("It sank off the coast of Libya.", ["Libya → Libya"]),
    ("They met in eastern Ukraine.", ["eastern Ukraine → eastern Ukraine"]),
    ("They met in neighbouring Poland.", ["Poland → Poland"]),
    ("They met in the Kharkiv region.", ["Kharkiv region → Kharkiv region"]),
    ("They won in Ohio, Iowa and Texas.", ["Ohio → Ohio", "Iowa → Iowa", "Texas → Texas"]),
    ("They met in London, Paris said.", ["London → London"]),
    (
        "They played at Wimbledon and spoke in Parliament.",
        ["Wimbledon → Wimbledon", "Parliament → Parliament"],
    ),
    ("They shouted at Stone and looked at Ada Stone.", []),
    ("They wrote in English and believe in God.", []),
    ("They sat at the Democratic convention.", []),
    ("They saw it in the BBC series and at Acme headquarters.", []),
    ("They met in Mr. Stone's office at Acme Inc.", []),
    ("They met in Washington, U.S. officials said.", ["Washington → Washington"]),
    ("They met in March.", []),
    ("They met in the morning.", []),
    ("They met at Ole's house.", []),
    ("Ana Silva spoke in the House.", []),
    ("Ana Silva, a banker at Zenda Economics, spoke.", []),
    ("Zenda is in the state of Silvas’ youth.", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_names_behind_a_preposition_of_place_are_places(read, text, expected):
    assert read(text, "location") == expected
