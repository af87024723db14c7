"""The book of a partnership: facts said one by one, each dated by when it happened and by when it was learned."""
import datetime
import heapq
import json
import random
import re

START = datetime.date(2021, 9, 3)  # a Friday: the day on which the ledger was opened
THING = re.compile(r"^[a-z][a-z-]*/[a-z0-9][a-z0-9./-]*$")
KINDS = frozenset(
    "organisation role group standard-set audit response peer-review finding recommendation action review "
    "scrutiny inspection guidance meeting decision dispute request risk challenge plan priority objective indicator "
    "training publication snapshot".split())
# What the districts of one partnership have in common, beside its rules: the first tells of it, for all.
PARTNERS = frozenset(("organisation/council", "organisation/icb", "organisation/police"))


def day(year, month, number):
    return datetime.date(year, month, number)


def written(date):
    """A day as people write it: 26 June 2024."""
    return f"{date.day} {date:%B %Y}"


def after(date, days):
    return date + datetime.timedelta(days=days)


def weekday(date):
    """The day itself, or the Monday after a weekend."""
    return after(date, {5: 2, 6: 1}.get(date.weekday(), 0))


class Book:
    """Facts in the order in which they were said; `batches` gives them in the order in which they were recorded.

    The manager records on every `every`-th day from START, in the afternoon, what has been learned by then. A fact is
    never recorded before what it names, nor before the fact that stands before it in the life of its thing.
    """

    def __init__(self, seed, every=14, district=""):
        self.seed = seed
        self.every = every
        self.district = district
        self.chapter("beginning")
        self.start = START
        self.facts = []
        self.marks = {}  # facts that a later chapter puts right, by a name of their own
        # When the first and the last fact of a thing were learned, and their days in the order of a batch.
        self.begun, self.last = {}, {}

    def chapter(self, name):
        """Begins a chapter with chances of its own, so that a longer one leaves the others as they were."""
        self.chance = random.Random(f"{self.seed} {self.district} {name}")

    def recording(self, learned):
        """The number of the batch in which something learned on a day is recorded."""
        return max(0, -((START - learned).days // self.every))

    def recorded_on(self, learned):
        return after(START, self.recording(learned) * self.every)

    def say(self, kind, thing, on=None, learned=None, **data):
        """Says a fact, and returns the id under which it is recorded.

        `on` is the day it happened, or words such as "autumn 2023" (then `learned` is needed), or None where that is
        not known. Without `learned` it is learned within a few days of happening.
        """
        if learned is None:
            learned = after(on, self.chance.choice((0, 0, 1, 2, 3, 6)))
        data = {name.rstrip("_"): self._plain(value) for name, value in data.items() if value not in (None, [], "")}
        if on is not None:
            data["effective"] = self._plain(on)
        thing = self._own(thing)
        learned = max(learned, START)
        strange = [one for one in self._things(data) if one not in self.begun]
        if strange:
            raise ValueError(f"{kind} {thing} names {strange[0]}, of which nothing was said before")
        before = [self.begun[one] for one in self._things(data)]
        if thing in self.last:
            before.append(self.last[thing])
        place = on if isinstance(on, datetime.date) and on <= learned else learned
        for before_learned, before_place in before:
            learned, place = max(learned, before_learned), max(place, before_place)
        self.begun.setdefault(thing, (learned, place))
        self.last[thing] = (learned, place)
        number = self.recording(learned)
        id_ = self._id(number)
        if self.district and self._is_shared(thing):
            return id_
        self.facts.append((number, place, len(self.facts), {"fact": kind, "thing": thing, "id": id_, "data": data}))
        return id_

    def _id(self, number):
        """A UUID of version 7 whose time is that of the recording, so that the same seed gives the same ids."""
        moment = int(moment_of(after(START, number * self.every)).timestamp() * 1000)
        bits = moment << 80 | 7 << 76 | self.chance.getrandbits(12) << 64 | 2 << 62 | self.chance.getrandbits(62)
        text = f"{bits:032x}"
        return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))

    def _own(self, thing):
        """The thing of this district; what the districts share belongs to none."""
        kind, _, name = thing.partition("/")
        return thing if self._is_shared(thing) else f"{kind}/{self.district}{name}"

    @staticmethod
    def _is_shared(thing):
        return thing in PARTNERS or thing.partition("/")[0] not in KINDS

    def _plain(self, value):
        if isinstance(value, datetime.date):
            return written(value)
        if isinstance(value, (list, tuple)):
            return [self._plain(one) for one in value]
        if isinstance(value, dict):
            return {name: self._plain(one) for name, one in value.items()}
        if isinstance(value, str) and self.district and THING.match(value):
            return self._own(value)
        return value

    def _things(self, data):
        for value in data.values():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, str) and THING.match(one):
                    yield one

    def batches(self):
        """Each batch that has facts: its number, and its lines in the order in which they are recorded."""
        heap = [fact[:3] for fact in self.facts]
        heapq.heapify(heap)
        number, lines = None, []
        while heap:
            batch, _, place = heapq.heappop(heap)
            if batch != number and lines:
                yield number, lines
                lines = []
            number = batch
            lines.append(json.dumps(self.facts[place][3], ensure_ascii=False, separators=(",", ":")))
        if lines:
            yield number, lines


def moment_of(date):
    """The time of day at which the manager records."""
    return datetime.datetime(date.year, date.month, date.day, 16, 0, tzinfo=datetime.timezone.utc)
