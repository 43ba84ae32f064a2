"""Progress bars: in terminals, in notebooks that can draw one, and in those that cannot."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from claimcheck.progress import progress_bar


class DrawnBar:
    """Stands for the bar of a notebook with ipywidgets."""

    disabled: bool | None = False

    def __init__(self, items: list[int], *_: str, disable: bool | None, **__: Any) -> None:
        self.items = items
        type(self).disabled = disable

    def __iter__(self) -> Iterator[int]:
        return iter(self.items)


def test_items_come_through_unchanged(capsys: pytest.CaptureFixture[str]) -> None:
    for progress in (True, False, None):
        assert list(progress_bar([1, 2, 3], progress, "counting", "numbers")) == [1, 2, 3]
    written = capsys.readouterr()
    assert "counting" in written.err
    assert written.out == ""


def test_none_shows_nothing_where_stderr_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert list(progress_bar([1], None, "counting", "numbers")) == [1]
    assert capsys.readouterr().err == ""


def test_none_shows_a_bar_in_a_notebook_that_draws_one(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("tqdm.auto")
    module.tqdm = DrawnBar
    monkeypatch.setitem(sys.modules, "tqdm.auto", module)
    assert list(progress_bar([1, 2], None, "counting", "numbers")) == [1, 2]
    assert DrawnBar.disabled is False


def test_a_notebook_without_widgets_is_not_warned() -> None:
    nbclient = pytest.importorskip("nbclient")
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("ipykernel")
    code = (
        "import sys\n"
        "sys.modules['ipywidgets'] = None\n"
        "from claimcheck.progress import progress_bar\n"
        "print(list(progress_bar([1, 2], None, 'counting', 'numbers')))\n"
        "print(list(progress_bar([1, 2], True, 'counting', 'numbers')))\n"
    )
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    client = nbclient.NotebookClient(
        notebook, timeout=60, kernel_name="python3", coalesce_streams=True
    )
    client.execute()
    texts = {output["name"]: output["text"] for output in notebook.cells[0]["outputs"]}
    assert texts["stdout"] == "[1, 2]\n[1, 2]\n"
    assert "\r" in texts["stderr"]  # the bar, wiped when done
    assert "Warning" not in texts["stderr"]
