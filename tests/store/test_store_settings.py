import os
import stat

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.text import clean
from bowout.loading.source import parse
from bowout.store.errors import StoreError
from bowout.store.settings import save_settings, settings_bytes

BY_HAND = b"""\
# My settings
name: Ana Ruiz      # as on my passport
email: 'ana@example.org'

keys:               # my own
  next: f5
theme:
tone: >
  warm
  and long
# the end
"""


def test_new_settings_are_quoted_lines():
    assert settings_bytes({"name": "Ana Ruiz", "tone": ""}) == b'name: "Ana Ruiz"\ntone: ""\n'


def test_only_the_changed_values_change():
    changed = settings_bytes({"name": "Eva", "theme": "dawn", "tone": "brief", "lang": "en"}, BY_HAND).decode()
    assert changed == (
        "# My settings\nname: \"Eva\"      # as on my passport\nemail: 'ana@example.org'\n\n"
        'keys:               # my own\n  next: f5\ntheme: "dawn"\ntone: "brief"\n# the end\nlang: "en"\n'
    )


@pytest.mark.parametrize("before", [b"", b"# nothing yet", b"name: x", b"name: x\r\ntheme: y\r\n", b"{name: x}"])
def test_any_plain_file_takes_a_setting(before):
    assert yaml.safe_load(settings_bytes({"name": "Eva"}, before))["name"] == "Eva"


@pytest.mark.parametrize(
    "before",
    [
        *(b"- a\n", b"just words", b"name: [x\n", b"a: 1\n---\nb: 2\n", b"\xff", b"{a: x}", b"name: x\nname: y\n"),
        *(b"? [a, b]\n: x\n", b"[" * 3000),
    ],
)
def test_what_is_no_list_of_settings_is_left_alone(tmp_path, before):
    path = tmp_path / "config.yaml"
    path.write_bytes(before)
    with pytest.raises(StoreError, match=r"config\.yaml\. What it holds is not a list"):
        save_settings(path, {"theme": "dawn"})
    assert path.read_bytes() == before


values = st.dictionaries(st.sampled_from(["name", "email", "editor", "theme", "no"]), st.text(), min_size=1)


@given(values, values)
def test_every_value_comes_back_through_both_readers(first, second):
    data = settings_bytes(second, settings_bytes(first))
    wanted = {key: clean(value) for key, value in {**first, **second}.items()}
    assert {key: node.value for key, node in parse(data, "config.yaml").entries.items()} == wanted
    assert {str(key).replace("False", "no"): value for key, value in yaml.safe_load(data).items()} == wanted


def test_the_file_is_private_and_a_link_is_followed(tmp_path):
    kept, path = tmp_path / "dotfiles" / "bowout.yaml", tmp_path / "new" / "config.yaml"
    path.parent.mkdir()
    path.symlink_to(kept)
    save_settings(path, {"theme": "dawn"})
    assert path.is_symlink()
    assert kept.read_bytes() == b'theme: "dawn"\n'
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_link_to_itself_is_told_and_left_alone(tmp_path):
    path = tmp_path / "config.yaml"
    path.symlink_to(path)
    with pytest.raises(StoreError, match="Put an ordinary file in its place"):
        save_settings(path, {"theme": "dawn"})
    assert path.is_symlink()


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "config.yaml").mkdir()
    with pytest.raises(StoreError, match="There is a folder where a file should be"):
        save_settings(tmp_path / "config.yaml", {"theme": "dawn"})


def test_what_is_no_file_is_told_and_left_as_it_is(tmp_path):
    pipe, path = tmp_path / "pipe", tmp_path / "config.yaml"
    os.mkfifo(pipe)
    path.symlink_to(pipe)
    with pytest.raises(StoreError, match=r"config\.yaml\. It is no ordinary file"):
        save_settings(path, {"theme": "dawn"})
    assert pipe.is_fifo()
