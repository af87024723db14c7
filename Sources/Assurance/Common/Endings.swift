/// A thing was closed: its work is done.
public struct ThingClosed: CommonFact {
    public static let name = "thing.closed"
    public static let meaning = "A thing was closed: its work is done, or will be done no more."

    public var conclusion: String?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("conclusion", &conclusion, "what was concluded")
        try c.field("reason", &reason, "why")
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.closings.append(Cited(self, at))
        thing.state.close(self, at)
    }
}

/// A closed thing was opened again.
public struct ThingReopened: CommonFact {
    public static let name = "thing.reopened"
    public static let meaning = "Something closed was opened again, with the reason."
    public static let mayFollowEnd = true

    public var reason = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "why")
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.reopenings.append(Cited(self, at))
        thing.state.reopen(self, at)
    }
}

/// Another thing took its place.
public struct ThingSuperseded: CommonFact {
    public static let name = "thing.superseded"
    public static let meaning =
        "Other things took its place: it was merged, split, continued or carried forward."

    public enum How: String, Word {
        case superseded
        case merged
        case split
        case continued
        case carriedForward = "carried-forward"
        case becameTheme = "became-theme"
    }

    public var by: [ThingID] = []
    public var how = How.superseded
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("successors", &by, "what took its place")
        try c.field("how", &how, "how it was succeeded")
        try c.field("reason", &reason, "why")
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.successions.append(Cited(self, at))
        thing.state.supersede(self, at)
    }
}

/// A thing was withdrawn before its work was done.
public struct ThingWithdrawn: CommonFact {
    public static let name = "thing.withdrawn"
    public static let meaning = "A thing was withdrawn, cancelled, abandoned or retired."

    public enum How: String, Word {
        case withdrawn
        case cancelled
        case abandoned
        case retired
    }

    public var how: How?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("how", &how, "in which way")
        try c.field("reason", &reason, "why")
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.withdrawals.append(Cited(self, at))
        thing.state.withdraw(self, at)
    }
}
