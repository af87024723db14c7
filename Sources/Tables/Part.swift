/// Where a part of a long page begins: on paper on a new sheet, and named in the contents.
public struct Part: Hashable, Sendable {
    public let title: String
    /// A few words about it, for the contents; empty where the title says enough.
    public let note: String

    public init(title: String, note: String = "") {
        self.title = title
        self.note = note
    }
}

extension Page {
    /// The parts of the page, in order.
    public var parts: [Part] {
        sections.compactMap { if case .part(let part) = $0 { part } else { nil } }
    }
}
