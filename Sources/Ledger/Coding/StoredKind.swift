import Assurance

/// A stored type taken apart and looked up: `s11.action.agreed.v1` is `action.agreed`, version 1.
struct StoredKind: Sendable {
    let name: String
    /// From 1; 0 where the type is not of this ledger's form, so that it is the name of no known
    /// kind.
    let version: Int
    /// nil where this program does not know it.
    let type: (any AnyFact.Type)?

    init(_ stored: String) {
        var parts = stored.split(separator: ".", omittingEmptySubsequences: false)
        let last = parts.last ?? ""
        if parts.count > 2, parts[0] == "s11", let number = Int(last.dropFirst()), number > 0,
            last == "v\(number)"
        {
            parts.removeFirst()
            parts.removeLast()
            name = parts.joined(separator: ".")
            version = number
        } else {
            name = stored
            version = 0
        }
        type = FactKinds.type(name, version: version)
    }
}
