import Dispatch
import Glibc
import JSONLines
import Synchronization

extension DiskLog {
    /// Reads the first lines as strictly as they were written: canonical, in place, in order.
    ///
    /// The order is found in one pass; the canonical form, which takes most of the time, by all
    /// cores.
    ///
    /// - Parameters:
    ///   - size: How many lines; they must be there.
    ///   - progress: Told how many lines are done, now and then.
    /// - Returns: When the last of them was recorded; nil where there is none.
    /// - Throws: `damaged`, naming the first line that is not as it must be.
    public func inspect(
        upTo size: Int, progress: @Sendable (Int) -> Void = { _ in }
    ) throws(LogError) -> String? {
        let file = try folder.open(Self.eventsName, O_RDONLY)
        let index = LogIndex()
        var stretches: [(line: Int, offset: Int)] = []
        var lines = LineReader(file: file.descriptor)
        while index.size < size, let line = try file.next(&lines) {
            guard line.hasNewline else {
                throw .torn(line: index.size + 1, offset: index.end, bytes: line.length)
            }
            guard line.isComplete else {
                throw index.damaged("It has \(line.length) bytes; a line has at most 65535.")
            }
            if index.size.isMultiple(of: Self.stretch) { stretches.append((index.size, index.end)) }
            try index.take(line.bytes)
        }
        guard index.size == size else {
            throw index.damaged("It is missing: there should be \(size) lines.")
        }
        stretches.append((index.size, index.end))
        if let damage = canonicalDamage(file, stretches, progress) { throw damage }
        return index.lastRecordedTime
    }

    /// How many lines one core takes at a time.
    private static let stretch = 4_096

    /// The first line that is not in canonical form, looked for by all cores.
    private func canonicalDamage(
        _ file: File, _ stretches: [(line: Int, offset: Int)],
        _ progress: @Sendable (Int) -> Void
    ) -> LogError? {
        let found = Mutex<(done: Int, damage: [Int: LogError])>((0, [:]))
        let descriptor = file.descriptor
        DispatchQueue.concurrentPerform(iterations: stretches.count - 1) { number in
            let damage = Self.canonicalDamage(
                descriptor, from: stretches[number], to: stretches[number + 1].offset)
            let done = found.withLock { state in
                state.damage[number] = damage
                state.done += stretches[number + 1].line - stretches[number].line
                return state.done
            }
            progress(done)
        }
        return found.withLock { $0.damage.min { $0.key < $1.key }?.value }
    }

    private static func canonicalDamage(
        _ descriptor: CInt, from start: (line: Int, offset: Int), to end: Int
    ) -> LogError? {
        var lines = LineReader(
            file: descriptor, from: start.offset, upTo: end, firstIndex: start.line)
        while let line = try? lines.next() {
            do throws(JSONProblem) {
                _ = try Envelope.readCanonical(line.bytes)
            } catch {
                return .damaged(
                    line: line.index + 1, offset: line.offset + error.offset, what: error.sentence)
            }
        }
        return nil
    }
}
