"""docs/report.md explains every code of a reason that the scoring can give."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCORING = ROOT / "claimcheck" / "scoring"
PAGE = (ROOT / "docs" / "report.md").read_text("utf-8")


def _nodes() -> list[ast.AST]:
    files = (*SCORING.glob("comparators/*.py"), SCORING / "gates.py")
    return [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]


def _codes_written_out() -> set[str]:
    """Literals that are the first argument of a comparison, or that a `reason` is chosen from."""
    passed = [
        node.args[0]
        for node in _nodes()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id.lstrip("_") in ("agree", "disagree", "not_comparable")
        and node.args
    ]
    chosen = [
        literal
        for node in _nodes()
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "reason"
        for literal in _choices(node.value)
    ]
    return {
        node.value
        for node in (*passed, *chosen)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _choices(value: ast.expr) -> list[ast.AST]:
    """What a conditional expression, or `next` over literals, can give."""
    if isinstance(value, ast.IfExp):
        return [value.body, value.orelse]
    return list(ast.walk(value))


def test_every_code_of_a_reason_is_explained() -> None:
    codes = _codes_written_out()
    assert {"rounding", "different_values", "update", "year_unstated", "overlap"} <= codes
    assert not {code for code in codes if f"`{code}`" not in PAGE}
