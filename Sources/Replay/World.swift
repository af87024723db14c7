public import Assurance
public import Dates

/// What was so on a day in one course of events: every thing with one state, and no doubt left of
/// what had happened.
///
/// Judgements are asked of a world. That the dates leave several open is the business of
/// ``Picture/told(_:)``, which asks each.
public final class World {
    public let past: Past
    public let day: Day
    private let course: Course
    private var kinds: [String: Any] = [:]

    init(_ past: Past, day: Day, _ course: Course) {
        self.past = past
        self.day = day
        self.course = course
    }

    /// The same course of events on another day.
    public func on(_ day: Day) -> World { course.world(day, past) }

    /// One thing, if it had begun.
    public func one<T: Thing>(_ kind: T.Type, _ id: ThingID) -> Folded<T>? {
        guard T.kind == id.kind else { return nil }
        let line = past.lifeline(id)
        let reach = line.reach(day)
        return line.state(kind, first: reach.certain, then: happened(line, reach))
    }

    /// Every thing of a kind that had begun, in the order in which people count.
    public func all<T: Thing>(_ kind: T.Type) -> [Folded<T>] {
        if let made = kinds[T.kind] as? [Folded<T>] { return made }
        let made = past.things(of: T.kind).compactMap { one(kind, $0) }
        kinds[T.kind] = made
        return made
    }

    /// The things of a kind whose facts name a thing, of those that had begun.
    public func all<T: Thing>(_ kind: T.Type, naming thing: ThingID) -> [Folded<T>] {
        past.things(of: T.kind, naming: thing).compactMap { one(kind, $0) }
    }

    /// The facts of a thing that had happened by the day, in order of effect.
    public func facts(of thing: ThingID) -> [KnownFact] {
        let line = past.lifeline(thing)
        let reach = line.reach(day)
        return line.facts[..<reach.certain] + happened(line, reach).map { line.facts[$0] }
    }

    /// The days within which a fact took effect in this course of events, so far as it says.
    public func when(_ at: Occurrence) -> DateBounds {
        let line = past.lifeline(at.subject)
        guard let place = line.places[at.id] else { return at.bounds }
        return course.narrowed(
            line.bounds[place], Course.Open(thing: at.subject, place: place))
    }

    /// What a thing is called on the day; its id where it had not begun.
    public func name(of id: ThingID) -> String {
        ThingKinds.kind(id.kind).flatMap { name($0, id) } ?? id.text
    }

    private func name<T: Thing>(_ kind: T.Type, _ id: ThingID) -> String? { one(kind, id)?.name }

    private func happened(_ line: Lifeline, _ reach: Lifeline.Reach) -> [Int] {
        let chosen = course.happened(line, reach.undecided, by: day)
        if chosen.isEmpty { return reach.sure }
        if reach.sure.isEmpty { return chosen }
        return (reach.sure + chosen).sorted()
    }
}

/// A value that follows from the things of some kinds, and is the same between the days on which
/// any of them changes: the statutory partners of the day, the rules in force.
public protocol Derived {
    associatedtype Value
    /// The kinds of thing that it reads, and no other.
    static var kinds: [any Thing.Type] { get }
    static func value(_ world: World) -> Value
}

extension World {
    /// A derived value on the day, found once for every span of days in which nothing changes.
    public func derived<D: Derived>(_ sort: D.Type) -> D.Value {
        let spans = D.kinds.map { past.spans(of: $0.kind) }
        let at = spans.map { $0.span(day) }
        guard zip(spans, at).allSatisfy({ !$0.isUndecided($1) }) else {
            return course.kept(sort, day) { D.value(self) }
        }
        let key = ObjectIdentifier(sort)
        let kept = past.kept[key] as? KeptValues<D.Value> ?? KeptValues()
        past.kept[key] = kept
        if let made = kept.values[at] { return made }
        let made = D.value(self)
        kept.values[at] = made
        return made
    }
}

private final class KeptValues<Value> {
    var values: [[Int]: Value] = [:]
}

extension Course {
    func kept<D: Derived>(_ sort: D.Type, _ day: Day, _ make: () -> D.Value) -> D.Value {
        let key = ObjectIdentifier(sort)
        if let made = kept[key]?[day] as? D.Value { return made }
        let made = make()
        kept[key, default: [:]][day] = made
        return made
    }
}
