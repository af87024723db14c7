/// The texts that cells of a workbook point to; of a phonetic reading nothing is kept.
final class SharedStringsReader: ElementReader {
    private(set) var strings: [String] = []
    private let limits: SpreadsheetLimits
    private var text = CellText()

    init(limits: SpreadsheetLimits) { self.limits = limits }

    func start(_ element: ElementName, _ attributes: Attributes) throws(SpreadsheetProblem) {
        if element == "si" { text.reset() }
        text.start(element)
        guard strings.count <= limits.cells else { throw limits.tooLarge("\(limits.cells) texts") }
    }

    func end(_ element: ElementName) {
        text.end(element)
        if element == "si" { strings.append(text.decoded) }
    }

    func text(_ bytes: UnsafeRawBufferPointer) { text.take(bytes) }
}

/// The text of a cell or a shared string: its runs in order.
struct CellText {
    private var bytes: [UInt8] = []
    private var isText = false
    private var isPhonetic = false

    mutating func reset() { bytes.removeAll(keepingCapacity: true) }

    mutating func start(_ element: ElementName) {
        if element == "t" { isText = true } else if element == "rPh" { isPhonetic = true }
    }

    mutating func end(_ element: ElementName) {
        if element == "t" { isText = false } else if element == "rPh" { isPhonetic = false }
    }

    mutating func take(_ piece: UnsafeRawBufferPointer) {
        if isText, !isPhonetic { bytes.append(contentsOf: piece) }
    }

    /// The text, with the escapes of ECMA-376 22.9.2.19 (`_x000D_`) undone.
    var decoded: String { Self.decoded(bytes) }

    static func decoded(_ bytes: [UInt8]) -> String {
        guard bytes.contains(UInt8(ascii: "_")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var text = String.UnicodeScalarView()
        var rest = Substring(String(decoding: bytes, as: UTF8.self))[...]
        while let match = rest.firstMatch(of: /_x([0-9A-Fa-f]{4})_/) {
            text.append(contentsOf: rest[..<match.range.lowerBound].unicodeScalars)
            if let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init) {
                text.append(scalar)
            } else {
                text.append(contentsOf: rest[match.range].unicodeScalars)
            }
            rest = rest[match.range.upperBound...]
        }
        text.append(contentsOf: rest.unicodeScalars)
        return String(text)
    }
}
