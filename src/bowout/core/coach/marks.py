"""What slots, markup and open choices look like, whatever the language."""

from __future__ import annotations

import re

_WHOSE = (
    "Your|Company|Organi[sz]ation|Business|Recipient|Employer|(?:Hiring )?Manager|Job|Position|Role|First|Last|Full"
    "|Interviewer|Recruiter|Candidate|Applicant|Sender|Contact"
)
_REACHED = "Address|Street Address|Phone|Phone Number|Email|Email Address|Contact Information|Signature"

SLOTS = re.compile(
    r"\[(?P<inside>[^\[\]\n]{1,80})\](?!\()|\[\]|\{\s*\}"
    r"|\{\{?[^{}\n]{1,60}\}\}?|\$\{?[A-Za-z_]{3,30}\b\}?|%[A-Z_]{3,30}%|%\([a-z_]+\)s"
    r"|<<?(?!https?:|mailto:)[A-Za-z][^<>@\n/.]{0,50}>>?|\u00ab[^\u00bb\n]{1,50}\u00bb"
    r"|[\u2329\u27e8\u27ea\u3008\u300a\u2039\u3010\u3014\u3016\uff3b][^\n\u2329-\u232a\u27e8-\u27eb\u3008-\u3017\u2039\u203a\uff3b\uff3d]{0,60}"
    r"[\u232a\u27e9\u27eb\u3009\u300b\u203a\u3011\u3015\u3017\uff3d]"
    r"|\((?:your |the |company |insert |optional:?)?"
    r"(?:reason|name|company|position|date|role|title|job title|your name|employer)[^()\n]{0,20}\)"
    rf"|\b(?:{_WHOSE})(?:'s)? (?:Name|Title)\b(?!: ?\w)|\b(?:{_WHOSE.upper()})(?:'S)? (?:NAME|TITLE)\b(?!: ?\w)"
    rf"|\A(?:(?:Your|Recipient's|Company) )?(?:{_REACHED})\Z|\bName of (?:the )?(?:{_WHOSE})\b|\bCity, State\b"
    rf"|\A(?:Name|First Last|Firstname Lastname|Date|Month|Today's Date|[Yy]our (?:name|signature))\Z"
    r"|\bDear (?:Name|Recipient|Surname|Contact Person)\b|\b(?:Mr|Ms|Mrs|Dr)\b\.? (?:Surname|X)\b"
    r"|\((?:Your )?(?:Name|Company|Date|Reason)\)|\bMonth (?:Day|Date|DD)\b|\bDD Month\b|\bYYYY\b"
    r"|\bABC (?:Company|Corp|Inc|Ltd)\b|\bCompany (?:ABC|X)\b|\bXYZ(?: (?:Company|Corp|Inc|Ltd))?\b|\b(?:XX|YY|ZZ)\b"
    r"|\b(?:YOUR|COMPANY|RECIPIENT|EMPLOYER|HIRING|MANAGER|JOB|POSITION|ROLE|FIRST|LAST|FULL|SENDER|CANDIDATE|INTERVIEWER|"
    r"RECRUITER)(?:_[A-Z]+)*_(?:NAME|TITLE|DATE|COMPANY|ROLE|POSITION|REASON|EMAIL|PHONE)\b"
    r"|\b(?:DD|MM|dd|mm)[/.-](?:MM|DD|mm|dd)(?:[/.-](?:YY|yy){1,2})?\b"
    r"|_{3,}|\bX{3,}\b|\bx{4,}\b|\b[Xx]{2}[/:.][Xx]{2}\b|\bXX(?=[/:.]XX)|\b(?:TBD|TODO|FIXME|TBC)\b|\?{3,}"
)
"""Something that was to be filled in; `inside` is what stands in square brackets."""

MARKUP = re.compile(
    r"\*\*[^*\n]{1,200}\*\*|(?<=\w)\*\*|(?<!\w)__[^_\s][^_\n]{0,100}__(?!\w)"
    r"|(?<![\w*])\*[^\s*](?:[^*\n]{0,80}[^\s*])?\*(?![\w*])|(?<![\w/_])_[^\s_](?:[^_\n]{0,80}[^\s_])?_(?![\w/_@])"
    r"|`[^`\n]{1,80}`|~~[^~\n]{1,120}~~|^[ \t]*\|.+\|[ \t]*$"
    r"|^#{1,6} \S.*$|```|\[[^\]\n]{1,80}\]\([^)\s]{1,200}\)"
    r"|</?(?:br|p|b|i|u|div|span|strong|em|ul|li|a|h\d)(?:\s[^<>]{0,80})?/?>|&(?:nbsp|amp|quot|lt|gt|#\d{2,4});",
    re.MULTILINE,
)
"""What a mail shows as it stands instead of setting it in bold, as a heading, or as a table."""

DIVIDERS = re.compile(r"^[ \t]*(?:-{3,5}|\*{3,5}|-(?: -){1,4}|\*(?: \*){1,4})[ \t]*$", re.MULTILINE)
"""A line across the page; behind the sign-off it may part the signature, and is none of this."""

LISTS = re.compile(
    r"(?:^[ \t]*(?P<star>\*)[ \t]+\S.*(?:\n\s*)?){2,}|(?:^[ \t]*-[ \t]+\S.*(?:\n\s*)?){2,}"
    r"|(?:^[ \t]*\d{1,2}\.[ \t]+\S.*(?:\n\s*)?){2,}",
    re.MULTILINE,
)
"""Two or more list lines below each other, as a word processor would set them; `star` if asterisks mark them."""

CHOICES = re.compile(
    r"\b(?:he/she|she/he|his/her|her/his|him/her|her/him|himself/herself|s/he|"
    r"mr\.?/\s?mr?s\.?|ms\.?/\s?mr\.?|mrs\.?/\s?ms\.?|"
    r"mr\.?/\s?mrs\.?/\s?ms\.?)(?!/|\w)|\(s\)he\b"
    r"|\b(?:option|version|variant|alternative) (?:[a-d]|[1-5]|one|two)(?:\s*\([^()\n]{1,40}\))?\s*[:)\u2013\u2014-]"
    r"|\(or(?: alternatively)?: [^()\n]{3,60}\)"
    r"|\boption [ab]\s?/\s?(?:option )?[ab]\b(?! (?:test|experiment|trial|split))"
    r"|\((?:please )?(?:choose|pick|select|circle|keep|delete|use|add|insert|fill in|mention|adapt|edit|replace|tailor"
    r"|(?:personal|custom)i[sz]e)\b[^()\n]{0,60}\)",
    re.IGNORECASE,
)
"""Two ways to say it, of which one was to be kept."""

EITHER = re.compile(r"(?<![\w/])(?P<one>[A-Za-z]+)(?: / |/)(?P<other>[A-Za-z]+)(?![\w/])")
"""Two words with a stroke between them."""

BRACKETED = re.compile(
    r"\((?!full|part|days?\b|nights?\b|she\b|he\b|they\b)[a-z][a-zI' -]{2,60} / [a-z][a-zI' -]{2,60}\)"
    r"|\((?!she/|they/|mon/|and/)[a-z-]{3,}(?:/[a-z-]{3,}){2,}\)"
)
"""Two wordings in brackets with a stroke between them, or three words and more with strokes."""

CLAUSES = re.compile(
    r"(?P<one>[A-Za-z'-]+(?: [A-Za-z'-]+){0,8}) ?/ (?P<other>[a-z]+)"
    r"|(?P<first>[A-Za-z'-]+(?: [A-Za-z'-]+){1,8})/(?P<second>[a-z]+)(?= [a-z])"
)
"""The words before a stroke, and the one behind it, which two wordings of one decision may open."""
