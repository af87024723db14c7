import Assurance
import Dates
import JSONLines
import Replay

/// Reads lines of the log as facts; one reader for each thread.
final class LineToFact {
    private let index = JSONIndex(profile: .ledger)

    /// Reads one whole line.
    ///
    /// The line is valid: the log has checked it.
    ///
    /// A fact of an unknown type, or of a known type whose fields this program cannot read, is kept
    /// without
    /// its own fields: it never stops a replay, and `doctor` shows it.
    func read(_ line: UnsafeRawBufferPointer, _ envelope: Envelope) throws(LineProblem) -> KnownFact
    {
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
        let named = TypeName(Envelope.text(of: envelope.type, in: line))
        let at = try occurrence(line, envelope, named, circumstances)
        let kind = FactKinds.kind(named.name, version: named.version)
        return KnownFact(at: at, fact: kind.flatMap { Self.fact($0.type, object) })
    }

    private static func fact<F: AnyFact>(_ type: F.Type, _ object: JSONFields) -> (any AnyFact)? {
        var fact = F()
        var reader = FieldsFromJSON(object, from: .log)
        do { try fact.fields(&reader) } catch { return nil }
        return fact
    }

    private func occurrence(
        _ line: UnsafeRawBufferPointer, _ envelope: Envelope, _ named: TypeName,
        _ circumstances: Circumstances
    ) throws(LineProblem) -> Occurrence {
        func text(_ part: Range<Int>) -> String { Envelope.text(of: part, in: line) }
        guard let id = try? EventID(reading: text(envelope.id)),
            let subject = try? ThingID(reading: text(envelope.subject)),
            let recorded = Instant(rfc3339: text(envelope.recordedTime))
        else {
            throw LineProblem(
                line: envelope.sequence,
                sentence: "its id, subject or recordedtime is not of the ledger's form.")
        }
        return Occurrence(
            id: id, sequence: envelope.sequence, streamVersion: envelope.streamVersion,
            subject: subject, name: named.name, version: named.version, recorded: recorded,
            madeKnown: envelope.knownTime.flatMap { Instant(rfc3339: text($0)) },
            circumstances: circumstances)
    }
}

/// A stored type taken apart: `s11.action.agreed.v1` is `action.agreed`, version 1.
struct TypeName {
    let name: String
    /// From 1; 0 where the type is not of this ledger's form, so that it is the name of no known
    /// kind.
    let version: Int

    init(_ stored: String) {
        var parts = stored.split(separator: ".", omittingEmptySubsequences: false)
        let last = parts.last ?? ""
        if parts.count > 2, parts[0] == "s11", let number = Int(last.dropFirst()), number > 0,
            last == "v\(number)"
        {
            parts.removeFirst()
            parts.removeLast()
            name = parts.joined(separator: ".")
            version = number
        } else {
            name = stored
            version = 0
        }
    }
}

/// A line that cannot stand in the ledger, though it is a valid line of a log.
public struct LineProblem: Error, Equatable, Sendable {
    /// The line's index, from 0.
    public let line: Int
    public let sentence: String
}
