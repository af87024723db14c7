public import Assurance

/// One thing as a picture shows it.
public struct Seen<T: Thing>: Sendable {
    public let id: ThingID
    private let picture: Picture
    /// Folded from the facts that certainly took effect by the day; nil when none certainly did.
    public let certain: Folded<T>?
    /// Folded from the facts that may have taken effect by the day.
    public let possible: Folded<T>
    /// Whether the fact that began it has no date.
    let isUndated: Bool

    init(
        _ picture: Picture, id: ThingID, certain: Folded<T>?, possible: Folded<T>, isUndated: Bool
    ) {
        self.picture = picture
        self.id = id
        self.certain = certain
        self.possible = possible
        self.isUndated = isUndated
    }

    /// Whether the thing certainly had begun.
    public var isCertain: Bool { certain != nil }

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
