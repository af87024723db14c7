public import Assurance
import Dates
import Replay

/// An organisation returns its answers to an audit by the day it was asked to.
public enum AuditReturnClock: Clock {
    public static let practice = Practice.auditReturn
    public static let kinds: [any Thing.Type] = [Audit.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let audit = time.world.one(Audit.self, thing) else { return [] }
        return AuditReturn.all(of: audit, in: time.world).map { one in
            time.reading(
                practice, of: audit,
                ClockTask(
                    "Return of \(time.world.name(of: one.organisation)) (\(one.standards))",
                    part: [one.organisation.text, one.part].compactMap { $0 }
                        .joined(separator: ", ")),
                rule: ClockRule(setBy: one.asked),
                started: ClockMoment("asked", one.asked, time),
                due: one.due.map { .by($0, occasion: one.stated?.asWritten) }
                    ?? .notSet(.noDateSet),
                stopped: one.returned.map { returned in
                    ClockMoment(
                        "returned",
                        date: one.answer.flatMap {
                            returned == time.world.when($0) ? $0.effective : nil
                        }, bounds: returned, at: one.answer)
                })
        }
    }
}
