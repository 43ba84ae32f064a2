import pytest

from claimcheck.reading.boilerplate import find_boilerplate

NEWS = (
    "The mayor of Hask said on Friday that 1,200 people had come to see the mill turn again, "
    "more than ever before."
)


def excluded(text):
    return [text[span.start_char : span.end_char] for span in find_boilerplate(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Read more", "READ MORE: Nine mills you must see", "Read next: The weir", "SEE ALSO: Weirs",
        "Share this on Facebook", "Share this story: Mail | Print", "Email | Print | Share",
        "Views: 0", "1,204 views", "12 Comments", "3 min read", "Advertisement",
        "Story continues below advertisement", "Be the first to comment",
        "Your email address will not be published. Required fields are marked *",
        "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
        "Is this hitting home? If so, consider supporting my work—buy me a virtual coffee!",
        "Please Contribute via GoGetFunding", "Donate here", "Support our journalism",
        "If you liked this story, please donate.", "If this post helped, buy me a cup of coffee",
        "Sign up for our newsletter", "Subscribe now", "Follow us on Telegram",
        "» Follow Ada Orm (@adaorm) on Twitter", "Like us on Facebook | Follow us on Twitter",
        "All rights reserved", "© 2025 The Weir Post", "Copyright 2025 The Weir Post.",
        "Additional reporting by Ada Orm", "(Reporting by Ada Orm; Editing by Bo Lind)",
        "Ada Orm and Bo Lind contributed to this report.", "FILE PHOTO: The mill in 2019.",
        "[Image via Weir Post]", "Ada Orm/Getty Images", "Weir Radio, 98.4 FM",
        "This article originally appeared in The Weir Post.", "<!-- width = 468; -->",
    ],
)  # fmt: skip
def test_boilerplate_makes_no_claims(line):
    assert excluded(f"{NEWS}\n\n{line}\n\n{NEWS}") == [line]
    assert excluded(f"  {line} \r\n{NEWS}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        NEWS,
        "Read aloud, the ruling took 3 hours.",
        "Shares of the mill rose 4 percent on Monday.",
        "The price of a cup of coffee rose to 4 crowns.",
        "About 300 people came.",
        "Comments by the minister drew 200 complaints.",
        "The newsletter has 12,000 subscribers.",
        "“Will you support us?” he asked 400 workers.",
        "“If you like this town, support its mill,” she said.",
        "A GoFundMe page raised 9,000 crowns.",
        "The minister did not respond to a request for comment.",
        "Sign-up for the course begins on 3 May.",
        "Views on the mill differ: 40 percent are against it.",
        "Donations of 9,000 crowns arrived.",
        "Photographs of 12 mills hang there.",
        "Like many others on Facebook, she saw 3 of them.",
        "The comment form had the words: leave a reply. It drew 14 of them.",
    ],
)
def test_news_stays(line):
    assert excluded(f"{NEWS}\n{line}\n{NEWS}") == []


def test_comment_form_and_all_below_make_no_claims():
    form = "Leave a Reply\n\nName\n\nAda: I counted 1,500 people."
    assert excluded(f"{NEWS}\n{form}") == [form]
    form = "27 readers liked this. Leave a Reply\nAda: 1,500."
    assert excluded(f"{NEWS}\n{form}") == [form]


def test_comment_link_above_the_article_ends_nothing():
    assert excluded(f"Leave a comment\nComments (3)\n{NEWS}") == ["Leave a comment", "Comments (3)"]


def test_author_and_the_paragraph_about_them_make_no_claims():
    text = f"{NEWS}\n\nAbout Ada Orm 542 Articles\n\nAda wrote 9 books.\n{NEWS}"
    assert excluded(text) == ["About Ada Orm 542 Articles", "Ada wrote 9 books."]


def test_wire_credit_at_the_end_of_a_paragraph_makes_no_claims():
    credit = "(Reporting by Ada Orm in Hask; Editing by Bo Lind)"
    assert excluded(f"{NEWS} {NEWS} {NEWS} {credit}\n{NEWS}") == [credit]


def test_long_paragraph_stays_whatever_it_begins_with():
    assert excluded("Read more: " + NEWS * 3) == []


def test_empty_text_has_no_boilerplate():
    assert find_boilerplate("") == []
