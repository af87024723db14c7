"""Mistakes put right, facts that never happened, and what was learned long after it was so."""
from book import day
from structure import MANAGER


def tell(book):
    say = book.say
    right = lambda thing, target, on, reason, **fields: say(
        "event.corrected", thing, on, target=target, reason=reason,
        right=[{"field": name.replace("__", "."), "value": value} for name, value in fields.items()])
    never = lambda thing, target, on, reason: say("event.retracted", thing, on, target=target, reason=reason)

    # A typing mistake that made a late notification look in time for ten months.
    say("review.incident-became-known", "review/child-y", day(2024, 1, 22), title="Child Y", sort="serious-incident",
        awareOn=day(2024, 1, 22), about="A child was hurt in a car that police had stopped.")
    mark = say("review.notified", "review/child-y", day(2024, 1, 26), to=["Child Safeguarding Practice Review Panel"], told=["panel"])
    say("review.rapid-review-started", "review/child-y", day(2024, 2, 9))
    right("review/child-y", mark, day(2024, 11, 27), "the Panel's receipt bears another date",
        effective="6 February 2024")

    # A figure and a date in the wrong year.
    mark = say("progress.reported", "action/lr.2", day(2024, 4, 17), state="continuing",
        text="Nine of twelve records were read.")
    right("action/lr.2", mark, day(2025, 2, 5), "the minutes are of March", effective="20 March 2024")
    mark = say("scrutiny.assurance-reported", "scrutiny/online", day(2026, 3, 18), step="given",
        what="one place to report",
               result="there is one")
    never("scrutiny/online", mark, day(2026, 4, 8), "said at the meeting, and taken back by police the next day")

    # An absence that was none: a retraction, itself taken back.
    mark = say("meeting.attendance-recorded", "meeting/partnership-2025-06", day(2025, 6, 18),
        seat="organisation/mental-health",
               presence="absent")
    taken_back = never("meeting/partnership-2025-06", mark, day(2025, 7, 2), "the trust says that its deputy was there")
    never("meeting/partnership-2025-06", taken_back, day(2025, 10, 1), "the sign-in sheet was found: nobody was there")

    # Learned late.
    say("role.appointed", "role/data-analyst", day(2022, 9, 5), holder="holder-r", cover=True,
        until=day(2022, 12, 31), statedFor="fy:2023-24", reason="absence", learned=day(2024, 1, 10))
    say("meeting.item-considered", "meeting/partnership-2023-06", day(2023, 6, 21), item="Child R: what has changed?",
        outcome="presented", learned=day(2024, 2, 14))
    say("progress.reported", "action/bp.5", {"asWritten": "some time in 2023", "edtf": "2023"}, state="continuing",
        text="All panels but one.", learned=day(2025, 4, 2))
    say("action.completion-claimed", "action/bp.4", day(2022, 9, 21), text="Adopted.",
        claimedBy="Head of Housing Needs", learned=day(2024, 9, 4))
    say("note.added", "action/bp.8", None, about="gap", text="Nobody remembers who asked for it.",
        learned=day(2025, 4, 2))
    say("review.learning-shared", "review/child-s", None, forum="Schools briefing", learned=day(2024, 5, 8))
    # A fact dated after the day on which it was recorded, as if it had happened.
    say("training.delivered", "training/conference-2025", day(2025, 6, 11), title="Conference: whose voice?",
        sort="conference", attended="180", learned=day(2025, 5, 7))

    say("inconsistency.noted", "publication/annual-report-2021-22", day(2022, 10, 5),
        title="Was there to be a review of Child R?", sort="stale-statement",
        statements=["page 14: there is to be none", "footnote 9: a review was commissioned in June"],
        involves=["review/child-r"])
    mark = say("progress.reported", "action/bp.6", day(2022, 9, 7), state="done",
        text="The minutes of July are in easy read.")
    never("action/bp.6", mark, day(2023, 6, 7), "they were never sent to anybody")
    say("progress.reported", "publication/annual-report-2024-25", day(2025, 9, 24), state="planned",
        planned=day(2025, 6, 11), text="The conference will bring all agencies together.")
    say("impact.evidenced", "response/s11-2023/police/s3", day(2026, 4, 15),
        measure="children offered a conversation in time", before="9 of 40", after="36 of 41",
        evidence="action 23.01")
    mark = say("inconsistency.noted", "indicator/plans-second", day(2024, 6, 5), title="Two figures for one year",
        sort="figures",
               statements=["board paper of May: 31.0", "data set: 23.1"])
    say("inconsistency.resolved", "indicator/plans-second", day(2024, 10, 9), noted=mark,
        resolution="23.1; the paper counted siblings twice")
    say("inconsistency.noted", "review/family-q", day(2024, 6, 12), title="Published or not?", sort="stale-statement",
        statements=["website: not to be found", "annual report 2022-23: published in December 2023"],
        involves=["publication/annual-report-2022-23"])
    for short, mark in book.marks.items():
        correction = CORRECTIONS.get(short)
        if correction:
            thing, on, reason, fields = correction
            right(thing, mark, on, reason, **fields)


# What the other chapters marked to be put right: (thing, when, how it was found, the right fields).
CORRECTIONS = {
    "mental-health-s3": ("response/s11-2023/mental-health/s3", day(2025, 1, 15),
                         f"the {MANAGER} read the panel's sheet again: the 1 had been read as a 2", {"rating": "1"}),
}
