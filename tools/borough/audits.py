"""The Section 11 cycles: asking, returns, moderation, actions, the look back a year on."""
from book import after, day
from ratings import pair
from standards import LOCAL, LOCAL_SCALE, LOCAL_STANDARDS, NATIONAL, SCALE, STANDARDS
from structure import ORGANISATIONS, QUALITY, names
from words import EVIDENCE, NARRATIVES, RATIONALES


class Cycle:
    """One audit: its calendar, its standards, and who does not answer as asked."""

    def __init__(self, year, *, opened, due, moderated, reported, agreed, local=False, missing=(), late=None, name=None,
        unsaid=()):
        self.year, self.opened, self.due = year, opened, due
        self.moderated, self.reported, self.agreed = moderated, reported, agreed
        self.set, self.standards = (LOCAL, LOCAL_STANDARDS) if local else (NATIONAL, STANDARDS)
        self.steps = [one["value"] for one in (LOCAL_SCALE if local else SCALE)["steps"]]
        self.threshold = self.steps.index((LOCAL_SCALE if local else SCALE)["threshold"])
        self.missing, self.late, self.unsaid = set(missing), dict(late or {}), set(unsaid)
        self.is_local, self.name = local, name or str(year)
        self.audit = f"audit/s11-{self.name}"
        self.wanting = []  # (response, organisation, standard) that a rating below the threshold leaves to be acted on
        self.accepted = []  # responses that stand at accepted when the audit is closed

    def response(self, organisation, standard):
        return f"response/s11-{self.name}/{organisation}/{standard.lower()}"

    @property
    def title(self):
        if self.name != str(self.year):
            return f"Self-assessment {self.name}"
        return f"Section 11 audit {self.year}-{(self.year + 1) % 100}"


def cycles():
    """The three audits of the story."""
    return {
        2021: Cycle(2021, opened=day(2021, 10, 11), due=day(2021, 12, 17), moderated=day(2022, 2, 22),
                    reported=day(2022, 5, 18), agreed=day(2022, 6, 15), local=True, missing=["probation"],
                    late={"housing": day(2022, 1, 10)}),
        2023: Cycle(2023, opened=day(2024, 1, 15), due=day(2024, 3, 15), moderated=day(2024, 4, 30),
                    reported=day(2024, 6, 26), agreed=day(2024, 7, 17), missing=["college"],
                    late={"housing": day(2024, 3, 19), "gp-federation": day(2024, 4, 22)}),
        2025: Cycle(2025, opened=day(2026, 1, 12), due=day(2026, 3, 13), moderated=day(2026, 5, 5),
                    reported=day(2026, 6, 24), agreed=day(2026, 7, 15), missing=["probation"],
                    late={"college": day(2026, 4, 2)}, unsaid=["probation"]),
    }


def calendar(opened):
    """The days of a further round, from the day it is opened."""
    return {"opened": opened, "due": after(opened, 60), "moderated": after(opened, 105), "reported": after(opened, 160),
            "agreed": after(opened, 184)}


def tell(book, cycle, count=16):
    """Everything of a cycle up to the acceptance of its ratings; actions are said by `actions`."""
    say, audit = book.say, cycle.audit
    asked = names(count)
    say("audit.planned", audit, after(cycle.opened, -60), title=cycle.title, sort="section-11",
        period=f"fy:{cycle.year}-{(cycle.year + 1) % 100}", chair=QUALITY, standards=cycle.set)
    say("audit.opened", audit, cycle.opened, due=cycle.due)
    for organisation in asked:
        for standard in cycle.standards:
            answer(book, cycle, organisation, standard)
    returned = len([one for one in asked if one not in cycle.missing])
    say("audit.responses-counted", audit, after(cycle.due, 3), asked=len(asked),
        returned=returned - len([one for one in cycle.late if one in asked]),
        note="on the day after the closing date")
    say("audit.stage-reached", audit, after(cycle.due, 4), stage="submissions-closed")
    say("audit.responses-counted", audit, after(cycle.moderated, -5), asked=len(asked), returned=returned,
        note="late returns included")
    say("audit.stage-reached", audit, after(cycle.moderated, -4), stage="analysed")
    say("audit.stage-reached", audit, after(cycle.moderated, 21), stage="moderated")
    say("audit.reported", audit, cycle.reported, report=f"{cycle.title}: what was found", forum=["Full Partnership"],
        summary=SUMMARIES.get(cycle.name))
    say("audit.stage-reached", audit, cycle.agreed, stage="actions-agreed")


SUMMARIES = {
    "2021": "Recruitment is safe everywhere. Listening is the weakest standard in nine of fifteen returns.",
    "2023": "Leaders are in place. Where organisations say that they listen, most show a policy and no child.",
    "2025": "Ratings and moderation are closer than ever. Of closed actions few show a difference.",
}


def answer(book, cycle, organisation, standard):
    """One organisation's answer on one standard, with moderation."""
    say, chance = book.say, book.chance
    response = cycle.response(organisation, standard)
    say("response.requested", response, cycle.opened, audit=cycle.audit, organisation=f"organisation/{organisation}",
        standard=standard, due=cycle.due)
    if organisation in cycle.unsaid:
        return  # it never answered, and nobody wrote that down
    if organisation in cycle.missing:
        say("response.not-returned", response, after(cycle.due, 5))
        return
    if (cycle.name, organisation, standard) == ("2023", "early-years", "S4"):
        say("thing.withdrawn", response, day(2024, 2, 20), how="withdrawn",
            reason="childminders who work alone cannot be asked this; each was asked by letter instead")
        return
    when = cycle.late.get(organisation)
    if when and (when - cycle.due).days > 14:
        say("response.not-returned", response, after(cycle.due, 5))
    own, moderated = pair(chance, cycle.year, organisation, standard, len(cycle.steps) - 1)
    when = when or after(cycle.due, -chance.choice((0, 1, 1, 2, 3, 4, 7, 8, 11)))
    name = ORGANISATIONS.get(organisation, (organisation,))[0]
    leader = ORGANISATIONS.get(organisation, ("", "", "Head Teacher Representative"))[2]
    say("response.submitted", response, when, rating=cycle.steps[own], signedOffBy=leader,
        narrative=NARRATIVES.get(standard) if chance.random() < 0.6 else None)
    if (cycle.year, organisation, standard) not in BARE and chance.random() < 0.85:
        sort, text = chance.choice(EVIDENCE)
        say("response.evidence-attached", response, when, sort=sort, reference=text.format(name=name))
    if chance.random() < 0.06:
        say("response.queried", response, max(after(when, 1), after(cycle.moderated, -9)),
            query="What does the sample show for the last quarter?")
        say("response.query-answered", response, after(cycle.moderated, -3),
            answer="The sample was drawn in January; it is attached.")
    if (cycle.name, organisation, standard) != ("2025", "public-health", "S7"):  # one was overlooked
        moderate(book, cycle, response, organisation, standard, own, moderated)


# Rated with nothing attached.
BARE = {(2023, "police", "S9"), (2023, "schools", "S5"), (2025, "early-years", "S3"), (2023, "housing", "S2")}
# Contested, and how it ended: the rating after the second look, or None where it was never settled.
CONTESTED = {
    (2023, "police", "S3"): ("The policy on missing children was praised by the inspectorate in 2022.", 1,
                             "The panel asked for one record in which a child's words changed something: none."),
    (2023, "housing", "S9"): ("Supervision notes were left out of the return by mistake.", 2,
                              "Twenty notes were read; supervision is in place and used."),
    (2023, "hospital", "S6"): ("The sample was taken in the week of the system change.", None, None),
    (2025, "early-years", "S3"): ("Small settings were not asked for records by the form.", None, None),
}


def moderate(book, cycle, response, organisation, standard, own, moderated):
    say = book.say
    mark = say("response.moderated", response, cycle.moderated, rating=cycle.steps[moderated], moderator=QUALITY,
        rationale=RATIONALES.get(own - moderated) if own != moderated or book.chance.random() < 0.2 else None)
    if (cycle.name, organisation, standard) == ("2023", "mental-health", "S3"):
        book.marks["mental-health-s3"] = mark
    contest = CONTESTED.get((cycle.year, organisation, standard))
    if contest:
        grounds, rating, rationale = contest
        say("response.moderation-answered", response, after(cycle.moderated, 7), answer="contested", grounds=grounds)
        if rating is None:
            return
        moderated = rating
        say("response.moderated", response, after(cycle.moderated, 17), rating=cycle.steps[rating], moderator=QUALITY,
            rationale=rationale)
    elif book.chance.random() < 0.02:
        return
    say("response.moderation-answered", response, after(cycle.moderated, 20), answer="accepted")
    if moderated < cycle.threshold:
        cycle.wanting.append((response, organisation, standard))
    else:
        cycle.accepted.append(response)


def close(book, cycle, when):
    """The audit is closed: its accepted answers go into the archive."""
    for response in cycle.accepted:
        book.say("thing.closed", response, when, learned=after(when, 1))
    book.say("thing.closed", cycle.audit, when, conclusion="Carried into the next cycle.")
