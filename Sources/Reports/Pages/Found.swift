import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The things of a kind that answer to what was asked: for certain, or as far as dates can tell.
struct Found<T: Thing> {
    /// Those that had begun and answer, in every course of events.
    private(set) var sure: [Seen<T>] = []
    /// Those that answer in some course only.
    private(set) var unsure: [Seen<T>] = []
    /// Those that answer and began nobody knows when: listed apart, and in no count.
    private(set) var undated: [Seen<T>] = []
    /// Whether anything of the kind may have begun at all.
    let isAnyKnown: Bool
    private let places: [ThingID: Int]

    /// What one thing answers in every course of events; nil where it had not begun in one.
    private struct Asked: Sendable {
        let one: Seen<T>
        let told: [Answer?]

        init?(_ id: ThingID, _ picture: Picture, _ answers: (Folded<T>, World) -> Answer) {
            guard let one = picture.seen(T.self, id) else { return nil }
            self.one = one
            told =
                picture.told { world in
                    world.one(T.self, id).map { answers($0, world) }
                }.values
        }
    }

    init(
        _ picture: Picture, where answers: (Folded<T>, World) -> Answer = { _, _ in .yes }
    ) {
        self.init(picture.past.things(of: T.kind).compactMap { Asked($0, picture, answers) })
    }

    /// The same, several things asked at once: the question must ask nothing but the world.
    init(
        sharing picture: Picture, where answers: @Sendable (Folded<T>, World) -> Answer
    ) {
        let asked = picture.each(picture.past.everyThing(of: T.kind)) { picture, id in
            Asked(id, picture, answers)
        }
        self.init(asked.compactMap(\.self))
    }

    private init(_ all: [Asked]) {
        isAnyKnown = !all.isEmpty
        places = Dictionary(
            uniqueKeysWithValues: all.enumerated().map { ($0.element.one.id, $0.offset) })
        for asked in all {
            let (one, told) = (asked.one, asked.told)
            if told.allSatisfy({ $0 == nil || $0 == .no }) { continue }
            if one.isOfUnknownDate {
                undated.append(one)
            } else if told == [.yes] {
                sure.append(one)
            } else {
                unsure.append(one)
            }
        }
    }

    /// Whether a thing answers.
    func answer(_ id: ThingID) -> Answer {
        if sure.contains(where: { $0.id == id }) { return .yes }
        return (unsure + undated).contains { $0.id == id } ? .cannotTell : .no
    }

    /// Those with a date, in the order in which people count.
    var dated: [Seen<T>] {
        (sure + unsure).sorted { (places[$0.id] ?? 0) < (places[$1.id] ?? 0) }
    }

    /// How many there are for certain, and apart from them how many there may be:
    /// `3 meetings; of 2 more the dates cannot tell`.
    func count(_ noun: String, _ which: String = "") -> String {
        "\(Count.of(sure, noun))\(which)" + rest
    }

    /// What is not in the count.
    var rest: String {
        (unsure.isEmpty ? "" : "; of \(unsure.count) more the dates cannot tell")
            + (undated.isEmpty ? "" : "; \(undated.count) of unknown date, listed apart")
    }

    /// The names of those that answer for certain, and how many they are: `2 (Franklyn, Child M)`.
    func listed(_ picture: Picture) -> String { Self.listed(sure, picture) + rest }

    private static func listed(_ all: [Seen<T>], _ picture: Picture) -> String {
        all.isEmpty
            ? "0" : "\(all.count) (\(all.map { picture.called($0.id) }.joined(separator: ", ")))"
    }

    /// Those of unknown date, in a list of their own; no section where there is none.
    func sections(_ picture: Picture) -> [Section] {
        undated.isEmpty
            ? []
            : [
                .heading("Of unknown date, and in no count"),
                .list(undated.map { picture.named($0.id) }),
            ]
    }
}

extension Seen {
    /// A yes or no from every course of its own events; what may not have begun is no yes.
    func asked(_ question: (T) -> Bool) -> Answer {
        let told = told { question($0.state) }
        switch told.value {
        case true?: return isCertain ? .yes : .cannotTell
        case false?: return .no
        case nil: return .cannotTell
        }
    }
}
