import Assessment
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

    /// Why things cannot be asked about; nil where the ledger holds something about each.
    static func problem(
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

    /// Why words cannot be asked for in the names of organisations; nil where one holds them, or
    /// where the ledger knows of none.
    static func problem(organisation words: String?, _ picture: Picture) -> ReportProblem? {
        words.flatMap { unknown(organisation: $0, picture) }.map { ReportProblem($0) }
    }

    /// That no organisation bears a name with these words, old or new, and which there are; nil
    /// where one does.
    static func unknown(organisation words: String, _ picture: Picture) -> String? {
        let known = picture.all(Organisation.self).map(\.possible)
        let isHeld = known.contains { one in
            (one.allNames + [one.id.text]).contains { Matching.holds($0, words) }
        }
        guard !known.isEmpty, !isHeld else { return nil }
        let names = known.map(\.name).sorted()
        return "No organisation's name holds \"\(words)\". They are: "
            + "\(names.joined(separator: "; "))."
    }
}
