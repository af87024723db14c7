import Assurance
import Dates
import Replay

// How a run of a clock is read: by what is recorded to have stopped it, against the last day.
extension Timekeeping {
    /// One run as both folds show it: where they differ, with each state that either allows.
    func both<T: Thing>(
        _ thing: Seen<T>, _ read: (Folded<T>) -> ClockReading?
    ) -> ClockReading? {
        guard let certain = thing.certain else { return read(thing.possible) }
        switch (read(certain), read(thing.possible)) {
        case (let sure?, let perhaps?): return perhaps.joined(with: sure)
        case (let sure?, nil): return sure.inDoubt
        case (nil, let perhaps): return perhaps
        }
    }

    /// The reading of one run at the day asked about.
    func reading<T: Thing>(
        _ clock: Practice, of thing: Seen<T>, task: String, rule: ClockRule,
        started: ClockMoment?, due: ClockDue, stopped: ClockMoment?
    ) -> ClockReading {
        let workingDays = rule.length?.unit == .workingDays
        let stop = stopped.flatMap { $0.bounds.isOnOrBefore(day) == .no ? nil : $0 }
        return ClockReading(
            clock: clock, thing: thing.id, name: thing.possible.name, isCertain: thing.isCertain,
            task: task, rule: rule, started: started, due: due, stopped: stop,
            states: states(due, stop, hasStarted: hasStarted(started, thing)),
            late: due.bounds.map { last in
                span(last, stop?.bounds ?? DateBounds(day), workingDays: workingDays)
            },
            countsWorkingDays: workingDays)
    }

    /// Whether what starts a clock had happened by the day.
    private func hasStarted<T: Thing>(_ started: ClockMoment?, _ thing: Seen<T>) -> Answer {
        started?.bounds.isOnOrBefore(day) ?? (thing.isCertain ? .yes : .cannotTell)
    }

    /// Every state that the dates allow, each once; what was stopped had started.
    private func states(
        _ due: ClockDue, _ stopped: ClockMoment?, hasStarted: Answer
    ) -> [ClockState] {
        var open: [ClockState] = hasStarted == .yes ? [] : [.notStarted]
        if hasStarted != .no { open += unstopped(due) }
        guard let stopped else { return open }
        var bounds = stopped.bounds
        let hasHappened = bounds.isOnOrBefore(day)
        if hasHappened == .cannotTell { bounds.latest = day }
        let all = Self.stopped(due, bounds) + (hasHappened == .yes ? [] : open)
        return ClockState.allCases.filter(all.contains)
    }

    private func unstopped(_ due: ClockDue) -> [ClockState] {
        switch due {
        case .notSet: [.running]
        case .notKnown: [.running, .missed]
        case .by(let last, _):
            switch last.isBefore(day) {
            case .yes: [.missed]
            case .no: [.running]
            case .cannotTell: [.running, .missed]
            }
        }
    }

    private static func stopped(_ due: ClockDue, _ when: DateBounds) -> [ClockState] {
        switch due {
        case .notSet: [.done]
        case .notKnown: [.met, .missed]
        case .by(let last, _):
            switch last.precedes(when) {
            case .yes: [.missed]
            case .no: [.met]
            case .cannotTell: [.met, .missed]
            }
        }
    }
}
