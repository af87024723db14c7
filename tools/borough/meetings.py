"""Meetings of the Full Partnership and the Executive: who came, what was decided, what was done about absence."""
import datetime
from typing import NamedTuple

from book import after, day, written
from structure import MANAGER, PERSON


class Meeting(NamedTuple):
    """A meeting that was held."""

    thing: str
    date: datetime.date


def nth(year, month, weekday, number):
    """The n-th Monday (0) to Sunday (6) of a month."""
    first = datetime.date(year, month, 1)
    return after(first, (weekday - first.weekday()) % 7 + 7 * (number - 1))


PARTNERSHIP_SEATS = ["council", "icb", "police", "hospital", "mental-health", "schools", "probation", "voluntary"]
# (body, date's month): what differs from everyone being there. A meeting of None has no attendance recorded.
AWAY = {
    ("partnership", "2022-09"): {"icb": "apologies", "police": "absent"},
    ("partnership", "2023-03"): {"police": "absent"}, ("partnership", "2023-06"): {"police": "absent"},
    ("partnership", "2023-12"): {"icb": "deputy", "probation": "absent"},
    ("partnership", "2024-03"): {"probation": "absent", "council": "deputy"},
    ("partnership", "2024-12"): {"council": "apologies", "icb": "absent"},
    ("partnership", "2025-03"): {"icb": "absent", "schools": "apologies"},
    ("partnership", "2025-09"): {"police": "deputy"},
    ("executive", "2023-04"): {"police": "apologies"}, ("executive", "2025-01"): {"icb": "absent"},
    ("executive", "2025-10"): None,
}


def calendar(body, since, until):
    """The days on which a body meets: the Partnership at the end of each quarter, the Executive a month on."""
    months, weekday, number = ((3, 6, 9, 12), 2, 3) if body == "partnership" else ((1, 4, 7, 10), 1, 2)
    for year in range(since.year, until.year + 1):
        for month in months:
            date = nth(year, month, weekday, number)
            if since < date < until:
                yield date


def tell(book, since, until):
    """All meetings held between two days; the book keeps them, as actions are rated at those of the Executive."""
    book.held = held = {"partnership": [], "executive": []}
    for body, title, seats in (("partnership", "Full Partnership", PARTNERSHIP_SEATS),
                               ("executive", "Executive", PARTNERSHIP_SEATS[:3])):
        for date in calendar(body, since, until):
            thing = f"meeting/{body}-{date:%Y-%m}"
            where = "Town Hall, committee room 2" if date.year != 2022 else "online"
            planned = day(2024, 6, 19) if f"{date:%Y-%m}" == "2024-06" else date
            book.say("meeting.scheduled", thing, after(planned, -70), title=f"{title}, {date:%B %Y}",
                group=f"group/{body}", on_=planned, starts="14:00", finishes="16:30", place=where)
            if (body, f"{date:%Y-%m}") == ("executive", "2022-01"):
                book.say("thing.withdrawn", thing, after(date, -4), how="cancelled",
                    reason="two of three partners were ill")
                continue
            if planned != date or (body, f"{date:%Y-%m}") == ("partnership", "2024-06"):
                date = day(2024, 6, 26)
                book.say("meeting.scheduled", thing, day(2024, 5, 30), title=f"{title}, {date:%B %Y}",
                    group=f"group/{body}", on_=date, starts="14:00", finishes="16:30", place=where)
            hold(book, thing, body, title, date, seats)
            held[body].append(Meeting(thing, date))


def hold(book, thing, body, title, date, seats):
    say, chance = book.say, book.chance
    say("meeting.held", thing, date, title=f"{title}, {date:%B %Y}", group=f"group/{body}", on_=date)
    away = AWAY.get((body, f"{date:%Y-%m}"), {})
    for seat in seats if away is not None else []:
        presence = away.get(seat) or ("present" if chance.random() < 0.85 else "deputy")
        say("meeting.attendance-recorded", thing, date, seat=f"organisation/{seat}", presence=presence,
            statutory=seat in PARTNERSHIP_SEATS[:3])
    if body == "executive":
        say("meeting.item-considered", thing, date, item="Action plan: exceptions", outcome="discussed")
    else:
        say("meeting.item-considered", thing, date, item="Report of the Independent Scrutineer", outcome="received")
    say("meeting.minutes-recorded", thing, after(date, 14), step="drafted")
    if f"{date:%Y-%m}" not in ("2025-10", "2026-09", "2026-10"):
        say("meeting.minutes-recorded", thing, after(date, 88), step="agreed")


def story(book):
    """Absences followed up or not, and decisions: without a quorum, between meetings, reversed."""
    say = book.say
    meeting = "meeting/partnership-{}".format
    follow = lambda month, date, seat, step, text=None: say(
        "meeting.absence-followed-up", meeting(month), date, seat=f"organisation/{seat}", step=step, text=text)
    follow("2022-09", day(2022, 9, 30), "icb", "letter-sent", "To the chief executive; answered within a week.")
    follow("2022-09", day(2022, 9, 30), "police", "letter-sent", "To the chief constable.")
    follow("2023-03", day(2023, 4, 3), "police", "letter-sent", "To the chief constable. Not answered.")
    # June 2023: the second absence in a row. No letter, and no review, until the inspectors asked.
    follow("2024-03", day(2024, 4, 8), "probation", "reviewed", "The post was empty; a deputy is named from May.")
    follow("2024-03", day(2024, 4, 8), "probation", "risk-raised")
    follow("2024-12", day(2024, 12, 30), "council", "letter-sent")
    follow("2025-03", day(2025, 7, 2), "icb", "letter-sent", "Sent after the meeting of June.")

    decide = lambda short, date, text, **more: say(
        "decision.taken", f"decision/{short}", date, body=more.pop("body", "Full Partnership"), text=text, **more)
    decide("neglect-strategy", day(2022, 9, 21), "Adopt the neglect strategy", meeting=meeting("2022-09"))
    say("decision.ratified", "decision/neglect-strategy", day(2022, 12, 21), meeting=meeting("2022-12"))
    decide("audit-money", day(2024, 12, 18), "Move £9,000 from audit to training", meeting=meeting("2024-12"),
           vote="one partner in favour")
    decide("data-set", day(2023, 4, 11), "Stop collecting the multi-agency data set by ward", body="Executive",
           meeting="meeting/executive-2023-04")
    say("decision.reversed", "decision/data-set", day(2023, 10, 10), meeting="meeting/executive-2023-10",
        reason="the neglect audit could not be done without it", outcome="Collect it by ward again from January 2024")
    decide("press", day(2024, 2, 5), "Answer the press about the care home with one statement of all partners",
           body=PERSON, betweenMeetings=True, consulted=["Director of Children's Services", "Chief Nurse"])
    say("decision.reported-back", "decision/press", day(2024, 3, 20), meeting=meeting("2024-03"), inWriting=True)
    decide("helpline", day(2025, 7, 21), "Keep the out-of-hours helpline for six months", body=PERSON,
           betweenMeetings=True, consulted=["Chief Nurse"])
    decide("scrutiny-budget", day(2023, 1, 16), "Pay for 30 days of scrutiny a year", body=PERSON, betweenMeetings=True)
    say("decision.reported-back", "decision/scrutiny-budget", day(2023, 6, 21), meeting=meeting("2023-06"))
    say("decision.ratified", "decision/scrutiny-budget", day(2023, 6, 21), meeting=meeting("2023-06"))
    decide("young-scrutineer-pay", day(2024, 3, 20), "Pay the Young Scrutineer for reading time as well as meetings",
           meeting=meeting("2024-03"))
    say("meeting.scheduled", "meeting/away-day-2026", day(2026, 8, 3), title="Away day", group="group/partnership",
        on_=day(2026, 10, 21), starts="10:00", finishes="15:00", place="Example Library")
    say("note.added", "meeting/partnership-2023-06", day(2023, 6, 21), about="gap",
        text=f"The minutes do not say whether anyone asked why police were absent; noted by the {MANAGER} from memory.")
    say("meeting.scheduled", "meeting/partnership-2026-12", day(2026, 9, 30), title="Full Partnership, December 2026",
        group="group/partnership", on_=day(2026, 12, 16), starts="14:00", finishes="16:30",
        place="Town Hall, committee room 2", remark=f"In the diary on {written(day(2026, 9, 30))}.")
    for number, month in enumerate(range(10, 25)):
        if number % 2 == 0 and month < 18:
            on = day(2022 + (month > 12), (month - 1) % 12 + 1, 8)
            say("meeting.held", f"meeting/exploitation-{on:%Y-%m}", on,
                title=f"Exploitation and Missing Group, {on:%B %Y}", group="group/exploitation", on_=on,
                delegates="nine")
