/// A report as it is read: a title, what it says first, its sections in order, and a footer.
public struct Page: Hashable, Sendable {
    public var title: String

    /// The sentences that answer the question before any detail.
    public var lead: [String]
    public var sections: [Section]

    /// Where the answer comes from: the dates chosen, the part of the log read.
    public var footer: [String]

    /// A page; its sections can be added afterwards.
    public init(
        title: String, lead: [String] = [], sections: [Section] = [], footer: [String] = []
    ) {
        self.title = title
        self.lead = lead
        self.sections = sections
        self.footer = footer
    }
}

/// One part of a page.
public enum Section: Sendable {
    case heading(String)
    case paragraph(String)
    case list([String])
    case table(Table)
    case drawing(Drawing)

    /// A labelled list: each label with its value.
    case facts([(String, Cell)])
}

extension Section: Hashable {
    public static func == (one: Section, other: Section) -> Bool {
        switch (one, other) {
        case (.heading(let a), .heading(let b)): a == b
        case (.paragraph(let a), .paragraph(let b)): a == b
        case (.list(let a), .list(let b)): a == b
        case (.table(let a), .table(let b)): a == b
        case (.drawing(let a), .drawing(let b)): a == b
        case (.facts(let a), .facts(let b)): a.elementsEqual(b) { $0 == $1 }
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .heading(let text), .paragraph(let text): hasher.combine(text)
        case .list(let items): hasher.combine(items)
        case .table(let table): hasher.combine(table)
        case .drawing(let drawing): hasher.combine(drawing)
        case .facts(let facts):
            for (label, value) in facts {
                hasher.combine(label)
                hasher.combine(value)
            }
        }
    }
}
