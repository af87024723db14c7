"""One year on: the sessions in which organisations show each other what became of their promises."""
from book import after, day
from structure import SCRUTINEER, YOUNG, names

OUTCOMES = {
    "confirmed": ["Records were seen.", "Two other agencies said that they notice it.", "The figures bear it out."],
    "not-evidenced": ["A policy was shown, and no case.", "Nobody in the room had seen it in use.",
    "The figures are not collected."],
    "disputed": ["Another agency says that it has not happened on its side."],
}


def tell_2025(book, cycle, made, count):
    """The session of June 2025: put off once; thirteen of sixteen came; claims confirmed, not evidenced, disputed."""
    say, chance = book.say, book.chance
    review, held = "peer-review/one-year-on-2025", day(2025, 6, 25)
    say("finding.recorded", "finding/listening", day(2024, 5, 15), source=cycle.audit, sort="to-improve",
        theme="voice of children", text="Where organisations say that they listen, most show a policy")
    asked = [f"organisation/{one}" for one in names(count)]
    common = {"title": "One year on: Section 11 audit 2023-24", "audit": cycle.audit, "chairs": [SCRUTINEER, YOUNG],
              "purpose": "what did you promise, what happened, what difference did it make?"}
    say("audit.stage-reached", cycle.audit, day(2025, 3, 19), stage="follow-up-due", due=day(2025, 6, 30))
    say("peer-review.scheduled", review, day(2025, 2, 12), on_=day(2025, 5, 14), **common)
    say("peer-review.scheduled", review, day(2025, 4, 30), on_=held, **common)
    say("peer-review.invited", review, day(2025, 5, 7), organisations=asked, count=len(asked))
    away = {"organisation/college", "organisation/gp-federation", "organisation/probation"}
    say("peer-review.held", review, held, chairs=[SCRUTINEER, YOUNG],
        attended=[one for one in asked if one not in away])
    spoken = []
    for action, response, organisation, standard in made:
        if f"organisation/{organisation}" in away or chance.random() < 0.18:
            continue  # silent: nobody spoke of it
        spoken.append((organisation, standard))
        outcome = {"action/23.01": "not-evidenced"}.get(action) or chance.choices(
            ["confirmed", "not-evidenced", "disputed", None], weights=[9, 6, 1, 2])[0]
        outcome = SAID.get((organisation, standard), outcome)
        claim = f"{organisation}-{standard.lower()}"
        say("peer-review.progress-claimed", review, held, claim=claim, organisation=f"organisation/{organisation}",
            about=action,
            text=chance.choice(("It is in place.", "It is in place and staff say that they use it.",
            "It is done in part; the rest follows.")), theme=cycle.standards[standard])
        if outcome:
            basis = chance.choice(OUTCOMES[outcome])
            say("peer-review.progress-answered", review, held, claim=claim, outcome=outcome, basis=basis)
        if outcome in ("confirmed", "not-evidenced"):
            say("response.progress-checked", response, held, outcome=outcome, basis=basis, peerReview=review)
    say("note.added", review, held, about="statement",
        text="The Young Scrutineer asked the hospitals: \"Who here has read the "
        "leaflet? Has anybody asked someone my age whether they did?\" Nobody had. The action was changed.")
    say("note.added", review, held, about="statement",
        text="The Young Scrutineer asked police: \"If you wait until it suits "
        "you to ask me where I was, how would I know it is about me?\"")
    say("peer-review.reported", review, day(2025, 9, 17), report="One year on: what we were shown",
        summary="Half of what was promised could be shown. What was closed the day before was shown least.")
    say("audit.stage-reached", cycle.audit, held, stage="follow-up-held")
    for organisation, standard in [one for one in spoken if SAID.get(one) == "not-evidenced"][:1]:
        say("peer-review.progress-answered", review, day(2026, 4, 22), claim=f"{organisation}-{standard.lower()}",
            outcome="confirmed", basis="Twelve records, read by the Independent Scrutineer ten months later.")
    say("peer-review.scheduled", "peer-review/schools-2024", day(2024, 9, 4), title="Schools peer challenge",
        on_="spring 2025", chairs=[SCRUTINEER], learned=day(2024, 9, 4))
    say("thing.superseded", "peer-review/schools-2024", day(2025, 2, 12), successors=["peer-review/one-year-on-2025"],
        how="merged", reason="one session for all")
    say("thing.closed", review, day(2025, 12, 17), conclusion="What was not shown goes into the audit of 2025-26.")


# What came of the claims that the story tells of.
SAID = {("police", "S3"): "not-evidenced", ("hospital", "S3"): "not-evidenced", ("police", "S9"): "disputed",
        ("schools", "S5"): "confirmed", ("council", "S1"): "confirmed", ("adults", "S6"): None}


def tell_2023(book, cycle, made):
    """The session on the audit of 2021-22: two years late, and nobody wrote down who came."""
    say = book.say
    review, held = "peer-review/one-year-on-2023", day(2023, 12, 6)
    say("audit.stage-reached", cycle.audit, day(2023, 1, 18), stage="follow-up-due", due=day(2023, 5, 31))
    say("peer-review.scheduled", review, day(2023, 10, 4), title="One year on: Section 11 audit 2021-22",
        audit=cycle.audit, on_=held, chairs=[SCRUTINEER], purpose="what became of what was promised")
    say("peer-review.invited", review, day(2023, 11, 1), count=16)
    say("peer-review.held", review, held, chairs=[SCRUTINEER])
    for action, response, organisation, standard in made[:9]:
        outcome = book.chance.choice(("confirmed", "confirmed", "not-evidenced"))
        say("peer-review.progress-claimed", review, held, claim=f"{organisation}-{standard.lower()}", about=action,
            organisation=f"organisation/{organisation}", theme=cycle.standards[standard],
            text=book.chance.choice(("It is done.", "It is done and checked.", "It is under way.")))
        say("peer-review.progress-answered", review, held, claim=f"{organisation}-{standard.lower()}", outcome=outcome)
        say("response.progress-checked", response, held, outcome=outcome, peerReview=review)
    say("audit.stage-reached", cycle.audit, held, stage="follow-up-held")
    say("peer-review.reported", review, day(2024, 1, 24),
        summary="Attendance was not recorded. Nine promises were spoken of.")
    # One that was never held.
    say("peer-review.scheduled", "peer-review/health-2022", day(2022, 9, 7), title="Health peer challenge",
        on_=day(2022, 11, 9), chairs=["Designated Nurse"])
    say("thing.withdrawn", "peer-review/health-2022", day(2022, 10, 26), how="cancelled", reason="industrial action")


def due_2027(book, cycle):
    """The look back on the audit of 2025-26 is still to come."""
    book.say("audit.stage-reached", cycle.audit, after(cycle.agreed, 60), stage="follow-up-due", due=day(2027, 6, 30))
