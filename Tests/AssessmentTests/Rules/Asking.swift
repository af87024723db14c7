import Assessment
import Assurance
import Dates
import Ledger
import Replay
import Testing
import Trials

/// A day as a test writes it: `2022-09-09`.
func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

/// The rule book that the program carries, as known at the end of a day, or with all it holds.
func theBook(knownOn text: String? = nil) throws -> RuleBook {
    let known = try text.map { Instant.endOfDayInEngland(try day($0)) }
    return RuleBook(England.history, knownAt: known)
}

/// A book of a few facts of a test's own.
func smallBook(_ entries: Entry..., knownOn text: String? = nil) throws -> RuleBook {
    let opened = fact(
        "ledger/england", "ledger.opened", "origin=england", "title=E", "key=e+0+0",
        "ruleBook=yes")
    let known = try text.map { Instant.endOfDayInEngland(try day($0)) }
    return RuleBook(try Given([opened] + entries).history, knownAt: known)
}

/// An area whose own arrangements began on a day.
func area(since text: String) throws -> AreaArrangements {
    AreaArrangements(began: DateBounds(try day(text)))
}

extension RuleBook {
    /// What governs a practice from a day: each rule by its name and edition, with whether it was
    /// in force.
    func found(
        _ practice: Practice, on text: String, in area: AreaArrangements = .notRecorded
    ) throws -> [String] {
        try rules(for: practice, from: DateBounds(day(text)), in: area).map { rule in
            let edition = rule.edition.map { " of \($0.id.name.split(separator: "/").last ?? "")" }
            return "\(rule.id.name.split(separator: "/").last ?? "")\(edition ?? ""): "
                + "\(rule.inForce)"
        }
    }

    /// The one rule of that name that was in force on a day.
    func rule(
        _ name: String, on text: String, in area: AreaArrangements = .notRecorded
    ) throws -> Rule {
        let id = try ThingID(reading: "england/rule/\(name)")
        let life = try #require(life(of: id, at: DateBounds(try day(text)), in: area))
        return try #require(life.first { $0.inForce != .no }, "\(name) on \(text)")
    }

    /// The last day of a run of a rule that started on a day, as ISO writes it; nil where the book
    /// cannot tell.
    func lastDay(_ name: String, from text: String) throws -> String? {
        try rule(name, on: text).lastDay(from: DateBounds(day(text)), calendar)?.description
    }
}
