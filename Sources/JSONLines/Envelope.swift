/// Where the parts of one event stand in its line: a CloudEvents 1.0 event in JSON.
///
/// Ranges are byte offsets into the line. Those of strings lie between the quotes and are raw: what
/// is escaped there is still escaped (`text(of:in:)` decodes).
public struct Envelope: Hashable, Sendable {
    public var causationID: Range<Int>?
    public var correlationID: Range<Int>?
    /// The object of the fact, braces included.
    public var data: Range<Int>
    public var id: Range<Int>
    public var knownTime: Range<Int>?
    public var recordedTime: Range<Int>
    /// The index of the line, from 0.
    public var sequence: Int
    public var source: Range<Int>
    /// The number of the fact among those of its subject, from 1.
    public var streamVersion: Int
    public var subject: Range<Int>
    public var type: Range<Int>
}

extension Envelope {
    /// Reads the envelope of a canonical line from the right; nil where the general path must look.
    ///
    /// In canonical key order everything after `data` has a fixed shape, so `data` itself is never
    /// walked. An answer is right for every line whose `data` is valid JSON; `JSONIndex` checks
    /// that.
    public static func read(_ line: UnsafeRawBufferPointer) -> Envelope? {
        guard let base = line.baseAddress, line.count <= JSONProfile.ledger.longest else {
            return nil
        }
        var tail = TailReader(base: base, end: line.count)
        guard tail.takes("\"}"), let type = tail.text(),
            tail.takes("\",\"type\":\""), let subject = tail.text(),
            tail.takes(",\"subject\":\""), let streamVersion = tail.count(),
            tail.takes("\",\"specversion\":\"1.0\",\"streamversion\":"), let source = tail.text(),
            tail.takes("\",\"source\":\""), let sequence = tail.sixteenDigits(),
            tail.takes("\",\"sequence\":\""), let recordedTime = tail.time(),
            tail.takes("\",\"recordedtime\":\""), var id = tail.text()
        else { return nil }
        var knownTime: Range<Int>?
        if tail.takes("\",\"knowntime\":\"") {
            guard Timestamp.isWellFormed(UnsafeRawBufferPointer(rebasing: line[id])),
                let text = tail.text()
            else { return nil }
            knownTime = id
            id = text
        }
        guard tail.takes(",\"id\":\""), tail.endsInBrace else { return nil }

        var head = HeadReader(base: base, at: 0, end: tail.end)
        var causationID: Range<Int>?
        var correlationID: Range<Int>?
        guard head.takes("{\"") else { return nil }
        if head.takes("causationid\":\"") {
            causationID = head.text()
            guard causationID != nil, head.takes("\",\"") else { return nil }
        }
        if head.takes("correlationid\":\"") {
            correlationID = head.text()
            guard correlationID != nil, head.takes("\",\"") else { return nil }
        }
        guard head.takes("data\":{"), head.at < tail.end else { return nil }
        return Envelope(
            causationID: causationID, correlationID: correlationID, data: head.at - 1..<tail.end,
            id: id, knownTime: knownTime, recordedTime: recordedTime, sequence: sequence,
            source: source, streamVersion: streamVersion, subject: subject, type: type)
    }

    /// The text of a part: decoded where it is escaped.
    public static func text(of part: Range<Int>, in line: UnsafeRawBufferPointer) -> String {
        let raw = UnsafeRawBufferPointer(rebasing: line[part]).assumingMemoryBound(to: UInt8.self)
        return raw.contains(Byte.backslash)
            ? JSONText.unescaped(raw) : String(decoding: raw, as: UTF8.self)
    }
}

/// Takes known pieces off the end of a line.
///
/// Only printable ASCII without quote or backslash counts as text here. A quote that no backslash
/// precedes is never inside a string, so a piece such as `","type":"` can only be what it seems.
private struct TailReader {
    let base: UnsafeRawPointer
    /// The byte after what is left.
    var end: Int

    mutating func takes(_ piece: StaticString) -> Bool {
        let start = end - piece.utf8CodeUnitCount
        guard start >= 0, matches(base + start, piece) else { return false }
        end = start
        return true
    }

    /// A string's text, back to but not past its opening quote; nil where it is empty.
    mutating func text() -> Range<Int>? {
        let last = end
        while end > 0, isPlain((base + end - 1).load(as: UInt8.self)) { end -= 1 }
        return end < last ? end..<last : nil
    }

    /// A whole number from 1 to the largest 32-bit integer, without needless zeros.
    mutating func count() -> Int? {
        var value = 0
        var scale = 1
        let last = end
        while end > 0, last - end < 10 {
            let byte = (base + end - 1).load(as: UInt8.self)
            guard byte.isDigit else { break }
            value += Int(byte - Byte.zero) * scale
            scale *= 10
            end -= 1
        }
        // Of a number without a needless zero, the first digit is the one that makes it this long.
        guard value > 0, value >= scale / 10, value <= Int32.max else { return nil }
        return value
    }

    mutating func sixteenDigits() -> Int? {
        guard end >= 16, let value = Digits.sixteen(base + end - 16) else { return nil }
        end -= 16
        return value
    }

    mutating func time() -> Range<Int>? {
        let place = end - 24
        guard place >= 0,
            Timestamp.hasMilliseconds(UnsafeRawBufferPointer(start: base + place, count: 24))
        else { return nil }
        end = place
        return place..<place + 24
    }

    var endsInBrace: Bool { end > 0 && (base + end - 1).load(as: UInt8.self) == Byte.closeBrace }
}

/// Takes known pieces off the beginning of a line.
private struct HeadReader {
    let base: UnsafeRawPointer
    var at: Int
    let end: Int

    mutating func takes(_ piece: StaticString) -> Bool {
        guard at + piece.utf8CodeUnitCount <= end, matches(base + at, piece) else { return false }
        at += piece.utf8CodeUnitCount
        return true
    }

    mutating func text() -> Range<Int>? {
        let first = at
        while at < end, isPlain((base + at).load(as: UInt8.self)) { at += 1 }
        return first < at ? first..<at : nil
    }
}

@inline(__always)
private func matches(_ place: UnsafeRawPointer, _ piece: StaticString) -> Bool {
    for index in 0..<piece.utf8CodeUnitCount
    where (place + index).load(as: UInt8.self) != piece.utf8Start[index] {
        return false
    }
    return true
}

@inline(__always)
private func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F && byte != Byte.quote && byte != Byte.backslash
}
