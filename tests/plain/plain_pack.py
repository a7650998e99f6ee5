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
