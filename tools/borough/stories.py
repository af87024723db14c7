"""The actions of 2023 that are told in full: each is one thing that a scrutineer should be able to see."""
from actions import DETECTIVE, Life, lead_of
from book import after, day
from structure import QUALITY, SCRUTINEER, YOUNG

EXECUTIVE = "Executive"


def return_conversations(book, cycle, action, response, meetings, end):
    """The date moved four times, twice without reason; the promise lost its number on the way, and found it again."""
    life = Life(book, action, cycle.agreed, end, meetings, due=day(2024, 10, 31), lead=DETECTIVE, source=[response],
                title="Offer every child who went missing a return conversation within 72 hours with someone "
                "independent, and use what they say",
                measures="share offered within 72 hours; what changed because of what they said",
                oversight=["Exploitation and Missing Group"])
    life.progress(day(2024, 9, 11), "started", "The tender for an independent provider is out.")
    life.rate("green", "green", "amber", "green", "red", "amber", "amber")
    life.slip(day(2024, 10, 24), day(2025, 1, 31), "nobody answered the tender", EXECUTIVE)
    life.slip(day(2025, 2, 3), day(2025, 4, 30))
    life.say("wording.changed", day(2025, 3, 12), part="title", from_=life.terms["title"],
        to="Offer children who went missing a return conversation, and use what they say")
    life.slip(day(2025, 5, 6), day(2025, 7, 31))
    life.say("wording.changed", day(2025, 7, 9), part="title",
        from_="Offer children who went missing a return conversation, and use what they say",
        to="Offer every child who went missing a return conversation within 72 hours, with someone they chose",
        reason="the Young Scrutineer asked at the one-year-on review where the 72 hours had gone")
    life.slip(day(2025, 7, 28), day(2025, 11, 30), "the provider starts in September", EXECUTIVE)
    life.progress(day(2025, 10, 14), "continuing",
        "The provider started; 22 of 31 children were offered a conversation in time.",
                  evidence=["monthly return of the provider"])
    life.claim(day(2025, 12, 4), "The service runs.")
    life.impact(day(2026, 4, 15), measure="share offered within 72 hours", before="9 of 40", after="36 of 41",
                evidence="provider's returns, read by the quality group",
                voiceOfChild="\"The first time somebody asked what I was running from.\"")
    life.verify(day(2026, 4, 21), basis="twelve records, and three young people who agreed to talk", by=SCRUTINEER)


def talked_to_alone(book, cycle, action, response, meetings, end):
    """A young scrutineer's question turned a leaflet into a promise."""
    life = Life(book, action, cycle.agreed, end, meetings, due=day(2025, 3, 31), lead=lead_of("hospital"),
                source=[response], title="Publish a leaflet for young people who come to the emergency department",
                measures="leaflet printed", oversight=["Health Safeguarding Network"])
    life.progress(day(2024, 11, 6), "started", "The leaflet is designed.")
    life.rate("green", "green")
    life.claim(day(2025, 3, 20), "The leaflet is printed; 2,000 copies.")
    life.say("thing.reopened", day(2025, 6, 25),
        reason="at the one-year-on review the Young Scrutineer asked who had read "
             "it, and nobody in the room could say")
    life.say("wording.changed", day(2025, 7, 2), part="title", from_=life.terms["title"],
        reason="a question of the Young "
             "Scrutineer",
             to="Every young person who comes after self-harm is talked to alone, and says so on a card that "
             "young people wrote")
    life.say("wording.changed", day(2025, 7, 2), part="measures", from_="leaflet printed",
        to="share who say on the card that somebody talked to them alone")
    life.slip(day(2025, 7, 2), day(2025, 12, 19), "the promise is another one now", EXECUTIVE)
    life.progress(day(2025, 9, 24), "continuing", "Young Voices wrote the card in two evenings.",
        related=["group/young-voices"])
    life.claim(day(2025, 12, 11), "The card is in use on both sites.")
    life.impact(day(2026, 2, 18), measure="share who say that somebody talked to them alone", before="not asked before",
                after="47 of 58", evidence="cards of ten weeks",
                voiceOfChild="\"They sent my mum for a coffee. I could breathe.\"")
    life.verify(day(2026, 2, 25), basis="the cards, and an evening in the department", by=YOUNG)
    life.close(day(2026, 3, 4), "Talked to alone: it is how the department works now.")


def supervision_of_officers(book, cycle, action, response, meetings, end):
    """Closed on the day before the meeting, by its own lead; the second moderation found it again."""
    life = Life(book, action, cycle.agreed, end, meetings, due=day(2025, 1, 31), lead=DETECTIVE, source=[response],
                title="Give officers who meet abused children supervision every six weeks", measures="log of sessions")
    life.rate("green", "green", "amber")
    life.slip(day(2025, 1, 30), day(2025, 5, 30), "the supervisor was seconded", EXECUTIVE)
    life.claim(day(2025, 6, 24), "Supervision is offered.")
    life.verify(day(2025, 6, 24), basis=None, by=DETECTIVE)
    life.close(day(2025, 6, 24))
    life.say("thing.reopened", day(2026, 5, 6),
        reason="moderation in 2026 rated the standard 1 again: offered is not given")


def escalation(book, cycle, action, response, meetings, end):
    """Schools thought they were best; moderated two steps down, they became best."""
    life = Life(book, action, cycle.agreed, end, meetings, due=day(2025, 2, 28), lead=lead_of("schools"),
        source=[response],
                title="Every school logs each time it disagreed with another agency, and how it ended",
                measures="log of escalations, read each term")
    life.rate("green", "green", "green")
    life.progress(day(2024, 12, 4), "continuing", "61 of 74 schools keep the log.", evidence=["termly count"])
    life.claim(day(2025, 2, 21), "All 74 schools keep the log.")
    life.impact(day(2025, 4, 30), measure="escalations settled within five days", before="not counted",
                after="29 of 34", evidence="the logs")
    life.verify(day(2025, 5, 14), basis="ten logs", by=QUALITY)
    life.close(day(2025, 6, 4), "Kept and used.")


def two_agencies(book, cycle, action, response, meetings, end):
    """Passed from hand to hand: three leads, the last of them a post that is empty."""
    life = Life(book, action, cycle.agreed, end, meetings, due=day(2025, 3, 31), lead=lead_of("adults"),
        source=[response],
                title="Adult workers ask in every assessment who the children in the household are",
                measures="share of assessments that name the children")
    life.rate("green", "amber", "green", "green")
    life.say("action.transferred", day(2024, 11, 20), lead="Assistant Director, Quality", formerLead=life.lead,
        cause="the post was deleted")
    life.say("action.transferred", day(2025, 2, 26), lead="Exploitation Coordinator",
        formerLead="Assistant Director, Quality")
    life.say("action.transferred", day(2025, 2, 26), oversight=["Think Family Group"],
        formerOversight=["Quality Assurance and Practice Review Group"], cause="once the group exists")


def whose_words(book, cycle, action, response, meetings, end):
    """Delivered, shown, verified: what good looks like."""
    life = Life(book, action, cycle.agreed, end, meetings, due=day(2025, 1, 31), lead="Assistant Director, Quality",
                source=[response], title="Publish one page that says who answers for safeguarding at each level",
                measures="staff asked can name their lead")
    life.rate("green", "green")
    life.claim(day(2025, 1, 17), "Published, and read out in every team.")
    life.impact(day(2025, 4, 2), measure="staff who can name their lead", before="11 of 40", after="37 of 40",
                evidence="forty staff asked in corridors by the Independent Scrutineer")
    life.verify(day(2025, 4, 9), basis="forty answers", by=SCRUTINEER)
    life.close(day(2025, 5, 7), "Done.")


TOLD = {2023: {
    ("police", "S3"): return_conversations, ("hospital", "S3"): talked_to_alone, ("police",
    "S9"): supervision_of_officers,
    ("schools", "S5"): escalation, ("adults", "S6"): two_agencies, ("council", "S1"): whose_words,
}}
# Lives that later chapters build on, by the number of the action.
SORTS = {2021: {4: "silent", 8: "slipping", 12: "progressing", 16: "silent"}, 2023: {10: "proposed", 11: "undated",
    12: "superseded"}}
# Actions of 2021 that were promised again in 2023, by their numbers.
CARRIED = {4: 20, 8: 21, 12: 22, 16: 23}


def plan_actions(book):
    """The nine actions of the business plans, which no audit asked for."""
    carried(book)
    say = book.say
    agreed = day(2022, 4, 20)
    for number, (title, lead, due, oversight, measures) in enumerate((
        ("One safeguarding training offer for all three health trusts", "Designated Nurse", day(2023, 3, 31),
         "Learning and Improvement Group", "staff trained, of all who should be"),
        ("A multi-agency data set by ward", "Data Analyst", day(2022, 12, 31),
         "Quality Assurance and Practice Review Group", "fewer children on a plan for a second time"),
        ("Reduce by a third the number of children missing more than once", DETECTIVE, day(2024, 3, 31),
         "Exploitation and Missing Group", "children missing more than once"),
        ("A neglect strategy that families helped to write", "Head of Housing Needs", "autumn 2022", "Neglect Group",
         None),
        ("Young people on every interview panel for a safeguarding lead", "Participation Officer",
         "June 2022 and ongoing", "Young Voices", "panels with a young person, of all"),
        ("Publish easy-read minutes", "Participation Officer", day(2022, 10, 31), "Young Voices", None),
        ("Practice weeks: leaders sit with front-line staff twice a year", "Director of Children's Services",
         "March 2023 and March 2024", "Executive", "what leaders changed because of it"),
        ("A joint protocol for children moved between boroughs", "not stated", None, "Executive", None)), 1):
        say("action.agreed", f"action/bp.{number}", agreed, title=title, lead=lead, due=due, oversight=[oversight],
            measures=measures, aim="less" if number == 2 else None, plan="plan/business-2022-24", objective=f"objective/bp-{(number + 1) // 2}",
            dependsOn=["action/bp.2"] if number == 3 else None)
    # The action on which another waits is itself due later now.
    say("action.slipped", "action/bp.2", day(2023, 1, 10), from_=day(2022, 12, 31), to=day(2024, 9, 30),
        reason="the Executive stopped the collection and began it again", agreedBy="Executive")
    say("plan.exception-reported", "plan/business-2022-24", day(2023, 1, 10), actions=["action/bp.2"],
        meeting="meeting/executive-2023-01", text="the data set has no analyst")
    say("progress.reported", "action/bp.2", day(2024, 2, 6), state="started",
        text="Collected by ward again since January.")
    say("action.rated", "action/bp.3", day(2023, 10, 10), rating="green", meeting="meeting/executive-2023-10")
    say("action.rated", "action/bp.3", day(2024, 4, 9), rating="green", meeting="meeting/executive-2024-04",
        comment="numbers are falling")
    say("action.rated", "action/bp.4", day(2022, 10, 11), rating="blue", meeting="meeting/executive-2022-10",
        comment="the strategy is adopted")
    say("action.rated", "action/bp.4", day(2023, 4, 11), rating="amber", meeting="meeting/executive-2023-04")
    say("action.completion-claimed", "action/bp.4", day(2023, 9, 20), text="Families were asked again.",
        claimedBy="Head of Housing Needs")
    say("thing.withdrawn", "action/bp.6", day(2023, 3, 15), how="abandoned",
        reason="the Participation Officer had no time")
    say("progress.reported", "action/bp.5", day(2023, 2, 8), state="continuing", text="Four of six panels.")
    say("thing.superseded", "action/bp.7", day(2024, 4, 17), how="carried-forward", reason="into the plan of 2024-26",
        successors=["action/bp.9"])
    say("action.completion-claimed", "action/bp.1", day(2023, 3, 22), text="One offer, one booking page.",
        claimedBy="Designated Nurse", product="training/offer")
    say("impact.evidenced", "action/bp.1", day(2024, 6, 12), measure="staff trained, of all who should be",
        before="58%", after="91%", evidence="the three trusts' records")
    say("action.completion-verified", "action/bp.1", day(2023, 6, 14), verifiedBy=QUALITY,
        basis="records of all three trusts")
    say("thing.closed", "action/bp.1", day(2023, 7, 12))


def carried(book):
    """The new action that takes an old one's place; said before the old one names it."""
    book.say("action.agreed", "action/bp.9", day(2024, 4, 17),
        title="Leaders sit with front-line staff once a quarter", lead="Director of Children's Services",
        due=after(day(2024, 4, 17), 349), plan="plan/business-2024-26", oversight=["Executive"],
        measures="what leaders changed because of it")
    book.say("action.rated", "action/bp.9", day(2025, 1, 14), rating="green", meeting="meeting/executive-2025-01")
