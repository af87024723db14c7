import Assessment
import Assurance
import Dates
import Replay

/// A link of the chain from a review to a verified change, in the order in which one follows from
/// another.
enum LearningLink: String, Word, Comparable {
    case review
    case recommendation
    case standard
    case response
    case action
    case done
    case verified
    case difference

    /// The link in words, as what is or is not recorded.
    var words: String {
        switch self {
        case .review: "a review"
        case .recommendation: "a recommendation"
        case .standard: "a standard amended"
        case .response: "a response on the standard"
        case .action: "an action"
        case .done: "an action claimed done"
        case .verified: "a change verified"
        case .difference: "a difference shown"
        }
    }

    static func < (a: LearningLink, b: LearningLink) -> Bool { a.place < b.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One step of a chain: a link, the thing that is it, and the fact that says so.
struct LearningStep {
    let link: LearningLink
    let thing: ThingID
    let words: String
    let at: Occurrence

    init(_ link: LearningLink, _ thing: ThingID, _ words: String, _ at: Occurrence) {
        self.link = link
        self.thing = thing
        self.words = words
        self.at = at
    }

    /// What makes two steps the same.
    struct Key: Hashable {
        let link: LearningLink
        let thing: ThingID
        let fact: EventID
    }

    var key: Key { Key(link: link, thing: thing, fact: at.id) }
}
