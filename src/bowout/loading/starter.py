"""A pack to begin with: small commented files that load as they are and show an author what each part is for."""

from __future__ import annotations

from pathlib import Path

_PACK = """\
# Words of your own, laid over the shipped English ones. Try them with:   bowout --content FOLDER
# Every mistake at once, with its line:                                   bowout content check FOLDER
# To have them always, put this folder's content into one that is listed: bowout content path
# The shipped files, which show everything that can be said, are in the first of those folders.
#
# Lists merge by `id`: an entry with a new id is added, one with a known id replaces what it names. All else replaces
# what was there. So a file holds only what you add or change.
#
# Another language is another folder beside this one, with a pack.yaml of its own. `extends: en` there begins with the
# English words; without it, the folder has to bring every file.
lang: en

# Words that you spell in another way, in all texts:
# spelling: {organization: organisation}
"""

_GUIDELINE = """\
# One guideline, one file. The ids: notify-promptly, express-gratitude, be-honest-and-concise, apologize, stay-in-touch.
# A file with another id and all of its parts (title, step, advice, phrasings, order) is a page of its own; `placement`
# says in which paragraph its words stand.
id: express-gratitude

phrasings:
  # `when` holds if every fact has one of the values; `unless`, in the same form, holds a phrasing back. The facts:
  #   stage           applied  interview-booked  interviewed  final-round  offered  accepted
  #   tone            formal  warm  brief
  #   recipient_kind  recruiter  hiring-manager  coordinator  agency  panel  or ""
  #   channel, reason as in the answers file
  #   told_by         the channel by which they heard of it already, or ""; a phrasing that names it is for after that
  #   recipient       unnamed  named  titled
  #   slot            none  ahead  past                           (the booked interview)
  #   notice          none  hours  day  two-days  ample  past     (how far ahead it is)
  #   delay           unknown  today  days  long                  (how long ago they decided)
  #   detail          no  yes  sentence                           (a detail, or one said by itself: "It was fun")
  #   thanked         no  yes                                     (whether one can be thanked for the detail)
  # The more facts a phrasing names, the earlier it is offered. A value such as no, yes or 7 stands in quotes.
  #
  # In the text: $company $role $a_role $sender $email $phone $contact $first_name $titled
  #   $detail $enjoyed_detail   what was valued: "the tour"; "enjoyed the tour", or "liked how you work"
  #   $thanked_detail       the same to be thanked for, where `thanked` is yes: "the tour", "the chance to meet you"
  #   $slot $slot_day       the booked interview: "Friday, November 27, at 3:00 p.m."
  #   $when $when_day       the same behind a verb: "on Friday, ...", "tomorrow, ..."
  #   $decided              the day they decided: "Monday", or "November 12" if that is a week ago
  #   $decided_day          the same as it follows a verb: "yesterday", "on Monday", "on November 12"
  # What stands [in brackets] is left out where a sentence before it, or any without brackets, names the same.
  - id: my-thanks
    when: {stage: [interviewed, final-round], tone: warm}
    unless: {recipient_kind: [agency, coordinator]}
    personal: true    # it says what only the person can know, so nobody gets it unasked
    text: Thank you for the walk around the office, and for all the time you took for me.

tips:
  - id: my-tip
    when: {stage: [interviewed, final-round]}
    text: Think of one moment that you would tell a friend about. Thank them for that.
    source: my own experience    # every piece of advice says where it comes from
"""

_REASON = """\
# A reason is one plain sentence. `joined` is the same as a clause, for where it can go on from the news: "I am
# withdrawing my application, as I am going back to school." Some news goes on from the reason; then it stands first.
id: be-honest-and-concise

phrasings:
  - id: my-school
    when: {reason: personal, tone: [warm, brief]}
    personal: true
    text: I'm going back to school.
    joined: ", as I'm going back to school."
"""

FILES = {
    "en/pack.yaml": _PACK,
    "en/guidelines/express-gratitude.yaml": _GUIDELINE,
    "en/guidelines/be-honest-and-concise.yaml": _REASON,
}
"""Each file of the starter below its folder → its text."""


def write_starter(folder: Path) -> None:
    """Write the starter into a folder that is new or empty; FileExistsError if it holds something, OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
