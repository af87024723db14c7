import Assurance
import JSONLines
import Replay

/// How a snapshot says a picture, line by line.
///
/// **Invariant:** what a form wrote once it writes for ever. A change in what lines say is a new
/// form with a version of its own; the one before stays, so that old snapshots still rebuild.
protocol SnapshotForm: Sendable {
    static var version: Int { get }

    /// The lines between the first and the last.
    static func lines(_ picture: Picture, _ madeWith: MadeWith) throws -> [JSONValue]
}

/// Every form of a snapshot, the newest last.
enum SnapshotForms {
    static let all: [any SnapshotForm.Type] = [FormOne.self]
    /// The one that snapshots are taken in.
    static let newest: any SnapshotForm.Type = FormOne.self

    static func form(_ version: Int) -> (any SnapshotForm.Type)? {
        all.first { $0.version == version }
    }
}
