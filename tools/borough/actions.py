"""What is promised and what becomes of it: lives of actions, each of one of a few sorts."""
from book import after
from structure import ORGANISATIONS, QUALITY
from words import CLAIMS, COMMENTS, LOCAL_PROMISES, PROGRESS, PROMISES, REASONS, REMEDIES

# How often each sort of life is lived, where the story does not say.
SORTS = {"delivered": 7, "late": 6, "slipping": 4, "claimed": 6, "silent": 4, "reworded": 3, "transferred": 3, "eve": 4,
         "reopened": 2, "withdrawn": 2, "superseded": 1, "undated": 1, "unshown": 4, "progressing": 5, "proposed": 1}
DETECTIVE = "Detective Chief Inspector"


def lead_of(organisation):
    return ORGANISATIONS.get(organisation, ("", "", "Head Teacher Representative"))[2]


class Life:
    """One action as it is lived: the steps that a sort of life is made of."""

    def __init__(self, book, action, agreed, end, meetings, **terms):
        self.book, self.action, self.agreed, self.end = book, action, agreed, end
        self.meetings = [one for one in meetings if agreed < one.date < end]
        self.due, self.lead = terms.get("due"), terms["lead"]
        self.terms = terms
        book.say("action.agreed", action, agreed, **terms)

    def say(self, kind, on, **data):
        if on < self.end:
            return self.book.say(kind, self.action, on, **data)

    def rate(self, *colours, since=None):
        """Rated at one Executive after another; a colour of None is a meeting at which it was passed over."""
        for colour, meeting in zip(colours, [one for one in self.meetings if one.date > (since or self.agreed)]):
            if colour:
                comment = COMMENTS[colour] if self.book.chance.random() < 0.5 else None
                if colour == "red":
                    comment = self.book.chance.choice(REMEDIES)
                self.say("action.rated", meeting.date, rating=colour, meeting=meeting.thing, comment=comment)

    def progress(self, on, state=None, text=None, **more):
        if text is None:
            state, text = self.book.chance.choice(PROGRESS)
        self.say("progress.reported", on, state=state, text=text, **more)

    def slip(self, on, to, reason=None, agreed_by=None):
        self.say("action.slipped", on, from_=self.due, to=to, reason=reason, agreedBy=agreed_by)
        self.due = to

    def claim(self, on, text=None, **more):
        self.say("action.completion-claimed", on, text=text or self.book.chance.choice(CLAIMS), claimedBy=self.lead,
            **more)

    def verify(self, on, basis="the minutes and a sample", by=QUALITY):
        self.say("action.completion-verified", on, verifiedBy=by, basis=basis)

    def close(self, on, conclusion=None):
        self.say("thing.closed", on, conclusion=conclusion)

    def impact(self, on, **more):
        self.say("impact.evidenced", on, **more)


def live(life, sort):
    """Lives an action as its sort does."""
    book, chance, agreed, due = life.book, life.book.chance, life.agreed, life.due
    near = lambda low, high: after(agreed, chance.randrange(low, high))
    if sort in ("delivered", "unshown", "eve", "reopened", "progressing", "late", "transferred", "reworded"):
        life.progress(near(30, 90))
    if sort == "delivered":
        life.rate("green", "green")
        life.claim(after(due, -chance.randrange(2, 40)))
        life.impact(after(due, 40), measure=life.terms.get("measures") or "what was promised", before="31 of 100",
                    after=f"{chance.randrange(55, 90)} of 100", evidence="dip sample by the quality group",
                    voiceOfChild="\"They asked me and then they did it.\"" if chance.random() < 0.4 else None)
        life.verify(after(due, 45))
        life.close(after(due, 60), "Difference shown; now business as usual.")
    elif sort == "unshown":
        life.rate("green", "green", "blue")
        life.verify(after(due, 30), basis="the policy was seen")
        life.close(after(due, 75))
    elif sort == "late":
        life.rate("green", "amber", "amber")
        life.slip(after(due, -10), after(due, 92), chance.choice(REASONS), "Executive")
        life.claim(after(life.due, chance.randrange(-5, 30)))
        life.verify(after(life.due, 45))
        if chance.random() < 0.5:
            life.close(after(life.due, 60))
    elif sort == "slipping":
        life.rate("green", "amber", "green", "amber", "red")
        for number in range(chance.choice((2, 3, 3))):
            given = chance.random() < 0.6
            life.slip(after(life.due, chance.randrange(-8, 20)), after(life.due, chance.choice((61, 92, 122))),
                      chance.choice(REASONS) if given else None,
                      "Executive" if given and chance.random() < 0.7 else None)
    elif sort == "claimed":
        life.rate("green", None, "green")
        life.claim(after(due, chance.randrange(-20, 25)))
    elif sort == "eve":
        meeting = next((one for one in life.meetings if one.date > due), None)
        eve = after(meeting.date if meeting else due, -1)
        life.rate("amber", "amber")
        life.claim(eve, "Done.")
        life.verify(eve, basis=None, by=life.lead)
        life.close(eve)
    elif sort == "reworded":
        life.rate("green", "amber")
        life.say("wording.changed", near(100, 160), part="title", from_=life.terms["title"],
            to="Consider how to " + life.terms["title"][0].lower() + life.terms["title"][1:],
            reason=chance.choice(("to be achievable", None)))
        life.claim(after(due, 12), "The options were considered.")
    elif sort == "transferred":
        life.rate("green", "amber")
        other = chance.choice(("Head of Housing Needs", "Assistant Director, Quality", "Designated Nurse"))
        life.say("action.transferred", near(110, 180), lead=other, formerLead=life.lead,
            cause=chance.choice((None, "the post was deleted", "it sits better there")))
        if chance.random() < 0.5:
            life.lead = other
            life.claim(after(due, 20))
    elif sort == "reopened":
        life.rate("green", "blue")
        life.verify(after(due, 15))
        life.close(after(due, 20))
        life.say("thing.reopened", after(due, 130), reason="a dip sample found that practice had gone back")
        life.progress(after(due, 160), "continuing", "A second round began; this time with the night shift.")
    elif sort == "withdrawn":
        life.say("thing.withdrawn", near(120, 220), how=chance.choice(("withdrawn", "abandoned")),
            reason=chance.choice((None, "overtaken by the merger", "no lead would take it on")))
    elif sort == "superseded":
        life.say("thing.superseded", near(150, 220), how="superseded", reason="one action for all agencies",
            successors=["action/bp.1" if agreed.year < 2024 else "action/bp.9"])
    elif sort == "progressing":
        life.rate("green", "green", "amber")
        life.progress(near(150, 250))
    elif sort in ("undated", "proposed"):
        life.rate("amber")


def sort_of(chance):
    return chance.choices(list(SORTS), weights=list(SORTS.values()))[0]


def from_cycle(book, cycle, wanted, meetings, end, told, sorts):
    """Actions that answer ratings below the threshold: those the story tells first, then as drawn, `wanted` in all.

    Returns each with the response it answers.
    """
    short = cycle.audit.removeprefix("audit/s11-").removeprefix("20")
    wanting = cycle.wanting[:]
    book.chance.shuffle(wanting)
    # Those that the story tells of come first.
    order = list(told)
    wanting.sort(key=lambda one: order.index(one[1:]) if one[1:] in order else len(order))
    made = []
    for number, (response, organisation, standard) in enumerate(wanting[:wanted], 1):
        action = f"action/{short}.{number:02}"
        story = told.get((organisation, standard))
        if story:
            story(book, cycle, action, response, meetings, end)
        else:
            drawn(book, cycle, action, response, organisation, standard, meetings, end, sorts.get(number))
        book.say("response.action-agreed", response, after(cycle.agreed, 1), action=action)
        made.append((action, response, organisation, standard))
    return made


def drawn(book, cycle, action, response, organisation, standard, meetings, end, sort=None):
    chance = book.chance
    title, measure = chance.choice((LOCAL_PROMISES if cycle.is_local else PROMISES)[standard])
    sort = sort or sort_of(chance)
    title = f"{title} ({NAMED.get(organisation, organisation)})"
    due = None if sort == "undated" else after(cycle.agreed, chance.choice((107, 168, 198, 258)))
    if sort == "proposed":
        book.say("action.proposed", action, after(cycle.agreed, -20), title=title, lead=lead_of(organisation), due=due)
    life = Life(book, action, cycle.agreed, end, meetings, title=title,
        lead=lead_of(organisation) if chance.random() < 0.95 else "not stated", due=due, source=[response],
                oversight=["Quality Assurance and Practice Review Group"], plan=None,
                measures=measure if chance.random() < 0.8 else None)
    live(life, sort)


NAMED = {"council": "children's social care", "icb": "the ICB", "police": "police", "hospital": "hospitals",
         "community-health": "community health", "mental-health": "mental health", "gp-federation": "GPs",
         "probation": "probation", "youth-justice": "youth justice", "public-health": "public health",
         "adults": "adult social care", "housing": "housing", "schools": "schools", "college": "the college",
         "early-years": "early years", "voluntary": "voluntary sector"}
