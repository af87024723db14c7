public import Dates

/// The lead or the oversight of an action passed to others.
public struct ActionTransferred: Fact {
    public typealias Subject = Action
    public static let name = "action.transferred"
    public static let meaning = "The lead or the oversight of an action passed to others."

    public var lead: RoleTitle?
    public var formerLead: RoleTitle?
    public var oversight: [String] = []
    public var formerOversight: [String] = []
    public var cause: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("lead", &lead, "the role that leads it now")
        try c.field("formerLead", &formerLead, "the role that led it before")
        try c.field("oversight", &oversight, "the groups that oversee it now")
        try c.field("formerOversight", &formerOversight, "the groups that oversaw it before")
        try c.field("cause", &cause, "why it passed")
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.transfers.append(Cited(self, at))
        if let lead { action.terms?.value.lead = lead }
        if !oversight.isEmpty { action.terms?.value.oversight = oversight }
    }
}

/// An action's due date moved: the first date is kept.
public struct ActionSlipped: Fact {
    public typealias Subject = Action
    public static let name = "action.slipped"
    public static let meaning = "An action's due date was moved. The first date is never lost."

    public var to: FuzzyDate?
    public var from: FuzzyDate?
    public var reason: String?
    public var agreedBy: RoleTitle?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "the due date now; leave out if it was left open")
        try c.field("from", &from, "the due date before, as the paper has it")
        try c.field("reason", &reason, "why it moved")
        try c.field("agreedBy", &agreedBy, "the role that agreed to it")
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.slips.append(Cited(self, at))
        action.due = to.map { Cited($0, at) }
    }
}

/// An action was rated blue, green, amber or red, or expressly left unrated.
public struct ActionRated: Fact {
    public typealias Subject = Action
    public static let name = "action.rated"
    public static let meaning =
        "An action was rated blue, green, amber or red. Blue claims that it is done."
    public static let mayFollowEnd = false

    /// The four colours of the plan's legend.
    ///
    /// Rule R-07.
    public enum Rating: String, Word {
        case blue
        case green
        case amber
        case red
        case unrated
    }

    public var rating = Rating.unrated
    public var meeting: ThingID?
    public var comment: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("rating", &rating, "the colour: blue is done and now business as usual")
        try c.field("meeting", &meeting, "the meeting that rated it")
        try c.field("comment", &comment, "what was said")
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        let before = action.ratings.last?.value.rating
        action.ratings.append(Cited(self, at))
        let isDone = action.life.stage.map { !$0.isOpen } ?? false
        if rating == .blue, !isDone {
            action.life.reach(.completionClaimed, from: [.open, .inProgress], at)
        } else if before == .blue, rating != .blue, rating != .unrated {
            action.life.reach(
                .inProgress, from: [.completionClaimed, .verified, .closed], at)
        }
    }
}
