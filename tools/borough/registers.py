"""The registers: disputes, requests for information, risks, and the challenges that partners put to each other."""
from book import day
from structure import MANAGER, PERSON


def tell(book):
    disputes(book)
    requests(book)
    risks(book)
    challenges(book)


def disputes(book):
    say = book.say
    stage = lambda short, on, name, by=None, text=None: say(
        "dispute.stage-reached", f"dispute/{short}", on, stage=name, heldBy=by, text=text)
    say("dispute.raised", "dispute/helpline", day(2022, 10, 24), title="Who pays for the out-of-hours helpline",
        parties=["Example Borough Council", "Example Integrated Care Board"], issue="the share of the cost at night")
    stage("helpline", day(2022, 11, 8), "partners-meet")
    stage("helpline", day(2022, 12, 6), "arbitration", PERSON)
    say("dispute.ended", "dispute/helpline", day(2023, 1, 17), how="resolved", text="The council pays three fifths.")
    # Straight from the first meeting to a determination: arbitration was skipped.
    say("dispute.raised", "dispute/conferences", day(2023, 9, 25), title="Police at child protection conferences",
        parties=["Example Borough Council", "Exampleshire Police"], issue="police came to 11 of 40 conferences")
    stage("conferences", day(2023, 10, 10), "partners-meet", text="no agreement")
    stage("conferences", day(2023, 11, 14), "determination", PERSON, "decided without arbitration, \"to save time\"")
    say("dispute.ended", "dispute/conferences", day(2023, 12, 5), how="determined",
        text="Police come, or send a written report.")
    stage("conferences", day(2024, 9, 2), "enforcement", "Secretary of State",
        "reports still came to half of the conferences")
    say("dispute.raised", "dispute/thresholds", day(2025, 1, 20), title="Threshold for joint visits after a fall",
        parties=["Example Hospitals NHS Trust", "Exampleshire Police"], issue="who goes, and when")
    stage("thresholds", day(2025, 2, 24), "partners-meet", text="to be taken up again")
    say("dispute.raised", "dispute/records", day(2024, 4, 8), title="Records of a closed school",
        parties=["Schools of Example Borough", "Example Borough Council"])
    say("dispute.ended", "dispute/records", day(2024, 5, 13), how="withdrawn", text="The records were found.")


def requests(book):
    say = book.say
    ask = lambda short, on, title, to, due, **more: say(
        "request.issued", f"request/{short}", on, title=title, to=f"organisation/{to}", due=due,
        **{"from_": MANAGER, "basis": "Children Act 2004, section 16H", **more})
    reply = lambda short, on, answer, text=None: say("request.answered", f"request/{short}", on, answer=answer,
        text=text)
    pursue = lambda short, on, step, meeting=None: say("request.pursued", f"request/{short}", on, step=step,
        meeting=meeting)
    ask("custody", day(2022, 5, 3), "Children held overnight in custody, by month", "police", day(2022, 6, 1))
    reply("custody", day(2022, 5, 6), "acknowledged")
    reply("custody", day(2022, 5, 30), "partly", "three of six months")
    reply("custody", day(2022, 6, 20), "wholly")
    say("thing.closed", "request/custody", day(2022, 7, 12), conclusion="Used in the data set.")
    ask("probation-caseload", day(2023, 11, 1), "Adults on licence who live with children", "probation", day(2023, 11,
        30))
    reply("probation-caseload", day(2023, 12, 4), "not-answered")
    pursue("probation-caseload", day(2023, 12, 20), "raised-at-meeting", "meeting/partnership-2023-12")
    pursue("probation-caseload", day(2024, 2, 12), "compelled")
    reply("probation-caseload", day(2024, 3, 8), "wholly", "by order")
    # Not answered, and never raised at the next meeting.
    ask("exclusions", day(2024, 9, 23), "Children excluded while on a child protection plan", "schools", day(2024, 10,
        31))
    reply("exclusions", day(2024, 11, 11), "not-answered")
    ask("waiting", day(2026, 9, 28), "Waiting times after a first appointment", "mental-health", day(2026, 10, 30))
    reply("waiting", day(2026, 10, 6), "acknowledged")
    ask("duplicate", day(2023, 2, 6), "Training records of 2022", "college", day(2023, 3, 6))
    say("thing.withdrawn", "request/duplicate", day(2023, 2, 13), how="withdrawn", reason="asked twice")


def risks(book):
    say = book.say
    risk = lambda short, on, title, owner, *source: say("risk.raised", f"risk/{short}", on, title=title, owner=owner,
        source=list(source))
    score = lambda short, on, likelihood, impact: say("risk.scored", f"risk/{short}", on, likelihood=likelihood,
        impact=impact)
    treat = lambda short, on, how, text=None: say("risk.treated", f"risk/{short}", on, how=how, text=text)
    risk("police-absence", day(2023, 6, 21), "Police are not in the room when thresholds are decided", PERSON,
         "meeting/partnership-2023-06")
    score("police-absence", day(2023, 7, 11), 4, 4)
    treat("police-absence", day(2023, 8, 2), "treated", "a named superintendent from September")
    treat("police-absence", day(2023, 8, 30), "escalated", "to the chief constable")
    treat("police-absence", day(2023, 12, 13), "de-escalated")
    score("police-absence", day(2023, 12, 13), 2, 4)
    treat("police-absence", day(2024, 1, 9), "treated")
    treat("police-absence", day(2024, 3, 20), "accepted")
    say("thing.closed", "risk/police-absence", day(2024, 6, 26), conclusion="Police came to four meetings in a row.")
    say("thing.reopened", "risk/police-absence", day(2025, 12, 17), reason="a deputy came twice in a row")
    risk("participation", day(2025, 1, 14), "Nobody in post to bring children's words into the room", MANAGER)
    score("participation", day(2025, 1, 14), 5, 3)
    treat("participation", day(2025, 2, 11), "treated", "the scrutineers stand in")
    risk("probation", day(2024, 4, 8), "Adults on licence are not checked against children's records",
        "Head of Probation Delivery",
         "meeting/partnership-2024-03")
    score("probation", day(2024, 4, 9), 3, 5)
    risk("merger", day(2023, 10, 10), "Two trusts merge their safeguarding teams", "Chief Nurse")
    say("thing.superseded", "risk/merger", day(2024, 4, 9), successors=["risk/probation"], how="merged",
        reason="kept as one risk on information")
    risk("boiler", day(2022, 2, 2), "The contact centre has no heating", "Head of Housing Needs")
    say("thing.withdrawn", "risk/boiler", day(2022, 2, 23), how="withdrawn", reason="mended")


def challenges(book):
    say = book.say
    put = lambda short, on, title, from_, to, issue=None: say(
        "challenge.raised", f"challenge/{short}", on, title=title, from_=from_, to=to, issue=issue)
    put("conferences", day(2023, 5, 17), "Police at conferences", "Example Borough Council", "Exampleshire Police",
        "written reports come after the conference")
    say("challenge.answered", "challenge/conferences", day(2023, 7, 4), answer="There are not enough officers.")
    say("challenge.ended", "challenge/conferences", day(2023, 9, 20), how="escalated", text="It became a dispute.")
    put("letters", day(2022, 9, 21), "Letters to parents about missing children", "Independent Scrutineer",
        "Exampleshire Police")
    say("challenge.answered", "challenge/letters", day(2022, 10, 11), answer="They will be changed.")
    say("challenge.ended", "challenge/letters", day(2023, 2, 8), how="resolved",
        text="The letter goes to the child too.")
    put("waiting", day(2024, 12, 18), "Waiting lists are not a plan", "Schools of Example Borough",
        "Example and Next Mental Health NHS Trust")
    say("challenge.answered", "challenge/waiting", day(2025, 2, 5), answer="A waiting list nurse starts in March.")
    put("drop", day(2026, 3, 18), "Who decided that a closed action made a difference?", "Young Scrutineer",
        "Executive")
