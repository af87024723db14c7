"""The whole story of one partnership, chapter after chapter."""
import actions
import audits
import corrections
import follow_up
import meetings
import papers
import registers
import reviews
import scrutiny
import standards
import stories
import structure
from book import Book, after, day

# The last day of which anything is known; nothing is dated after it but what is planned.
END = day(2026, 11, 18)
# How many actions answer each audit.
PROMISED = {2021: 22, 2023: 54, 2025: 15}


def told(seed, organisations=16, cycles=2, every=14, district=""):
    """The book of a partnership, with everything said."""
    book = Book(seed, every, district)
    early(book, organisations, cycles)
    for chapter, tell in (
        ("structure", lambda: structure.tell(book, organisations)), ("standards", lambda: standards.tell(book)),
        ("meetings", lambda: meetings.tell(book, structure.FIRST, END)), ("papers", lambda: papers.tell(book)),
        ("scrutiny", lambda: scrutiny.tell(book)), ("reviews", lambda: reviews.tell(book)),
        ("plan", lambda: stories.plan_actions(book)), ("decisions", lambda: meetings.story(book)),
        ("registers", lambda: registers.tell(book)), ("section 11", lambda: section_11(book, organisations)),
        ("amendments", lambda: standards.amended(book)), ("corrections", lambda: corrections.tell(book)),
    ):
        book.chapter(chapter)
        tell()
    return book


def early(book, organisations, cycles):
    """Further rounds between those of the story, where a longer history is asked for."""
    book.interim = [
        audits.Cycle(2021, name=f"interim-{number}", **audits.calendar(after(day(2022, 7, 1),
        1150 * number // (cycles - 2))))
        for number in range(cycles - 2)]


def section_11(book, organisations):
    """The audits with their returns, what was promised, and what was shown a year on."""
    cycles = audits.cycles()
    made = {}
    executives = book.held["executive"]
    for year, cycle in cycles.items():
        book.chapter(cycle.audit)
        audits.tell(book, cycle, organisations)
        made[year] = actions.from_cycle(book, cycle, PROMISED[year] * organisations // 16, executives, END,
                                        stories.TOLD.get(year, {}), stories.SORTS.get(year, {}))
    book.chapter("a year on")
    follow_up.tell_2023(book, cycles[2021], made[2021])
    for number, successor in stories.CARRIED.items():
        book.say("thing.superseded", f"action/21.{number:02}", cycles[2023].agreed,
            successors=[f"action/23.{successor:02}"], how="carried-forward", reason="promised again")
    audits.close(book, cycles[2021], day(2024, 1, 31))
    follow_up.tell_2025(book, cycles[2023], made[2023], organisations)
    audits.close(book, cycles[2023], day(2025, 9, 30))
    follow_up.due_2027(book, cycles[2025])
    for cycle in book.interim:
        book.chapter(cycle.audit)
        audits.tell(book, cycle, organisations)
        actions.from_cycle(book, cycle, PROMISED[2023] * organisations // 16, executives, END, {}, {})
