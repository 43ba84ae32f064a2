"""Sentences changed as a whole: denied, cut shorter."""

import re
from random import Random

_AUXILIARY = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|should|must|did|does|do|may|might)\b"
    r"(?!\s+(?:not|no|never|n't|nothing|nobody|none|only|neither|nor|little|few|hardly)\b|n't)"
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
