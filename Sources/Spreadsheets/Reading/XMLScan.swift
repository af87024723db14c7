import CExpat

/// What reads a part of a workbook as its elements go by; names are local, without namespaces.
protocol ElementReader: AnyObject {
    func start(_ element: ElementName, _ attributes: Attributes) throws(SpreadsheetProblem)
    func end(_ element: ElementName) throws(SpreadsheetProblem)
    func text(_ bytes: UnsafeRawBufferPointer)
}

/// The name of an element, as bytes that last for one call.
struct ElementName {
    private let local: UnsafePointer<CChar>

    fileprivate init(_ qualified: UnsafePointer<CChar>) {
        var local = qualified
        var at = qualified
        while at.pointee != 0 {
            if at.pointee == Attributes.separator { local = at + 1 }
            at += 1
        }
        self.local = local
    }

    static func == (name: ElementName, text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        for at in 0..<count
        where name.local[at] == 0 || UInt8(bitPattern: name.local[at]) != text.utf8Start[at] {
            return false
        }
        return name.local[count] == 0
    }

    static func ~= (text: StaticString, name: ElementName) -> Bool { name == text }
}

/// The attributes of an element, as bytes that last for one call.
struct Attributes {
    fileprivate static let separator = CChar(bitPattern: UInt8(ascii: "|"))
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    fileprivate init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

    /// The bytes of an attribute by its local name; nil where it is absent.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var at = 0
        while let found = pairs[at], let value = pairs[at + 1] {
            if ElementName(found) == name {
                var count = 0
                while value[count] != 0 { count += 1 }
                return UnsafeRawBufferPointer(start: value, count: count)
                    .assumingMemoryBound(to: UInt8.self)
            }
            at += 2
        }
        return nil
    }

    subscript(name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// An attribute that is 1 or true.
    func isOn(_ name: StaticString) -> Bool { self[name] == "1" || self[name] == "true" }
}

/// One part of a workbook, read as XML while it is unpacked; no entity and no document type.
final class XMLScan {
    private let parser: XML_Parser
    private let reader: any ElementReader
    private var problem: SpreadsheetProblem?

    private init(_ reader: any ElementReader) {
        guard let parser = XML_ParserCreateNS("UTF-8", Attributes.separator) else {
            preconditionFailure("There is memory for a parser.")
        }
        self.parser = parser
        self.reader = reader
    }

    deinit { XML_ParserFree(parser) }

    /// Reads one part.
    ///
    /// - Throws: Where it is absent, damaged, no XML, or declares a document type.
    static func read(
        _ name: String, of package: ZipPackage, with reader: any ElementReader
    ) throws(SpreadsheetProblem) {
        let scan = XMLScan(reader)
        scan.listen()
        try package.unpack(name) { piece throws(SpreadsheetProblem) in
            try scan.feed(piece, isLast: false)
        }
        try scan.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private func feed(
        _ piece: UnsafeRawBufferPointer, isLast: Bool
    ) throws(SpreadsheetProblem) {
        let status = XML_Parse(
            parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count),
            isLast ? 1 : 0)
        if let problem { throw problem }
        guard status == XML_STATUS_OK else { throw ZipPackage.damaged }
    }

    private func fail(_ problem: SpreadsheetProblem) {
        self.problem = problem
        XML_StopParser(parser, 0)
    }

    private func listen() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let scan = XMLScan.of(context), let name, let attributes,
                    scan.problem == nil
                else { return }
                do throws(SpreadsheetProblem) {
                    try scan.reader.start(ElementName(name), Attributes(attributes))
                } catch {
                    scan.fail(error)
                }
            },
            { context, name in
                guard let scan = XMLScan.of(context), let name, scan.problem == nil else { return }
                do throws(SpreadsheetProblem) {
                    try scan.reader.end(ElementName(name))
                } catch {
                    scan.fail(error)
                }
            })
        XML_SetCharacterDataHandler(parser) { context, text, count in
            guard let scan = XMLScan.of(context), let text else { return }
            scan.reader.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            XMLScan.of(context)?.fail(
                SpreadsheetProblem(
                    .unsafe,
                    "The file declares a document type, which could draw in other files. No "
                        + "spreadsheet program does that: ask who sent it."))
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLScan? {
        context.map { Unmanaged<XMLScan>.fromOpaque($0).takeUnretainedValue() }
    }
}
