import pytest

pytest.importorskip("benchmarks", reason="benchmarks/ is not importable; use python -m pytest")

from benchmarks.processes import run_python


def test_output_and_exit_code_come_back():
    ended = run_python(("-c", "import sys; print('ünder way'); sys.exit('gone wrong')"))
    assert ended.exit_code == 1
    assert ended.output.splitlines() == ["ünder way", "gone wrong"]
    assert ended.took.cpu_s > 0
