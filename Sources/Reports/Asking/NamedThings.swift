public import Assurance
import Dates
public import Replay

/// Things and organisations asked about by name.
///
/// A name mistyped is a mistake of whoever asks, and must not be answered by saying that nothing is
/// recorded.
public enum NamedThings {
    /// Refuses an id of which the ledger holds nothing, whenever it was recorded, with the nearest
    /// one that it knows.
    ///
    /// `size` is how many of the log's first facts were asked for, where that was not all.
    public static func require(
        _ things: [ThingID], in history: History, first size: Int? = nil
    ) throws(ReportProblem) {
        if let problem = problem(things, in: history, first: size) { throw problem }
    }

    /// Why a value does not fit the ledger; nil where it does, or where none could fail to.
    static func problem(
        _ parameter: ReportParameter, _ value: String, in picture: Picture
    ) -> ReportProblem? {
        let history = picture.history
        return switch parameter.value {
        case .yesNo, .count, .date, .word, .words: nil
        case .thing(let kinds):
            (try? ThingID(reading: value)).flatMap { id in
                wrongKind(parameter, id, kinds)
                    ?? problem(
                        [id], in: id.kind == NationalRule.kind ? picture.past.england : history)
            }
        case .name(let kinds): stranger(NameAsked(words: value, kinds: kinds), in: history)
        case .names(let kinds):
            value.split(separator: ",").lazy.compactMap { one in
                stranger(NameAsked(words: String(one), kinds: kinds), in: history)
            }.first
        case .standard: stranger(standard: value, in: history)
        }
    }

    private static func wrongKind(
        _ parameter: ReportParameter, _ id: ThingID, _ kinds: [String]
    ) -> ReportProblem? {
        guard !kinds.isEmpty, !kinds.contains(String(id.kind)) else { return nil }
        return ReportProblem(
            "\"\(parameter.name)\" takes the id of a thing of the kind "
                + "\(kinds.joined(separator: " or ")), as in \(parameter.example); "
                + "\(id) is of the kind \(id.kind).")
    }

    private static func problem(
        _ things: [ThingID], in history: History, first size: Int? = nil
    ) -> ReportProblem? {
        guard let strange = things.first(where: { !history.exists($0) }) else { return nil }
        let others = history.things(of: String(strange.kind)).map(\.text)
        let near = Nearest.name(to: strange.text, among: others)
        return ReportProblem(
            absence(of: strange, first: size) + (near.map { " Did you mean \($0)?" } ?? ""))
    }

    private static func absence(of thing: ThingID, first size: Int?) -> String {
        switch size {
        case nil: "The ledger holds nothing about \(thing)."
        case 1: "The first fact says nothing about \(thing)."
        case let size?: "The first \(size) facts say nothing about \(thing)."
        }
    }

    /// That nothing bears a name with these words, old or new, and which there are; nil where
    /// something does.
    private static func stranger(_ asked: NameAsked, in history: History) -> ReportProblem? {
        let names = asked.everyName(in: history)
        guard !names.contains(where: { Matching.holds($0, asked.words) }) else { return nil }
        let kinds = asked.kinds.isEmpty ? ["thing"] : asked.kinds
        let last = kinds.dropLast().isEmpty ? "" : " or \(kinds[kinds.count - 1])"
        let which = kinds.count == 1 ? kinds[0] : kinds.dropLast().joined(separator: ", ") + last
        return ReportProblem(
            "No \(which) has a name that holds \"\(asked.words)\"."
                + meant(asked.words, names.filter { !$0.contains("/") }))
    }

    private static func stranger(standard words: String, in history: History) -> ReportProblem? {
        var names: [String] = []
        var isKnown = false
        func meet(_ standard: String, of set: StandardSet) {
            isKnown = isKnown || set.isAsked(standard, words)
            for name in [set.code(of: standard), set.heading(of: standard)]
            where !names.contains(name) { names.append(name) }
        }
        for id in history.things(of: StandardSet.kind) {
            var folded = Folded<StandardSet>(id: id)
            for fact in history.facts(of: id) where !fact.isAboutTheRecord {
                folded.take(fact)
                for one in folded.state.everyStandard { meet(one.code, of: folded.state) }
            }
        }
        for id in history.things(of: Response.kind) {
            for fact in history.facts(of: id) {
                if let asked = fact.fact as? ResponseRequested {
                    meet(asked.standard, of: StandardSet())
                }
            }
        }
        guard !isKnown else { return nil }
        return ReportProblem(
            "No standard has the code \"\(words)\", or a title that holds it."
                + meant(words, names))
    }

    /// The name that was probably meant, or those there are.
    private static func meant(_ typed: String, _ names: [String]) -> String {
        let parts = names.flatMap { name in
            name.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        }
        if let near = Nearest.name(to: typed, among: names)
            ?? Nearest.name(to: typed, among: parts)
        {
            return " Did you mean \"\(near)\"?"
        }
        return names.isEmpty ? " The ledger holds none." : " They are: \(Listing.names(names))."
    }
}

/// Names in a sentence, no more of them than can be read.
enum Listing {
    private static let most = 12

    /// `A; B; C`, or the first twelve `and 31 more`.
    static func names(_ all: [String]) -> String {
        all.count <= most
            ? all.joined(separator: "; ")
            : all.prefix(most).joined(separator: "; ") + " and \(all.count - most) more"
    }
}
