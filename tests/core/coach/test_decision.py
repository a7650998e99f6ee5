"""The decision must stand in a sentence: what the subject says, others decide or the body denies is none."""

from __future__ import annotations

import pytest
from coach_letters import found, letter

from bowout.core.coach.context import Context
from bowout.core.coach.reader import read_letter
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules

WITHDRAWING = "Withdrawing my application: Data Engineer"
NEUTRAL = "Data Engineer role at Northwind"


def told(rules: CoachRules, body: str, subject: str) -> bool:
    return "no-clear-withdrawal" not in found(rules, letter("", subject=subject, opening=body))


@pytest.mark.parametrize("subject", [WITHDRAWING, NEUTRAL])
@pytest.mark.parametrize(
    "body",
    [
        "I do not wish to withdraw my application for the role; I only want to move the interview.",
        "Would it be possible to reschedule my interview? Something has come up on Thursday.",
        "I might have to withdraw from the process. I will let you know by Friday.",
        "I have not withdrawn my application, whatever the portal says.",
        "I might take my application for the role back. I will write on Friday.",
        "I am thinking of taking my application for the role back.",
        "I might take back my application. I will write on Friday.",
        "It was good to meet the team, and I learned a lot.",
        "I was glad to hear back, though you told me that the role has been withdrawn.",
        "I am sorry to hear that the vacancy has since been cancelled. Please keep me in mind.",
        "I'd love to accept the offer and won't be withdrawing my application.",
        "How would I go about withdrawing my application?",
        "How can I formally withdraw my application if I need to?",
        "My husband has decided to withdraw his application. I am still very interested.",
        "A colleague withdrew her application, I hear. I remain interested.",
        "I am declining the invitation to the team lunch, but I look forward to the interview.",
        "I must turn down your kind offer of a lift, and look forward to Tuesday.",
        "It was kind to write that you had to cancel the interview. I look forward to the new date.",
        "I may have to go back on my word about the start date.",
        "I would never renounce the chance to meet you.",
        "I might desist from the process.",
        "I am going to retire from the navy in June and would start then.",
        "I am walking away from my present role in May and would start in June.",
        "I am stepping down as chair of my club to have time for your role.",
        "I leave the choice of day to others on your team.",
        "Please do not drop my application.",
        "Please do not proceed with my application until I have sent the form.",
        "Could I come at ten? I will not be available any longer than an hour.",
        "I will go back on that train of thought when we meet.",
        "The answer to my question is no longer on your site.",
        "I am not going to abandon my application.",
        "I would be sad to abandon the process.",
        "Please do not drop me from the shortlist.",
        "I have no wish to terminate the process.",
        "I cannot go further than Leeds.",
        "I might break off the application procedure.",
        "I do not want to put an end to my candidature.",
        "Before you end the selection, may I send one more page?",
        "I look forward to the end of the process.",
        "I accepted your invitation and will not be coming alone.",
        "I must tell you no lies: I am nervous.",
        "I said goodbye to the team at the door.",
        "I will not give up on the role.",
        "I am giving up my flat for this role.",
        "I agreed on ten o'clock but will not be coming by car.",
        "I have given up the search for a parking place.",
        "I send you my no-claims form for the role.",
        "I do not want to leave the selection of dates to you.",
        "I thought better of the train and came by bus.",
        "I may give up on the role.",
        "I would like to be let go early on Thursday.",
    ],
)
def test_what_no_sentence_decides_is_not_told(rules: CoachRules, body: str, subject: str) -> None:
    assert not told(rules, body, subject)


@pytest.mark.parametrize(
    "body",
    [
        "My husband and I have decided that I should withdraw my application.",
        "Since the role has been changed, I have decided to withdraw my application.",
        "Please note that my application for the role has been withdrawn as of today.",
        "I have decided to decline the offer, since my wife is starting a new job in Leeds.",
        "I won't be continuing with the process for the Data Engineer role.",
        "I will not be taking my application any further.",
        "Please take my application for the Data Engineer role back.",
        "I am taking my candidature for the Data Engineer role back today.",
        "I am declining the invitation to interview for the Data Engineer role.",
        "I am declining the invitation to the second interview and the lunch.",
        "I have decided to turn down the offer of the Data Engineer role.",
        "I ask that the offer be cancelled, as I have decided to decline it.",
        "Please withdraw my application. My friend has withdrawn hers too, by the way.",
        "You had to cancel the interview, and I am now withdrawing my application.",
        "I know how hard you worked, and still I must withdraw.",
        "Could you please withdraw my application?",
        "I have decided to decline the offer of a place on the scheme.",
        "I retire my candidature for the Data Engineer role.",
        "I renounce to the post of Data Engineer.",
        "I have decided to desist from your selection process.",
        "Hereby I draw back my application as Data Engineer.",
        "I would like to draw my application for the role back.",
        "Please annul my application for the Data Engineer role.",
        "I accepted the post last week, and I now have to go back on that.",
        "I said yes to the fitter job last Friday and I'm now having to go back on that.",
        "I signed the contract for the fitter job, but I'm moving away and won't be able to start at Ironbridge.",
        "I signed the contract for the chemist position, and now I will not be taking it up.",
        "I can no longer honour my acceptance of the post.",
        "I won't be taking the Data Engineer process any further.",
        "I'd rather not be considered for the role from now on.",
        "I am no more interested in the Data Engineer role.",
        "I am not available any more for the Data Engineer role.",
        "I do not continue in the process for Data Engineer.",
        "Please do not move forward with my application.",
        "I will not be going for the Data Engineer role after all.",
        "I am walking away from the Data Engineer role.",
        "I've decided to let the Data Engineer role go.",
        "I'm going to give the Data Engineer role a miss this time.",
        "I am going to leave the Data Engineer role to someone else.",
        "I am stepping down from the process.",
        "I am not able to take you up on the offer.",
        "I'm calling it quits with this application.",
        "My answer to your offer is no.",
        "Would you please cross me off for Data Engineer?",
        "I'm afraid the answer is no from my side.",
        "I am breaking off the application procedure.",
        "I have chosen to get out of the recruitment.",
        "I'd like to draw a line under my application.",
        "I wish to be no longer part of the selection procedure.",
        "I do not maintain my application.",
        "I ask you to close my dossier.",
        "I am calling time on my application.",
        "I won't be in the running for the role.",
        "I ask that you take no further steps with my application.",
        "I'd ask you to fill the role with someone else.",
        "I relinquish my place in the procedure.",
        "I have changed course and no longer seek the role.",
        "I'd like to discontinue with the recruitment.",
        "I am ceasing my application.",
        "I've chosen to give the process up.",
        "I will no longer attend the interview or hold my place in the process.",
        "My decision is not to take the role.",
        "Please exclude me from the selection.",
        "I annul my participation in the process.",
        "I need to unaccept the offer.",
        "I quit the selection for the role.",
        "I said yes to the Data Engineer job on the 12th, and I am now not going to start on 4 January.",
        "I agreed to the role last week but will not be coming after all.",
        "I have to tell you no for the Data Engineer work.",
        "I must give you a no for the role.",
        "I send you my no for the role.",
        "Please note that I'm no longer in the process for the role.",
        "I will leave the role to better-placed people.",
        "I won't be able to see the process through.",
        "I ask to be let go from the process.",
        "I wish to have my name taken off the list.",
        "I don't wish to be put forward for the role.",
        "I've opted against the role.",
        "I've come down against the job.",
        "Count this as my goodbye to the process.",
        "I'm afraid that I can't be your next Data Engineer.",
        "It's a pass from me.",
        "I am going to say goodbye to the process.",
        "I do not want to follow the process further.",
        "My application should end here.",
        "I'll have to give up on the role.",
        "I'm giving up on the role.",
        "I declare that I leave the selection.",
        "I present my renunciation to the role.",
        "I have thought better of my application.",
        "I no longer apply for the role.",
    ],
)
def test_a_decision_is_seen_beside_what_others_decide(rules: CoachRules, body: str) -> None:
    assert told(rules, body, NEUTRAL)


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_characters_that_do_not_show_part_no_words(rules: CoachRules, mark: str) -> None:
    body = f"I am with{mark}drawing my application for the role at North{mark}wind, and it is fi{mark}nal!!"
    text = letter("", subject=NEUTRAL, opening=body)
    (finding,) = (one for one in review(rules, text) if one.severity == "fail")
    assert (finding.excerpt, text[finding.start : finding.end], finding.line) == ("!!", "!!", 5)
    assert read_letter(text, rules.words).words == read_letter(text.replace(mark, ""), rules.words).words
    facts = Context(company=f"North{mark}wind", role="Data Engineer", sender_name="Ana Ruiz", recipient_name="Sam Lee")
    assert found(rules, text, facts) == {"shouting"}
    assert found(rules, text.replace(mark, ""), facts) == {"shouting"}


GERMAN = (
    "Sehr geehrte Frau Lee,\n\nhiermit ziehe ich meine Bewerbung als Analyst zurück. Vielen Dank für das Gespräch.\n"
)
FRENCH = "Bonjour Madame,\n\nJe souhaite retirer ma candidature au poste d'analyste. Merci pour votre accueil.\n\nAna\n"
JAPANESE = "拝啓\n\n先日は面接のお時間をいただき、ありがとうございました。選考を辞退させていただきたく存じます。\n"


@pytest.mark.parametrize("text", [GERMAN, FRENCH, JAPANESE])
def test_of_another_language_it_is_said_that_it_is_not_read(rules: CoachRules, text: str) -> None:
    (finding,) = review(rules, text)
    assert (finding.id, finding.line) == ("no-clear-withdrawal", 0)
    assert "only language" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sam,\n\nWithdrawing application: Data Engineer, Northwind. Accepted another position. Kind regards.\n",
        "Dear Sam,\n\nDanke.\n",
        "Dear Sam,\n\nPlans changed completely last weekend, and so I wish everybody there good luck. Thanks.\n",
    ],
)
def test_terse_english_is_read(rules: CoachRules, text: str) -> None:
    assert not any("only language" in finding.message for finding in review(rules, text))
