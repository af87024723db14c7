/// What is wrong with an EDTF text, as a sentence.
struct EDTFProblem: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }

    static let shape = EDTFProblem(
        "EDTF is written like 2023-03-31, 2023-03, 2019-23 or 2019-06/..")
}

/// A whole EDTF text read: one date, an interval, or a set.
struct EDTFReading {
    var level: Int
    var start: DateBounds
    var end: DateBounds
    var shape: EDTF.Shape
    var qualifiers: EDTF.Qualifiers

    init(_ text: [UInt8]) throws(EDTFProblem) {
        if text.isEmpty { throw EDTFProblem("It is empty.") }
        if text.contains(where: { $0 <= 32 }) { throw EDTFProblem("EDTF has no spaces.") }
        if text[0] == UInt8(ascii: "[") || text[0] == UInt8(ascii: "{") {
            try self.init(set: text)
        } else if text.contains(UInt8(ascii: "/")) {
            try self.init(interval: text)
        } else {
            try self.init(date: text[...])
        }
    }

    private init(date text: ArraySlice<UInt8>) throws(EDTFProblem) {
        let term =
            if text.first == UInt8(ascii: "Y") {
                try EDTFTerm(longYear: text)
            } else if text.contains(UInt8(ascii: "T")) { try EDTFTerm(moment: text) } else {
                try EDTFTerm(text)
            }
        level = term.level
        start = term.bounds
        end = term.bounds
        shape = term.isSeason ? .season : .date
        qualifiers = term.qualifiers
    }
}

// MARK: - Intervals

extension EDTFReading {
    /// One side of an interval.
    private enum End {
        case term(EDTFTerm)
        case open
        case unknown

        init(_ text: ArraySlice<UInt8>) throws(EDTFProblem) {
            if text.isEmpty {
                self = .unknown
            } else if text.elementsEqual("..".utf8) {
                self = .open
            } else {
                self = .term(try EDTFTerm(text))
            }
        }

        var term: EDTFTerm? { if case .term(let term) = self { term } else { nil } }
        var isOpen: Bool { if case .open = self { true } else { false } }
    }

    private init(interval text: [UInt8]) throws(EDTFProblem) {
        let sides = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard sides.count == 2 else { throw EDTFProblem("An interval has one stroke.") }
        let first = try End(sides[0])
        let last = try End(sides[1])
        if sides[0].isEmpty, sides[1].isEmpty {
            throw EDTFProblem("An interval has a beginning or an end.")
        }
        if let from = first.term, let to = last.term, from.earliest > to.latestStart {
            throw EDTFProblem("An interval does not end before it begins.")
        }
        let terms = [first.term, last.term].compactMap(\.self)
        let isPlain = terms.count == 2
        level = terms.reduce(isPlain ? 0 : 1) { max($0, $1.hasUnspecified ? 2 : $1.level) }
        start = first.term?.bounds ?? .unbounded
        end = last.term?.bounds ?? .unbounded
        shape = last.isOpen ? .openEnded : .interval
        qualifiers = terms.reduce(into: []) { $0.formUnion($1.qualifiers) }
    }
}

// MARK: - Sets

extension EDTFReading {
    private init(set text: [UInt8]) throws(EDTFProblem) {
        let isAll = text[0] == UInt8(ascii: "{")
        guard text.count > 2, text.last == UInt8(ascii: isAll ? "}" : "]") else {
            throw EDTFProblem("A set ends with the bracket that matches its first.")
        }
        let members = text[1..<(text.count - 1)]
            .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        level = 2
        qualifiers = []
        var all: [DateBounds] = []
        for (index, text) in members.enumerated() {
            let member = try SetMember(text)
            if member.from == nil, index > 0 {
                throw EDTFProblem("Only the first member of a set may be open at its beginning.")
            }
            if member.to == nil, index < members.count - 1 {
                throw EDTFProblem("Only the last member of a set may be open at its end.")
            }
            all.append(
                DateBounds(earliest: member.from?.bounds.earliest, latest: member.to?.bounds.latest)
            )
            for term in [member.from, member.to] { qualifiers.formUnion(term?.qualifiers ?? []) }
        }
        start = all.dropFirst().reduce(all[0]) { $0.union($1) }
        end = start
        shape = isAll ? .all(all) : .one(all)
    }

    /// A member of a set: a date, or all from one date to another; a side left out is open.
    private struct SetMember {
        let from: EDTFTerm?
        let to: EDTFTerm?

        init(_ text: ArraySlice<UInt8>) throws(EDTFProblem) {
            guard let dots = SetMember.dots(in: text) else {
                let term = try EDTFTerm(text)
                (from, to) = (term, term)
                return
            }
            let left = text[..<dots]
            let right = text[(dots + 2)...]
            if left.isEmpty, right.isEmpty { throw EDTFProblem.shape }
            from = left.isEmpty ? nil : try EDTFTerm(left)
            to = right.isEmpty ? nil : try EDTFTerm(right)
            if let from, let to, from.earliest > to.latestStart {
                throw EDTFProblem("A range in a set does not end before it begins.")
            }
        }

        private static func dots(in text: ArraySlice<UInt8>) -> Int? {
            text.indices.dropLast().first {
                text[$0] == UInt8(ascii: ".") && text[$0 + 1] == UInt8(ascii: ".")
            }
        }
    }
}
