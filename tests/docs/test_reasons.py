"""docs/report.md explains verdicts and every code of a reason that the scoring can give."""

from __future__ import annotations

import ast
from pathlib import Path

from claimcheck.models import Verdict

ROOT = Path(__file__).parents[2]
SCORING = ROOT / "claimcheck" / "scoring"
PAGE = (ROOT / "docs" / "report.md").read_text("utf-8")


def _codes_written_out() -> set[str]:
    """First arguments of the functions that make comparisons, where they are literals."""
    files = (*SCORING.glob("comparators/*.py"), SCORING / "gates.py")
    trees = [ast.parse(file.read_text("utf-8")) for file in files]
    return {
        node.args[0].value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id.lstrip("_") in ("agree", "disagree", "not_comparable")
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_code_of_a_reason_is_explained() -> None:
    codes = _codes_written_out()
    assert {"rounding", "different_values", "update"} <= codes
    assert not {code for code in codes if f"`{code}`" not in PAGE}


def test_every_field_of_a_verdict_is_explained() -> None:
    assert not {name for name in Verdict.model_fields if f"`{name}`" not in PAGE}
