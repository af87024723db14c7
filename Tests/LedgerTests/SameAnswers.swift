import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// Everything that can be said of one folded thing, for comparing answers.
struct Telling<T: Thing>: Equatable {
    private let folded: Folded<T>
    private let name: String
    private let described: Description
    private let ids: [EventID?]

    init(_ folded: Folded<T>) {
        self.folded = folded
        name = folded.allNames.joined(separator: "; ")
        var description = Description()
        folded.state.describe(&description)
        described = description
        ids = [folded.first?.id, folded.last?.id, folded.ending?.id]
    }
}

/// Checks that two histories give the same answer about every thing, at their cuts.
func expectSameAnswers(
    _ one: Picture, _ other: Picture, _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for id in Set(one.history.things + other.history.things).sorted() {
        guard let kind = ThingKinds.kind(id.kind) else { continue }
        let isSame = agree(kind, id, one, other)
        #expect(
            isSame, "\(id) at \(one.cut). \(comment?.rawValue ?? "")",
            sourceLocation: sourceLocation)
    }
}

private func agree<T: Thing>(_ kind: T.Type, _ id: ThingID, _ one: Picture, _ other: Picture)
    -> Bool
{
    let a = one.seen(kind, id)
    let b = other.seen(kind, id)
    return a.map { Telling($0.possible) } == b.map { Telling($0.possible) }
        && a?.certain.map(Telling.init) == b?.certain.map(Telling.init)
        && one.name(of: id) == other.name(of: id)
}

extension RandomHistory {
    /// A day and a moment of knowledge at which something in the history is at stake.
    mutating func cut() -> Cut {
        let day = Day(rawValue: 17_800).advanced(by: chance.number(0...2000))
        guard let near = facts.randomElement(using: &chance), !chance.once(in: 6) else {
            return Cut(asAt: day)
        }
        let moment = near.at.known.milliseconds + Int64(chance.number(-1...1))
        return Cut(asAt: day, knownAt: Instant(milliseconds: moment))
    }
}
