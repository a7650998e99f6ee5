"""Loading a pack: the YAML files of one language, from all content folders, laid over each other and checked.

The shipped folder comes first. What is broken in a later one is named and left out; the rest still works.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from bowout.core.advise import Counsel
from bowout.core.after import After
from bowout.core.coach.rules import CoachRules
from bowout.core.guideline import Guideline, Tip
from bowout.core.journal import Journal
from bowout.core.pack import Field, Letter, Locale, Pack
from bowout.core.problem import Problem, nearest
from bowout.core.reflection import Reflection
from bowout.core.rendition import Rendition
from bowout.loading.checks import (
    check,
    check_asks,
    check_ids,
    check_joins,
    check_lang,
    check_locale,
    check_rendition,
    check_spelling,
    ids,
    vocabulary,
)
from bowout.loading.coach import check_coach
from bowout.loading.convert import Converter
from bowout.loading.languages import Loaded, languages
from bowout.loading.layers import merge, respell, spelling_of
from bowout.loading.links import check_links
from bowout.loading.listing import listing, unreadable, yaml_files
from bowout.loading.source import Node, SourceError, read


class PackFile(Locale, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """pack.yaml: the locale; `extends` names the language that this one is a thin layer over, `spelling` its words."""

    extends: str = ""
    spelling: dict[str, str] = {}


class SituationFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """situation.yaml: what is asked."""

    fields: tuple[Field, ...]


class TipsFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """tips.yaml: advice for screens that are not a guideline's."""

    tips: tuple[Tip, ...] = ()
    mistakes: tuple[Tip, ...] = ()


FILES: dict[str, type[Struct]] = {
    "pack.yaml": PackFile,
    "situation.yaml": SituationFile,
    "letter.yaml": Letter,
    "channels.yaml": Counsel,
    "tips.yaml": TipsFile,
    "reflection.yaml": Reflection,
    "after.yaml": After,
    "lessons.yaml": Journal,
    "coach.yaml": CoachRules,
}
"""The files of a pack beside guidelines/*.yaml and renditions/*.yaml, and what each holds."""

OPTIONAL = {"reflection.yaml": "reflection", "after.yaml": "after", "lessons.yaml": "journal", "coach.yaml": "coach"}
"""The files that a pack can do without, and what they are called in it."""


def load_pack(lang: str, roots: Sequence[Path]) -> Loaded:
    """The pack of a language from content folders, the shipped one first."""
    told: set[Problem] = set()
    left_out: set[str] = set()
    base = f"{roots[0]}{os.sep}" if roots else ""
    while True:
        reader = _Reader(left_out)
        pack = reader.build(lang, roots)
        malformed = {problem.path for problem in reader.malformed}
        broken = {path for path in reader.broken() if not path.startswith(base)} - left_out
        if not broken:
            return Loaded(pack, sorted({*told, *reader.malformed, *reader.mistaken}))
        # A file that cannot be understood makes others look wrong that name what it holds: they are read again without.
        blamed = broken & malformed or broken
        told |= {problem for problem in (*reader.malformed, *reader.mistaken) if problem.path in blamed}
        left_out |= blamed


class _Reader:
    """Reads the files of one language once; files and folders named in `left_out` are passed over.

    `malformed` are problems of form, `mistaken` those of what was said: names, slots, conditions.
    """

    def __init__(self, left_out: set[str]) -> None:
        self.left_out = left_out
        self.malformed: list[Problem] = []
        self.mistaken: list[Problem] = []

    def broken(self) -> set[str]:
        """The files in which anything is wrong, and the folders that cannot be looked into."""
        return {problem.path for problem in (*self.malformed, *self.mistaken)}

    def build(self, lang: str, roots: Sequence[Path]) -> Pack | None:
        there = self.opened(roots)
        layers = [folder for name in self.lineage(lang, there) for folder in self.opened(root / name for root in there)]
        trees = {name: tree for name in FILES if (tree := self.tree(layers, name)) is not None}
        guidelines, renditions = self.folder(layers, "guidelines"), self.folder(layers, "renditions")
        spelling = spelling_of(trees.get("pack.yaml"))
        trees = {name: respell(tree, spelling) for name, tree in trees.items()}
        guidelines = [respell(tree, spelling) for tree in guidelines]
        renditions = [respell(tree, spelling) for tree in renditions]
        if self.lacks(lang, roots, {*trees, *(["guidelines"] if guidelines else [])}):
            return None
        pack = self.convert(trees, guidelines, renditions)
        # A thin layer that says only what it extends has the name of that; its own is that of its folder.
        return pack and msgspec.structs.replace(pack, locale=msgspec.structs.replace(pack.locale, lang=lang))

    def lineage(self, lang: str, roots: Sequence[Path]) -> list[str]:
        """The language and what it extends, the base first."""
        names, known = [lang], languages(roots)
        while len(names) < 5:
            told = [
                extends
                for folder in self.opened(root / names[0] for root in roots)
                if (tree := self.file(folder / "pack.yaml")) and (extends := tree.get("extends")) and extends.text
            ]
            if not told or told[-1].text in names:
                break
            base = told[-1].text
            if base not in known:
                self.mistaken.append(
                    told[-1].problem(f"There is no language '{base}' to extend.", nearest(base, known))
                )
                break
            names.insert(0, base)
        return names

    def opened(self, folders: Iterable[Path]) -> list[Path]:
        """Those of the folders that hold anything and can be looked into."""
        return [one for one in folders if str(one) not in self.left_out and listing(one, self.malformed.append)]

    def file(self, path: Path) -> Node | None:
        try:
            if str(path) in self.left_out or not path.is_file():
                return None
            node = read(path)
        except SourceError as error:
            self.malformed.append(error.problem)
            return None
        except OSError as error:
            self.malformed.append(unreadable(path, error))
            return None
        self.mistaken += check_ids(node)
        if path.name == "pack.yaml":
            self.mistaken += check_lang(node, path.parent.name)
        return node

    def tree(self, layers: Sequence[Path], name: str) -> Node | None:
        merged: Node | None = None
        for folder in layers:
            node = self.file(folder / name)
            if node is not None:
                merged = merge(merged, node) if merged else node
        return merged

    def folder(self, layers: Sequence[Path], name: str) -> list[Node]:
        merged: dict[str, Node] = {}
        for folder in self.opened(layer / name for layer in layers):
            for path in yaml_files(folder):
                node = self.file(path)
                if node is None:
                    continue
                key = str(path) if node.id is None else node.id
                merged[key] = merge(merged[key], node) if key in merged else node
        return list(merged.values())

    def lacks(self, lang: str, roots: Sequence[Path], there: set[str]) -> bool:
        """Whether the pack cannot do without what is not there; told, unless it is there and broken."""
        needed = (*(name for name in FILES if name not in OPTIONAL), "guidelines")
        missing = [name for name in needed if name not in there]
        bad = [Path(path) for path in self.broken() | self.left_out]
        broken = {part for path in bad for part in path.parts[-2:]}
        # What is closed, or what a layer lies over, is not known to lack anything.
        unknown = lang in {(path.parent if path.name == "pack.yaml" else path).name for path in bad}
        absent = [name for name in missing if name not in broken and not unknown]
        if absent:
            known = "" if lang in languages(roots) else nearest(lang, languages(roots))
            self.mistaken.append(Problem(lang, 0, 0, f"The pack '{lang}' has no {absent[0]}.", known))
        return bool(missing)

    def convert(self, trees: dict[str, Node], guidelines: list[Node], renditions: list[Node]) -> Pack | None:
        converter = Converter()
        values = {name: converter.struct(trees[name], kind) for name, kind in FILES.items() if name in trees}
        rules = [rule for tree in guidelines if (rule := converter.struct(tree, Guideline)) is not None]
        shapes = [shape for tree in renditions if (shape := converter.struct(tree, Rendition)) is not None]
        self.malformed += converter.problems
        asked, coach = values["situation.yaml"], values.get("coach.yaml")
        if isinstance(asked, SituationFile):
            known = vocabulary(asked.fields)
            names = ids(guidelines)
            self.mistaken += [problem for tree in (*trees.values(), *guidelines) for problem in check(tree, known)]
            self.mistaken += [problem for tree in renditions for problem in check_rendition(tree, known, names)]
            self.mistaken += check_asks(guidelines, asked.fields)
            self.mistaken += check_links(trees, guidelines, renditions, known)
        self.mistaken += [
            *check_joins(guidelines),
            *check_locale(trees["pack.yaml"]),
            *check_spelling(trees["pack.yaml"]),
        ]
        if isinstance(coach, CoachRules):
            self.mistaken += check_coach(trees["coach.yaml"], coach)
        if any(value is None for value in values.values()):
            return None
        pack = _pack(values, rules)
        return pack and msgspec.structs.replace(pack, renditions=tuple(sorted(shapes, key=lambda shape: shape.id)))


def _pack(values: dict[str, Struct | None], guidelines: list[Guideline]) -> Pack | None:
    locale, asked, letter, counsel, tips = (values[name] for name in FILES if name not in OPTIONAL)
    if not (
        isinstance(locale, Locale)
        and isinstance(asked, SituationFile)
        and isinstance(letter, Letter)
        and isinstance(counsel, Counsel)
        and isinstance(tips, TipsFile)
    ):
        return None
    pack = Pack(
        locale=Locale(**{name: getattr(locale, name) for name in Locale.__struct_fields__}),
        fields=asked.fields,
        letter=letter,
        counsel=counsel,
        guidelines=tuple(sorted(guidelines, key=lambda guideline: (guideline.order, guideline.id))),
        tips=tips.tips,
        mistakes=tips.mistakes,
    )
    more = {attribute: value for name, attribute in OPTIONAL.items() if (value := values.get(name)) is not None}
    return msgspec.structs.replace(pack, **more)
