import Assessment
import Assurance
import Dates
import Replay

/// A question worth asking, which the facts themselves raise.
struct Question: Hashable {
    /// How much it matters, the most first; the order of the cases.
    enum Weight: Int, Comparable {
        /// Something promised is gone.
        case gone
        /// Nothing was answered, promised or said.
        case silent
        /// Something is said and not shown.
        case unproven
        /// Two disagree about a rating.
        case contested
        case late
        case unsupported
        case changed
        /// There was news, and then none for long.
        case quiet
        case difference

        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    let weight: Weight
    let text: String

    /// Whether it is about one promise, so that those who share the promise share the question.
    let isOfOneThing: Bool

    init(_ weight: Weight, _ text: String, isOfOneThing: Bool = true) {
        self.weight = weight
        self.text = text
        self.isOfOneThing = isOfOneThing
    }

    /// What one promise makes worth asking; what only some courses of events make so is marked.
    private static func ofPromise(_ one: Undertaking, _ year: YearOn) -> [Question] {
        let courses = one.courses.map { QuestionsOnPromises.all($0, year) }
        guard courses.count > 1 else { return courses.first ?? [] }
        var all: [Question] = []
        for question in courses.reversed().joined() where !all.contains(question) {
            all.append(question)
        }
        return all.map { question in
            courses.allSatisfy { $0.contains(question) }
                ? question
                : Question(
                    question.weight,
                    question.text + " (The dates cannot tell whether this is so.)",
                    isOfOneThing: question.isOfOneThing)
        }
    }

    /// Everything worth asking of one party, what matters most first, each once.
    static func all(of party: Party, _ year: YearOn) -> [Question] {
        var all: [Question] = []
        let own =
            QuestionsOnAnswers.all(party, year)
            + party.undertakings.flatMap { ofPromise($0, year) }
            + party.otherClaims.flatMap { QuestionsOnAnswers.claim($0) }
            + QuestionsOnAnswers.attendance(party, year)
        for question in own where !all.contains(question) { all.append(question) }
        return all.enumerated().sorted { a, b in
            a.element.weight == b.element.weight
                ? a.offset < b.offset : a.element.weight < b.element.weight
        }.map(\.element)
    }
}
