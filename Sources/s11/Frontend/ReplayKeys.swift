import Assessment
import Replay
import Tables

/// The keys of a replay, as its foot and its help name them.
enum ReplayKeys {
    static let line = "n/p step  t this thing  d date  g thing  ? all keys  q quit"

    static var page: Page {
        Page(
            title: "Keys",
            sections: [
                .facts(
                    [
                        ("n, space, →", "the next step"),
                        ("p, backspace, ←", "the step before"),
                        ("t, T", "the next change of this thing, and the one before"),
                        ("d", "to a date: the last step that was known by then"),
                        ("g", "to the next change of a thing that you name"),
                        ("0, $", "to the first step, and to the last"),
                        ("↓, ↑", "scroll"),
                        ("?", "these keys"),
                        ("q, escape", "leave"),
                    ].map { ($0.0, .text($0.1)) })
            ])
    }
}
