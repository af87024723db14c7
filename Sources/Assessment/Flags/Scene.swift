public import Assurance
public import Dates
public import Replay

/// Every thing at a cut as one of the two folds shows it: what certainly happened, or what may
/// have.
///
/// A thing is folded once, however many flags ask for it.
public final class Scene {
    /// Which facts are folded.
    public enum Fold: Sendable {
        case certain
        case possible
    }

    public let picture: Picture
    public let fold: Fold
    private let stock: Stock
    private var others: [Day: Scene] = [:]
    private var kinds: [String: Any] = [:]

    private init(_ picture: Picture, _ fold: Fold, _ stock: Stock) {
        self.picture = picture
        self.fold = fold
        self.stock = stock
    }

    /// The two scenes of a picture.
    public static func both(of picture: Picture) -> (certain: Scene, possible: Scene) {
        let stock = Stock(picture)
        return (Scene(picture, .certain, stock), Scene(picture, .possible, stock))
    }

    /// The day whose state is asked.
    public var day: Day { picture.cut.asAt }

    /// Every thing of a kind that had begun, in the order in which people count.
    public func all<T: Thing>(_ kind: T.Type) -> [Folded<T>] {
        if let kept = kinds[T.kind] as? [Folded<T>] { return kept }
        let seen = stock.all(kind)
        let made = fold == .certain ? seen.compactMap(\.certain) : seen.map(\.possible)
        kinds[T.kind] = made
        return made
    }

    /// One thing, if it had begun.
    public func one<T: Thing>(_ kind: T.Type, _ id: ThingID) -> Folded<T>? {
        let seen = picture.seen(kind, id)
        return fold == .certain ? seen?.certain : seen?.possible
    }

    /// What a thing is called, with its id: `Child M (review/child-m)`.
    public func named(_ id: ThingID) -> String {
        let name = picture.name(of: id)
        return name == id.text ? name : "\(name) (\(id))"
    }

    /// The same fold of what is known, as at another day.
    public func asAt(_ other: Day) -> Scene {
        if other == day { return self }
        if let made = others[other] { return made }
        let cut = Cut(asAt: other, knownAt: picture.cut.knownAt)
        let past = picture.asAt(cut.asAt)
        let made = Scene(past, fold, Stock(past))
        others[other] = made
        return made
    }

    /// The statutory partners of the day.
    lazy var statutory: [ThingID] = all(Organisation.self).filter(\.state.isStatutory).map(\.id)

    /// The rules in force that bind a body, by the body.
    lazy var rulesOfBodies: [ThingID: [Folded<GovernanceRule>]] = all(GovernanceRule.self)
        .reduce(into: [:]) { bodies, rule in
            guard rule.state.isInForce, let body = rule.state.body else { return }
            bodies[body, default: []].append(rule)
        }

    /// The things of a picture, folded when they are first asked for.
    private final class Stock {
        private let picture: Picture
        private var kinds: [String: Any] = [:]

        init(_ picture: Picture) { self.picture = picture }

        func all<T: Thing>(_ kind: T.Type) -> [Seen<T>] {
            if let kept = kinds[T.kind] as? [Seen<T>] { return kept }
            let made = picture.all(kind)
            kinds[T.kind] = made
            return made
        }
    }
}
