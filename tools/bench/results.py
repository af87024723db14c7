"""The table of a run: one row a figure, with its floor and its aim."""
import platform
import re
from typing import NamedTuple

import timing

HEAD = "| what | s11 | beside | ratio | floor | aim | |\n|---|---|---|---|---|---|---|\n"


class Row(NamedTuple):
    """One figure; `held` says whether it keeps its floor, None where it has none."""

    what: str
    ours: str
    beside: str = ""
    ratio: str = ""
    floor: str = ""
    aim: str = ""
    held: bool = None
    is_wrong: bool = False

    @property
    def plain(self):
        parts = [f"{self.what}: {self.ours}"]
        parts += [f"beside: {self.beside}"] if self.beside else []
        parts += [f"ratio {self.ratio}"] if self.ratio else []
        parts += [f"floor {self.floor}, aim {self.aim}"] if self.floor else []
        return "; ".join(parts) + self.verdict

    @property
    def verdict(self):
        if self.is_wrong:
            return " WRONG"
        return {None: "", True: " held", False: " NOT HELD"}[self.held]


def against(what, beside, pairs, floor, aim):
    """A row of two commands run in turn; floor and aim are ratios."""
    median, least, most = pairs.ratio
    return Row(
        what, f"{timing.in_words(timing.seconds(pairs.ours))}, {timing.memory(pairs.ours):.0f} MiB",
        f"{beside}: {timing.in_words(timing.seconds(pairs.theirs))}, {timing.memory(pairs.theirs):.0f} MiB",
        f"**{median:.2f}** ({least:.2f} to {most:.2f})", f"{floor:g} ×" if floor else "", f"{aim:g} ×" if aim else "",
        None if floor is None else median <= floor)


def within(what, runs, floor, aim, most=None):
    """A row of one command; floor and aim are seconds, `most` is MiB."""
    median, peak = timing.seconds(runs), timing.memory(runs)
    limits = timing.in_words(floor) + (f", {most} MiB" if most else "")
    return Row(
        what, f"{timing.spread(runs)}, {peak:.0f} MiB", floor=limits, aim=timing.in_words(aim),
        held=median <= floor and (most is None or peak <= most))


def table(rows, setting):
    """The rows as Markdown."""
    lines = "".join(
        f"| {row.what} | {row.ours} | {row.beside} | {row.ratio} | {row.floor} | {row.aim} | {row.verdict.strip()} |\n"
        for row in rows)
    where = f"{setting.facts:,} facts unless said otherwise; {setting.cores} cores, {platform.machine()}, Linux; " \
            f"median of {setting.pairs} pairs run in turn, with the least and the greatest."
    return f"{where}\n\n{HEAD}{lines}"


def write(table, readme):
    """Puts the table between the two marks of the README."""
    text = readme.read_text()
    marked = re.compile(r"(<!-- bench -->\n).*?(<!-- end -->)", re.S)
    if not marked.search(text):
        raise SystemExit(f"bench: {readme} has no place for the table, between <!-- bench --> and <!-- end -->.")
    readme.write_text(marked.sub(lambda marks: f"{marks[1]}\n{table}\n{marks[2]}", text))
