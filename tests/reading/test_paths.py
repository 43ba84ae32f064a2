import os
from pathlib import Path

import pytest

from claimcheck.errors import ReadingError
from claimcheck.reading import read_corpus


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.TXT", "north/c.md", "north/south/d.txt", ".hidden/e.txt", ".f.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"Article {name} counts 12 boats.", "utf-8")
    (tmp_path / "map.png").write_bytes(b"\x89PNG\0")
    return tmp_path


def ids(source, **options):
    return [article.id for article in read_corpus(source, **options).articles]


def test_folder_is_read_to_the_bottom_without_hidden_or_other_files(folder):
    assert ids(folder) == ids(str(folder)) == ["a", "b", "c", "d"]


def test_pattern_finds_files_and_folders(folder):
    assert ids(str(folder / "*.txt")) == ["b"]
    assert ids(folder / "**" / "*.txt") == ["b", "d"]
    assert ids(str(folder / "*")) == ["a", "b", "c", "d"]


def test_file_reached_twice_is_read_once(folder):
    assert ids([folder, folder / "b.txt", folder / "*.txt"]) == ["a", "b", "c", "d"]


def test_relative_and_absolute_names_are_one_file(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert ids([Path("b.txt"), folder / "b.txt"]) == ["b"]


def test_existing_name_is_no_pattern(tmp_path):
    (tmp_path / "[1].txt").write_text("One boat.", "utf-8")
    assert ids(str(tmp_path / "[1].txt")) == ["[1]"]


def test_shared_stems_become_relative_paths_in_any_order(tmp_path):
    files = [tmp_path / place / "lead.txt" for place in ("east", "west/city", "west")]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{file.parent.name} has 3 gates.", "utf-8")
    expected = ["east/lead.txt", "west/city/lead.txt", "west/lead.txt"]
    assert ids(files) == ids(files[::-1]) == ids(tmp_path) == expected


def test_shared_stems_of_two_formats_are_told_apart(tmp_path):
    (tmp_path / "a.txt").write_text("One boat.", "utf-8")
    (tmp_path / "a.md").write_text("Two boats.", "utf-8")
    assert ids(tmp_path) == ["a.md", "a.txt"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.txt", "no such file or folder"),
        ("gone/*.txt", "no file matches this pattern"),
        ("*.png", "nothing that matches this pattern is one of .txt"),
        ("map.png", "no reader for '.png' files; there are: .txt"),
        ("empty", "no file in this folder is one of .txt"),
        ("link.txt", "is a link to nothing"),
        ("pipe.txt", "is not a regular file"),
    ],
)
def test_path_to_nothing_is_named_or_collected(folder, name, message):
    (folder / "empty").mkdir()
    (folder / "link.txt").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe.txt")
    with pytest.raises(ReadingError, match=message) as caught:
        read_corpus(folder / name)
    assert caught.value.subject == str(folder / name)
    corpus = read_corpus([folder / name, folder / "b.txt"], on_error="collect")
    assert [article.id for article in corpus.articles] == ["b"]
    assert [failure.subject for failure in corpus.failures] == [str(folder / name)]


def test_folder_called_like_a_file_is_a_folder(tmp_path):
    (tmp_path / "x.txt").mkdir()
    with pytest.raises(ReadingError, match="no file in this folder"):
        read_corpus(tmp_path / "x.txt")


def test_forbidden_file_is_named(folder, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadingError, match=r"b\.txt: cannot be opened: Permission denied"):
        read_corpus(folder / "b.txt")


def test_first_error_is_the_same_for_any_order(tmp_path):
    files = [tmp_path / "b.txt", tmp_path / "a.txt"]
    for file in files:
        file.write_text("", "utf-8")
    for order in (files, files[::-1]):
        with pytest.raises(ReadingError, match=r"a\.txt: empty article"):
            read_corpus(order)
