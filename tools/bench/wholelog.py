"""Read the whole log once, on one core, against wc: what a question costs that needs every line."""
import peers
import results
import timing


def run(setting):
    ledger = setting.log()
    pinned = [peers.must("taskset", "util-linux"), "-c", "0"]
    count = timing.Command([*pinned, peers.must("wc", "coreutils"), "-l", str(ledger / "events.jsonl")])
    yield results.against(
        "the table of lines with every leaf hashed, one core", "wc -l",
        timing.in_turn(setting.ask(ledger, "show", "action/none", reader="first", before=pinned), count,
                       setting.pairs, lambda: setting.forget("first")), None, None)
