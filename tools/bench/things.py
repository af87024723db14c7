"""One thing of a log that grows tenfold and tenfold again: shown as it is, as it was, and by its whole history."""
import results
import timing

THING = "action/23.01"


def run(setting):
    sizes = [max(setting.facts // 10, 1), setting.facts]
    medians = []
    for facts in sizes:
        ledger = setting.log(facts)
        for what, words in (
            ("show", ["show", THING]),
            ("show as known at the end of 2023", ["show", THING, "--as-at", "2023-12-31", "--known-at", "2023-12-31"]),
            ("history", ["history", THING]),
        ):
            runs = timing.alone(setting.ask(ledger, *words), setting.pairs)
            past = "known" in what
            yield results.within(f"`{what}` of one thing among {facts:,} facts", runs, 0.025 if past else 0.020,
                                 0.012 if past else 0.010)
            if what == "show":
                medians.append(timing.seconds(runs))
        yield results.within(f"`search` among {facts:,} facts",
                             timing.alone(setting.ask(ledger, "search", "neglect"), setting.pairs), 0.5, 0.25)
    grown = medians[-1] / medians[0]
    yield results.Row(f"`show`: {sizes[-1]:,} facts against {sizes[0]:,}", "", "", f"**{grown:.2f}**", "1.2 ×", "1 ×",
                      grown <= 1.2)
