"""Sentences changed as a whole: denied, cut shorter, with two names exchanged."""

import re
from itertools import combinations
from random import Random

_AUXILIARY = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|should|must|did|does|do|may|might)\b"
    r"(?!\s+(?:not|no|never|n't|nothing|nobody|none|only|neither|nor|little|few|hardly)\b|n't|['’]t\b)"
)
_SUBORDINATE = re.compile(r"(?i)\b(that|which|who|whom|whose|if|because|when|while|where|what)\b")
_SHORT = {"will": "won't", "can": "can't", "do": "don't"}
_NO_SHORT = frozenset({"may", "might", "must"})
_SAID = re.compile(
    r",[\"”’]?\s(?:[\w.’'-]+\s){0,6}?(?:said|says|told\s[\w\s]+|added|reported)"
    r"(?:\s[\w.’'-]+){0,4}(?=[.,]|$)"
    r"|^According to [^,]{3,60},\s|,\saccording to [^,.]{3,60}(?=[.,])"
)
_ASIDE = re.compile(r"\s*(?:,\s[^,.;:\"“”()]{8,90},(?=\s)|\([^()]{2,90}\)|—[^—]{5,90}—)")
_OPENING = re.compile(r"^(?:In|On|At|After|Before|During|Since|By|For|With|As)\b[^,\"“]{4,70},\s")
_NAME = re.compile(
    r"(?<![\w’'])(?!(?:The|A|An|In|On|At|But|And|For|As|If|When|While|After|Before|Last|Late|This)\s)"
    r"[A-Z][a-z][\w-]*(?:\s(?:[A-Z]\.|of\sthe|of))?(?:\s[A-Z][a-z][\w-]*){1,3}"
)
_CALENDAR = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sunday)"
)
_LISTING = frozenset({"and", "or", "with", "both", "between", "versus", "against", "met"})
_TAIL = re.compile(
    r"(?:,\s(?:which|who|where|while|after|as|but|and|although|though|with|including|because)\b"
    r"|\s(?:after|because|while|although|before|amid|despite|since)\b)[^\"“”]{8,}?(?=\.?$)"
)


def denied(text: str, rng: Random) -> str | None:
    """Return `text` with its main verb denied, or None where no plain place is seen."""
    match = _AUXILIARY.search(text)
    if not match or _SUBORDINATE.search(text[: match.start()]) or text.endswith("?"):
        return None
    verb, rest = match.group(), text[match.end() :]
    choice = rng.random()
    if choice < 0.3 and verb not in _NO_SHORT:
        return text[: match.start()] + _SHORT.get(verb, verb + "n't") + rest
    word = "never" if choice > 0.93 else "not"
    return f"{text[: match.start()]}{verb} {word}{rest}"


def shortened(text: str, rng: Random) -> str | None:
    """Return `text` less an aside, an opening, a tail or who said so; None where it has none."""
    cuts = [
        (match.start(), match.end())
        for pattern in (_SAID, _ASIDE, _OPENING, _TAIL)
        for match in pattern.finditer(text)
    ]
    if not cuts:
        return None
    start, end = rng.choice(cuts)
    left = (text[:start] + text[end:]).strip(" ,")
    if len(left.split()) < 5:
        return None
    return left[0].upper() + left[1:]


def exchanged(text: str, rng: Random) -> str | None:
    """Return `text` with two of its names in each other's place; None where that says the same.

    Names beside each other may be members of a list, so words must stand between them.
    """
    names = [name for name in _NAME.finditer(text) if not _CALENDAR.search(name.group())]
    pairs = [
        (first, second)
        for first, second in combinations(names, 2)
        if first.group() not in second.group()
        and second.group() not in first.group()
        and len(words := text[first.end() : second.start()].split()) >= 2
        and _LISTING.isdisjoint(words)
    ]
    if not pairs:
        return None
    first, second = rng.choice(pairs)
    between = text[first.end() : second.start()]
    head, tail = text[: first.start()], text[second.end() :]
    return f"{head}{second.group()}{between}{first.group()}{tail}"
