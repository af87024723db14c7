import Assurance
import Dates
import JSONLines
import Replay

/// Reads lines of the log as facts; one reader for each thread.
final class LineToFact {
    private let index = JSONIndex(profile: .ledger)
    /// The types that were met, by their bytes.
    private var kinds: [[UInt8]: StoredKind] = [:]

    /// Reads one whole line.
    ///
    /// The line is valid: the log has checked it.
    ///
    /// A fact of an unknown type, or of a known type whose fields this program cannot read, is kept
    /// without
    /// its own fields: it never stops a replay, and `doctor` shows it.
    func read(_ line: UnsafeRawBufferPointer, _ envelope: Envelope) throws(LineProblem) -> KnownFact
    {
        let raw = Array(line[envelope.type])
        let kind = kinds[raw] ?? StoredKind(Envelope.text(of: envelope.type, in: line))
        kinds[raw] = kind
        guard let subject = try? ThingID(reading: Envelope.text(of: envelope.subject, in: line))
        else { throw LineProblem(oddAt: envelope.sequence) }
        return try read(line, envelope, kind, subject)
    }

    /// Reads one whole line of which the kind and the thing are known already.
    func read(
        _ line: UnsafeRawBufferPointer, _ envelope: Envelope, _ kind: StoredKind,
        _ subject: ThingID
    ) throws(LineProblem) -> KnownFact {
        let data = UnsafeRawBufferPointer(rebasing: line[envelope.data])
        let object: JSONFields
        do {
            object = try index.readObject(data)
        } catch {
            throw LineProblem(line: envelope.sequence, sentence: error.sentence)
        }
        var circumstances = Circumstances()
        var reader = FieldsFromJSON(object, from: .log)
        // Circumstances that cannot be read are left empty, like the fields of an unknown type.
        try? circumstances.fields(&reader)
        let at = try occurrence(line, envelope, kind, subject, circumstances)
        return KnownFact(at: at, fact: kind.type.flatMap { Self.fact($0, object) })
    }

    private static func fact<F: AnyFact>(_ type: F.Type, _ object: JSONFields) -> (any AnyFact)? {
        var fact = F()
        var reader = FieldsFromJSON(object, from: .log)
        do { try fact.fields(&reader) } catch { return nil }
        return fact
    }

    private func occurrence(
        _ line: UnsafeRawBufferPointer, _ envelope: Envelope, _ kind: StoredKind,
        _ subject: ThingID, _ circumstances: Circumstances
    ) throws(LineProblem) -> Occurrence {
        func moment(_ part: Range<Int>) -> Instant? {
            Timestamp.milliseconds(UnsafeRawBufferPointer(rebasing: line[part])).map {
                Instant(milliseconds: $0)
            }
        }
        guard let id = try? EventID(reading: Envelope.text(of: envelope.id, in: line)),
            id.isResolved, let recorded = moment(envelope.recordedTime)
        else { throw LineProblem(oddAt: envelope.sequence) }
        return Occurrence(
            id: id, sequence: envelope.sequence, streamVersion: envelope.streamVersion,
            subject: subject, name: kind.name, version: kind.version, recorded: recorded,
            madeKnown: envelope.knownTime.flatMap(moment), circumstances: circumstances)
    }
}

/// A line that cannot stand in the ledger, though it is a valid line of a log.
public struct LineProblem: Error, Equatable, Sendable {
    /// The line's index, from 0.
    public let line: Int
    public let sentence: String
}

extension LineProblem {
    /// What names the line, its thing or its time is none of this ledger's.
    init(oddAt line: Int) {
        self.init(
            line: line, sentence: "its id, subject or recordedtime is not of the ledger's form.")
    }
}
