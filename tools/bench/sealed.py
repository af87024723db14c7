"""Verify every byte of the log, every tile and every kept checkpoint, against openssl's digest of the one file."""
import peers
import results
import timing


def run(setting):
    ledger = setting.log()
    digest = timing.Command([peers.must("openssl"), "dgst", "-sha256", str(ledger / "events.jsonl")])
    kept = sum(1 for _ in (ledger / "checkpoints").iterdir())
    yield results.against(
        f"`verify`, {kept:,} kept checkpoints", "openssl dgst",
        timing.in_turn(setting.ask(ledger, "verify"), digest, setting.pairs), 2.5, 1.5)
