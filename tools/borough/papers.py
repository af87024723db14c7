"""Plans with what they put first, papers that came out, figures, training, inspections."""
from book import after, day
from structure import PERSON


def tell(book):
    plans(book)
    publications(book)
    indicators(book)
    training(book)
    inspections(book)


def plans(book):
    say = book.say
    old, new = "plan/business-2022-24", "plan/business-2024-26"
    say("plan.drafted", old, day(2022, 1, 19), title="Business Plan 2022-24", period="April 2022 to March 2024",
        preparedBy="Partnership Manager", reviewDue=day(2023, 3, 31))
    say("plan.approved", old, day(2022, 3, 16), body="Full Partnership", edition="1")
    say("wording.changed", old, day(2022, 11, 16), part="text", passage="priority 2", from_="Fewer children go missing",
        to="Fewer children go missing twice", reason="after Child R")
    say("plan.reviewed", old, day(2023, 3, 15), outcome="half way: two of eight actions done",
        reviewDue=day(2024, 3, 31))
    for number, (title, end) in enumerate((("Neglect", "continued"), ("Children who go missing", "merged"),
                                           ("Exploitation", "merged"), ("Voice of children", "became-theme"),
                                           ("Early help and transitions", "split"), ("Domestic abuse", "superseded"),
                                           ("Private fostering", None), ("Recovery after the pandemic", "closed")), 1):
        say("priority.added", f"priority/22-{number}", day(2022, 3, 16), title=title, number=str(number), plan=old)
    for number, title in enumerate(("Hear families", "Fewer children missing twice", "Young people decide with us",
                                    "Leaders see for themselves", "One offer of training"), 1):
        say("objective.set", f"objective/bp-{number}", day(2022, 3, 16), title=title,
            priority=f"priority/22-{number}", plan=old,
            measures=[["families asked"], ["children missing more than once"], None, None, None][number - 1])
    say("wording.changed", "objective/bp-2", day(2022, 11, 16), part="measures",
        from_="children missing more than once", to="children missing more than once within a month")
    say("plan.drafted", new, day(2024, 1, 24), title="Business Plan 2024-26", period="April 2024 to March 2026",
        preparedBy="Partnership Manager", reviewDue=day(2025, 3, 31))
    say("plan.approved", new, day(2024, 3, 20), body="Full Partnership")
    for number, title in enumerate(("Neglect", "Exploitation and missing children", "Early help", "Turning eighteen",
                                    "Safety at home"), 1):
        say("priority.added", f"priority/24-{number}", day(2024, 3, 20), title=title, number=str(number), plan=new)
    say("priority.added", "priority/24-voice", day(2024, 3, 20), title="Voice of children", plan=new,
        sort="cross-cutting-theme")
    follow = lambda number, how, *by: say("thing.superseded", f"priority/22-{number}", day(2024, 3, 20), how=how,
                                          successors=[f"priority/{one}" for one in by])
    follow(1, "continued", "24-1")
    follow(2, "merged", "24-2")
    follow(3, "merged", "24-2")
    follow(4, "became-theme", "24-voice")
    follow(5, "split", "24-3", "24-4")
    follow(6, "superseded", "24-5")
    say("thing.withdrawn", "priority/22-7", day(2023, 3, 15), how="retired", reason="two children a year")
    say("thing.closed", "priority/22-8", day(2023, 9, 20), conclusion="Done.")
    say("thing.superseded", old, day(2024, 4, 1), successors=[new], how="superseded")
    say("thing.closed", "objective/bp-5", day(2023, 7, 12), conclusion="One offer is there.")
    say("thing.superseded", "objective/bp-1", day(2024, 4, 1), successors=["objective/bp-2"], how="continued")
    say("thing.withdrawn", "objective/bp-4", day(2024, 4, 1), how="withdrawn",
        reason="kept as an action of the new plan")
    for line, spent, planned in (("Scrutiny", "31200", "30000"), ("Training", "41800", "45000"), ("Reviews", "58500",
        "25000"),
                                 ("Staff", "96000", "96000")):
        say("plan.spend-reported", new, day(2025, 5, 21), line=line, spend=spent, budget=planned, period="fy:2024-25")
    say("plan.spend-reported", new, day(2025, 5, 21), line="Total", spend="229500", budget="196000",
        period="fy:2024-25", total=True)
    # The review due in March 2025 never came, nor has another plan.
    say("plan.drafted", "plan/neglect-2022", day(2022, 6, 1), title="Neglect strategy 2022-25", period="2022 to 2025",
        reviewDue=day(2024, 9, 30))
    say("plan.approved", "plan/neglect-2022", day(2022, 9, 21), body="Full Partnership")
    say("plan.drafted", "plan/joint-2023", day(2023, 5, 17), title="Joint plan with adults", period="fy:2023-24")
    say("thing.withdrawn", "plan/joint-2023", day(2023, 10, 18), how="withdrawn", reason="the boards chose a protocol")
    say("plan.drafted", "plan/scrutiny-2023", day(2023, 6, 7), title="Scrutiny plan 2023-24", period="fy:2023-24")
    say("plan.approved", "plan/scrutiny-2023", day(2023, 6, 21), body="Full Partnership")
    say("thing.closed", "plan/scrutiny-2023", day(2024, 4, 17), conclusion="Three of four themes were done.")


def publications(book):
    say = book.say
    report = lambda year, drafted, signed, published, sent, **more: _report(book, year, drafted, signed, published,
        sent, **more)
    five = ["Secretary of State", "Department for Education", "Ofsted", "national Panel", "What Works Centre"]
    report(2021, day(2022, 7, 20), day(2022, 9, 21), day(2022, 9, 28), [(one, day(2022, 9, 30)) for one in five])
    report(2022, day(2023, 9, 6), day(2024, 4, 17), day(2024, 5, 22),
           [(one, day(2024, 5, 24)) for one in five[:2]] + [(five[2], day(2024, 6, 21))])
    report(2023, day(2024, 8, 7), day(2024, 9, 18), "autumn 2024", [(five[0], day(2024, 12, 2))], learned=day(2024, 11,
        27))
    report(2024, day(2025, 8, 6), day(2025, 9, 17), day(2025, 9, 24), [(one, day(2025, 9, 26)) for one in five])
    out = lambda short, on, title, sort, **more: say("publication.published", f"publication/{short}", on, title=title,
        sort=sort, **more)
    out("escalation-policy", day(2021, 12, 8), "Escalation policy", "policy", edition="1", reviewDue=day(2023, 12, 31))
    out("escalation-policy", day(2025, 1, 29), "Escalation policy", "policy", edition="2", reviewDue=day(2027, 1, 31))
    out("neglect-toolkit", day(2022, 10, 19), "Neglect toolkit", "toolkit", edition="1")
    say("publication.planned", "publication/neglect-toolkit-2", day(2024, 3, 20), title="One neglect tool",
        sort="toolkit", due=day(2024, 9, 30), what="new")
    say("thing.superseded", "publication/neglect-toolkit", day(2025, 6, 4),
        successors=["publication/neglect-toolkit-2"], how="superseded")
    say("publication.planned", "publication/easy-read", day(2022, 4, 20), title="Easy-read minutes", sort="bulletin",
        due=day(2022, 10, 31))
    say("thing.withdrawn", "publication/easy-read", day(2023, 3, 15), how="abandoned")
    say("publication.drafted", "publication/young-guide", day(2026, 6, 10), title="What we do with what you say",
        sort="guidance", due=day(2026, 9, 30), what="new")
    say("publication.considered", "publication/young-guide", day(2026, 7, 8), body="Young Voices", outcome="considered")
    say("publication.considered", "publication/young-guide", day(2026, 9, 16), body="Executive", outcome="to-consider")
    out("neglect-briefing", day(2024, 5, 8), "Briefing: what the neglect audit found", "bulletin")


def _report(book, year, drafted, signed, published, sent, learned=None):
    say, it, of = book.say, f"publication/annual-report-{year}-{(year + 1) % 100}", f"fy:{year}-{(year + 1) % 100}"
    title = f"Annual report {year}-{(year + 1) % 100}"
    say("publication.planned", it, day(year + 1, 4, 20), title=title, sort="annual-report", due=day(year + 1, 9, 30))
    say("publication.drafted", it, drafted, title=title, sort="annual-report")
    say("publication.considered", it, after(drafted, 14), body="Executive", outcome="considered")
    for body in ("Example Borough Council", "Example Integrated Care Board", "Exampleshire Police"):
        say("publication.considered", it, signed, body=body, outcome="signed-off")
    say("publication.published", it, published, title=title, sort="annual-report", period=of, learned=learned)
    for recipient, on in sent:
        say("publication.distributed", it, on, recipient=recipient)


def indicators(book):
    say = book.say
    define = lambda short, title, unit="count", **more: say(
        "indicator.defined", f"indicator/{short}", day(2022, 4, 20), title=title, unit=unit,
        plan="plan/business-2022-24", **more)
    see = lambda short, on, value, period, **more: say(
        "indicator.observed", f"indicator/{short}", on, value=value, period=period, **more)
    define("missing-twice", "Children missing more than once in a year", objective="objective/bp-2")
    for year, value in ((2022, "84"), (2023, "91"), (2024, "97"), (2025, "62")):
        see("missing-twice", day(year + 1, 5, 17), value, f"fy:{year}-{(year + 1) % 100}")
    say("indicator.claimed", "indicator/missing-twice", day(2024, 5, 22),
        text="The number of children missing more than once is falling.", direction="falling", period="fy:2023-24")
    define("plans-second", "Children on a plan for a second time", "percent",
        denominator="children who began a plan in the year")
    see("plans-second", day(2023, 5, 17), "22.4", "fy:2022-23")
    wrong = see("plans-second", day(2024, 5, 15), "31.0", "fy:2023-24", caption="Children on a plan, 2022-23",
        provisional=True)
    see("plans-second", day(2024, 10, 9), "23.1", "fy:2023-24", revises=wrong)
    define("conferences", "Conferences with a police report", "percent", denominator="all initial conferences")
    see("conferences", day(2023, 9, 20), "27.5", "April to August 2023")
    see("conferences", day(2024, 9, 2), "52", "January to August 2024")
    define("referrals", "Referrals to children's social care")
    for part, value in ((None, "2140"), ("police", "890"), ("schools", "610"), ("health", "410"), ("others", "180")):
        see("referrals", day(2025, 5, 21), value, "fy:2024-25", breakdown=part)
    define("asked", "Children who say that somebody asked them", "percent")
    see("asked", day(2025, 5, 21), "41", "fy:2024-25")
    say("indicator.defined", "indicator/asked", day(2025, 9, 17),
        title="Children who say that somebody asked them, and then did something", unit="percent",
        denominator="children heard by Young Voices")
    see("asked", day(2026, 5, 20), "33", "fy:2025-26")


def training(book):
    say = book.say
    say("training.scheduled", "training/offer", day(2022, 9, 7), title="One safeguarding offer for health",
        on_="from October 2022", learned=day(2022, 9, 7))
    for year, places, booked, came in ((2022, 420, 388, "301"), (2023, 480, 471, "430"), (2024, 500, 455, "over 400")):
        say("training.delivered", "training/offer", day(year + 1, 4, 26), title="One safeguarding offer for health",
            sort="programme", sessions=24, courses=6, places=places, booked=booked, attended=came,
            period=f"fy:{year}-{(year + 1) % 100}")
    say("training.evaluated", "training/offer", day(2024, 5, 8), forms=212, measure="I did something differently",
        score="3.1", outOf="5", period="fy:2023-24")
    say("training.scheduled", "training/child-r", day(2023, 4, 5), title="Child R: what did the child say?",
        on_=day(2023, 5, 24))
    say("training.delivered", "training/child-r", day(2023, 5, 24), title="Child R: what did the child say?",
        attended="64")
    say("training.scheduled", "training/men", day(2024, 1, 31), title="Hidden men", on_=day(2024, 3, 13))
    say("thing.withdrawn", "training/men", day(2024, 3, 11), how="cancelled",
        reason="nine of thirty places were booked")


def inspections(book):
    say = book.say
    it = "inspection/jtai-2023"
    say("inspection.reported", it, day(2023, 7, 12), title="Joint inspection: serious youth violence", sort="jtai",
        reportedBy="Ofsted, CQC and HMICFRS", strengths=["frontline staff know the young people"],
        judgement="Leaders did not see that one person held two independent posts.")
    for area in ("police at conferences", "who asks a child why", "independence of scrutiny"):
        say("inspection.area-identified", it, day(2023, 7, 12), area=area)
    say("inspection.statement-requested", it, day(2023, 7, 12), lead="Director of Children's Services",
        due=day(2023, 10, 18), requestedBy="Ofsted")
    say("inspection.statement-answered", it, day(2023, 11, 1), step="submitted")
    say("inspection.statement-answered", it, day(2023, 11, 20), step="returned",
        text="It does not say what will be different.")
    say("inspection.statement-answered", it, day(2023, 12, 11), step="submitted")
    say("inspection.statement-answered", it, day(2024, 1, 8), step="accepted")
    it = "inspection/front-door-2026"
    say("inspection.reported", it, day(2026, 9, 23), title="Focused visit: the front door", sort="ofsted",
        reportedBy="Ofsted", judgement="Children wait for an answer.")
    say("inspection.area-identified", it, day(2026, 9, 23), area="contacts that are closed without a word to the child")
    say("inspection.statement-requested", it, day(2026, 9, 23), lead="Director of Children's Services",
        due=day(2026, 11, 30))
    say("inspection.reported", "inspection/custody-2022", day(2022, 6, 15), title="Custody of children",
        sort="hmicfrs", reportedBy="HMICFRS")
    say("guidance.published", "guidance/working-together-2018", "July 2018", day(2021, 9, 3),
        title="Working Together 2018", sort="statutory-guidance", publishedBy="Department for Education")
    say("guidance.published", "guidance/working-together-2023", day(2023, 12, 15), title="Working Together 2023",
        sort="statutory-guidance", publishedBy="Department for Education")
    say("thing.superseded", "guidance/working-together-2018", day(2023, 12, 15),
        successors=["guidance/working-together-2023"], how="superseded")
    say("guidance.published", "guidance/pandemic", day(2021, 9, 17), title="Meetings during the pandemic",
        sort="briefing")
    say("thing.withdrawn", "guidance/pandemic", day(2022, 4, 1), how="withdrawn")
    say("progress.reported", "guidance/working-together-2023", day(2024, 3, 20), state="done",
        text="The agreement was rewritten.")
    say("decision.taken", "decision/chair-2024", day(2024, 4, 17), body="Executive",
        text=f"The {PERSON} stays in the chair")
