"""Every form that gives the reason gives the letter's own, and none gives one that the letter leaves out."""

from __future__ import annotations

import re

import pytest
from rendition_situations import GIVES_REASON, NOW, OTHERS, REASON, clause_of, gives, reason_of

from bowout.core.draft import Answer, Edit
from bowout.core.renditions import render


@pytest.mark.parametrize("form", OTHERS)
def test_own_words_are_the_reason_everywhere(pack, draft, form):
    own = "I *really* want to keep bees & <honey>."
    told = draft.tell(stage="final-round", reason="salary").answer(REASON, Answer(use="own", own=own))
    text = render(pack, told, NOW, form)
    assert (own in text) == (form in GIVES_REASON)
    assert not re.search("the terms|negotiate|too far apart", text)


@pytest.mark.parametrize("form", OTHERS)
def test_a_reason_that_is_switched_off_is_nowhere(pack, draft, form):
    told = draft.tell(stage="final-round", reason="salary").answer(REASON, Answer(use="nothing"))
    plain = draft.tell(stage="final-round", reason="none")
    assert render(pack, told, NOW, form) == render(pack, plain, NOW, form)


@pytest.mark.parametrize("form", OTHERS)
def test_a_reason_that_was_edited_out_of_the_letter_is_nowhere(pack, draft, form):
    told = draft.tell(stage="final-round", reason="role-fit")
    reason, clause = reason_of(pack, told), clause_of(pack, told)
    gone = told.rewrite(Edit(subject="Withdrawing", body="Dear Ms. Lee,\n\nI am withdrawing.\n\nAna Ruiz"))
    kept = told.rewrite(Edit(subject="Withdrawing", body=f"I am withdrawing.\n{reason}"))
    assert not gives(render(pack, gone, NOW, form), reason, clause)
    assert gives(render(pack, kept, NOW, form), reason, clause) == (form in GIVES_REASON)


def test_every_way_to_put_a_reason_is_told_as_chosen(pack, draft):
    guideline = pack.guideline(REASON)
    for phrasing in guideline.phrasings:
        facts = {name: values[0] for name, values in phrasing.when.items() if name != "slot"}
        told = draft.tell(**facts).answer(REASON, Answer(use="phrasing", phrasing=phrasing.id))
        reason, clause = reason_of(pack, told), clause_of(pack, told)
        for form in GIVES_REASON:
            assert gives(render(pack, told, NOW, form), reason, clause), (form, reason)


def test_the_reason_goes_on_from_the_decision_where_the_form_is_one_text(pack, draft):
    told = draft.tell(stage="interviewed", reason="relocation", company="Acme Inc.")
    clause = clause_of(pack, told)
    assert clause.startswith("because ")
    for form in ("portal", "linkedin", "referrer"):
        assert re.search(rf"[a-z]\.? {re.escape(clause)}", render(pack, told, NOW, form)), form
    assert f"Acme Inc. {clause}" in render(pack, told, NOW, "portal")
    own = told.answer("notify-promptly", Answer(use="own", own="I withdraw."))
    assert f"I withdraw. {reason_of(pack, told)}" in render(pack, own, NOW, "portal")
