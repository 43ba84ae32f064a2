"""Settings are plain data; they become live objects in `pipeline` and nowhere else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from claimcheck.errors import SettingsError
from claimcheck.models import Kind
from claimcheck.nearest import did_you_mean
from claimcheck.toml_tables import line_of_key

FILES = ("facts", "baseline")
"""Settings that name a file."""


class Settings(BaseModel):
    """How a corpus is checked.

    Attributes:
        embedder: What ranks similar sentences. "static" is the bundled model. A name that begins
            with `sentence-transformers/`, or the folder of a saved model (with `./` before a
            relative one), needs the extra `sentence-transformers`. In Python also a loaded
            `SentenceTransformer`, or any object with `embed(texts)`.
        nli: What judges two texts of `check_pairs` and `claimcheck compare`, together with their
            typed values; `check_corpus` does not use it. "bundled" is the bundled contradiction
            model. A name that begins with `cross-encoder/`, or the folder of a saved model, needs
            the extra `sentence-transformers`. In Python also a loaded `CrossEncoder`, or any object
            with `classify(pairs)`; and `None`, which a file cannot say, leaves all to the values.
        top_k: How many of the most similar sentences of each other article a claim is compared
            with.
        max_neighbours: How many similar claims in the whole corpus a claim is compared with at
            most; where it cuts, the report counts it.
        min_confidence: Agreements below it are left out of the report, conflicts below it are
            possible ones only (both are counted).
        kinds: The kinds of claims to check; None for all. Other kinds then give no evidence
            either, so confidences may change.
        on_error: "raise" stops at the first input that cannot be read; "collect" notes it in
            `Report.failures` and goes on; the check is then incomplete.
        fail_on: What makes `claimcheck check` and `assert_agreement` fail: hard conflicts, any
            conflict, or nothing.
        min_claims: Fewer claims than this make a check incomplete, never an agreement; so does
            one article alone, unless this is 0.
        facts: A file of facts of record, which the articles must not contradict.
        baseline: A file of conflicts that are known and do not fail a check.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    embedder: Any = "static"
    nli: Any = "bundled"
    top_k: int = Field(default=5, ge=1)
    max_neighbours: int = Field(default=64, ge=1)
    min_confidence: float = Field(default=0.5, ge=0, le=1)
    kinds: tuple[Kind, ...] | None = None
    on_error: Literal["raise", "collect"] = "raise"
    fail_on: Literal["hard", "soft", "never"] = "hard"
    min_claims: int = Field(default=1, ge=0)
    facts: Path | None = None
    baseline: Path | None = None

    def as_json(self) -> dict[str, JsonValue]:
        """The settings as the report shows them.

        An object shows as its class name and a file as its name without folders: these differ
        between machines. The baseline is left out, for it does not change a report.
        """
        models = {"embedder": self.embedder, "nli": self.nli}
        shown: dict[str, JsonValue] = {
            name: model if model is None or isinstance(model, str) else type(model).__name__
            for name, model in models.items()
        }
        shown["facts"] = self.facts.name if self.facts else None
        left_out = {*models, "facts", "baseline"}
        return {**self.model_dump(mode="json", exclude=left_out), **shown}

    @classmethod
    def from_file(cls, path: Path | str) -> Self:
        """The settings of a `claimcheck.toml`, or of `[tool.claimcheck]` in a `pyproject.toml`.

        Files that it names lie relative to its own folder.

        Raises:
            SettingsError: The file is unreadable or no TOML, or a setting is unknown or unfit.
        """
        path = Path(path)
        try:
            table: Any = tomllib.loads(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise SettingsError(f"{path}: cannot read settings: {error}") from error
        for name in ("tool", "claimcheck") if path.name == "pyproject.toml" else ():
            table = table.get(name, {})
            if not isinstance(table, dict):
                raise SettingsError(f"{path}: {name} = {table!r}: not a table")
        if path.name != "pyproject.toml":
            table.pop("suite", None)  # sets of articles for pytest: see `claimcheck.suites`
        for name in table.keys() & set(FILES):
            if isinstance(table[name], str):  # else the check of its type tells
                table[name] = path.parent / table[name]
        return cls.from_dict(table, subject=str(path))

    @classmethod
    def from_dict(cls, values: dict[str, Any], *, subject: str = "settings") -> Self:
        """Settings from plain values.

        Raises:
            SettingsError: A setting is unknown or cannot hold that value.
        """
        try:
            return cls(**values)
        except ValidationError as error:
            raise SettingsError(_explain(error, subject)) from error


def load_settings(
    folder: Path, options: dict[str, Any], *, config: Path | None = None, subject: str = "options"
) -> Settings:
    """The settings of the file that goes for a folder, under the options that are given.

    Args:
        folder: Where to look for a file, and upwards.
        options: Settings by name; None stands for an option that was not given.
        config: The file to read instead.
        subject: What an error calls the options.

    Raises:
        SettingsError: The file cannot be read, or a setting is unknown or unfit.
    """
    file = config or find_settings_file(folder)
    settings = Settings() if file is None else Settings.from_file(file)
    given = {name: value for name, value in options.items() if value is not None}
    return Settings.from_dict({**settings.model_dump(), **given}, subject=subject)


def find_settings_file(folder: Path) -> Path | None:
    """The nearest `claimcheck.toml`, or `pyproject.toml` with `[tool.claimcheck]`, upwards.

    Raises:
        SettingsError: A `pyproject.toml` on the way cannot be opened.
    """
    for place in (folder, *folder.parents):
        own = place / "claimcheck.toml"
        if own.is_file():
            return own
        shared = place / "pyproject.toml"
        if shared.is_file() and _has_our_table(shared):
            return shared
    return None


def line_of_setting(file: Path, name: str) -> int | None:
    """The 1-based line of a settings file that sets `name`; None where that cannot be told.

    A file that writes its table in another way than a setting a line is not looked through.
    """
    text = file.read_text("utf-8")
    header = re.search(r"^\s*\[\s*tool\s*\.\s*claimcheck\s*\]", text, re.M)
    start = header.end() if file.name == "pyproject.toml" and header else 0
    return line_of_key(text, name, start)


def _has_our_table(pyproject: Path) -> bool:
    try:
        text = pyproject.read_text("utf-8", errors="replace")
    except OSError as error:
        raise SettingsError(f"{pyproject}: cannot read settings: {error}") from error
    try:
        tool = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError:
        return "[tool.claimcheck" in text  # then reading it tells what is broken
    return isinstance(tool, dict) and "claimcheck" in tool


def _explain(error: ValidationError, subject: str) -> str:
    lines = []
    for item in error.errors(include_url=False):
        name = ".".join(str(part) for part in item["loc"])
        if item["type"] == "extra_forbidden":
            allowed = ", ".join(sorted(Settings.model_fields))
            near = did_you_mean(name, Settings.model_fields)
            lines.append(f"{subject}: no setting {name!r}; there are: {allowed}{near}")
        else:
            is_kind = item["loc"][0] == "kinds" and isinstance(item["input"], str)
            near = did_you_mean(item["input"], get_args(Kind)) if is_kind else ""
            lines.append(f"{subject}: {name} = {item['input']!r}: {item['msg']}{near}")
    return "\n".join(lines)
