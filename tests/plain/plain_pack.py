"""A small pack worth reading aloud: a transcript of it stays the same when the shipped words change."""

from __future__ import annotations

SITUATION = """\
fields:
  - {id: sender_name, label: Your name, help: As you sign., required: true, screen: situation}
  - {id: company, label: Company, help: As they write it., required: true, screen: situation, example: Northwind}
  - {id: role, label: Role, help: The job title., required: true, screen: situation}
  - {id: recipient_name, label: Write to, help: "The person you know best, or nobody.", screen: situation}
  - id: stage
    label: So far
    help: How far it has come.
    kind: choice
    screen: situation
    choices:
      - {id: applied, label: I applied}
      - {id: interview-booked, label: an interview is booked}
      - {id: interviewed, label: I was interviewed}
      - {id: offered, label: they made an offer}
  - id: interview_at
    label: Interview
    help: The day and time to release.
    kind: datetime
    example: 2026-11-25 10:00
    screen: situation
    unless: {stage: applied}
  - {id: decided_on, label: Decided, help: The day you decided., kind: date, example: 2026-11-21, screen: situation}
  - id: recipient_kind
    label: Who is
    kind: choice
    choices: [{id: "", label: not sure}, {id: recruiter, label: a recruiter}]
  - id: channel
    label: Tell by
    kind: choice
    screen: situation
    choices: [{id: "", label: what is advised}, {id: email, label: email}, {id: call, label: a phone call}]
  - id: tone
    label: Tone
    help: Warm suits most.
    kind: choice
    screen: situation
    choices: [{id: warm, label: warm}, {id: formal, label: formal}, {id: brief, label: brief}]
  - id: reason
    label: Reason
    help: One neutral clause, or none.
    kind: choice
    choices: [{id: none, label: give no reason}, {id: other-offer, label: another offer}]
"""

NOTIFY = """\
id: notify
order: 10
title: Notify promptly
step: notify
advice: Say it in one plain sentence.
tips: [{id: soon, text: Short and soon beats perfect and late., source: a recruiter}]
mistakes: [{id: waiting, text: Waiting for the perfect moment., source: a survey}]
phrasings:
  - {id: plainly, text: I have decided to withdraw from the $role role at $company.}
  - {id: formally, text: I wish to withdraw my application as $a_role., when: {tone: formal}}
  - {id: release, text: "I withdraw from the $role role at $company. Please give my time on $slot to someone else.",
     when: {slot: ahead}}
"""

HONEST = """\
id: be-honest
order: 20
title: Be honest and concise
step: honest
advice: One reason is enough.
asks: [reason]
inclusion:
  - {when: {reason: none}, include: false, because: "No reason is owed, and none is given."}
  - {include: true}
phrasings:
  - {id: offer, text: I have accepted another offer., when: {reason: other-offer}}
  - {id: decided, text: I have thought about it carefully.}
"""

TIPS = """\
tips:
  - {id: read-once, text: Read it once as the person who gets it., source: tip 3 of 6, where: [review]}
"""

CHANNELS = """\
channels: [{channel: email, to: the recruiter, because: It is enough., source: nobody}]
lengths: [{fewest: 1, most: 100}]
"""

FILES = {
    "situation.yaml": SITUATION,
    "guidelines/notify.yaml": NOTIFY,
    "guidelines/thank.yaml": HONEST,
    "tips.yaml": TIPS,
    "channels.yaml": CHANNELS,
}
"""What differs from the pack that all tests share."""

REFLECTION = """\
title: Before you write
advice: A few quiet questions, for you alone.
skip: Skip this
prompts: [{id: why, text: What changed?, help: One line is enough., source: a coach}]
gates:
  - id: another-time
    title: Another time
    text: Is only the time the trouble?
    answers:
      - {id: "no", label: "No", text: Then a clear message is right.}
      - {id: "yes", label: "Yes", text: Then you need not withdraw., leads_to: reschedule}
"""

AFTER = """\
steps:
  - {id: write, text: finish the message, because: It takes a few minutes.}
  - {id: send, text: send it, because: Only that tells them.}
  - {id: follow-up, text: send the thank-you note, because: You picked this day.}
  - {id: settle, text: see what is left, because: A few small things.}
  - {id: learn, text: note what you learned, because: Two minutes now.}
  - {id: close, text: close it, because: All is done.}
  - {id: keep-in-touch, text: write to $who, because: Two sentences are enough.}
thoughts: [{id: door, text: The door stays open behind you.}]
tasks:
  - {id: give-back, text: return what they lent you, help: "A laptop, a badge."}
  - {id: in-writing, text: confirm it by email, help: On the same day., within: 0, form: email, when: {channel: call}}
days: [{id: soon, label: in about two days, days: 2}]
pushback:
  - id: new
    title: Something new
    text: Did they tell you anything new?
    answers:
      - {id: "no", label: "No", text: Then your reasons stand.}
      - {id: "yes", label: "Yes", text: Then sleep on it., leads_to: wait}
"""

LESSONS = """\
title: What you learned
advice: A few lines for yourself.
prompts: [{id: liked, text: What was good here?, source: tip 6 of 6}]
person: {id: keep-in-touch, text: Whom to keep in touch with?, help: One name and one day.}
"""


def _note(form: str, title: str, text: str) -> str:
    return f"""\
id: {form}
title: {title}
help: {title}
shape: text
subjects: [{{id: plain, text: "{title}: $role"}}]
sections: [{{id: all, lines: [{{id: all, phrasings: [{{id: plain, text: "{text}"}}]}}]}}]
"""


BESIDE = {
    **FILES,
    "reflection.yaml": REFLECTION,
    "after.yaml": AFTER,
    "lessons.yaml": LESSONS,
    "renditions/reschedule.yaml": _note("reschedule", "Another time", "Could we find another time?"),
    "renditions/pushback.yaml": _note("pushback", "If they push back", "My decision stands."),
    "renditions/follow-up.yaml": _note("follow-up", "Thank-you note", "Thank you once more."),
    "renditions/reminder.yaml": _note("reminder", "Write to them", "A thank-you note."),
}
"""The same with the pages beside the path."""
