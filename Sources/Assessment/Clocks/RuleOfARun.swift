import Assurance
import Dates
import Replay

// By which rule a run of a clock goes: one of its own time.
extension Timekeeping {
    /// The rule by which a run goes that started then: the ledger's own, else the usual one.
    ///
    /// What was adopted or withdrawn after the start alters nothing. Where the ledger has rules of
    /// its own and none was in force, the usual rule holds if it stands by itself; otherwise there
    /// is no run, and nil. Of several in force, the one recorded last.
    func rule(of clock: any Clock.Type, from start: ClockMoment?) -> ClockRule? {
        rules(of: clock, from: start?.bounds).last
    }

    /// Every rule by which a run goes that started then, in the order of recording: rules of the
    /// ledger for several bodies may hold beside each other.
    ///
    /// A start of which the day is not certain is taken to be on its last day possible, no later
    /// than the day asked about; one that is not known, on that day.
    func rules(of clock: any Clock.Type, from start: DateBounds?) -> [ClockRule] {
        let own = ownRules[clock.name] ?? []
        if own.isEmpty { return [clock.usualRule] }
        let then = Picture(
            picture.history, at: picture.cut.asAt(min(start?.latest ?? day, day)))
        let inForce = own.compactMap { then.seen(GovernanceRule.self, $0)?.possible }
            .filter(\.state.isInForce)
            .sorted { $0.adoptedAt < $1.adoptedAt }
        if inForce.isEmpty { return clock.usualRule.standsByItself ? [clock.usualRule] : [] }
        return inForce.map { ClockRule($0.id, $0.state, usual: clock.usualRule) }
    }

    /// The rules that set each clock: by its name, or where they name none, by their words.
    static func ownRules(_ always: Picture) -> [Practice: [ThingID]] {
        var own: [Practice: [ThingID]] = [:]
        for rule in always.all(GovernanceRule.self) {
            guard let adopted = rule.possible.state.adopted?.value else { continue }
            for clock in Clocks.all
            where adopted.governs.map({ $0 == clock.name }) ?? clock.isSet(by: adopted) {
                own[clock.name, default: []].append(rule.id)
            }
        }
        return own
    }
}

extension Folded where T == GovernanceRule {
    fileprivate var adoptedAt: Int { state.adopted?.at.sequence ?? 0 }
}
