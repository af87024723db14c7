import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// Facts of a few things as they might stand in a log: any kind, any field, unchecked.
///
/// Corrections and retractions among them may name anything of the same thing, each other too, and
/// may
/// make no sense: what stands in a log is folded all the same.
struct RandomHistory {
    private(set) var facts: [KnownFact] = []
    /// No fact told from now on is known earlier.
    var knownFrom: Instant?
    var chance: Chance
    private let things: [ThingID]
    /// Whether facts name the things of this history, and rate by the steps of its scales.
    private let isLinked: Bool
    private var versions: [ThingID: Int] = [:]
    private var now = Instant(milliseconds: 1_577_869_200_000)  // 2020-01-01T09:00Z

    init(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        things = try (0..<chance.number(1...4)).map { number in
            try ThingID(reading: chance.pick(ThingKinds.all).kind + "/\(number)")
        }
        self.chance = chance
        isLinked = false
    }

    /// A history of two things of every kind, whose facts name one another.
    init(linking seed: UInt64) throws {
        chance = Chance(seed: seed)
        things = try ThingKinds.all.flatMap { kind in
            try ["1", "2"].map { try ThingID(reading: "\(kind.kind)/\($0)") }
        }
        isLinked = true
    }

    var history: History { History(facts) }

    /// Tells so many more facts.
    mutating func tell(_ count: Int) throws {
        for _ in 0..<count {
            let thing = chance.pick(things)
            let kind = try #require(nextKind(thing), "no kind of fact begins \(thing)")
            try add(kind, about: thing, fact(kind.type, of: thing))
        }
    }

    private mutating func nextKind(_ thing: ThingID) -> FactKind? {
        let own = FactKinds.all.filter { $0.thing?.kind == String(thing.kind) }
        if versions[thing] == nil { return own.filter(\.begins).randomElement(using: &chance) }
        switch chance.number(0...9) {
        case 0, 1: return FactKinds.newest(EventCorrected.name)
        case 2: return FactKinds.newest(EventRetracted.name)
        case 3, 4: return FactKinds.all.filter { $0.thing == nil }.randomElement(using: &chance)
        default: return own.randomElement(using: &chance)
        }
    }

    private mutating func add(_ kind: FactKind, about thing: ThingID, _ fact: any AnyFact) throws {
        now = Instant(milliseconds: now.milliseconds + Int64(chance.number(0...40)) * 43_200_000)
        var known: Instant?
        if chance.once(in: 3) {
            let days = chance.number(0...1500)
            let past = Instant(milliseconds: now.milliseconds - Int64(days) * 86_400_000)
            known = max(past, knownFrom ?? past)
        }
        if let first = knownFrom, known ?? now < first { now = first }
        versions[thing, default: 0] += 1
        facts.append(
            KnownFact(
                at: Occurrence(
                    id: try EventID(reading: RandomText.id(&chance)), sequence: facts.count,
                    streamVersion: versions[thing] ?? 1, subject: thing, name: kind.name,
                    version: kind.version, recorded: now, madeKnown: known,
                    circumstances: try circumstances()), fact: fact))
    }

    private mutating func circumstances() throws -> Circumstances {
        var circumstances = try Filling.group(Circumstances.self, &chance, .partial)
        circumstances.effective = chance.once(in: 4) ? nil : try RandomDate.about2020(&chance)
        return circumstances
    }

    private mutating func fact<F: AnyFact>(_ type: F.Type, of thing: ThingID) throws -> any AnyFact
    {
        var fact = try Filling.group(type, &chance, .partial)
        if isLinked { fact = try Linking.linked(fact, &chance) }
        let earlier = facts.filter { $0.at.subject == thing }
        guard let target = earlier.randomElement(using: &chance) else { return fact }
        if var correction = fact as? EventCorrected, let wrong = target.fact {
            correction.right = try right(wrong)
            fact = correction as? F ?? fact
        }
        var exchange: [EventID: EventID] = [:]
        for (place, named) in References.of(fact).facts.enumerated() {
            let other = earlier.randomElement(using: &chance) ?? target
            exchange[named.id] = place == 0 ? target.at.id : other.at.id
        }
        return References.exchanged(fact, exchange)
    }

    /// Right values for some fields of a fact, or for when it took effect.
    private mutating func right<F: AnyFact>(_ wrong: F) throws -> [RightValue] {
        let other = try Filling.group(F.self, &chance, .whole, dates: .typed)
        var fields = try Typing.fields(of: other)
        fields.append(
            TypedField("effective", try RandomDate.any(.typed, &chance).asWritten))
        return (0..<chance.number(1...2)).map { _ in
            let field = chance.pick(fields)
            return RightValue(field.name, chance.once(in: 5) ? nil : field.value)
        }
    }
}

extension RandomDate {
    /// A date that lies near others of its sort, so that order is at stake.
    static func about2020(_ chance: inout Chance) throws -> FuzzyDate {
        let first = Day(rawValue: 17_897)  // 2019-01-01
        let from = first.advanced(by: chance.number(0...1200))
        let to = from.advanced(by: chance.number(0...400))
        let text = chance.pick([
            from.description, "\(from)/\(to)", "\(from)/..", "../\(to)",
            String(from.description.prefix(7)),
            String(from.description.prefix(4)), "{\(from),\(to)}",
        ])
        return try FuzzyDate(asWritten: text, edtf: text)
    }
}
