/// The name of a tile or a bundle of entries: `tile/0/x001/x234/067.p/8` (C2SP tlog-tiles).
public struct TilePath: Hashable, Sendable {
    /// How many hashes or entries a full tile holds.
    public static let fullWidth = 256

    public enum Kind: Hashable, Sendable {
        /// Hashes: of leaves at level 0, of full tiles of the level below at the others; up to 63.
        case hashes(level: Int)
        /// The entries themselves.
        case entries
    }

    public let kind: Kind
    /// The number of the tile within its level, from 0.
    public let index: Int
    /// How many hashes or entries this tile holds: 1 to 256.
    public let width: Int

    public init(_ kind: Kind, index: Int, width: Int = TilePath.fullWidth) {
        if case .hashes(let level) = kind {
            precondition(0...63 ~= level, "Levels go from 0 to 63.")
        }
        precondition(index >= 0, "Tiles are counted from 0.")
        precondition(1...Self.fullWidth ~= width, "A tile holds 1 to 256 hashes.")
        self.kind = kind
        self.index = index
        self.width = width
    }

    public var isFull: Bool { width == Self.fullWidth }

    /// The full tile that takes the place of this one when the log has grown.
    public var full: TilePath { TilePath(kind, index: index) }

    public var text: String {
        let kind =
            switch kind {
            case .hashes(let level): String(level)
            case .entries: "entries"
            }
        var groups = [padded(index % 1000)]
        var rest = index / 1000
        while rest > 0 {
            groups.insert("x" + padded(rest % 1000), at: 0)
            rest /= 1000
        }
        let suffix = isFull ? "" : ".p/\(width)"
        return "tile/\(kind)/\(groups.joined(separator: "/"))\(suffix)"
    }

    /// Reads what `text` gives, and nothing else.
    public init(_ text: String) throws(CheckpointProblem) {
        func no(_ why: String) -> CheckpointProblem {
            .malformed(.tilePath, why: "“\(text)” \(why)")
        }
        var parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].elementsEqual("tile".utf8) else {
            throw no("does not begin with tile/, a level and a number")
        }
        let kind: Kind
        if parts[1].elementsEqual("entries".utf8) {
            kind = .entries
        } else if let level = Decimal.read(parts[1]), level <= 63 {
            kind = .hashes(level: level)
        } else {
            throw no("has no level from 0 to 63")
        }
        var width = Self.fullWidth
        if let number = parts[parts.count - 2].dropping(last: ".p") {
            guard let partial = Decimal.read(parts.removeLast()), 1..<width ~= partial else {
                throw no("has no width from 1 to 255 after .p/")
            }
            width = partial
            parts[parts.count - 1] = number
        }
        guard let index = Self.index(of: parts[2...]) else {
            throw no("does not write its number in groups of three digits")
        }
        self.init(kind, index: index, width: width)
    }

    private static func index(of groups: ArraySlice<Substring.UTF8View>) -> Int? {
        var index = 0
        for (place, group) in zip(groups.indices, groups) {
            let isLast = place == groups.endIndex - 1
            guard let digits = isLast ? group : group.dropping("x"), digits.count == 3,
                let number = Decimal.read(digits.drop { $0 == UInt8(ascii: "0") }) ?? zero(digits),
                isLast || place > groups.startIndex || number > 0
            else { return nil }
            let (thousands, tooMany) = index.multipliedReportingOverflow(by: 1000)
            let (sum, tooMuch) = thousands.addingReportingOverflow(number)
            guard !tooMany, !tooMuch else { return nil }
            index = sum
        }
        return index
    }

    private static func zero(_ digits: Substring.UTF8View) -> Int? {
        digits.elementsEqual("000".utf8) ? 0 : nil
    }
}

extension TilePath: CustomStringConvertible {
    public var description: String { text }
}

private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 3 - digits.count) + digits
}

extension Substring.UTF8View {
    fileprivate func dropping(last words: String) -> Substring.UTF8View? {
        suffix(words.utf8.count).elementsEqual(words.utf8) ? dropLast(words.utf8.count) : nil
    }
}
