public import Assurance

/// One thing as a picture shows it.
public struct Seen<T: Thing>: Sendable {
    public let id: ThingID
    private let picture: Picture
    /// Whether the thing certainly had begun.
    public let isCertain: Bool
    /// Whether the fact that began it has no date.
    let isUndated: Bool

    init(_ picture: Picture, id: ThingID, isCertain: Bool, isUndated: Bool) {
        self.picture = picture
        self.id = id
        self.isCertain = isCertain
        self.isUndated = isUndated
    }

    /// Folded from the facts that certainly took effect by the day; nil when none certainly did.
    ///
    /// Neither state is kept here: many things may be seen at once.
    public var certain: Folded<T>? {
        let (line, reach) = self.reach
        return line.state(T.self, first: reach.certain, then: reach.sure)
    }

    /// Folded from the facts that may have taken effect by the day.
    public var possible: Folded<T> {
        let (line, reach) = self.reach
        let all = (reach.sure + reach.undecided).sorted()
        return line.state(T.self, first: reach.certain, then: all) ?? Folded(id: id)
    }

    private var reach: (Lifeline, Lifeline.Reach) {
        let line = picture.past.lifeline(id)
        return (line, line.reach(picture.day))
    }

    /// Whether it began some time before it was known, nobody knows when, and may not have by then.
    public var isOfUnknownDate: Bool { !isCertain && isUndated }

    /// One question to every course of its own events.
    ///
    /// A thing that may not have begun is asked where it has.
    public func told<V: Equatable & Sendable>(_ question: (Folded<T>) -> V) -> Told<V> {
        let line = picture.past.lifeline(id)
        if line.reach(picture.day).undecided.isEmpty { return .same(question(possible)) }
        let told = picture.told { world in world.one(T.self, id).map(question) }
        let values = told.values.compactMap { $0 }
        return values.isEmpty ? .same(question(possible)) : Told(values: values)
    }
}
