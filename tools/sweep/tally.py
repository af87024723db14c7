"""What an attack tried and what went wrong, counted and printed."""
import sys


class Tally:
    """Counts what was tried and what went wrong; prints both."""

    def __init__(self, mode, options):
        self.mode, self.options, self.tried, self.wrong = mode, options, {}, []

    def count(self, what, number=1):
        self.tried[what] = self.tried.get(what, 0) + number

    def expect(self, right, what, case=""):
        """Counts one more of `what`; where it is not right, remembers the case."""
        self.count(what)
        if not right:
            self.wrong.append(f"{what}: {case}")
        return right

    def add(self, other):
        for what, number in other.tried.items():
            self.count(what, number)
        self.wrong += other.wrong

    def finish(self, took=None):
        """Prints the figures; the exit status."""
        for what, number in self.tried.items():
            print(f"  {number:>7,}  {what}")
        for case in self.wrong[:20]:
            print(f"  WRONG  {case}")
        if len(self.wrong) > 20:
            print(f"  WRONG  and {len(self.wrong) - 20} more")
        seconds = f", in {took:.0f} s" if took is not None else ""
        print(f"{self.mode}: {len(self.wrong)} of {sum(self.tried.values()):,} went wrong, "
              f"seed {self.options.seed}{seconds}.")
        if self.wrong:
            seed = "" if "--seed" in sys.argv else f" --seed {self.options.seed}"
            print(f"Repeat with: tools/sweep/sweep {' '.join(sys.argv[1:])}{seed}")
        return 1 if self.wrong else 0
