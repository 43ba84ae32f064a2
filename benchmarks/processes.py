"""Python code in a process of its own, as a user and CI start it, and what it cost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.clocks import Took


class Ended(NamedTuple):
    """A process that has ended.

    Attributes:
        output: What it wrote on stdout and stderr.
        took: CPU time is that of the whole process, user and system.
    """

    exit_code: int
    output: str
    took: Took


def run_python(arguments: Sequence[str]) -> Ended:
    """The interpreter with these arguments, run to its end."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert process.stdout is not None
    with process.stdout as stream:
        output = stream.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    return Ended(process.returncode, output, Took(wall, usage.ru_utime + usage.ru_stime))
