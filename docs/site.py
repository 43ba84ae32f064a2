"""A hook of mkdocs: links that lead out of docs/ work on the site as they do in the repository.

Some files outside docs/ become pages of the site. A link to any other file of the repository
becomes its words and the file's path.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]
PAGES = {
    "benchmarks/README.md": "benchmarks.md",
    "data/README.md": "data.md",
    "training/README.md": "training.md",
    "CHANGELOG.md": "changelog.md",
}
"""Files outside docs/ that are pages of the site."""

_PAGE_OF = {**PAGES, "README.md": "index.md"}
_FILE_OF = {page: file for file, page in PAGES.items()}
_FENCED = re.compile(r"^(```\w*\n.*?^```)", re.M | re.S)
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^()#\s]+)(#[^()\s]*)?\)")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The configuration with every decision in the navigation."""
    pages = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    (decisions,) = (part["Decisions"] for part in config.nav or () if "Decisions" in part)
    decisions += [f"decisions/{page.name}" for page in pages]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of docs/ and the pages from outside."""
    for file, page in PAGES.items():
        files.append(File.generated(config, page, abs_src_path=str(ROOT / file)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page with links that hold on the site; code blocks stay as they are."""
    uri = page.file.src_uri
    parts = _FENCED.split(markdown)
    return "".join(p if p.startswith("```") else relink(p, uri) for p in parts)


def relink(text: str, uri: str) -> str:
    """The text of the page `uri` of the site, with its links out of docs/ changed."""
    folder = posixpath.dirname(_FILE_OF.get(uri, f"docs/{uri}"))

    def changed(link: re.Match[str]) -> str:
        mark, words, target, anchor = link.groups(default="")
        file = posixpath.normpath(posixpath.join(folder, target))
        if "://" in target or (file.startswith("docs/") and uri not in _FILE_OF):
            return link[0]
        page = _PAGE_OF.get(file, file.removeprefix("docs/"))
        if page != file:
            here = posixpath.dirname(uri)
            return f"{mark}[{words}]({posixpath.relpath(page, here or '.')}{anchor})"
        return f"{words} (`{file}`)" if (ROOT / file).exists() else link[0]

    return _LINK.sub(changed, text)
