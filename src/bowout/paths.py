"""Where content, themes, settings and withdrawals live: a checkout or an installed wheel, and the XDG folders.

Of those only absolute paths count, as the XDG specification says.
"""

from __future__ import annotations

import os
import pwd
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


class MissingDataError(Exception):
    """The shipped content or themes are not where they should be."""


class NoHomeError(Exception):
    """Nobody has told where the person's own files are; `str()` is a sentence that says how to tell it."""


def shipped(kind: str) -> Path:
    """The shipped folder `content` or `themes`: inside the wheel, else at the top of the checkout."""
    package = Path(__file__).resolve().parent
    checkout = package.parents[1]
    for folder in (package / "_data" / kind, checkout / kind):
        if folder.is_dir() and (folder.parent.name == "_data" or (checkout / "pyproject.toml").exists()):
            return folder
    raise MissingDataError(f"Bow Out's own '{kind}' folder is missing. Install it again: pipx install --force bowout")


def search_path(kind: str, env: Mapping[str, str], *more: Path) -> list[Path]:
    """The folders that hold `content` or `themes`, earlier ones first: later ones are laid over them."""
    told = (env.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(os.pathsep)
    site = [Path(folder) / "bowout" / kind for folder in reversed(told) if folder.startswith("/")]
    with suppress(NoHomeError):  # who has no folder has put no words there
        site.append(config_home(env) / kind)
    return [shipped(kind), *site, *more]


def config_home(env: Mapping[str, str]) -> Path:
    """The folder of the person's own settings, packs and themes. NoHomeError as for every folder of theirs."""
    return _folder(env, "XDG_CONFIG_HOME", ".config") / "bowout"


def config_file(env: Mapping[str, str]) -> Path:
    """The settings."""
    return config_home(env) / "config.yaml"


def told_path(path: Path, env: Mapping[str, str]) -> str:
    """A path as people write it: below the home folder it begins with "~"."""
    with suppress(NoHomeError):
        home = _home(env, "HOME")
        return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
    return str(path)


def withdrawals(env: Mapping[str, str]) -> Path:
    """The folder of the kept withdrawals."""
    return _folder(env, "XDG_DATA_HOME", ".local/share") / "bowout" / "withdrawals"


def cache(env: Mapping[str, str]) -> Path:
    """The folder of what can be made again at any time."""
    return _folder(env, "XDG_CACHE_HOME", ".cache") / "bowout"


def _folder(env: Mapping[str, str], name: str, default: str) -> Path:
    told = env.get(name, "")
    return Path(told) if told.startswith("/") else _home(env, name) / default


def _home(env: Mapping[str, str], name: str) -> Path:
    """The home folder; `name` is the variable that could tell the folder that is wanted in it."""
    try:
        return Path(env.get("HOME") or pwd.getpwuid(os.getuid()).pw_dir)
    except KeyError as error:
        what = "You have no home folder here, and HOME is not set."
        raise NoHomeError(f"{what} Set HOME, or {name}, to a folder of yours.") from error
