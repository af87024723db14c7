/// A report as it is read: a title, what it says first, its sections in order, and a footer.
public struct Page: Sendable {
    public var title: String

    /// What must be said before all else, such as that everything here is invented; a spreadsheet
    /// row has no place for it, so CSV leaves it out.
    public var banner: String?

    /// The sentences that answer the question before any detail.
    public var lead: [String] {
        get { laterLead?.sentences ?? ownLead }
        set {
            ownLead = newValue
            laterLead = nil
        }
    }
    public var sections: [Section]

    /// Where the answer comes from: the dates chosen, the part of the log read.
    public var footer: [String]
    private var ownLead: [String]
    private var laterLead: Lead?

    /// A page; its sections can be added afterwards.
    public init(
        title: String, lead: [String] = [], sections: [Section] = [], footer: [String] = [],
        banner: String? = nil
    ) {
        self.title = title
        self.banner = banner
        ownLead = lead
        self.sections = sections
        self.footer = footer
    }
}

extension Page {
    /// Says something first that is made only when it is read.
    public mutating func sayLater(_ lead: @escaping () -> [String]) { laterLead = Lead(lead) }

    /// The first sentences, where they are still to be made.
    private final class Lead: @unchecked Sendable {
        // Invariant: the sentences follow from what they were asked of and from nothing else, and
        // one task asks at a time.
        private let make: () -> [String]
        private(set) lazy var sentences: [String] = self.make()

        init(_ make: @escaping () -> [String]) { self.make = make }
    }
}

extension Page: Hashable {
    public static func == (one: Page, other: Page) -> Bool {
        one.title == other.title && one.banner == other.banner && one.lead == other.lead
            && one.sections == other.sections && one.footer == other.footer
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(title)
        hasher.combine(sections)
    }
}

/// One part of a page.
public enum Section: Sendable {
    /// The beginning of a part, which goes on to the next.
    case part(Part)
    case heading(String)
    case paragraph(String)
    case list([String])
    case table(Table)
    case drawing(Drawing)
    /// What is left out where there is nothing in it.
    case maybe(Maybe)

    /// A labelled list: each label with its value.
    case facts([(String, Cell)])
}

extension Section: Hashable {
    public static func == (one: Section, other: Section) -> Bool {
        switch (one, other) {
        case (.part(let a), .part(let b)): a == b
        case (.heading(let a), .heading(let b)): a == b
        case (.paragraph(let a), .paragraph(let b)): a == b
        case (.list(let a), .list(let b)): a == b
        case (.table(let a), .table(let b)): a == b
        case (.drawing(let a), .drawing(let b)): a == b
        case (.maybe(let a), .maybe(let b)): a.section == b.section
        case (.facts(let a), .facts(let b)): a.elementsEqual(b) { $0 == $1 }
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .part(let part): hasher.combine(part)
        case .heading(let text), .paragraph(let text): hasher.combine(text)
        case .list(let items): hasher.combine(items)
        case .table(let table): hasher.combine(table)
        case .drawing(let drawing): hasher.combine(drawing)
        case .maybe(let maybe): hasher.combine(maybe.section)
        case .facts(let facts):
            for (label, value) in facts {
                hasher.combine(label)
                hasher.combine(value)
            }
        }
    }
}
