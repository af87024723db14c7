"""Learning reviews: what happened, who was told when, what was decided, what was learned, and what was asked for."""
from book import after, day
from structure import MANAGER, QUALITY

PANEL = "Child Safeguarding Practice Review Panel"
CRITERIA = ["improvements needed, incl. previously identified", "recurrent themes",
            "two or more organisations working together"]


TOLD = {PANEL: "panel", "Ofsted": "inspectorate", "Department for Education": "department",
        "Safeguarding partners": "partners"}


def told(names):
    """Whom a notification told, in the words that clocks go by."""
    return [TOLD[name] for name in names if name in TOLD]


def begin(book, short, title, aware, notified, *, about, sort="serious-incident", to=(PANEL, "Ofsted",
    "Safeguarding partners"), rapid=True, **more):
    """Known, notified, rapidly reviewed."""
    say, review = book.say, f"review/{short}"
    say("review.incident-became-known", review, aware, title=title, sort=sort, awareOn=more.pop("aware_on", aware),
        about=about, learned=more.pop("learned", None))
    say("review.notified", review, notified, to=list(to), told=told(to))
    if rapid:
        say("review.rapid-review-started", review, after(notified, 2))
        say("review.rapid-review-completed", review, after(notified, 20), **more)
    return review


def tell(book):
    child_r(book)
    family_q(book)
    child_t(book)
    child_s(book)
    others(book)
    recommendations(book)
    actions(book)


def child_r(book):
    """The whole loop: from a review to a difference that was shown."""
    say = book.say
    review = begin(book, "child-r", "Child R", day(2022, 2, 7), day(2022, 2, 11), themes=["voice of the child",
        "missing"],
                   about="A child who often went missing was seriously harmed.",
                   findings="Many people recorded where the child had been; nobody recorded what the child said.")
    decision = say("review.decided", review, day(2022, 3, 8), outcome="no-lcspr", decidedBy="Executive",
                   rationale="The learning is known; a local learning event is planned.", criteria=CRITERIA)
    say("review.panel-replied", review, day(2022, 4, 6), reply="disagrees",
        text="The Panel thinks that the learning is not known well enough.")
    say("review.decision-reversed", review, day(2022, 5, 11), decision=decision, outcome="lcspr",
        decidedBy="Executive", after="the Panel's letter")
    say("review.commissioned", review, day(2022, 6, 20), reviewer="Independent Reviewer",
        terms="How were the child's words heard, recorded and acted on?",
        notified=[PANEL, "Ofsted", "Department for Education"], areas=["Next Borough"])
    say("review.learning-shared", review, day(2022, 11, 16), forum="Full Partnership briefing", audience="all members")
    say("review.report-approved", review, day(2023, 2, 15), approvedBy="Executive")
    say("review.published", review, day(2023, 3, 22), report="Child R: the report",
        briefing="Child R in seven minutes", themes=["voice of the child"], until=day(2025, 3, 31))
    say("progress.reported", review, day(2024, 2, 7), state="done", forum="Learning and Improvement Group",
        text="All teams have held the seven-minute briefing.")


def family_q(book):
    """Notified late; published before the trial had ended; withdrawn before a year was out."""
    say = book.say
    review = begin(book, "family-q", "Family Q", day(2022, 12, 19), day(2023, 1, 4), themes=["neglect", "hidden men"],
                   about="Neglect of three siblings came to light in hospital.",
                   findings="Nobody asked who else lived there.")
    say("review.decided", review, day(2023, 2, 14), outcome="lcspr", decidedBy="Executive", criteria=CRITERIA[:2])
    say("review.commissioned", review, day(2023, 3, 15), notified=[PANEL])
    say("review.report-approved", review, day(2023, 10, 10), approvedBy="Executive")
    say("review.publication-held", review, day(2023, 10, 11), reason="a trial", condition="the verdict")
    say("review.published", review, day(2023, 12, 4), report="Family Q: the report", themes=["neglect"],
        until=day(2024, 12, 4))
    say("thing.withdrawn", review, day(2024, 5, 13), how="withdrawn", reason="the court asked; the trial had not ended")


def child_t(book):
    """In time, held for an inquest, released, published."""
    say = book.say
    review = begin(book, "child-t", "Child T", day(2024, 5, 3), day(2024, 5, 10), themes=["adults in the household"],
                   about="A baby died; the adults in the home were known to adult services.",
                   findings="Adult and children's workers met the family and never each other.")
    say("review.decided", review, day(2024, 6, 11), outcome="lcspr", decidedBy="Executive", criteria=CRITERIA,
        rationale="Recurrent theme: adults are assessed as if they lived alone.")
    say("review.commissioned", review, day(2024, 7, 24), reviewer="Independent Reviewer",
        terms="Who knew which adult?", notified=[PANEL, "Ofsted", "Department for Education"])
    say("review.report-approved", review, day(2025, 2, 11), approvedBy="Executive")
    say("review.publication-held", review, day(2025, 2, 12), reason="an inquest", condition="the inquest's conclusion")
    say("review.learning-shared", review, day(2025, 3, 19), forum="Full Partnership", audience="members only")
    say("review.publication-released", review, day(2025, 7, 8), reason="the inquest concluded on 3 July 2025")
    say("review.published", review, day(2025, 7, 15), report="Child T: the report",
        briefing="Child T: who else lives here?", themes=["think family"], until=day(2026, 12, 31))


def child_s(book):
    """Nobody wrote down when the council knew: whether it was late cannot be told."""
    say = book.say
    review = begin(book, "child-s", "Child S", "summer 2023", day(2023, 9, 1), aware_on="summer 2023",
        learned=day(2023, 9, 8), about="A young person was stabbed on the way from school.", themes=["exploitation"])
    say("review.decided", review, day(2023, 10, 10), outcome="no-lcspr", decidedBy="Executive",
        rationale="A national review asks the same question.", criteria=CRITERIA)
    say("review.panel-replied", review, day(2023, 11, 2), reply="agrees")


def others(book):
    say = book.say
    begin(book, "child-u", "Child U", day(2023, 3, 6), day(2023, 3, 10), about="A looked-after child died.",
          to=(PANEL, "Ofsted", "Secretary of State", "Safeguarding partners"))
    say("review.decided", "review/child-u", day(2023, 4, 11), outcome="national", decidedBy="Executive",
        rationale="The Panel is to review such deaths nationally.")
    begin(book, "child-v", "Child V", day(2024, 10, 7), day(2024, 10, 16),
        about="Harm in a residential school elsewhere.")
    say("review.decided", "review/child-v", day(2024, 11, 12), outcome="local-review", decidedBy="Executive",
        rationale="The criteria are not met; the near miss can teach.")
    say("review.commissioned", "review/child-v", day(2025, 1, 15), reviewer=QUALITY,
        terms="What would have happened here?")
    say("review.report-approved", "review/child-v", day(2025, 9, 9), approvedBy="Executive")
    say("review.published", "review/child-v", day(2025, 10, 1), informationOnly=True,
        themes=["children placed elsewhere"])
    say("review.incident-became-known", "review/child-w", day(2026, 10, 26), title="Child W", sort="serious-incident",
        awareOn=day(2026, 10, 26), about="A child was found alone abroad.")
    say("review.notified", "review/child-w", day(2026, 10, 30), to=[PANEL, "Ofsted"], told=["panel", "inspectorate"])
    say("review.rapid-review-started", "review/child-w", day(2026, 11, 2))
    say("review.contributed-to", "review/next-borough-k", day(2023, 6, 5), title="Child K of Next Borough",
        area="Next Borough", outcome="two points on information sharing")
    # Nobody asked whether this was to be reviewed until the inspectors did.
    say("review.incident-became-known", "review/child-x", day(2025, 11, 3), title="Child X", sort="serious-incident",
        awareOn=day(2025, 11, 3), about="Injuries to a toddler were first thought to be an accident.")
    say("review.notified", "review/child-x", day(2025, 11, 24), to=[PANEL], told=["panel"])
    say("review.rapid-review-started", "review/child-x", day(2025, 11, 26))
    say("review.rapid-review-completed", "review/child-x", day(2026, 1, 30), themes=["bruising in infants"])


def recommendations(book):
    """What reviews, audits and scrutiny asked for, through every answer that there is."""
    make = lambda short, date, source, text, of=(), due=None: book.say(
        "recommendation.made", f"recommendation/{short}", date, source=source, text=text, ofWhom=list(of), due=due)
    answer = lambda short, date, what, by, reason=None: book.say(
        "recommendation.answered", f"recommendation/{short}", date, answer=what, answeredBy=by, reason=reason)
    council, police, icb = "Example Borough Council", "Exampleshire Police", "Example Integrated Care Board"
    make("r-1", day(2023, 3, 22), "review/child-r",
        "Record what the child said, in the child's words, each time a missing child returns", [council, police],
        day(2023, 12, 31))
    answer("r-1", day(2023, 4, 19), "accepted", council)
    answer("r-1", day(2023, 4, 19), "accepted", police)
    make("r-2", day(2023, 3, 22), "review/child-r",
        "Give one person the job of knowing each child who is often missing", [council], day(2023, 9, 30))
    answer("r-2", day(2023, 4, 19), "partly-accepted", council, "for the twenty most often missing")
    make("r-3", day(2023, 3, 22), "review/child-r", "Tell children what changed because they spoke",
        [council, police, icb], day(2024, 3, 31))
    for body in (council, police, icb):
        answer("r-3", day(2023, 5, 17), "accepted", body)
    make("q-1", day(2023, 10, 10), "review/family-q", "Ask who else lives in the household at every visit",
        [council, icb])
    answer("q-1", day(2023, 11, 14), "rejected", council, "it is in the assessment form already")
    answer("q-1", day(2023, 11, 14), "rejected", icb, "it is for the council")
    make("q-2", day(2023, 10, 10), "review/family-q", "Use the neglect tool before any case is closed")
    make("t-1", day(2025, 2, 11), "review/child-t", "Name the children in every assessment of an adult",
        ["Example Borough Council, adult social care"], day(2025, 9, 30))
    answer("t-1", day(2025, 3, 12), "accepted", "Example Borough Council, adult social care")
    make("t-2", day(2025, 2, 11), "review/child-t", "Hold one meeting on the whole household", [council],
        day(2025, 12, 31))
    answer("t-2", day(2025, 3, 12), "accepted", council)
    make("s-1", day(2023, 10, 10), "review/child-s", "Walk the route from school with the young people who use it",
        [police, council], day(2024, 6, 30))
    answer("s-1", day(2023, 12, 13), "accepted", council)
    make("m-1", day(2024, 4, 24), "audit/neglect-2023", "One neglect tool for all agencies", [council, icb],
        "autumn 2024")
    answer("m-1", day(2024, 5, 22), "accepted", council)
    make("c-1", day(2025, 4, 22), "audit/mental-health-2024", "Treat waiting as a risk, and say so in the plan",
        ["Example and Next Mental Health NHS Trust"], day(2025, 10, 31))
    answer("c-1", day(2025, 5, 21), "accepted", "Example and Next Mental Health NHS Trust")
    make("o-1", day(2025, 9, 17), "scrutiny/online", "One place to report harm met online", [police, council],
        day(2026, 9, 1))
    make("v-1", day(2025, 9, 9), "review/child-v", "Visit every child placed more than 20 miles away each month",
        [council], day(2026, 3, 31))
    say = book.say
    answer("q-1", day(2024, 9, 18), "reconsidered", council, "after Child T the same question came back")
    answer("q-1", day(2024, 10, 8), "accepted", council)
    say("thing.superseded", "recommendation/m-1", day(2024, 11, 20), successors=["recommendation/q-2"],
        how="superseded", reason="the tool of q-2 is the one")
    say("thing.withdrawn", "recommendation/v-1", day(2026, 1, 13), how="withdrawn",
        reason="the national standard now says so")


REVIEW_ACTIONS = (
    ("lr.1", "r-1", "A page for the child's own words in the return record", "Detective Chief Inspector",
     day(2023, 12, 31)),
    ("lr.2", "r-1", "Twelve records a quarter are read for the child's words", QUALITY, day(2024, 3, 31)),
    ("lr.3", "r-2", "A named person for each of the twenty children most often missing", "Exploitation Coordinator",
     day(2023, 9, 30)),
    ("lr.4", "r-3", "A letter to the child at the end: you said, we did", "Participation Officer", day(2024, 3, 31)),
    ("lr.5", "s-1", "Walk the route from school with young people", "Detective Chief Inspector", day(2024, 6, 30)),
    ("lr.6", "t-1", "Children are named in the adult assessment form", "Head of Adult Safeguarding", day(2025, 9, 30)),
    ("lr.7", "t-2", "One meeting for the whole household, tried in one team", "Assistant Director, Quality",
     day(2025, 12, 31)),
    ("lr.8", "q-1", "Ask at each visit: who else lives here?", "Director of Children's Services", day(2025, 3, 31)),
    ("lr.9", None, "Send the Child R briefing to every school", MANAGER, day(2023, 6, 30)),
    ("lr.10", None, "Bruising in infants: one pathway", "Designated Nurse", day(2026, 6, 30)),
    ("lr.11", None, "Read the national review on deaths in care and say what it asks of us", MANAGER,
     day(2025, 5, 31)),
    ("lr.12", None, "A register of children placed more than 20 miles away", "Head of Adult Safeguarding", None),
)
SOURCES = {"lr.9": "review/child-r", "lr.10": "review/child-x", "lr.11": "guidance/national-review-care",
    "lr.12": "review/child-v"}


def actions(book):
    say = book.say
    say("guidance.published", "guidance/national-review-care", day(2024, 9, 12),
        title="National review: deaths of children in care", sort="national-review", publishedBy=PANEL,
        themes=["children in care"])
    say("guidance.published", "guidance/national-review-2022", day(2022, 5, 26),
        title="National review: two children who were seen and not heard", sort="national-review", publishedBy=PANEL,
        themes=["voice of the child"])
    say("progress.reported", "guidance/national-review-2022", day(2022, 9, 21), state="started",
        text="Read out in full at the Partnership; each agency wrote down one thing to stop doing.")
    begun = {"r": day(2023, 5, 24), "s": day(2024, 1, 16), "t": day(2025, 4, 2), "q": day(2024, 11, 12), None: day(2024,
        11, 12)}
    for short, recommendation, title, lead, due in REVIEW_ACTIONS:
        agreed = {"lr.9": day(2023, 4, 5), "lr.10": day(2026, 2,
            24)}.get(short) or begun[recommendation and recommendation[0]]
        source = f"recommendation/{recommendation}" if recommendation else SOURCES[short]
        say("action.agreed", f"action/{short}", agreed, title=title, lead=lead, due=due, source=[source],
            oversight=["Quality Assurance and Practice Review Group"],
            measures="records with the child's words, of twelve" if recommendation == "r-1" else None)
    for recommendation in ("r-1", "r-2", "r-3", "s-1", "t-1", "t-2", "q-1"):
        own = [f"action/{one[0]}" for one in REVIEW_ACTIONS if one[1] == recommendation]
        say("recommendation.converted", f"recommendation/{recommendation}", after(begun[recommendation[0]], 1),
            actions=own)
    done = lambda short, claim, verify=None, close=None, impact=None: _done(book, f"action/{short}", claim, verify,
        close, impact)
    say("progress.reported", "recommendation/r-1", day(2023, 8, 30), state="started", text="The page is in the system.")
    done("lr.1", day(2023, 12, 13), day(2024, 2, 14), day(2024, 3, 13), day(2024, 2, 7))
    done("lr.2", day(2024, 3, 27), day(2024, 5, 8), day(2024, 5, 22))
    done("lr.3", day(2023, 9, 27), day(2024, 1, 24))
    done("lr.4", day(2024, 3, 28))
    done("lr.5", day(2024, 7, 10), day(2024, 9, 11), day(2024, 9, 17))
    say("action.rated", "action/lr.6", day(2025, 10, 14), rating="green", meeting="meeting/executive-2025-10",
        comment="the form is being changed")
    say("action.slipped", "action/lr.7", day(2025, 12, 10), from_=day(2025, 12, 31), to=day(2026, 6, 30),
        reason="the team moved office", agreedBy="Assistant Director, Quality")
    say("impact.evidenced", "action/lr.5", day(2024, 6, 20),
        measure="young people who say that they feel safe on the way", before="12 of 40", after="26 of 40",
        evidence="asked at both walks")
    done("lr.9", day(2023, 6, 30))
    say("action.rated", "action/lr.8", day(2025, 4, 8), rating="red", meeting="meeting/executive-2025-04")
    say("recommendation.implementation-claimed", "recommendation/r-1", day(2024, 3, 13),
        text="Both actions are done: the page exists and is read.")
    say("impact.evidenced", "recommendation/r-1", day(2024, 6, 12),
        measure="records with the child's words, of twelve", before="1", after="9",
        evidence="dip sample of the quality group", voiceOfChild="\"It says what I said.\"")
    say("thing.closed", "recommendation/r-1", day(2024, 7, 3),
        conclusion="Nine of twelve records hold the child's words.")
    say("thing.reopened", "recommendation/r-1", day(2025, 11, 12),
        reason="a sample of twelve held the child's words in four")
    say("progress.reported", "recommendation/r-2", day(2023, 10, 18), state="continuing",
        text="Fourteen of twenty are named.")
    say("recommendation.implementation-claimed", "recommendation/r-2", day(2024, 2, 7), text="All twenty are named.")
    say("progress.reported", "recommendation/s-1", day(2024, 5, 15), state="started", text="Two walks in May.")
    say("recommendation.implementation-claimed", "recommendation/s-1", day(2024, 9, 18), text="The lights are mended.")


def _done(book, action, claim, verify, close, impact):
    say = book.say
    say("action.rated", action, claim, rating="green")
    say("action.completion-claimed", action, claim, text="Done.")
    if impact:
        say("impact.evidenced", action, impact, measure="records with the child's words, of twelve", before="1",
            after="8", evidence="dip sample", voiceOfChild="\"It says what I said.\"")
    if verify:
        say("action.completion-verified", action, verify, verifiedBy=QUALITY, basis="twelve records")
    if close:
        say("thing.closed", action, close)
