import Assurance
import Dates
import Replay

// How a run of a clock is read: by what is recorded to have stopped it, against the last day.
extension Timekeeping {
    /// The reading of one run at the day asked about.
    func reading<T: Thing>(
        _ clock: Practice, of thing: Folded<T>, _ task: ClockTask, rule: ClockRule,
        started: ClockMoment?, due: ClockDue, stopped: ClockMoment?
    ) -> ClockReading {
        let workingDays = rule.length?.unit == .workingDays
        let stops = ClockMoment.stops(stopped, by: day)
        let stop = stops.lazy.compactMap { $0 }.first
        var states = states(due, stop, hasStarted: started?.bounds.isOnOrBefore(day) ?? .yes)
        if !rule.isCertain, states.contains(.missed) {
            let otherwise: ClockState = stop == nil ? .running : .met
            states = ClockState.allCases.filter { $0 == otherwise || states.contains($0) }
        }
        func days(_ when: DateBounds) -> DayRange? {
            due.bounds.map { span($0, when, workingDays: workingDays) }
        }
        return ClockReading(
            clock: clock, thing: thing.id, task: task, rule: rule, starts: [started],
            dues: [due], stops: stops, states: states,
            late: stop.flatMap { days($0.bounds.until(day)) },
            over: stops.contains { $0 == nil } ? days(DateBounds(day)) : nil,
            countsWorkingDays: workingDays)
    }

    /// Every state that the dates allow, each once; what was stopped had started.
    private func states(
        _ due: ClockDue, _ stopped: ClockMoment?, hasStarted: Answer
    ) -> [ClockState] {
        var open: [ClockState] = hasStarted == .yes ? [] : [.notStarted]
        if hasStarted != .no { open += unstopped(due) }
        guard let stopped else { return ClockState.allCases.filter(open.contains) }
        let hasHappened = stopped.bounds.isOnOrBefore(day)
        let all = Self.stopped(due, stopped.bounds.until(day)) + (hasHappened == .yes ? [] : open)
        return ClockState.allCases.filter(all.contains)
    }

    /// Nothing is recorded to have stopped it: it was missed only if the record reaches beyond the
    /// last day.
    private func unstopped(_ due: ClockDue) -> [ClockState] {
        switch due {
        case .notSet: return [.running]
        case .notKnown: return [.running, .missed]
        case .by(let last, _):
            let isPast = last.isBefore(day)
            if isPast == .no { return [.running] }
            var states: [ClockState] = isPast == .yes ? [] : [.running]
            switch last.isBefore(world.reach) {
            case .yes: states.append(.missed)
            case .no: states.append(.notKnown)
            case .cannotTell: states += world.reach < day ? [.missed, .notKnown] : [.missed]
            }
            return states
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

extension DateBounds {
    /// Those of its days that come no later than a day on which it may have been over.
    fileprivate func until(_ day: Day) -> DateBounds {
        DateBounds(earliest: earliest, latest: min(latest ?? day, day))
    }
}
