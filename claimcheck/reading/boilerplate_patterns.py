"""The lines of a web page that make no claims, as a table of cheap patterns.

Collected from news pages and blogs (WordPress comment forms and plug-ins, share bars, wire
credits, photo credits, paywalls) and counted on 6,363 news articles; a pattern that caught a
sentence of news there was narrowed or dropped. All match without regard to case.
"""

from __future__ import annotations

import re

_PLATFORM = r"(?:twitter|x|facebook|instagram|youtube|telegram|whatsapp|linkedin|bluesky|threads)"
_GIFT = r"(?:coffee|donat\w+|contribut\w+|subscrib\w+|support\w*)"

_WHOLE_LINES = (
    # Links and buttons left over from the page.
    r"advert(?:isement|isment|s)?",
    r"ads by .{1,40}",
    r"sponsored(?: content)?",
    r"(?:story|article) continues (?:below|after).{0,40}",
    r"continue reading.{0,60}",
    r"view (?:gallery|comments|on instagram|more)",
    r"(?:see all )?related(?: (?:coverage|stor(?:y|ies)|articles?|posts?|topics?))?:?",
    r"(?:(?:read|see|watch) (?:more|next|also)|more):?",
    r"(?:print|e?mail|share|tweet|copy link|save|\||/|,|·| )+",
    r"scroll down for (?:videos?|more).{0,40}",
    r"video (?:loading|player).{0,80}",
    r"poll loading.{0,5}",
    r"skip to (?:main )?content",
    r"back to top",
    r"(?:abstract|full text|letters)\.?",
    r"cComments",
    r"(?:facebook|twitter|whatsapp|instagram)\.?",
    r"\d{1,2}[ -]min(?:ute)?s? read",
    r"(?:views|reads|shares|likes|comments)\s?:\s?[\d.,]{1,12}[km]?",
    r"[\d.,]{1,12}[km]? (?:views|reads|shares|likes|comments?)",
    r"(?:(?:post|add) a comment|comments|join the (?:conversation|discussion))",
    r"[\d.,]{1,12}[km]? (?:readers|people) (?:liked|shared) this\.?",
    # Photo credits of one line.
    r"[\[(]?(?:image|photo)s?(?: courtesy| credit)?(?: via| by|:) ?[\w .,'’/&@-]{1,80}[\])]?",
    r"[\[(]?(?:credit|source): ?[\w .,'’/&@-]{1,80}[\])]?",
    r"(?:\w[\w .'’-]{0,40}(?:/| via |, | - ))?(?:getty(?: images)?|afp|reuters|ap photo|epa)\.?",
    # Stations and domains that sign their pages.
    r"[\w .'’-]{1,60}, \d{2,3}\.\d fm",
    r"(?:www\.)?[\w-]{1,40}\.(?:com|org|net|news)/?",
    # Remnants of scripts.
    r"<!--.*-->",
    r"[\w.$]{3,60}\([^()]*\);",
)

_LINE_STARTS = (
    r"read (?:more|next|also|on)(?::| about\b| at\b| from\b| here\b)",
    r"(?:see also|related|more on this|watch|don[’']t miss)\s?:",
    r"(?:click here|on a mobile device\?|using a mobile device\?)",
    r"please enable javascript",
    r"share (?:this|on|via)\b",
    r"like (?:us|our page|this page|the page)\b",
    rf"(?:follow|join|find) .{{1,80}}\bon (?:{_PLATFORM}|social media)\b",
    r"follow (?:us|me)\b",
    r"sign up (?:to|for|now|here|today)\b",
    r"subscribe (?:to|now|here|today|for)\b",
    r"subscribe$",
    r"(?:get|want) .{1,80}\bnewsletters?\b",
    r"for more,? (?:sign up|subscribe|visit|follow|click)\b",
    r"for (?:the full|more) stor(?:y|ies),? (?:click|visit|go to)\b",
    r"(?:please )?(?:contribute|donate) (?:via|through|here|now|today|to (?:us|our|my|this))\b",
    r"(?:please )?support (?:us|me) (?:on|by|with)\b",
    r"(?:please )?support (?:our|my|independent) (?:work|site|website|journalism|reporting)\b",
    r"is this content hitting",
    rf"if this (?:article|letter|post|story|page|site|work)\b.{{1,160}}\b{_GIFT}\b",
    rf"if you (?:like|enjoy|value|appreciate|f[io]u?nd)(?:e?d)?\b.{{1,160}}\b{_GIFT}\b",
    r"be the first to comment",
    r"have something to add to this story",
    r"your e-?mail address will not be published",
    r"required fields are marked",
    r"save my name, e-?mail",
    r"notify me of (?:new|follow-?up)",
    r"this site uses akismet",
    r"(?:this (?:web)?site|we) uses? cookies",
    r"sorry,? we are not currently accepting comments",
    r"this (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published|ran)\b",
    r"as published in\b",
    r"(?:copyright|©|\(c\))(?: ©)? ?(?:\d{4}|the |by |all )",
    r"©",
    r"\(?(?:(?:additional|other|with) )?(?:reporting|writing|editing|compiled|edited) by\b",
    r"contribut(?:ing|ors?)\s?:",
    r"(?:file )?photos?\s?:",
    r"file (?:photo|image|picture)\b",
    r"(?:image|photo) (?:caption|credit|source)\b",
    r"high quality global journalism requires investment",
)

_INSIDE = {
    # A word that must be there first keeps the search for the rest cheap.
    "all rights reserved": r"all rights reserved",
    "contributed to this": r"contributed to this (?:report|story|article)\.?\)?$",
    "newsletter": r"\b(?:sign up|subscribe)\b.{0,60}\bnewsletters?\b",
    "coffee": r"\bbuy (?:me|us) a (?:virtual )?(?:cup of )?coffee\b",
    "consider": r"\bconsider (?:supporting|donating to|contributing to) (?:my|our|this) \w+",
    "gogetfunding": r"\bplease contribute\b",
    "will you": r"\bwill you (?:join|support|help) (?:us|them)\b[^\"”]*[?!]$",
    "broadcasts on": r"\bbroadcasts on \d{2,3}(?:\.\d)? ?(?:fm|am|mhz)\b",
    "leave a reply": r"(?:^|[.!?|] )leave a reply$",
}

_REST_STARTS = (
    # The comment form of WordPress and what stands below it: the words of readers.
    r"leave a (?:reply|comment)\b.{0,60}$",
    r"comments? \(\d{1,6}\)$",
    r"[\d,]{1,7} (?:responses to|thoughts on) [“”\"].{1,200}$",
    r"[\d,]{1,9} (?:readers|people) (?:liked|shared) this\. leave a reply$",
)

_PARAGRAPH_STARTS = (
    r"about (?:the author|the writer|us)$",
    r"about .{1,60} \d{1,6} (?:articles|posts)$",
    r"author bio$",
)

_MARKS = r"[^\w(\[<©\"“‘']{0,8}+"
"""Bullets, arrows and dashes before the words; behind a quotation mark somebody speaks."""


def _any_of(patterns: tuple[str, ...]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


LINE = re.compile(
    rf"{_MARKS}(?:(?:{_any_of(_WHOLE_LINES)})\W{{0,3}}$|{_any_of(_LINE_STARTS)})", re.I
)
"""Matches at the start of a line that makes no claims."""
INSIDE = tuple((word, re.compile(pattern, re.I)) for word, pattern in _INSIDE.items())
"""A word in lower case, and what to search for in a line that holds it."""
REST = re.compile(rf"{_MARKS}(?:{_any_of(_REST_STARTS)})", re.I)
"""Matches at the start of a line that ends the article."""
PARAGRAPH = re.compile(rf"{_MARKS}(?:{_any_of(_PARAGRAPH_STARTS)})", re.I)
"""Matches at the start of a line that makes no claims and whose next paragraph makes none."""
CREDIT = re.compile(r"\((?:additional )?reporting by [^()]{1,400}\)?$", re.I)
"""A wire credit in parentheses at the end of a paragraph."""
