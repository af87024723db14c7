public import Assurance
public import Dates
import JSONLines
import Replay

/// A batch as somebody hands it in: one fact a line, as JSON.
///
///     {"fact":"action.agreed","thing":"action/1.6c","data":{"title":"Baseline audit","due":"Autumn
/// 2019"}}
///
/// A line may also have an `id`, a `label` for later lines to name it by, and `known`, when a paper
/// made it known.
public enum Batch {
    /// Reads every line, or says which one cannot be read and why.
    ///
    /// Nothing is recorded yet. `today` is the day on which it is handed in, for "yesterday"; nil
    /// where nobody says.
    public static func read(
        _ bytes: [UInt8], today: Day? = nil
    ) throws(BatchProblem) -> [Draft] {
        var drafts: [Draft] = []
        var number = 0
        for line in lines(bytes) {
            number += 1
            do throws(Refusal) {
                if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                    throw problem("the line is blank. Each line is one fact: take it out.")
                }
                drafts.append(try draft(Array(line), today))
            } catch {
                throw BatchProblem(line: number, refusal: error)
            }
        }
        guard !drafts.isEmpty else {
            throw BatchProblem(line: 0, refusal: problem("there are no facts in it."))
        }
        return drafts
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines
    }

    private static func draft(_ line: [UInt8], _ today: Day?) throws(Refusal) -> Draft {
        let index = JSONIndex(profile: .ledger)
        // The views of an index point into the bytes, so all is read while they stand still.
        let result = line.withUnsafeBytes { bytes -> Result<Draft, Refusal> in
            do throws(Refusal) {
                return .success(try draft(object(bytes, index), today))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func object(
        _ bytes: UnsafeRawBufferPointer, _ index: JSONIndex
    ) throws(Refusal) -> JSONFields {
        do throws(JSONProblem) {
            return try index.readObject(bytes)
        } catch {
            if error.code == .byteOrderMark {
                throw problem("it begins with a byte order mark. Save it as UTF-8 without one.")
            }
            // A line that does not even begin as one is told what a line looks like.
            let isStrange =
                bytes.first != UInt8(ascii: "{")
                && [.unexpectedByte, .notAnObject, .invalidNumber].contains(error.code)
            throw problem(
                isStrange
                    ? "this is not a fact as JSON. A line reads \(example)."
                    : "\(error.sentence) (byte \(error.offset + 1))")
        }
    }

    private static let example =
        "{\"fact\":\"action.agreed\",\"thing\":\"action/1.6c\",\"data\":{…}}"

    private static func problem(_ sentence: String, in field: String = "") -> Refusal {
        .field(FieldProblem(field: field, sentence: sentence))
    }

    private static func draft(
        _ object: JSONFields, _ today: Day?
    ) throws(Refusal) -> Draft {
        for (name, _) in object where !members.contains(name) { throw stranger(name) }
        var draft = try Draft(
            try required("fact", object), about: try required("thing", object),
            data: try data(object), today: today)
        draft.label = try text("label", object)
        let id = try text("id", object)
        let known = try text("known", object)
        do throws(FieldProblem) {
            if let id { draft.id = try EventID(recording: id) }
            if let known { draft.madeKnown = try KnownDate.read(known, today: today) }
        } catch {
            throw .field(error)
        }
        return draft
    }

    private static let members = ["fact", "thing", "data", "id", "label", "known"]

    private static func stranger(_ name: String) -> Refusal {
        .field(
            FieldProblem(
                field: name,
                sentence: "\"\(name)\" does not belong beside \"fact\", \"thing\" and \"data\"."
                    + " The fact's own fields go inside \"data\"."))
    }

    private static func text(_ name: String, _ object: JSONFields) throws(Refusal) -> String? {
        guard let field = object[name] else { return nil }
        guard let text = field.text else {
            throw problem(
                "\"\(name)\" is \(field.kind.rawValue), but a text in quotes is wanted.", in: name)
        }
        return text
    }

    private static func required(_ name: String, _ object: JSONFields) throws(Refusal) -> String {
        guard let text = try text(name, object) else {
            throw problem("\"\(name)\" is missing. A line reads \(example).", in: name)
        }
        return text
    }

    private static func data(_ object: JSONFields) throws(Refusal) -> JSONFields {
        guard let field = object["data"] else {
            throw problem("\"data\" is missing: the fact's fields, in braces.", in: "data")
        }
        guard let data = field.object else {
            throw problem(
                "\"data\" is \(field.kind.rawValue), but the fact's fields in braces are wanted.",
                in: "data")
        }
        return data
    }
}

/// Which line of a batch was refused, and why.
public struct BatchProblem: Error, Equatable, Sendable {
    /// The line, counted from 1; 0 for the batch as a whole.
    public let line: Int
    public let refusal: Refusal

    public init(line: Int, refusal: Refusal) {
        self.line = line
        self.refusal = refusal
    }
}

/// When a paper made its facts known, as typed: the last day of the date given.
public enum KnownDate {
    public static func read(_ typed: String, today: Day? = nil) throws(FieldProblem) -> Instant {
        do throws(DateProblem) {
            let date = try FuzzyDate(typed: typed, today: today)
            if let day = date.bounds.latest { return Instant.midnightUTC(day) }
        } catch {
            throw FieldProblem(field: "known", sentence: error.sentence)
        }
        throw FieldProblem(
            field: "known",
            sentence: "\"\(typed)\" has no end, so it cannot say when a paper made it known.")
    }
}

extension Instant {
    /// The first moment of a day in UTC, which falls on the same day in England all the year.
    static func midnightUTC(_ day: Day) -> Instant {
        Instant(milliseconds: Int64(day.rawValue) * 86_400_000)
    }
}
