"""A verb's base form → all its forms."""

from __future__ import annotations

import re

from claimcheck.tables import load_table

_IRREGULAR: dict[str, list[str]] = load_table("outcomes")["irregular"]
_DOUBLED = re.compile(r"(?:[^aeiou]|^)[aeiou][bdgmnpt]\Z|(?:mit|pel|fer|cel|bar|quit|rol|tal)\Z")


def forms_of(word: str) -> tuple[str, ...]:
    """The word alone, or for a verb marked by "~" all its forms.

    >>> forms_of("rise~"), forms_of("alive")
    (('rise', 'rises', 'rose', 'risen', 'rising'), ('alive',))
    """
    if not word.endswith("~"):
        return (word,)
    base = word[:-1]
    if base in _IRREGULAR:
        return tuple(dict.fromkeys((base, *_IRREGULAR[base])))
    if base.endswith("e"):
        return base, f"{base}s", f"{base}d", f"{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in "aeou":
        return base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    third = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"
    plain = f"{base}ed", f"{base}ing"
    if not _DOUBLED.search(base):
        return base, third, *plain
    doubled = f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"
    return base, third, *doubled, *plain
