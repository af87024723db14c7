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
    init(_ sealed: SealedTable, upTo size: Int?) throws(LineProblem) {
        self.sealed = sealed
        table = sealed.table
        count = min(size ?? table.count, table.count)
        kinds = (0..<table.kindCount).map { [table] number in
            let raw = table.kind(number)
            return StoredKind(Envelope.text(of: 0..<raw.count, in: raw))
        }
        if let line = table.untimed, line < count { throw LineProblem(oddAt: line) }
    }

    var failure: (any Error)? { sealed.failure.error }

    subscript(place: Int) -> KnownFact {
        read(place, of: thing(Int(table[place].thing)))
    }

    func known(by moment: Instant?) -> (count: Int, isFromPapers: Bool) {
        guard let moment else { return (count, table.firstKnown.map { $0 < count } ?? false) }
        var known = 0
        var isFromPapers = false
        for place in 0..<count {
            let row = table[place]
            guard row.learned <= moment.milliseconds else { continue }
            known += 1
            isFromPapers = isFromPapers || row.known != LineRow.notKnown
        }
        return (known, isFromPapers)
    }

    // MARK: Things

    var things: [ThingID] { heardOf.map(thing) }

    func things(of kind: String) -> [ThingID] {
        let isOfKind = areOf(kind)
        return heardOf.filter { isOfKind[$0] }.map(thing)
    }

    func facts(of thing: ThingID) -> [KnownFact] {
        guard let number = table.number(ofThing: thing.text) else { return [] }
        if let kept = state.withLock({ $0.lives[number] }) { return kept }
        let facts = lines(ofThing: number).map { read($0, of: thing) }
        state.withLock { state in
            if state.lives.count >= 64 { state.lives = [:] }
            state.lives[number] = facts
        }
        return facts
    }

    func factCount(of thing: ThingID) -> Int {
        guard let number = table.number(ofThing: thing.text),
            table.firstLine(ofThing: number) < count
        else { return 0 }
        return count == table.count
            ? table.lineCount(ofThing: number) : lines(ofThing: number).count
    }

    private func lines(ofThing number: Int) -> ArraySlice<Int> {
        let lines = table.lines(ofThing: number)
        return count == table.count ? lines[...] : lines.prefix { $0 < count }
    }

    /// The numbers of the things that the facts are about.
    private var heardOf: some Sequence<Int> {
        (0..<table.thingCount).lazy.filter { [table, count] in
            table.firstLine(ofThing: $0) < count
        }
    }

    private func thing(_ number: Int) -> ThingID {
        let raw = table.thing(number)
        do {
            return try ThingID(reading: Envelope.text(of: 0..<raw.count, in: raw))
        } catch {
            sealed.failure.note(LineProblem(oddAt: table.firstLine(ofThing: number)))
            return .none
        }
    }

    /// For each thing, whether it is of a kind.
    private func areOf(_ kind: String) -> [Bool] {
        if let made = state.withLock({ $0.kindsOfThings[kind] }) { return made }
        let beginning = Array(kind.utf8) + [UInt8(ascii: "/")]
        let made = (0..<table.thingCount).map { table.thing($0).starts(with: beginning) }
        state.withLock { $0.kindsOfThings[kind] = made }
        return made
    }

    // MARK: Kinds and ids

    func places(of types: [any AnyFact.Type]) -> [Int] {
        let isWanted = are(types)
        guard isWanted.contains(true) else { return [] }
        return (0..<count).filter { isWanted[Int(table[$0].kind)] }
    }

    func newest(
        by moment: Instant?, but types: [any AnyFact.Type], about kind: String
    ) -> Instant? {
        let isLeftOut = are(types)
        let isAbout = areOf(kind)
        let last = moment?.milliseconds ?? .max
        var newest: Int64?
        for place in 0..<count {
            let row = table[place]
            let known = row.learned
            guard known <= last, known > newest ?? .min, !isLeftOut[Int(row.kind)],
                !isAbout[Int(row.thing)]
            else { continue }
            newest = known
        }
        return newest.map { Instant(milliseconds: $0) }
    }

    /// For each kind of line, whether it is one of these.
    private func are(_ types: [any AnyFact.Type]) -> [Bool] {
        kinds.map { kind in kind.type.map { type in types.contains { $0 == type } } ?? false }
    }

    func place(of id: EventID) -> Int? {
        // Of two lines with one id, which no log of ours has, the later counts.
        table.lines(mayHaveID: id.text).first { line in
            line < count && self[line].at.id == id
        }
    }

    // MARK: Reading

    /// Reads the line at a place, or keeps why it cannot be read, and gives a fact that says nothing.
    private func read(_ place: Int, of thing: ThingID) -> KnownFact {
        let reader = readers.withLock { $0.popLast() } ?? Reader()
        defer { readers.withLock { $0.append(reader) } }
        let row = table[place]
        let kind = kinds[Int(row.kind)]
        do {
            return try sealed.log.withLine(place, &reader.buffer) { line in
                guard LineHash.leaf(line) == table.hash(of: place) else {
                    throw LogError.damaged(
                        line: place + 1, offset: Int(row.offset),
                        what: "Its bytes are no longer those that were sealed.")
                }
                let envelope =
                    if let fast = Envelope.read(line) { fast } else {
                        try Envelope.readCanonical(line)
                    }
                return try reader.lines.read(line, envelope, kind, thing)
            }
        } catch {
            sealed.failure.note(error)
            let at = Occurrence(
                id: .none, sequence: place, streamVersion: Int(row.version), subject: thing,
                name: kind.name, version: kind.version,
                recorded: Instant(milliseconds: row.recorded),
                madeKnown: nil,
                circumstances: Circumstances())
            return KnownFact(at: at, fact: nil)
        }
    }
}
