public import Assurance
public import Dates
public import Replay

/// What an organisation was asked to return to an audit by one day, on however many standards, and
/// whether it came.
///
/// Nothing is awaited of an audit that was cancelled, nor on a request that was withdrawn.
public struct AuditReturn: Equatable, Sendable {
    public let audit: ThingID
    public let organisation: ThingID
    /// What tells this return from others that the organisation was asked for by other days; nil
    /// where there is one only.
    public let part: String?
    /// The answers it is made of, each on a standard; none where only the whole return is noted.
    public let responses: [ThingID]
    /// The request that began it; where none is recorded, the opening of the audit, else the note.
    public let asked: Occurrence
    /// The day by which it was asked for, as set.
    public let stated: FuzzyDate?
    /// The last day.
    ///
    /// Where none was set, it was past when it was noted that none came. Nil where nothing says that
    /// there was one.
    public let due: DateBounds?
    /// That it was noted that an answer did not come.
    public let notReturned: Occurrence?
    /// When every standard had an answer; nil while one has none.
    public let returned: DateBounds?
    /// The answer that made it whole.
    public let answer: Occurrence?
    /// Whether it was not there by the last day.
    public let isMissed: Answer

    /// Whether the note that it did not come is all that says that there was a last day.
    public var isByNote: Bool { stated == nil }

    /// What it is of, in words: `11 standards`, `all that was asked`.
    public var standards: String {
        switch responses.count {
        case 0: "all that was asked"
        case 1: "1 standard"
        default: "\(responses.count) standards"
        }
    }

    /// Every return that an audit asked for, or that was noted whole, by organisation and by day.
    public static func all(of audit: Folded<Audit>, in world: World) -> [AuditReturn] {
        guard audit.state.life.stage != .cancelled else { return [] }
        let asked = world.all(Response.self, naming: audit.id).filter {
            $0.state.audit == audit.id
        }
        var byOrganisation = Dictionary(grouping: asked) { $0.state.organisation ?? .none }
        for note in audit.state.returnNotes {
            byOrganisation[note.value.organisation, default: []] += []
        }
        return byOrganisation.sorted { $0.key < $1.key }.flatMap { organisation, all in
            let notes = audit.state.returnNotes.filter { $0.value.organisation == organisation }
            if all.isEmpty {
                return AuditReturn(audit, organisation, notes, world).map { [$0] } ?? []
            }
            let byDay = Dictionary(grouping: all) { $0.state.due?.bounds }
            return byDay.sorted {
                ($0.key ?? .unbounded).isListed(before: $1.key ?? .unbounded)
            }.compactMap { due, responses in
                AuditReturn(
                    audit, organisation,
                    part: byDay.count == 1 ? nil : "by \(due ?? .unbounded)",
                    responses.filter { $0.state.life.stage != .withdrawn }, notes, world)
            }
        }
    }

    private init?(
        _ audit: Folded<Audit>, _ organisation: ThingID, part: String?,
        _ awaited: [Folded<Response>], _ wholes: [Cited<AuditReturnNoted>], _ world: World
    ) {
        guard let request = awaited.first?.state.request else { return nil }
        let states = awaited.map(\.state)
        self.audit = audit.id
        self.organisation = organisation
        self.part = part
        responses = awaited.map(\.id)
        asked = request.at
        let date = request.value.due ?? audit.state.responsesDue
        let last = date?.deadline
        stated = last == nil ? nil : date
        let notes =
            states.compactMap { $0.life.reached(.notReturned)?.at }
            + wholes.filter { $0.value.outcome == .notReturned }.map(\.at)
        notReturned = notes.first
        let noted = notes.compactMap { world.when($0).latest }.min()
        let due =
            last
            ?? noted.map { DateBounds(earliest: nil, latest: $0.advanced(by: -1)) }
        self.due = due
        let firsts = states.compactMap { $0.submissions.first?.at }
        let whole = firsts.count == states.count
        let came = wholes.last { $0.value.outcome == .returned }?.at
        returned = whole ? firsts.map(world.when).later : came.map(world.when)
        answer =
            whole
            ? firsts.max { (world.when($0).latest ?? .last) < (world.when($1).latest ?? .last) }
            : came
        isMissed = Self.isMissed(due, returned, world)
    }

    /// A return of which only the whole is noted, with no request on a standard.
    private init?(
        _ audit: Folded<Audit>, _ organisation: ThingID, _ wholes: [Cited<AuditReturnNoted>],
        _ world: World
    ) {
        guard let first = wholes.first else { return nil }
        self.audit = audit.id
        self.organisation = organisation
        part = nil
        responses = []
        asked = audit.state.opening?.at ?? first.at
        let date = audit.state.responsesDue
        let last = date.flatMap { $0.isOpenEnded ? nil : $0.bounds.latest }
        stated = last == nil ? nil : date
        let missing = wholes.filter { $0.value.outcome == .notReturned }.map(\.at)
        notReturned = missing.first
        let noted = missing.compactMap { world.when($0).latest }.min()
        due =
            last.map { DateBounds($0) }
            ?? noted.map { DateBounds(earliest: nil, latest: $0.advanced(by: -1)) }
        answer = wholes.last { $0.value.outcome == .returned }?.at
        returned = answer.map(world.when)
        isMissed = Self.isMissed(due, returned, world)
    }

    private static func isMissed(
        _ due: DateBounds?, _ returned: DateBounds?, _ world: World
    ) -> Answer {
        guard let due else { return .no }
        return returned.map { due.precedes($0) } ?? world.isMissed(due)
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.audit == b.audit && a.organisation == b.organisation && a.part == b.part
            && a.responses == b.responses && a.due == b.due && a.returned == b.returned
            && a.notReturned?.id == b.notReturned?.id && a.isMissed == b.isMissed
    }
}
