import Synchronization

/// What first could not be read of the lines that an answer asked for, if any.
final class ReadFailure: Sendable {
    private let first = Mutex<(any Error)?>(nil)

    var error: (any Error)? { first.withLock { $0 } }

    func note(_ error: any Error) {
        first.withLock { if $0 == nil { $0 = error } }
    }
}
