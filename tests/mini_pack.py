"""A whole pack in a few lines, so that tests of the machinery do not depend on the words that are shipped."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "pack.yaml": """\
lang: xx
name: Test
weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
months: [January, February, March, April, May, June, July, August, September, October, November, December]
slot: $weekday, $month $day, at $hour12:$minute $half
day: $weekday, $month $day
halves: [a.m., p.m.]
titles: {Mr: Mr., Ms: Ms., Dr: Dr., Prof: Professor}
name_particles: [de, la, van]
vowel_sounds: [hour]
consonant_sounds: [uni]
""",
    "situation.yaml": """\
fields:
  - {id: sender_name, label: Your name, required: true, screen: situation}
  - {id: company, label: Company, required: true, screen: situation}
  - {id: role, label: Role, required: true, screen: situation}
  - id: stage
    label: Stage
    kind: choice
    screen: situation
    choices: [{id: applied, label: a}, {id: interview-booked, label: b}, {id: offered, label: c}]
  - id: recipient_kind
    label: Kind
    kind: choice
    screen: situation
    choices: [{id: "", label: a}, {id: recruiter, label: b}, {id: agency, label: c}]
  - id: channel
    label: Channel
    kind: choice
    screen: situation
    choices: [{id: "", label: a}, {id: email, label: b}, {id: call, label: c}]
  - id: tone
    label: Tone
    kind: choice
    screen: situation
    choices: [{id: warm, label: a}, {id: formal, label: b}, {id: brief, label: c}]
  - id: reason
    label: Reason
    kind: choice
    choices: [{id: none, label: a}, {id: other-offer, label: b}]
""",
    "letter.yaml": """\
subjects: [{id: plain, text: "Withdrawing: $role"}]
greetings: [{id: team, text: "Dear team,"}, {id: titled, text: "Dear $titled,", when: {recipient: titled}}]
sign_offs: [{id: kind, text: "Kind regards,\\n$sender"}]
""",
    "channels.yaml": """\
channels: [{channel: email, to: them, because: It is enough., source: nobody}]
lengths: [{fewest: 1, most: 100}]
""",
    "tips.yaml": "tips: []\n",
    "guidelines/notify.yaml": """\
id: notify
order: 10
title: Notify
step: notify
advice: Say it.
phrasings:
  - {id: plainly, text: I withdraw from the $role role at $company.}
  - {id: release, text: I give back my time on $slot., when: {slot: ahead}}
""",
    "guidelines/thank.yaml": """\
id: thank
order: 20
title: Thank
step: thank
advice: Thank them.
phrasings:
  - {id: thanks, text: Thank you.}
  - {id: thanks-offer, text: Thank you for the offer., when: {stage: offered}}
""",
    "guidelines/sorry.yaml": """\
id: sorry
order: 30
title: Apologize
step: sorry
answer_key: apologize
advice: Only where plans are undone.
inclusion:
  - {when: {stage: interview-booked}, include: true}
  - {include: false, because: Nothing was booked.}
phrasings:
  - {id: sorry-once, text: I am sorry.}
""",
}


def write_pack(content: Path, lang: str = "xx", **files: str) -> Path:
    """Write the pack below a content folder, some files replaced or added; the folder, for `load_pack`."""
    for name, text in {**FILES, **files}.items():
        path = content / lang / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return content
