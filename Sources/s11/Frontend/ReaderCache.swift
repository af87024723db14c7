import ArgumentParser
import Ledger
import Synchronization

/// What this reader keeps of ledgers so that the next answer need not pass over every line again.
///
/// In the reader's own cache folder; it may be taken away at any time, and costs only time.
enum ReaderCache {
    private static let isDoubted = Mutex(false)

    /// Where the tables are kept; nil where there is no place for them.
    ///
    /// `reverify` reads every line again, whatever is kept.
    static func tables(reverify: Bool) -> TableCache? {
        let isBelieved = !reverify && !isDoubted.withLock(\.self)
        return folder.map {
            TableCache(
                folder: $0, program: "s11 \(S11.configuration.version)", isBelieved: isBelieved)
        }
    }

    /// Believes nothing of what is kept from now on: some of it was not what was written.
    static func doubt() { isDoubted.withLock { $0 = true } }

    static var folder: String? {
        if let cache = Environment["XDG_CACHE_HOME"] { return cache + "/s11/tables" }
        return Environment["HOME"].map { $0 + "/.cache/s11/tables" }
    }
}
