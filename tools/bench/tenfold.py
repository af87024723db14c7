"""A log ten times as long: the time a fact, and the memory."""
import results
import timing


def run(setting):
    times = min(setting.pairs, 5)
    a_fact, peaks = [], []
    for facts in setting.facts, setting.facts * 10:
        ledger = setting.log(facts)
        runs = timing.alone(setting.ask(ledger, "report", "actions", "table=actions", "--format", "csv",
                                        reader="first"), times, lambda: setting.forget("first"))
        a_fact.append(timing.seconds(runs) / facts)
        peaks.append(timing.memory(runs))
        yield results.Row(f"`report actions`, first time, {facts:,} facts",
                          f"{timing.spread(runs)}, {peaks[-1]:.0f} MiB")
    grown = a_fact[1] / a_fact[0]
    yield results.Row("time a fact, ten times the facts", "", "", f"**{grown:.2f}**", "1.15 ×", "1 ×", grown <= 1.15)
