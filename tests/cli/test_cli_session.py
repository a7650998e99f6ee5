"""A session tells the name that its withdrawal has in the end, and leaves nothing but the words."""

from __future__ import annotations

import shlex
from contextlib import suppress
from pathlib import Path

import pytest
from msgspec.structs import replace

from bowout.cli import full_screen, line_by_line, wizard
from bowout.cli.exits import DONE, FILE, LEFT
from bowout.cli.main import main
from bowout.cli.session import Session
from bowout.core.pack import Pack
from bowout.core.settings import Settings
from bowout.core.withdrawal import Withdrawal
from bowout.disk import write_private
from bowout.store import withdrawals
from bowout.store.errors import InUse
from bowout.store.withdrawals import Withdrawals
from bowout.tui.doors import Doors
from support import NOW


@pytest.fixture
def folder(home: Path) -> Path:
    """Where this test's withdrawals are kept."""
    return home / "data" / "bowout" / "withdrawals"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """What the wizard says after a person on the full screen did something with a withdrawal called north."""

    def told(act) -> str:
        def run_wizard(_pack, doors: Doors, first: Withdrawal, *_, **__) -> tuple[int, str]:
            kept = doors.keep(replace(first, draft=first.draft.tell(company="Northwind")))
            assert isinstance(kept, Withdrawal)
            done = act(doors)
            return LEFT, done if isinstance(done, str) else ""

        monkeypatch.setattr(full_screen, "run_wizard", run_wizard)
        monkeypatch.setattr(wizard, "why_line_by_line", lambda *_: None)
        monkeypatch.setattr(wizard, "require_terminal", lambda: None)
        assert main(["new", "north"]) == LEFT
        return capsys.readouterr().err

    return told


@pytest.mark.parametrize(
    ("act", "name"),
    [
        (lambda _: None, "north"),
        (lambda doors: doors.rename("north", "south"), "south"),
        (lambda doors: (doors.delete("north"), doors.undelete()), "north"),
        (lambda doors: doors.rename("north", "the south"), "the south"),
    ],
)
def test_the_name_that_it_has_in_the_end_is_told(folder: Path, told, act, name: str):
    assert told(act) == f"Kept as {name}. To go on with it:\nbowout resume {shlex.quote(name)}\n"
    assert [path.name for path in folder.iterdir()] == [f"{name}.json"]


def test_who_finished_hears_that_nothing_was_sent(told):
    kept = "Kept as north. To go on with it:\nbowout resume north\n"
    assert told(lambda _: "Dear Sam") == f"Nothing was sent from here: sending it stays with you.\n{kept}"


def test_who_keeps_nothing_hears_too_that_nothing_was_sent(monkeypatch, capsys):
    monkeypatch.setattr(full_screen, "run_wizard", lambda *_, **__: (DONE, "Dear Sam"))
    monkeypatch.setattr(wizard, "why_line_by_line", lambda *_: None)
    monkeypatch.setattr(wizard, "require_terminal", lambda: None)
    assert main(["new", "--no-save"]) == DONE
    assert capsys.readouterr().err == "Nothing was sent from here.\n"


def test_what_was_deleted_is_not_told_to_be_kept(folder: Path, told):
    assert told(lambda doors: doors.delete("north")) == ""
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("command", [["new", "north"], ["resume", "northwind"], ["resume", "damaged"], []])
def test_no_lock_is_left_when_it_is_over(bowout, kept, folder: Path, command: list[str]):
    (folder / "damaged.json").write_text("{", encoding="utf-8")
    before = sorted(folder.iterdir())
    bowout("--accessible", *command)
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize("name", ["taken", "damaged", "none"])
def test_what_cannot_be_opened_leaves_the_open_one_held(folder: Path, told, name: str):
    folder.mkdir(parents=True)
    (folder / "damaged.json").write_text("{", encoding="utf-8")
    other = Withdrawals(folder)
    tried: list[object] = []

    def act(doors: Doors) -> None:
        tried.append(doors.open(name))
        with pytest.raises(InUse):
            other.claim("north")

    with other.claim("taken"):
        assert told(act).startswith("Kept as north.")
    assert isinstance(tried[0], str)
    assert sorted(path.name for path in folder.iterdir()) == ["damaged.json", "north.json"]


@pytest.mark.parametrize(("left_out", "at"), [(["prompts"], "reflect"), (["prompts", "gates"], "situation")])
def test_a_new_one_begins_with_what_there_is_to_think_over(pack: Pack, left_out: list[str], at: str):
    words = replace(pack, reflection=replace(pack.reflection, **dict.fromkeys(left_out, ())))
    assert Session(None, words, Settings(), lambda: NOW).new().at == at


class CutOff(BaseException):
    """A signal that ends what is being done, as in line mode."""


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), CutOff()])
@pytest.mark.parametrize("written", [False, True])
def test_a_first_save_that_fails_or_is_cut_off_takes_no_second_name(
    home: Path, folder: Path, pack: Pack, monkeypatch: pytest.MonkeyPatch, trouble: BaseException, written: bool
):
    session = Session(Withdrawals(folder), pack, Settings(), lambda: NOW)
    first = session.new()
    first = replace(first, draft=first.draft.tell(company="Northwind"))

    def failing(path: Path, data: bytes) -> None:
        if written:
            write_private(path, data)
        raise trouble

    monkeypatch.setattr(withdrawals, "write_private", failing)
    for _ in range(2):
        with suppress(CutOff):
            assert isinstance(session.keep(first), str)
    monkeypatch.setattr(withdrawals, "write_private", write_private)
    assert session.keep(first) == replace(first, name="withdrawal", stand_in="withdrawal")
    session.let_go()
    assert [path.name for path in folder.iterdir()] == ["withdrawal.json"]


def test_each_new_one_has_a_name_of_its_own(home: Path, folder: Path, pack: Pack):
    session = Session(Withdrawals(folder), pack, Settings(), lambda: NOW)
    first, second = session.new(), session.new()
    assert session.keep(first) == replace(first, name="withdrawal", stand_in="withdrawal")
    assert session.keep(second) == replace(second, name="withdrawal-2", stand_in="withdrawal-2")


def _told_to_the_end(session: Session, begun: Withdrawal) -> str:
    """The name after company and role are told, and another page is open."""
    done = session.keep(replace(begun, at="notify-promptly", draft=begun.draft.tell(company="Northwind", role="Chef")))
    assert isinstance(done, Withdrawal)
    return done.name


@pytest.mark.parametrize("given", ["", "withdrawal-9", "renamed"])
def test_only_a_name_that_no_person_gave_gives_way_to_that_of_the_company(folder: Path, home, pack: Pack, given: str):
    store = Withdrawals(folder)
    first = Session(store, pack, Settings(), lambda: NOW, decided=True)
    begun = first.keep(first.new("" if given == "renamed" else given))
    assert isinstance(begun, Withdrawal)
    if given == "renamed":
        store.rename(begun.name, "withdrawal-7")
        assert _told_to_the_end(first, begun) == "withdrawal-7"
        return
    first.let_go()
    later = Session(Withdrawals(folder), pack, Settings(), lambda: NOW)
    resumed = later.open(begun.name)
    assert isinstance(resumed, Withdrawal)
    assert _told_to_the_end(later, resumed) == (given or "northwind-chef")


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), CutOff()])
def test_a_save_that_fails_under_the_new_name_is_made_good_under_it(
    home: Path, folder: Path, pack: Pack, monkeypatch: pytest.MonkeyPatch, trouble: BaseException
):
    session = Session(Withdrawals(folder), pack, Settings(), lambda: NOW, decided=True)
    first = session.new()
    kept = session.keep(replace(first, draft=first.draft.tell(company="Northwind", role="Chef")))
    assert isinstance(kept, Withdrawal)
    on = replace(kept, at="notify-promptly", draft=kept.draft.tell(detail="the kitchen"))

    def failing(path: Path, data: bytes) -> None:
        if b"the kitchen" in data:
            raise trouble
        write_private(path, data)

    monkeypatch.setattr(withdrawals, "write_private", failing)
    with suppress(CutOff):
        assert isinstance(session.keep(on), str)
    monkeypatch.setattr(withdrawals, "write_private", write_private)
    assert session.keep(on) == replace(on, name="northwind-chef")
    session.let_go()
    assert [path.name for path in folder.iterdir()] == ["northwind-chef.json"]


@pytest.mark.parametrize("trouble", [OSError(5, "Input/output error"), CutOff()])
def test_a_renaming_that_fails_at_its_very_end_leaves_no_second_file(
    home: Path, folder: Path, pack: Pack, monkeypatch: pytest.MonkeyPatch, trouble: BaseException
):
    def failing(_: Path) -> None:
        raise trouble

    session = Session(Withdrawals(folder), pack, Settings(), lambda: NOW, decided=True)
    first = session.new()
    kept = session.keep(replace(first, draft=first.draft.tell(company="Northwind", role="Chef")))
    assert isinstance(kept, Withdrawal)
    on = replace(kept, at="notify-promptly")
    with monkeypatch.context() as broken, suppress(CutOff):
        broken.setattr(withdrawals, "sync_directory", failing)
        assert isinstance(session.keep(on), str)
    assert session.keep(on) == replace(on, name="northwind-chef")
    session.let_go()
    assert [path.name for path in folder.iterdir()] == ["northwind-chef.json"]


def _british(store: Withdrawals, name: str) -> Withdrawal:
    kept = store.load(name)
    store.save(replace(kept, draft=replace(kept.draft, lang="en-GB")))
    return store.load(name)


@pytest.mark.parametrize(("options", "lang"), [([], "en-GB"), (["--lang", "en"], "en"), (["--lang", "en-GB"], "en-GB")])
def test_what_is_resumed_is_seen_in_its_own_language_or_the_one_asked_for(
    kept: Withdrawals, monkeypatch: pytest.MonkeyPatch, options: list[str], lang: str
):
    _british(kept, "northwind")
    seen: list[str] = []

    def run(session: Session, first: Withdrawal, *_, **__) -> tuple[int, str]:
        seen.extend((session.pack.locale.lang, first.draft.lang))
        return LEFT, ""

    monkeypatch.setattr(line_by_line, "run_line_by_line", run)
    monkeypatch.setattr(wizard, "speak_plainly", lambda _: None)
    assert main(["resume", "northwind", "--accessible", *options]) == LEFT
    assert seen == [lang] * 2


def test_what_is_opened_from_the_home_page_is_gone_on_with_in_the_words_it_is_seen_in(kept: Withdrawals, pack: Pack):
    before = _british(kept, "northwind")
    session = Session(kept, pack, Settings(), lambda: NOW)
    opened = session.open("northwind")
    assert isinstance(opened, Withdrawal)
    assert opened == replace(before, draft=replace(before.draft, lang="en"))
    assert kept.load("northwind") == before, "a look changes nothing, and does not make it the latest"
    session.keep(opened)
    session.let_go()
    assert kept.load("northwind").draft.lang == "en"


def test_a_language_whose_words_are_gone_is_told_with_the_ways_on(
    kept: Withdrawals, monkeypatch: pytest.MonkeyPatch, capsys
):
    one = kept.load("northwind")
    kept.save(replace(one, draft=replace(one.draft, lang="fr")))
    monkeypatch.setattr(wizard, "speak_plainly", lambda _: None)
    assert main(["resume", "northwind", "--accessible"]) == FILE
    assert "in the language 'fr', whose words are not here. Name their folder with --content" in capsys.readouterr().err
    assert kept.load("northwind").draft.lang == "fr"


def test_the_name_is_remembered_once_it_is_kept_also_on_the_first_page(home: Path, folder: Path, pack: Pack):
    session = Session(Withdrawals(folder), pack, Settings(), lambda: NOW, decided=True)
    first = session.new()
    for name in ("An", "Ana Ruiz"):
        session.keep(replace(first, draft=first.draft.tell(sender_name=name)))
        assert session.settings.name == ""
    assert session.new().draft.situation.sender_name == "Ana Ruiz"
    assert 'name: "Ana Ruiz"' in (home / "config" / "bowout" / "config.yaml").read_text()


@pytest.mark.parametrize(("known", "remembered"), [("", "Ana Ruiz"), ("Ana R.", "Ana R.")])
def test_a_name_told_in_a_session_that_was_killed_is_remembered(
    home: Path, folder: Path, pack: Pack, known: str, remembered: str
):
    killed = Session(Withdrawals(folder), pack, Settings(), lambda: NOW, decided=True)
    first = killed.new("north")
    killed.keep(replace(first, draft=first.draft.tell(sender_name="Ana Ruiz", company="Northwind", role="Chef")))
    assert killed.held is not None
    killed.held.release()
    later = Session(Withdrawals(folder), pack, Settings(name=known), lambda: NOW)
    found = later.open("north")
    assert isinstance(found, Withdrawal)
    later.keep(replace(found, at="notify-promptly"))
    assert later.settings.name == remembered


def test_without_a_store_no_name_is_remembered(home: Path, pack: Pack):
    session = Session(None, pack, Settings(), lambda: NOW, decided=True)
    first = session.new()
    session.keep(replace(first, draft=first.draft.tell(sender_name="Ana Ruiz")))
    assert session.new().draft.situation.sender_name == ""
    assert not (home / "config" / "bowout" / "config.yaml").exists()


def test_what_is_opened_is_no_news_of_the_person(home: Path, folder: Path, pack: Pack):
    before = Session(Withdrawals(folder), pack, Settings(name="Ana", email="ana@old.example", phone="1"), lambda: NOW)
    first = before.new()
    kept = before.keep(replace(first, at="review", draft=first.draft.tell(company="Northwind", role="Chef")))
    assert isinstance(kept, Withdrawal)
    before.let_go()
    today = Settings(name="Ana Ruiz", email="ana@new.example")
    later = Session(Withdrawals(folder), pack, today, lambda: NOW)
    found = later.open(kept.name)
    assert isinstance(found, Withdrawal)
    person = found.draft.situation
    assert (person.sender_name, person.sender_email, person.sender_phone) == ("Ana", "ana@new.example", "1")
    later.keep(found)
    assert later.settings.name == "Ana Ruiz"
    assert not (home / "config" / "bowout" / "config.yaml").exists()
    for name in ("Ana R.", "Ana"):
        later.keep(replace(found, draft=found.draft.tell(sender_name=name)))
        assert later.settings.name == name


def test_what_could_not_be_remembered_is_told_at_the_end(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def run_wizard(_pack, doors: Doors, first: Withdrawal, *_, **__) -> tuple[int, str]:
        doors.keep(replace(first, at="review", draft=first.draft.tell(sender_name="Ana Ruiz")))
        return LEFT, ""

    (home / "config").mkdir(exist_ok=True)
    (home / "config" / "bowout").write_text("in the way", encoding="utf-8")
    monkeypatch.setattr(full_screen, "run_wizard", run_wizard)
    monkeypatch.setattr(wizard, "why_line_by_line", lambda *_: None)
    monkeypatch.setattr(wizard, "require_terminal", lambda: None)
    assert main(["new", "north"]) == LEFT
    assert "What you told of yourself is not remembered for the next time. Could not save" in capsys.readouterr().err


def test_what_comes_back_under_another_name_says_so(folder: Path, told):
    said: list[str] = []

    def act(doors: Doors) -> None:
        data = (folder / "north.json").read_bytes()
        doors.delete("north")
        (folder / "north.json").write_bytes(data)
        said.append(doors.undelete().said())
        doors.delete("north-2")
        said.append(doors.undelete().said())

    told(act)
    assert said == ["'north' is back as 'north-2': another has its name now.", "'north-2' is back."]
