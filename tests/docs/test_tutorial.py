"""The tutorial runs, and shows what it really gives.

`python tests/docs/test_tutorial.py` runs it and writes its outputs anew.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

nbclient = pytest.importorskip("nbclient")
nbformat = pytest.importorskip("nbformat")
pytest.importorskip("ipykernel")

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs" / "tutorial.ipynb"


def executed(folder: str) -> Any:
    """The notebook, run from the start in that folder by this Python."""
    notebook = nbformat.read(TUTORIAL, as_version=4)
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    client = nbclient.NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": folder}},
        record_timing=False,
        coalesce_streams=True,
    )
    client.execute()
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            # Where there is something to look at, the words for it are a record's fields.
            if len(output.get("data", ())) > 1:
                output["data"].pop("text/plain", None)
                output["metadata"] = {}
    notebook["metadata"]["language_info"] = {"name": "python"}
    return notebook


def texts(notebook: Any) -> list[list[str]]:
    """What each code cell prints and gives as text."""
    return [
        [
            output["text"] if output["output_type"] == "stream" else output["data"]["text/plain"]
            for output in cell["outputs"]
            if output["output_type"] == "stream" or "text/plain" in output["data"]
        ]
        for cell in notebook.cells
        if cell["cell_type"] == "code"
    ]


def shown(notebook: Any) -> list[list[str]]:
    """What each code cell shows otherwise: HTML, pictures."""
    return [
        sorted(kind for output in cell["outputs"] for kind in output.get("data", ()))
        for cell in notebook.cells
        if cell["cell_type"] == "code"
    ]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.environ.get("PYTHONPATH", ""))
        patch.setenv("PYTHONWARNINGS", "default")
        return executed(str(tmp_path_factory.mktemp("tutorial")))


def test_it_runs_without_an_error_or_a_warning(run: Any) -> None:
    outputs = [output for cell in run.cells for output in cell.get("outputs", ())]
    assert not [output for output in outputs if output["output_type"] == "error"]
    assert not [output["text"] for output in outputs if output.get("name") == "stderr"]


def test_it_shows_what_it_gives(run: Any) -> None:
    written = nbformat.read(TUTORIAL, as_version=4)
    assert texts(run) == texts(written)
    assert shown(run) == shown(written)


def test_it_shows_no_path_of_a_machine() -> None:
    text = TUTORIAL.read_text("utf-8")
    assert not re.findall(r"/(?:home|tmp|usr|work|Users|private|var)/[^\"\\ ]*|[A-Z]:\\\\", text)


def test_it_shows_a_report_and_pictures() -> None:
    kinds = [kind for cell in shown(nbformat.read(TUTORIAL, as_version=4)) for kind in cell]
    assert kinds.count("text/html") >= 2
    assert kinds.count("image/png") == 2


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        notebook = executed(folder)
    nbformat.write(notebook, TUTORIAL)
    print(f"{TUTORIAL.name}: {TUTORIAL.stat().st_size:,} bytes, {sys.version.split()[0]}")
