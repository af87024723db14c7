"""What organisations write in their returns, and what they promise: by standard."""
NARRATIVES = {
    "S1": "Lines of accountability run from the front line to the chief officer and are on the intranet.",
    "S2": "A named senior lead reports on safeguarding to every board.",
    "S3": "Children's views are asked for at every contact.",
    "S4": "The whistleblowing policy was reviewed and staff know where it is.",
    "S5": "The escalation policy is in induction; staff say they would use it.",
    "S6": "A sharing agreement is signed; staff are trained on consent and when it is not needed.",
    "S7": "Named practitioners are in post with time for the role.",
    "S8": "All posts are checked; allegations are reported to the designated officer.",
    "S9": "Supervision is monthly; training is followed up by the manager.",
    "S10": "Equality data is looked at with the safeguarding data.",
    "S11": "Induction is mandatory; practice is reviewed each year.",
}
EVIDENCE = [
    ("document", "{name}: policy and date of review"), ("data", "{name}: figures for the last four quarters"),
    ("observation", "{name}: notes of a visit by the quality lead"), ("document",
    "{name}: minutes of its safeguarding board"),
    ("testimony", "{name}: what children and families said, in themes"), ("data",
    "{name}: dip sample of twelve records"),
]
RATIONALES = {
    -2: "The return undersells it: the panel saw practice that others should copy.",
    -1: "More is in place than the return claims.",
    0: "The evidence bears the rating out.",
    1: "It is in place on paper; the sample did not show that it is used.",
    2: "The evidence is a policy. Nothing shows that any child was treated differently.",
    3: "No evidence was attached, and the visit found that staff did not know of it.",
}
# What is promised where a standard falls short, and how it would be known to have worked.
PROMISES = {
    "S1": [("Publish one page that says who answers for safeguarding at each level", "staff asked can name their lead"),
           ("Put safeguarding on the agenda of every senior team meeting", "minutes of six meetings"),
           ("Write commissioners' safeguarding duties into all contracts", "share of contracts that name them")],
    "S2": [("Give the senior lead protected time each week", "diary sample"),
           ("Bring a report on safeguarding to the board each quarter", "four reports in a year")],
    "S3": [("Ask children at the end of each piece of work what changed for them", "share of records with an answer"),
           ("Set up a group of young people that advises on letters and leaflets", "what they changed, in a list"),
           ("Show the child's words in every plan", "dip sample of twenty plans")],
    "S4": [("Tell all staff each year how to raise a concern outside their line", "staff survey"),
           ("Report to the board how many concerns were raised and what came of them", "yearly paper")],
    "S5": [("Train every team manager in the escalation policy", "share trained; number of escalations"),
           ("Log each escalation and how it ended", "log seen by the quality group")],
    "S6": [("Sign the sharing agreement with adult services", "date of signature; sample of ten cases"),
           ("Tell the child's school the same day when something happened at home", "share told the same day"),
           ("Check that referrals say what the child said", "sample of thirty referrals")],
    "S7": [("Fill the post of named practitioner", "in post"),
           ("Give named practitioners supervision of their own", "log of sessions")],
    "S8": [("Check agency and casual staff as thoroughly as permanent staff", "audit of twenty files"),
           ("Report allegations to the designated officer within one working day", "days taken, by quarter")],
    "S9": [("Give reflective group supervision to front-line staff every month",
    "attendance; what staff say it changed"),
           ("Follow every course up three months later", "share of managers who saw a change"),
           ("Train reception staff to see signs of neglect", "contacts that start at reception")],
    "S10": [("Look at who is stopped, searched, excluded or restrained, by ethnicity and age", "figures each quarter"),
            ("Review the policy on bullying with children who were bullied", "their verdict")],
    "S11": [("Put safeguarding into the first week of every induction", "share inducted in time"),
            ("Review the practice of each member of staff once a year against a real case", "share reviewed")],
}
LOCAL_PROMISES = {
    "S1": [("Name a deputy for the safeguarding lead", "named on the intranet"),
           ("Report to the board on safeguarding twice a year", "two reports")],
    "S2": [("Ask families what helped after each early help plan", "share of plans with an answer"),
           ("Ask children whether they were listened to, and count the answers", "answers, by quarter"),
           ("Write letters that a ten-year-old can read", "letters that Young Voices passed")],
    "S3": [("Agree when information may be shared without consent", "agreement signed; sample of ten cases"),
           ("Answer requests for information within three days", "share answered in time")],
    "S4": [("Train two members of each interview panel in safer recruitment", "share of panels"),
           ("Check references by telephone", "audit of twenty files")],
    "S5": [("Offer monthly supervision to all who hold cases", "share supervised each month"),
           ("Train new staff within six weeks", "share trained in time")],
    "S6": [("Use the neglect tool in each new assessment", "share of assessments"),
           ("Look again at each case of neglect after three months", "share looked at again")],
}
# Why dates move, as leads put it.
REASONS = [
    "the lead changed and the work was not handed over", "the supplier could not deliver the system in time",
    "staff were moved to winter pressures", "the merger of the two trusts took the lead's time",
    "the data was not good enough to start", "waiting for the national template", "the training budget was spent",
]
PROGRESS = [
    ("started", "A working group met twice and agreed who does what."),
    ("started", "A draft went to the teams for comment."),
    ("continuing", "Two of five teams have begun; the others start next quarter."),
    ("continuing", "The pilot ran for six weeks; the lead says that it was well received."),
    ("planned", "To be picked up when the lead returns."),
    ("continuing", "The form is live in the case system; use is patchy."),
]
CLAIMS = ["All teams were briefed and the policy is in force.", "It is now part of how we work.",
          "The training was delivered to everyone who could be released.", "The new form is live.",
          "Complete: the paper went to the board."]
COMMENTS = {"green": "on course", "amber": "slower than planned", "red": "at risk", "blue": "done"}
REMEDIES = ["a remedial plan goes to the next Executive", "the senior lead now chairs the group", None]
