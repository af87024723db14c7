"""What the scrutineers looked into, what they found, what was promised in answer; and the multi-agency audits."""
from book import day
from structure import QUALITY, SCRUTINEER, YOUNG

ACTIONS = (
    ("sc.1", "scrutiny/missing", "Young people interview the officers who will talk to missing children", YOUNG,
     day(2023, 3, 31)),
    ("sc.2", "scrutiny/missing", "A night number that a missing child can call", "Exploitation Coordinator",
     day(2023, 9, 30)),
    ("sc.3", "scrutiny/missing", "Stop sending letters about missing episodes to parents only",
     "Detective Chief Inspector", day(2023, 1, 31)),
    ("sc.4", "scrutiny/neglect", "A neglect tool that a health visitor, a teacher and a housing officer all use",
     "Head of Housing Needs", day(2024, 9, 30)),
    ("sc.5", "scrutiny/neglect", "Housing repairs within ten days where a child lives with damp",
     "Head of Housing Needs", day(2024, 4, 30)),
    ("sc.6", "scrutiny/online", "Teach parents what pupils taught the scrutineers", "Head Teacher Representative",
     day(2026, 3, 31)),
    ("sc.7", "scrutiny/online", "One place to report harm met online", "Detective Chief Inspector", day(2025, 12, 31)),
    ("sc.8", "finding/neglect-2", "Record missed appointments as \"was not brought\"", "Named GP", day(2024, 12, 31)),
)


def tell(book):
    missing(book)
    neglect(book)
    online(book)
    audits(book)
    actions(book)


def missing(book):
    """Followed through to the end: assurance was given, and it was closed."""
    say, it = book.say, "scrutiny/missing"
    say("scrutiny.theme-chosen", it, day(2022, 1, 19), title="Children who go missing",
        question="Does anyone ask them why?", promptedBy=["Child R", "A question of Young Voices"],
        chosenBy="both scrutineers")
    say("scrutiny.scoped", it, day(2022, 3, 2),
        methods=["conversations with young people", "reading of twenty records"], plan="spring and summer 2022")
    say("progress.reported", it, day(2022, 4, 27), state="started", text="Six young people were heard.")
    say("scrutiny.fieldwork-completed", it, day(2022, 7, 13), childrenHeard="19",
        groups=["officers on late shift", "foster carers"])
    say("scrutiny.findings-presented", it, day(2022, 9, 21), forum="Full Partnership",
        themes=["nobody asks why", "letters to parents"], judgement="Returns are recorded; reasons are not.")
    say("scrutiny.commitment-made", it, day(2022, 10, 11), body="Executive",
        text="Every returning child is asked why, by someone whom the child chose", due=day(2023, 6, 30),
        related=["group/exploitation"])
    say("scrutiny.commitment-made", it, day(2022, 10, 11), body="Exampleshire Police",
        text="No letter goes to parents only", due=day(2023, 1, 31))
    say("progress.reported", it, day(2023, 2, 8), state="continuing", text="Letters were changed in January.")
    say("scrutiny.assurance-reported", it, day(2023, 9, 20), step="sought",
        what="who asks, and what is done with the answer")
    say("scrutiny.assurance-reported", it, day(2024, 2, 7), step="given", what="twelve records",
        result="the letters, yes; the asking, in part")
    say("thing.closed", it, day(2024, 3, 20), conclusion="What remains is action 23.01.")


def neglect(book):
    """Promised in March 2024; nothing has been heard of it since."""
    say, it = book.say, "scrutiny/neglect"
    say("scrutiny.theme-chosen", it, day(2023, 6, 7), title="Neglect",
        question="Who notices first, and what do they do?", promptedBy=["Family Q"], chosenBy=SCRUTINEER)
    say("scrutiny.scoped", it, day(2023, 7, 12), methods=["walk with a health visitor", "housing records"])
    say("progress.reported", it, day(2023, 9, 13), state="started", text="Four visits were made.")
    say("scrutiny.fieldwork-completed", it, day(2023, 12, 6), childrenHeard="about a dozen",
        groups=["health visitors", "repairs team"])
    say("scrutiny.findings-presented", it, day(2024, 2, 21), forum="Executive", themes=["damp", "tools nobody shares"])
    say("scrutiny.commitment-made", it, day(2024, 3, 20), body="Example Borough Council, housing",
        text="Repairs within ten days where a child lives with damp", due=day(2024, 9, 30))
    say("scrutiny.assurance-reported", "scrutiny/missing", day(2023, 5, 30), step="disclosed",
        what="two independent posts held by one person", result="told to Ofsted by the new scrutineer")


def online(book):
    say, it = book.say, "scrutiny/online"
    say("scrutiny.theme-chosen", it, day(2024, 10, 2), title="Harm met online", question="Whom would you tell?",
        chosenBy=YOUNG, current=True)
    say("scrutiny.scoped", it, day(2024, 11, 13), methods=["pupils question adults"], plan="three schools")
    say("progress.reported", it, day(2025, 1, 22), state="started",
        text="Pupils of two schools questioned a head teacher.")
    say("scrutiny.fieldwork-completed", it, day(2025, 5, 7), childrenHeard="63", groups=["pupils", "parents"])
    say("scrutiny.findings-presented", it, day(2025, 9, 17), forum="Full Partnership",
        themes=["adults do not know", "no place to report"])
    say("scrutiny.commitment-made", it, day(2025, 9, 17), body="Schools of Example Borough",
        text="Pupils teach parents, once a year", due=day(2026, 7, 17))
    say("progress.reported", it, day(2026, 2, 4), state="continuing", text="Nine schools held an evening.")
    say("scrutiny.theme-chosen", "scrutiny/private-fostering", day(2023, 1, 25), title="Private fostering",
        chosenBy=SCRUTINEER)
    say("thing.withdrawn", "scrutiny/private-fostering", day(2023, 6, 7), how="abandoned",
        reason="the scrutineer's term ended")
    say("scrutiny.theme-chosen", "scrutiny/transitions", day(2026, 9, 16), title="Turning eighteen",
        question="What stops on the birthday?", chosenBy="both scrutineers")


def audits(book):
    """Multi-agency audits, two in a row with one chair; one with no conference in its sample, one without a briefing,
    one of whose briefing nobody wrote. Others, too."""
    say = book.say
    for short, title, opened, chair, theme in (
        ("exploitation-2022", "Multi-agency audit: exploitation", day(2022, 5, 9), "Detective Chief Inspector",
         "exploitation"),
        ("neglect-2023", "Multi-agency audit: neglect", day(2023, 11, 6), "Designated Nurse", "neglect"),
        ("mental-health-2024", "Multi-agency audit: mental health", day(2024, 10, 7), "Designated Nurse",
         "mental health"),
        ("conferences-2025", "Multi-agency audit: initial child protection conferences (ICPC)", day(2025, 11, 3),
         "Assistant Director, Quality", "initial child protection conferences"),
    ):
        it = f"audit/{short}"
        say("audit.planned", it, opened.replace(day=1), title=title, sort="multi-agency", theme=theme, chair=chair,
            period=f"fy:{opened.year}-{(opened.year + 1) % 100}",
            commissionedBy="Quality Assurance and Practice Review Group")
        say("audit.opened", it, opened, due=opened.replace(month=opened.month + 1 if opened.month < 12 else 12))
    for short, year, conference, briefing in (("exploitation-2022", 2022, False, True),
                                              ("neglect-2023", 2024, True, None),
                                              ("mental-health-2024", 2025, True, False)):
        say("audit.stage-reached", f"audit/{short}", day(year, 6 if year == 2022 else 1, 20),
            stage="submissions-closed")
        say("audit.stage-reached", f"audit/{short}", day(year, 7 if year == 2022 else 2, 22), stage="analysed")
        say("audit.reported", f"audit/{short}", day(year, 9 if year == 2022 else 4, 22), report=f"{short}: report",
            forum=["Executive"], conference=conference, briefing=briefing)
    say("audit.stage-reached", "audit/exploitation-2022", day(2022, 10, 12), stage="actions-agreed")
    say("thing.closed", "audit/exploitation-2022", day(2023, 9, 13), conclusion="Actions are with the group.")
    for number, (source, sort, text, theme) in enumerate((
        ("audit/neglect-2023", "works-well", "Health visitors know the families", "neglect"),
        ("audit/neglect-2023", "to-improve", "Missed appointments are recorded as the child's choice", "neglect"),
        ("audit/neglect-2023", "to-improve", "Nine of twelve plans do not say what would be enough", "plans"),
        ("audit/mental-health-2024", "to-improve", "Waiting is not treated as a risk", "mental health"),
        ("audit/mental-health-2024", "to-improve", "Schools are told last", "information sharing"),
        ("audit/exploitation-2022", "works-well", "Weekly mapping meetings", "exploitation")), 1):
        when = {"n": day(2024, 2, 22), "m": day(2025, 2, 22), "e": day(2022, 7, 22)}[source[6]]
        say("finding.recorded", f"finding/neglect-{number}" if "neglect" in source else f"finding/f-{number}", when,
            source=source, sort=sort, text=text, theme=theme)
    say("thing.superseded", "finding/neglect-3", day(2024, 6, 5), successors=["finding/neglect-2"], how="merged")
    say("thing.closed", "finding/f-6", day(2023, 9, 13), conclusion="Still so.")
    say("thing.withdrawn", "finding/f-5", day(2025, 5, 14), how="withdrawn", reason="the sample held one school only")
    for short, title, opened in (("national-2022", "National audit: weapons", day(2022, 3, 7)),
                                 ("single-2023", "Single-agency audit: supervision in housing", day(2023, 2, 6))):
        say("audit.planned", f"audit/{short}", opened, title=title,
            sort="national" if "nat" in short else "single-agency",
            commissionedBy="The inspectorates" if "nat" in short else "Housing")
    say("thing.withdrawn", "audit/single-2023", day(2023, 4, 3), how="cancelled", reason="housing was reorganised")
    say("thing.superseded", "audit/national-2022", day(2022, 5, 9), successors=["audit/exploitation-2022"],
        how="merged")
    say("audit.planned", "audit/early-years-pilot", day(2022, 5, 9), title="Early years pilot audit",
        sort="single-agency", standards="standard-set/early-years-pilot", chair=QUALITY)


def actions(book):
    say = book.say
    for short, source, title, lead, due in ACTIONS:
        agreed = {"missing": day(2022, 10, 12), "neglect": day(2024, 3, 20), "online": day(2025, 9, 24)}.get(
            source.split("/")[1], day(2024, 5, 1))
        say("action.agreed", f"action/{short}", agreed, title=title, lead=lead, due=due, source=[source],
            oversight=["Exploitation and Missing Group" if "missing" in source else "Neglect Group"])
    say("action.rated", "action/sc.1", day(2023, 1, 10), rating="green", meeting="meeting/executive-2023-01")
    say("action.completion-claimed", "action/sc.1", day(2023, 3, 15), text="Four young people sat on the panel.",
        claimedBy=YOUNG)
    say("impact.evidenced", "action/sc.1", day(2023, 5, 10), measure="what the panel changed",
        evidence="two of three questions were written by young people",
        voiceOfChild="\"They hired the one who listened.\"")
    say("action.completion-verified", "action/sc.1", day(2023, 5, 17), verifiedBy=SCRUTINEER, basis="the panel's notes")
    say("thing.closed", "action/sc.1", day(2023, 6, 7))
    for number, (on, to, reason) in enumerate(((day(2023, 10, 4), day(2024, 3, 31), "no money until April"),
                                               (day(2024, 4, 3), day(2024, 9, 30), None), (day(2024, 10, 2), None,
                                               None))):
        say("action.slipped", "action/sc.2", on, to=to, reason=reason, agreedBy="Executive" if reason else None,
            from_=(day(2023, 9, 30), day(2024, 3, 31), day(2024, 9, 30))[number])
    say("action.completion-claimed", "action/sc.3", day(2023, 1, 24), text="The letter goes to the child as well.",
        claimedBy="Detective Chief Inspector")
    say("action.completion-verified", "action/sc.3", day(2023, 2, 8), verifiedBy=SCRUTINEER, basis="the new letter")
    say("action.rated", "action/sc.4", day(2024, 10, 8), rating="green", meeting="meeting/executive-2024-10",
        comment="on course; the tool is chosen")
    say("action.rated", "action/sc.6", day(2026, 1, 13), rating="green", meeting="meeting/executive-2026-01")
    say("action.completion-claimed", "action/sc.6", day(2026, 3, 25), text="Nine evenings were held.",
        claimedBy="Head Teacher Representative")
    say("action.rated", "action/sc.8", day(2025, 1, 14), rating="blue", meeting="meeting/executive-2025-01")
    say("action.rated", "action/sc.8", day(2025, 4, 8), rating="amber", meeting="meeting/executive-2025-04")
