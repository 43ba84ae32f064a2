"""The documentation builds as a site without a warning, is complete, and fetches nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import click
import pytest

import claimcheck
from claimcheck import Settings, models
from claimcheck.cli import main
from docs.site import PAGES, relink

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; a warning ends the build."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def words(page: Path) -> str:
    return unescape(re.sub(r"<[^>]+>", "", page.read_text("utf-8")))


class Tags(HTMLParser):
    """What a page makes the browser load, and the pictures and links in it."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "a":
            self.links.append(found.get("href") or "")
        elif tag == "link" and found.get("rel") in ("canonical", "prev", "next"):
            pass  # names a page and loads nothing
        else:
            self.loaded += [v for name in ("src", "href", "srcset") if (v := found.get(name))]


def test_every_page_of_the_repository_is_a_page_of_the_site(site: Path) -> None:
    uris = [file.relative_to(ROOT / "docs") for file in ROOT.glob("docs/**/*.md")]
    expected = {Path(str(uri).replace("README.md", "index.md")) for uri in uris}
    expected |= {Path(page) for page in PAGES.values()}
    assert not {uri for uri in expected if not (site / uri).with_suffix(".html").exists()}
    assert not [*site.rglob("*.py")]


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    pages = [*site.rglob("*.html")]
    loaded = {(page.name, each) for page in pages for each in Tags(page).loaded}
    assert {each for _, each in loaded if each.endswith("how-it-works.svg")}
    assert not {each for each in loaded if re.match(r"(\w+:)?//", each[1])}
    styles = [file.read_text("utf-8") for file in site.rglob("*.css")]
    assert not [found for css in styles for found in re.findall(r"url\(\W?(?:https?:)?//\S+", css)]


def test_links_and_pictures_lead_to_files_of_the_site(site: Path) -> None:
    broken = [
        (page.name, link)
        for page in site.rglob("*.html")
        if page.name != "404.html"  # its links begin at the root of wherever the site is
        for tags in [Tags(page)]
        for link in (*tags.links, *tags.loaded)
        if not re.match(r"\w+:|#", link) and not (page.parent / re.split("[?#]", link)[0]).exists()
    ]
    assert not broken


def test_the_api_reference_has_every_public_name(site: Path) -> None:
    text = words(site / "reference" / "api.html")
    assert not {name for name in claimcheck.__all__ if not re.search(rf"\b{name}\b", text)}


def _commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(main)
    yield "", main
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        yield name, command


def test_the_command_line_reference_has_every_command_and_option(site: Path) -> None:
    text = words(site / "reference" / "cli.html")
    for name, command in _commands():
        start = text.rindex(f"claimcheck {name} [OPTIONS]".replace("  ", " "))
        options = [o for p in command.params if isinstance(p, click.Option) for o in p.opts]
        assert not {option for option in options if option not in text[start:]}


def test_the_reference_has_every_setting_kind_and_field(site: Path) -> None:
    settings = words(site / "reference" / "settings.html")
    kinds = words(site / "reference" / "kinds.html")
    report = words(site / "reference" / "report.html")
    assert not {name for name in Settings.model_fields if name not in settings}
    assert not {kind for kind in get_args(models.Kind) if kind not in kinds}
    fields = {f.alias or name for name, f in models.Report.model_fields.items()}
    assert not {name for name in fields if name not in report}


def test_links_out_of_docs_become_pages_or_paths() -> None:
    text = "[a](../README.md#use) [b](../benchmarks/README.md#x) [c](../LICENSE) [d](values.md)"
    assert relink(text, "report.md") == (
        "[a](index.md#use) [b](benchmarks.md#x) c (`LICENSE`) [d](values.md)"
    )


def test_links_of_a_page_from_outside_lead_into_docs() -> None:
    text = "[a](../docs/values.md) [b](../CHANGELOG.md) [c](https://example.org/README.md)"
    assert relink(text, "benchmarks.md") == (
        "[a](values.md) [b](changelog.md) [c](https://example.org/README.md)"
    )


def test_a_link_to_nothing_is_left_for_mkdocs_to_refuse() -> None:
    assert relink("[a](../nothing.md)", "report.md") == "[a](../nothing.md)"
