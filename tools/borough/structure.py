"""Who belongs to the partnership, which bodies it has, who holds which post, and the rules it works by."""
from book import day

# Short name: full name, category, the role that speaks for it.
ORGANISATIONS = {
    "council": ("Example Borough Council, children's social care", "statutory", "Director of Children's Services"),
    "icb": ("Example Integrated Care Board", "statutory", "Chief Nurse"),
    "police": ("Exampleshire Police, borough command", "statutory", "Detective Superintendent"),
    "hospital": ("Example Hospitals NHS Trust", "relevant", "Named Nurse for Safeguarding Children"),
    "community-health": ("Example Community Health NHS Trust", "relevant", "Head of Safeguarding"),
    "mental-health": ("Example Mental Health NHS Trust", "relevant", "Head of Safeguarding, Mental Health"),
    "gp-federation": ("Example GP Federation", "relevant", "Named GP"),
    "probation": ("Probation Service, Example area", "relevant", "Head of Probation Delivery"),
    "youth-justice": ("Example Youth Justice Service", "relevant", "Head of Youth Justice"),
    "public-health": ("Example Public Health", "relevant", "Consultant in Public Health"),
    "adults": ("Example Borough Council, adult social care", "relevant", "Head of Adult Safeguarding"),
    "housing": ("Example Borough Council, housing", "relevant", "Head of Housing Needs"),
    "schools": ("Schools of Example Borough", "relevant", "Head Teacher Representative"),
    "college": ("Example College", "relevant", "Vice Principal"),
    "early-years": ("Early years settings of Example Borough", "relevant", "Early Years Sector Representative"),
    "voluntary": ("Example Voluntary Sector Forum", "co-opted", "Voluntary Sector Representative"),
}
STATUTORY = ["council", "icb", "police"]
SECTORS = ["schools", "early-years", "voluntary"]
MANAGER, SCRUTINEER, YOUNG = "Partnership Manager", "Independent Scrutineer", "Young Scrutineer"
PERSON, QUALITY = "Independent Person", "Quality Assurance Lead"
FIRST = day(2021, 9, 3)
BANK_HOLIDAYS = {
    2021: "08-30 12-27 12-28", 2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26", 2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
}


def names(count):
    """The short names of so many organisations: the sixteen of the story, then schools of their own."""
    return list(ORGANISATIONS)[:count] + [f"school-{number}" for number in range(17, count + 1)]


def tell(book, count=16):
    if not book.district:
        for year, days in BANK_HOLIDAYS.items():
            book.say("ledger.bank-holidays-noted", "ledger/example", FIRST if year < 2023 else day(year - 1, 11, 15),
                days=[f"{year}-{one}" for one in days.split()], division="England and Wales")
    organisations(book, count)
    groups(book)
    roles(book)
    rules(book)


def organisations(book, count):
    for short in names(count):
        name, category, speaker = ORGANISATIONS.get(
            short, (f"Example School {short[7:]}", "relevant", "Head Teacher Representative"))
        book.say("organisation.admitted", f"organisation/{short}", "by September 2021", FIRST, name=name,
            category=category, representative=speaker, sector=True if short in SECTORS else None)
    for short, name in (("national-panel", "Child Safeguarding Practice Review Panel"), ("ofsted", "Ofsted"),
                        ("dfe", "Department for Education"), ("next-borough", "Next Borough safeguarding partners")):
        book.say("organisation.admitted", f"organisation/{short}", None, FIRST, name=name, category="external")
    say = book.say
    for short in STATUTORY:
        say("organisation.membership-changed", f"organisation/{short}", FIRST,
            deputy={"council": "Assistant Director, Quality", "icb": "Designated Nurse",
            "police": "Detective Chief Inspector",}[short], reason="each partner names a standing deputy")
    say("organisation.membership-changed", "organisation/police", day(2023, 9, 4),
        representative="Detective Superintendent, Public Protection", formerRepresentative="Detective Superintendent",
        reason="the command was reorganised; nobody came to the meetings of March and June")
    say("name.changed", "organisation/mental-health", day(2024, 4, 1), to="Example and Next Mental Health NHS Trust",
        from_="Example Mental Health NHS Trust", how="renamed", reason="two trusts merged")
    say("organisation.admitted", "organisation/refuge", day(2021, 9, 3), name="Example Women's Refuge",
        category="linked")
    say("thing.closed", "organisation/refuge", day(2022, 6, 30), conclusion="The contract ended; the service moved.")
    say("organisation.admitted", "organisation/academy-trust", day(2021, 9, 3), name="Example Academy Trust",
        category="linked")
    say("thing.superseded", "organisation/academy-trust", day(2023, 9, 1), successors=["organisation/schools"],
        how="merged", reason="its schools are heard through the schools' representative")
    say("organisation.admitted", "organisation/skating-club", day(2022, 3, 1), name="Example Ice Skating Club",
        category="adviser")
    say("thing.withdrawn", "organisation/skating-club", day(2022, 11, 30), how="withdrawn",
        reason="it asked to be heard through the voluntary sector instead")
    shares = {2022: (92000, 61000, 5000), 2023: (94000, 61000, 5000), 2024: (96500, 64000, 5000), 2025: (99000, 66000,
        5000),
              2026: (99000, 72000, 9000)}
    for year, amounts in shares.items():
        for short, amount in zip(STATUTORY, amounts):
            say("organisation.contribution-agreed", f"organisation/{short}",
                day(year - 1, 11, 23) if year != 2025 else day(2025, 2, 11), amount=str(amount),
                period=f"fy:{year}-{(year + 1) % 100}")


def groups(book):
    say = book.say
    for short, name, sort, remit, meets, chair, themes in (
        ("partnership", "Full Partnership", "partnership", "All members: holds each other to account", "quarterly",
         PERSON, []),
        ("executive", "Executive", "executive", "The three statutory partners: decides and pays", "quarterly", PERSON,
         []),
        ("quality", "Quality Assurance and Practice Review Group", "sub-group",
         "Audits, Section 11, learning reviews and what came of them", "every six weeks", QUALITY,
         ["section 11", "audits", "reviews"]),
        ("policy", "Policy Group", "sub-group", "Local procedures", "quarterly", None, ["policies"]),
        ("training", "Training Group", "sub-group", "The training programme", "quarterly", None, ["training"]),
        ("exploitation", "Exploitation and Missing Group", "sub-group", "Children exploited, missing or both",
         "monthly", "Detective Chief Inspector", ["exploitation", "missing children"]),
        ("young-voices", "Young Voices", "panel", "Young people who advise the scrutineers", "every half-term", YOUNG,
         ["voice of children"]),
        ("early-help-board", "Early Help Board", "board", "Early help across the borough", "quarterly", None,
         ["early help", "neglect"]),
        ("online-harms", "Online Harms Task and Finish Group", "task-and-finish", "A plan for harm met online",
         "monthly", None, ["online harm"]),
        ("health-subgroup", "Health Sub-Group", "sub-group", "Safeguarding across health", "quarterly",
         "Designated Nurse", ["health"]),
    ):
        say("group.established", f"group/{short}", "by September 2021", FIRST, name=name, sort=sort, remit=remit,
            meets=meets, chair=chair, reportsOn=themes,
            accountableTo=None if short in ("partnership", "executive") else "Executive")
    say("group.established", "group/learning", day(2022, 9, 21), name="Learning and Improvement Group",
        sort="sub-group", remit="Policy, training and what learning changed", meets="every six weeks",
        chair="Assistant Director, Quality", accountableTo="Executive", reportsOn=["policies", "training"])
    for short in ("policy", "training"):
        say("thing.superseded", f"group/{short}", day(2022, 9, 21), successors=["group/learning"], how="merged",
            reason="one group should see a lesson through from policy to practice")
    say("group.established", "group/early-help", day(2023, 4, 1), name="Early Help Group", sort="sub-group",
        remit="Early help", meets="quarterly", accountableTo="Executive", reportsOn=["early help"])
    say("group.established", "group/neglect", day(2023, 4, 1), name="Neglect Group", sort="sub-group",
        remit="Neglect", meets="every six weeks", accountableTo="Executive", reportsOn=["neglect"])
    say("thing.superseded", "group/early-help-board", day(2023, 4, 1),
        successors=["group/early-help", "group/neglect"], how="split", reason="neglect was lost in a long agenda")
    say("thing.closed", "group/online-harms", day(2023, 7, 20), conclusion="Its plan was handed to the schools.")
    say("group.established", "group/health-network", day(2024, 1, 15), name="Health Safeguarding Network",
        sort="sub-group", remit="Safeguarding across health", meets="quarterly", accountableTo="Executive",
        reportsOn=["health"])
    say("thing.superseded", "group/health-subgroup", day(2024, 1, 15), successors=["group/health-network"],
        how="superseded", reason="the new trust asked for a network")
    say("group.proposed", "group/transitions", day(2023, 12, 13), name="Transitions Group", sort="sub-group",
        remit="Young people moving to adult services", accountableTo="Executive")
    say("thing.withdrawn", "group/transitions", day(2024, 9, 18), how="withdrawn", reason="no chair could be found")
    say("group.proposed", "group/think-family", day(2025, 3, 19), name="Think Family Group", sort="linked",
        remit="Adults and children in one household", accountableTo="Executive and the Safeguarding Adults Board",
        reportsOn=["think family"])
    say("inconsistency.noted", "group/think-family", day(2025, 10, 2), title="Does the Think Family Group exist?",
        sort="stale-statement",
        statements=["minutes of March 2025: to be set up", "annual report 2024-25: meets every six weeks"])
    say("group.remit-changed", "group/quality", day(2025, 9, 17), meets="monthly",
        remit="Audits, Section 11, learning reviews, and whether what was closed made a difference",
        reason="the one-year-on review found closed actions without evidence of difference")


def roles(book):
    say = book.say
    for short, title, independent, purpose in (
        ("independent-person", PERSON, True, "chairs the Partnership and the Executive; settles disputes"),
        ("independent-scrutineer", SCRUTINEER, True, "asks whether it works, and says so in public"),
        ("young-scrutineer", YOUNG, True, "asks what it is like to be on the other end"),
        ("partnership-manager", MANAGER, None, "keeps this ledger"),
        ("quality-lead", QUALITY, None, "runs the audits"),
        ("participation-officer", "Participation Officer", None, "brings children's words into the room"),
        ("exploitation-coordinator", "Exploitation Coordinator", None, "coordinates the exploitation pathway"),
        ("data-analyst", "Data Analyst", None, "keeps the multi-agency data set"),
        ("training-coordinator", "Training Coordinator", None, "runs the training programme"),
    ):
        say("role.established", f"role/{short}", "by September 2021", FIRST, title=title, independent=independent,
            purpose=purpose)
    appoint = lambda short, date, holder, **more: say("role.appointed", f"role/{short}", date, holder=holder, **more)
    leave = lambda short, date, holder, **more: say("role.ended", f"role/{short}", date, holder=holder, **more)
    appoint("independent-person", FIRST, "holder-a", appointedBy="Executive")
    appoint("independent-scrutineer", FIRST, "holder-b", appointedBy="Executive")
    appoint("young-scrutineer", day(2021, 11, 1), "holder-c", appointedBy="Executive, on the advice of Young Voices")
    appoint("partnership-manager", FIRST, "holder-d")
    appoint("quality-lead", FIRST, "holder-e")
    appoint("participation-officer", FIRST, "holder-f")
    appoint("exploitation-coordinator", day(2022, 1, 10), "holder-g")
    appoint("data-analyst", FIRST, "holder-h")
    # One person in two independent posts for four months: nobody noticed until the inspection asked.
    leave("independent-scrutineer", day(2022, 12, 31), "holder-b", reason="end of term")
    appoint("independent-scrutineer", day(2023, 1, 9), "holder-a", appointedBy="Executive",
            reason="until an appointment is made", learned=day(2023, 5, 19))
    leave("independent-scrutineer", day(2023, 5, 12), "holder-a", reason="an appointment was made")
    appoint("independent-scrutineer", day(2023, 5, 15), "holder-k", appointedBy="Executive, with a members' panel")
    leave("young-scrutineer", day(2023, 8, 31), "holder-c", reason="went to university")
    appoint("young-scrutineer", day(2024, 2, 1), "holder-m", appointedBy="Executive, on the advice of Young Voices")
    # Cover: one that ended, one whose end nobody wrote down.
    appoint("quality-lead", day(2022, 5, 3), "holder-n", cover=True, until=day(2022, 10, 31), reason="absence",
        statedFor="fy:2022-23")
    leave("quality-lead", day(2022, 10, 31), "holder-n", cover=True, reason="the holder returned")
    appoint("partnership-manager", day(2024, 8, 5), "holder-p", cover=True, reason="absence")
    # A post that delivers actions stands empty.
    leave("participation-officer", day(2024, 11, 29), "holder-f", reason="resigned")
    leave("exploitation-coordinator", day(2025, 3, 31), "holder-g", reason="the grant ended")
    appoint("exploitation-coordinator", day(2025, 9, 1), "holder-q", reason="the grant was renewed")
    say("thing.superseded", "role/training-coordinator", day(2022, 9, 21), successors=["role/quality-lead"],
        how="merged", reason="the work went to the Learning and Improvement Group")
    say("role.established", "role/champion", day(2022, 3, 16), title="Board Champion for Early Years", planned=True)
    say("thing.withdrawn", "role/champion", day(2023, 3, 15), how="withdrawn", reason="nobody was found")


def rules(book):
    book.say("ledger.kept", "ledger/example", "3 September 2021", FIRST, keeper=MANAGER)
    for short, text, more in (
        ("quorum-partnership", "A Partnership meeting is quorate with two statutory partners present",
         {"body": "group/partnership", "quorum": 2, "governs": "quorum"}),
        ("quorum-executive", "The Executive is quorate only with all three statutory partners present",
         {"body": "group/executive", "quorum": 3, "governs": "quorum"}),
        ("absence-letter", "If a statutory partner is unrepresented at a Partnership meeting, the Independent Person "
         "writes to its accountable officer before the next", {
             "body": "group/partnership", "responsible": PERSON, "governs": "attendance-letter",
             "check": "letter event expected after the absence"}),
        ("two-absences", "Two consecutive missed meetings by a member: the manager reviews with the organisation",
         {"responsible": MANAGER, "check": "detect run of 2; expect review event",
          "governs": "consecutive-absences", "consecutive": 2}),
        ("independence", "Independent Person and Independent Scrutineer cannot be the same person",
         {"sort": "independence", "governs": "independence",
          "roles": ["role/independent-person", "role/independent-scrutineer"]}),
        ("chair-decision",
         "A decision of the chair between meetings is reported no later than the next Partnership meeting",
         {"responsible": PERSON, "governs": "chairs-decision", "body": "group/partnership"}),
        ("information",
         "No answer to a request for information is never agreement; it is raised at the next Partnership meeting",
         {"responsible": MANAGER, "governs": "non-response-raised", "body": "group/partnership"}),
        ("notification", "The local authority notifies the national Panel within five working days of becoming aware",
         {"sort": "statutory", "clockDays": 5, "clockUnit": "working-days", "responsible": "Local authority",
         "check": "working-day clock"}),
        ("partners-told", "The local authority tells the other safeguarding partners within five working days",
         {"sort": "statutory", "clockDays": 5, "clockUnit": "working-days"}),
        ("rapid-review", "A rapid review is completed within fifteen working days of the notification",
         {"sort": "statutory", "clockDays": 15, "clockUnit": "working-days"}),
        ("lcspr-time", "A local child safeguarding practice review is published within six months of the decision",
         {"sort": "statutory", "clockDays": 6, "clockUnit": "months"}),
        ("available", "A published review stays available for at least one year",
         {"sort": "statutory", "clockDays": 1, "clockUnit": "years"}),
        ("recommendations", "A recommendation says what is required, of whom and by when", {"sort": "statutory"}),
        ("annual-report-sent", "The annual report is sent within seven days of publication",
         {"sort": "statutory", "clockDays": 7, "clockUnit": "days", "governs": "annual-report-sent",
         "items": ["Secretary of State", "Department for Education", "Ofsted", "national Panel",
         "What Works Centre"]}),
        ("annual-report", "An annual report is published every twelve months",
         {"sort": "statutory", "clockDays": 12, "clockUnit": "months"}),
        ("annual-report-approved", "The annual report is signed off each September",
         {"sort": "cycle", "month": "September", "governs": "annual-report-approved"}),
        ("contributions",
         "The statutory partners agree contributions each autumn for the next year; equitable and proportionate",
         {"responsible": "Statutory partners"}),
        ("audit-icpc", "Each multi-agency audit includes at least one initial child protection conference (ICPC)",
         {"governs": "multi-agency-audit", "asks": ["conference"]}),
        ("audit-chair", "The chair of multi-agency audits rotates between partners",
         {"governs": "multi-agency-audit", "asks": ["another-chair"]}),
        ("audit-briefing", "Audit briefings are published on the website",
         {"governs": "multi-agency-audit", "asks": ["briefing"]}),
        ("section-11-cycle", "Section 11: an audit every second year, with a peer review one year on",
         {"sort": "cycle", "clockDays": 18, "notBefore": 11, "clockUnit": "months", "governs": "one-year-on"}),
        ("dispute-1", "Dispute stage 1: the statutory partners meet to explore and agree", {}),
        ("dispute-2", "Dispute stage 2: the Independent Person arbitrates", {}),
        ("dispute-time", "A dispute is settled within twelve weeks",
         {"clockDays": 84, "clockUnit": "days", "governs": "dispute",
          "steps": [{"stage": "partners-meet"}, {"stage": "arbitration"}, {"stage": "determination"}]}),
        ("dispute-3", "Dispute stage 3: the Independent Person makes a determination", {}),
        ("silence", "Something is heard of every commitment at least every six months until it is kept",
         {"clockDays": 6, "clockUnit": "months", "governs": "silence"}),
        ("due-date-moves", "A due date moves twice at the most before the Executive decides on the action itself",
         {"governs": "due-date-moves", "most": 2}),
        ("moderation-gap", "An own rating and a moderated one more than one step apart are talked over",
         {"governs": "moderation-gap", "most": 1}),
        ("rating-cycle", "No open action goes unrated for more than a year",
         {"clockDays": 12, "clockUnit": "months", "governs": "rating-cycle"}),
        ("brag", "Ratings of actions; an action with no colour is unrated",
         {"sort": "legend", "governs": "colours",
         "colours": [{"colour": "blue", "means": "done"}, {"colour": "green", "means": "on-target"},
                     {"colour": "amber", "means": "at-risk"}, {"colour": "red", "means": "off-target"}],
         "items": ["Blue: done and now business as usual", "Green: on target",
         "Amber: delayed, or otherwise needs attention", "Red: at risk; remedial action needed"]}),
    ):
        book.say("rule.adopted", f"rule/{short}", "by September 2021", FIRST, text=text,
            **{"sort": "governance", **more})
    say = book.say
    say("wording.changed", "rule/absence-letter", day(2024, 3, 20), part="check",
        to="letter event expected before the next meeting", reason="letters had come after it")
    for short, text in (("minutes", "Minutes are sent within ten working days"),
                        ("lay-member", "A lay member attends every Partnership meeting"),
                        ("board-pack", "Papers are printed for every member")):
        say("rule.adopted", f"rule/{short}", "by September 2021", FIRST, text=text, sort="governance")
    say("thing.closed", "rule/minutes", day(2023, 3, 15), conclusion="Folded into the terms of reference.")
    say("thing.superseded", "rule/lay-member", day(2023, 12, 13), successors=["rule/independence"], how="superseded")
    say("thing.withdrawn", "rule/board-pack", day(2022, 3, 16), how="withdrawn", reason="papers are sent by e-mail")
