"""The figure of facts, made without pyplot."""

from __future__ import annotations

import pickle
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from claimcheck.errors import MissingExtraError
from claimcheck.models import Interval, QuantityValue, Report

pytest.importorskip("matplotlib")


def with_soft_values(report: Report, names: tuple[str, str] = ("herald", "post")) -> Report:
    """The report with a value for each mention of its soft conflict."""
    soft = report.conflicts[1]
    crowds = {
        "Around 900 people": QuantityValue(
            interval=Interval(low=810, high=990), stated="approximate"
        ),
        "Over 1,200 people": QuantityValue(
            interval=Interval(low=1200, high=None, low_open=True), stated="bound"
        ),
    }
    known = {claim.quote: claim for claim in report.claims}
    template = known["Over 1,200 people"]
    claims = [
        template.model_copy(
            update={
                "id": mention.claim_id,
                "article_id": mention.article_id,
                "value": crowds[mention.quote],
            }
        )
        for side in soft.sides
        for mention in side.mentions
    ]
    others = [claim for claim in report.claims if claim.id != template.id]
    return report.model_copy(update={"claims": (*others, *claims)})


def texts(figure) -> list[str]:
    return [text.get_text() for axes in figure.axes for text in (axes.title, *axes.texts)]


def test_the_surest_conflicts_with_an_axis_are_drawn(report: Report) -> None:
    figure = with_soft_values(report).plot()
    assert [axes.get_title(loc="left") for axes in figure.axes] == [
        "which bridge it is",
        "people who walked across the bridge",
    ]
    assert "about 900 · post" in texts(figure)
    assert "over 1,200 · herald" in texts(figure)


def test_one_fact_is_drawn_by_id_or_as_it_is(report: Report) -> None:
    (by_id,), (by_fact,) = report.plot("c1").axes, report.plot(report.conflicts[0]).axes
    assert by_id.get_title(loc="left") == by_fact.get_title(loc="left") == "which bridge it is"
    assert [label.get_text() for label in by_id.get_xticklabels()] == ["1st", "2nd"]


def test_figure_is_saved_and_shown_without_pyplot(report: Report) -> None:
    figure = report.plot()
    buffer = BytesIO()
    figure.savefig(buffer, format="svg")
    assert b"<svg" in buffer.getvalue()
    assert figure._repr_png_().startswith(b"\x89PNG")


def test_global_state_stays_as_it_was(report: Report) -> None:
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    report.plot()._repr_png_()
    assert dict(mpl.rcParams) == before


def test_plotting_imports_no_pyplot_and_the_report_no_matplotlib() -> None:
    code = (
        "import sys, claimcheck\n"
        "from claimcheck.models import Report\n"
        "report = Report(claimcheck='1', settings={}, articles=(), claims=(), conflicts=(),"
        " agreements=())\n"
        "assert 'matplotlib' not in sys.modules\n"
        "report.plot()._repr_png_()\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_dollar_signs_are_no_mathematics(report: Report) -> None:
    conflict = report.conflicts[0].model_copy(update={"fact": r"$5 and \frac{ and $6"})
    figure = report.plot(conflict)
    assert figure._repr_png_().startswith(b"\x89PNG")
    assert figure.axes[0].get_title(loc="left") == r"$5 and \frac{ and $6"


def test_control_characters_are_shown_as_escapes(report: Report) -> None:
    conflict = report.conflicts[0].model_copy(update={"fact": "which \u202ebridge\x1b[31m"})
    title = report.plot(conflict).axes[0].get_title(loc="left")
    assert title == r"which \u202ebridge\x1b[31m"


def test_no_conflict_is_said(empty_report: Report) -> None:
    figure = empty_report.plot()
    assert [text.get_text() for text in figure.texts] == ["No conflict whose values lie on an axis"]


def test_more_conflicts_than_shown_are_counted(report: Report) -> None:
    conflict = report.conflicts[0]
    many = tuple(conflict.model_copy(update={"id": f"c{n}"}) for n in range(14))
    figure = report.model_copy(update={"conflicts": many}).plot()
    assert len(figure.axes) == 12
    assert figure.get_suptitle() == "The 12 surest of 14 conflicts whose values have an axis"


def test_unknown_facts_and_those_without_an_axis_are_named(report: Report) -> None:
    with pytest.raises(ValueError, match="no fact 'c9'"):
        report.plot("c9")
    with pytest.raises(ValueError, match="'a1', of kind 'date', lie on no axis"):
        report.plot("a1")


def test_figure_pickles(report: Report) -> None:
    figure = pickle.loads(pickle.dumps(report.plot()))
    assert len(figure.axes) == 1


def test_missing_matplotlib_names_the_extra(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "matplotlib"]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "claimcheck.reporting.plot", raising=False)
    with pytest.raises(MissingExtraError, match=r"claimcheck-corpus\[plot\]"):
        report.plot()


def test_a_broken_matplotlib_is_not_called_missing(
    report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "matplotlib").mkdir()
    (tmp_path / "matplotlib" / "__init__.py").write_text("import no_such_part\n")
    for name in [name for name in sys.modules if name.partition(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "claimcheck.reporting.plot", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="no_such_part"):
        report.plot()
