import Assurance
import Dates
import JSONLines

/// The ledger's own forms for what an envelope says, stricter than a log asks for.
enum EnvelopeForm {
    /// Refuses an id that is no UUID, a subject that names no thing, a time that there is not, and a
    /// time of knowing that is later than that of recording.
    static func require(
        _ line: UnsafeRawBufferPointer, _ envelope: Envelope
    ) throws(LineProblem) {
        func text(_ part: Range<Int>) -> String { Envelope.text(of: part, in: line) }
        guard let id = try? EventID(reading: text(envelope.id)), id.isResolved,
            (try? ThingID(reading: text(envelope.subject))) != nil,
            let recorded = Instant(rfc3339: text(envelope.recordedTime))
        else { throw LineProblem(oddAt: envelope.sequence) }
        guard let part = envelope.knownTime else { return }
        guard let known = Instant(rfc3339: text(part)), known <= recorded else {
            throw LineProblem(
                line: envelope.sequence,
                sentence: "its knowntime is no time, or later than its recordedtime.")
        }
    }
}
