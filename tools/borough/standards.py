"""The two lists of standards: the borough's own of 2021, and the eleven of Working Together 2023; each with its scale.

They share codes and not meanings: S3 is one standard in the first and another in the second.
"""
from book import day
from structure import FIRST

LOCAL, NATIONAL = "standard-set/borough-2021", "standard-set/working-together-2023"
LOCAL_STANDARDS = {
    "S1": "Leadership of safeguarding", "S2": "Listening to children and families", "S3": "Sharing information",
    "S4": "Recruiting safely", "S5": "Training and supervision", "S6": "Early help and neglect"}
LOCAL_SCALE = {
    "name": "Red, amber, green", "threshold": "green", "steps": [
        {"value": "red", "meaning": "not in place"}, {"value": "amber", "meaning": "partly in place"},
        {"value": "green", "meaning": "in place"}]}
STANDARDS = {
    "S1": "Clear line of accountability", "S2": "Senior leadership of safeguarding", "S3": "Listening to children",
    "S4": "Whistleblowing", "S5": "Escalating concerns", "S6": "Sharing information",
    "S7": "Designated and named practitioners", "S8": "Safer recruitment and working practices",
    "S9": "Supervision, support and training", "S10": "Culture of safety, equality and protection",
    "S11": "Induction, competence and review of practice"}
SCALE = {
    "name": "0 to 3", "threshold": "2", "steps": [
        {"value": "0", "meaning": "not in place"}, {"value": "1", "meaning": "in place on paper"},
        {"value": "2", "meaning": "in place and used"},
        {"value": "3", "meaning": "in place, used, and shown to make a difference to children"}]}


def listed(standards):
    return [{"code": code, "title": title} for code, title in standards.items()]


def tell(book):
    say = book.say
    say("standard-set.issued", LOCAL, FIRST, title="Example Borough safeguarding standards", edition="2021-22",
        scale=LOCAL_SCALE, standards=listed(LOCAL_STANDARDS))
    say("standard-set.issued", NATIONAL, day(2023, 12, 20), title="Section 11 standards of Working Together 2023",
        edition="2023", scale=SCALE, standards=listed(STANDARDS))
    say("thing.superseded", LOCAL, day(2024, 1, 10), successors=[NATIONAL], how="superseded",
        reason="the Partnership took up the national list; ratings on the two are not compared")
    say("standard-set.issued", "standard-set/early-years-pilot", day(2022, 5, 9), title="Early years pilot standards",
        edition="pilot")
    say("thing.withdrawn", "standard-set/early-years-pilot", day(2022, 12, 14), how="withdrawn",
        reason="the pilot showed that settings could use the borough's own list")
    say("standard-set.issued", "standard-set/refuge-2021", day(2021, 9, 20), title="Refuge standards", edition="2021")
    say("thing.closed", "standard-set/refuge-2021", day(2022, 7, 4), conclusion="The contract ended.")


def amended(book):
    """What reviews did to the standards; said after the reviews."""
    say = book.say
    say("standard-set.amended", NATIONAL, day(2024, 12, 18), standard="S3", change="reworded",
        text="Listening to children, and telling them what changed because they spoke", promptedBy=["review/child-r"],
        promptedAlsoBy=["A question of the Young Scrutineer, June 2024"])
    say("standard-set.amended", NATIONAL, day(2025, 9, 17), standard="S6", change="reworded",
        text="Sharing information, including on adults who live with a child", promptedBy=["review/child-t"])
    # Promised after a review, dated for an edition that was replaced before it could be asked about.
    say("standard-set.amended", LOCAL, day(2023, 7, 5), standard="Fathers and other men in the household",
        change="added", promptedBy=["review/family-q"], learned=day(2023, 7, 7))
