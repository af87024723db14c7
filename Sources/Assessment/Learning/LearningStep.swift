public import Assurance

/// A link of the chain from a review to a verified change, in the order in which one follows from
/// another.
public enum LearningLink: String, Word, Comparable {
    case review
    case recommendation
    case standard
    case response
    case action
    case done
    case verified
    case difference

    public static func < (a: LearningLink, b: LearningLink) -> Bool { a.place < b.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One step of a chain: a link, the thing that is it, and the fact that says so.
public struct LearningStep: Hashable, Sendable {
    public let link: LearningLink
    public let thing: ThingID
    public let at: Occurrence

    init(_ link: LearningLink, _ thing: ThingID, _ at: Occurrence) {
        self.link = link
        self.thing = thing
        self.at = at
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.link == b.link && a.thing == b.thing && a.at.id == b.at.id
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(link)
        hasher.combine(thing)
        hasher.combine(at.id)
    }
}
