import Assurance
import Checkpoints
import Dates
import EventLog
import JSONLines
import Replay
import Synchronization

/// The facts of a sealed log: a line is read, held to its hash and decoded when it is asked for.
final class TableFacts: FactStore {
    let count: Int
    private let sealed: SealedTable
    private let table: LineTable
    private let kinds: [StoredKind]
    private let readers = Mutex<[Reader]>([])
    private let state = Mutex(State())

    private struct State {
        /// The facts of the things last asked for.
        var lives: [Int: [KnownFact]] = [:]
        var kindsOfThings: [String: [Bool]] = [:]
    }

    /// What one thread reads with.
    ///
    /// **Invariant:** it is one thread's from when it is taken until it is put back.
    private final class Reader: @unchecked Sendable {
        let lines = LineToFact()
        var buffer: [UInt8] = []
    }

    /// The facts of the first lines; nil takes all.
    init(_ sealed: SealedTable, upTo size: Int?) throws {
        self.sealed = sealed
        let table = sealed.table
        self.table = table
        count = min(size ?? table.count, table.count)
        kinds = try (0..<table.kindCount).map { number in
            let raw = try table.kind(number)
            return StoredKind(Envelope.text(of: 0..<raw.count, in: raw))
        }
        if let line = table.untimed, line < count { throw LineProblem(oddAt: line) }
    }

    var failure: (any Error)? { sealed.failure.error }

    /// What is asked of the table; where that cannot be read, the failure is kept and the answer,
    /// which nobody will be given, is this.
    private func asked<R>(or nothing: @autoclosure () -> R, _ body: () throws -> R) -> R {
        do { return try body() } catch {
            sealed.failure.note(error)
            return nothing()
        }
    }

    // MARK: Lines

    subscript(place: Int) -> KnownFact {
        read(
            place,
            of: asked(or: .none) { try thing(Int(try table.row(place).thing)) })
    }

    func known(by moment: Instant?) -> (count: Int, isFromPapers: Bool) {
        guard let moment else { return (count, table.firstKnown.map { $0 < count } ?? false) }
        return asked(or: (0, false)) {
            var known = 0
            var isFromPapers = false
            try table.forEachRow(upTo: count) { _, row in
                guard row.learned <= moment.milliseconds else { return }
                known += 1
                isFromPapers = isFromPapers || row.known != LineRow.notKnown
            }
            return (known, isFromPapers)
        }
    }

    func places(of types: [any AnyFact.Type]) -> [Int] {
        let isWanted = are(types)
        guard isWanted.contains(true) else { return [] }
        return asked(or: []) {
            var places: [Int] = []
            try table.forEachRow(upTo: count) { place, row in
                if isWanted[Int(row.kind)] { places.append(place) }
            }
            return places
        }
    }

    func newest(
        by moment: Instant?, but types: [any AnyFact.Type], about kind: String
    ) -> Instant? {
        let isLeftOut = are(types)
        return asked(or: nil) {
            let isAbout = try areOf(kind)
            let last = moment?.milliseconds ?? .max
            var newest = Int64.min
            try table.forEachRow(upTo: count) { _, row in
                let known = row.learned
                if known > newest, known <= last, !isLeftOut[Int(row.kind)],
                    !isAbout[Int(row.thing)]
                {
                    newest = known
                }
            }
            return newest == .min ? nil : Instant(milliseconds: newest)
        }
    }

    /// For each kind of line, whether it is one of these.
    private func are(_ types: [any AnyFact.Type]) -> [Bool] {
        kinds.map { kind in kind.type.map { type in types.contains { $0 == type } } ?? false }
    }

    func place(of id: EventID) -> Int? {
        asked(or: nil) {
            // Of two lines with one id, which no log of ours has, the later counts.
            try table.lines(mayHaveID: id.text).first { line in
                line < count && self[line].at.id == id
            }
        }
    }

    // MARK: Things

    var things: [ThingID] {
        asked(or: []) { try (0..<table.thingCount).filter(isHeardOf).map(thing) }
    }

    func things(of kind: String) -> [ThingID] {
        asked(or: []) {
            let isOfKind = try areOf(kind)
            return try isOfKind.indices.filter { try isOfKind[$0] && isHeardOf($0) }.map(thing)
        }
    }

    func facts(of thing: ThingID) -> [KnownFact] {
        asked(or: []) {
            guard let number = try table.number(ofThing: thing.text) else { return [] }
            if let kept = state.withLock({ $0.lives[number] }) { return kept }
            let facts = try lines(ofThing: number).map { read($0, of: thing) }
            state.withLock { state in
                if state.lives.count >= 64 { state.lives = [:] }
                state.lives[number] = facts
            }
            return facts
        }
    }

    func factCount(of thing: ThingID) -> Int {
        asked(or: 0) {
            guard let number = try table.number(ofThing: thing.text), try isHeardOf(number)
            else { return 0 }
            return count == table.count
                ? try table.lineCount(ofThing: number) : try lines(ofThing: number).count
        }
    }

    private func lines(ofThing number: Int) throws -> ArraySlice<Int> {
        let lines = try table.lines(ofThing: number)
        return count == table.count ? lines[...] : lines.prefix { $0 < count }
    }

    /// Whether any of the facts is about a thing.
    private func isHeardOf(_ number: Int) throws -> Bool {
        try count == table.count || table.firstLine(ofThing: number) < count
    }

    private func thing(_ number: Int) throws -> ThingID {
        let raw = try table.thing(number)
        do { return try ThingID(reading: Envelope.text(of: 0..<raw.count, in: raw)) } catch {
            throw LineProblem(oddAt: try table.firstLine(ofThing: number))
        }
    }

    /// For each thing, whether it is of a kind.
    private func areOf(_ kind: String) throws -> [Bool] {
        if let made = state.withLock({ $0.kindsOfThings[kind] }) { return made }
        let beginning = Array(kind.utf8) + [UInt8(ascii: "/")]
        let made = try (0..<table.thingCount).map { try table.thing($0).starts(with: beginning) }
        state.withLock { $0.kindsOfThings[kind] = made }
        return made
    }

    // MARK: Reading

    /// Reads the line at a place, or keeps why it cannot be read, and gives a fact that says nothing.
    private func read(_ place: Int, of thing: ThingID) -> KnownFact {
        let reader = readers.withLock { $0.popLast() } ?? Reader()
        defer { readers.withLock { $0.append(reader) } }
        return asked(or: Self.unread(place, of: thing)) {
            let row = try table.row(place)
            let hash = try table.hash(of: place)
            guard Int(row.kind) < kinds.count else {
                throw LogError.damaged(line: place + 1, offset: 0, what: "Its type is none.")
            }
            return try sealed.log.withLine(place, &reader.buffer) { line in
                guard LineHash.leaf(line) == hash else {
                    throw LogError.damaged(
                        line: place + 1, offset: Int(row.offset),
                        what: "Its bytes are no longer those that were sealed.")
                }
                let envelope =
                    if let fast = Envelope.read(line) { fast } else {
                        try Envelope.readCanonical(line)
                    }
                return try reader.lines.read(line, envelope, kinds[Int(row.kind)], thing)
            }
        }
    }

    private static func unread(_ place: Int, of thing: ThingID) -> KnownFact {
        let at = Occurrence(
            id: .none, sequence: place, streamVersion: 1, subject: thing, name: "", version: 0,
            recorded: Instant(milliseconds: 0), madeKnown: nil, circumstances: Circumstances())
        return KnownFact(at: at, fact: nil)
    }
}
