import Assurance
import Dates
import Replay
import Trials

/// A fact that names others, and does nothing else.
struct Naming: CommonFact {
    static let name = "test.naming"
    static let meaning = "A fact names others."
    static let example = FactExample("action/1", "targets=action/1#1")

    var targets: [EventID] = []

    var names: [EventID] { targets }

    mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("targets", &targets, "the facts named")
    }

    var tells: Telling { .aside }
    var plainly: [PlainSentence] { ["It names others."] }

    func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {}
}

/// A few facts of one thing with fuzzy dates, some of which name others.
struct SmallHistory: CustomStringConvertible {
    var facts: [KnownFact] = []

    static let thing = (try? ThingID(reading: "action/1")) ?? .none
    /// Facts are recorded a day apart, from here on.
    static let start = Day(rawValue: 18_262)  // 2020-01-01

    /// Adds a fact with an EDTF date, or none, that names earlier or later ones by their place.
    mutating func add(_ edtf: String?, naming: [Int] = []) throws {
        var fact = Naming()
        fact.targets = try naming.map { try Self.id($0) }
        var circumstances = Circumstances()
        circumstances.effective = try edtf.map { try FuzzyDate(asWritten: $0, edtf: $0) }
        let day = Self.start.advanced(by: facts.count)
        facts.append(
            KnownFact(
                at: Occurrence(
                    id: try Self.id(facts.count), sequence: facts.count,
                    streamVersion: facts.count + 1, subject: Self.thing, name: Naming.name,
                    version: 1, recorded: Instant.startOfDayInEngland(day), madeKnown: nil,
                    circumstances: circumstances), fact: fact))
    }

    static func id(_ place: Int) throws -> EventID {
        try EventID(reading: "00000000-0000-7000-8000-00000000000\(place)")
    }

    /// Up to so many facts within some days about the beginning of 2020.
    init(_ chance: inout Chance, most: Int, forward: Bool = false) throws {
        let count = chance.number(1...most)
        for place in 0..<count {
            var named: [Int] = []
            if place > 0, chance.once(in: 3) { named.append(chance.number(0...place - 1)) }
            if place > 1, chance.once(in: 6) { named.append(chance.number(0...place - 1)) }
            if forward, chance.once(in: 4) { named.append(chance.number(0...count - 1)) }
            try add(Self.edtf(&chance), naming: named)
        }
    }

    init() {}

    private static func edtf(_ chance: inout Chance) -> String? {
        let from = chance.number(0...9)
        let to = from + chance.number(0...3)
        let days = [from, to].map { start.advanced(by: $0 - 2).description }
        return switch chance.number(0...9) {
        case 0: nil
        case 1: days[0] + "/.."
        case 2: "../" + days[1]
        case 3: "/" + days[1]
        case 4: chance.pick(["2019", "2020", "2020-01", "2019-12", "2020-01-0X"])
        case 5: "{" + days[0] + "," + days[1] + "}"
        case 6, 7: days[0]
        default: days[0] + "/" + days[1]
        }
    }

    var places: [Int] { facts.map(\.at.sequence) }

    var description: String {
        facts.map { fact in
            let named = (fact.fact?.names ?? []).map { String($0.text.suffix(1)) }
            return "\(fact.at.sequence): \(fact.at.effective?.edtf?.text ?? "no date")"
                + (named.isEmpty ? "" : " names " + named.joined(separator: ", "))
        }.joined(separator: "; ")
    }
}
