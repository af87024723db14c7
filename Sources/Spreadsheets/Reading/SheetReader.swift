/// One sheet of a workbook, cell by cell.
final class SheetReader: ElementReader {
    private(set) var left: Int
    private let strings: [String]
    private let styles: DateStyles
    private let is1904: Bool
    private let limits: SpreadsheetLimits

    private var sheet: Sheet
    private var row = -1
    private var column = -1
    private var cells: [Cell] = []

    private var type = CellType.number
    private var style = 0
    private var isFormula = false
    private var isValue = false
    private var value: [UInt8] = []
    private var inline = CellText()

    private enum CellType { case number, shared, inline, formulaText, yesNo, error, isoDate }

    init(
        name: String, strings: [String], styles: DateStyles, is1904: Bool,
        limits: SpreadsheetLimits, left: Int
    ) {
        sheet = Sheet(name: name)
        self.strings = strings
        self.styles = styles
        self.is1904 = is1904
        self.limits = limits
        self.left = left
    }

    /// The sheet, with its rows from the top.
    func finished() throws(SpreadsheetProblem) -> Sheet {
        for (above, below) in zip(sheet.rows, sheet.rows.dropFirst())
        where above.index >= below.index { throw ZipPackage.damaged }
        return sheet
    }

    func start(_ element: ElementName, _ attributes: Attributes) throws(SpreadsheetProblem) {
        switch element {
        case "c": try startCell(attributes)
        case "v":
            isValue = true
            value.removeAll(keepingCapacity: true)
        case "f": isFormula = true
        case "row":
            row = attributes["r"].flatMap(Int.init).map { $0 - 1 } ?? row + 1
            column = -1
            guard (0...CellAddress.last.row).contains(row) else { throw ZipPackage.damaged }
            if attributes.isOn("hidden") { sheet.hiddenRows.insert(row) }
        case "col":
            guard attributes.isOn("hidden"), let first = attributes["min"].flatMap(Int.init),
                let last = attributes["max"].flatMap(Int.init), 1 <= first, first <= last,
                last <= CellAddress.last.column + 1
            else { return }
            sheet.hiddenColumns.formUnion(first - 1...last - 1)
        case "mergeCell":
            guard let range = attributes["ref"].flatMap({ CellRange($0) }) else { return }
            guard sheet.merged.count < limits.parts else {
                throw limits.tooLarge("\(limits.parts) merged cells")
            }
            sheet.merged.append(range)
        default: inline.start(element)
        }
    }

    private func startCell(_ attributes: Attributes) throws(SpreadsheetProblem) {
        if let written = attributes.bytes("r") {
            guard let address = CellAddress(bytes: written), row < 0 || address.row == row,
                address.column > column
            else { throw ZipPackage.damaged }
            column = address.column
        } else {
            column += 1
        }
        guard row >= 0, column <= CellAddress.last.column else { throw ZipPackage.damaged }
        style = attributes["s"].flatMap(Int.init) ?? 0
        type =
            switch attributes["t"] {
            case nil, "n": .number
            case "s": .shared
            case "inlineStr": .inline
            case "str": .formulaText
            case "b": .yesNo
            case "e": .error
            case "d": .isoDate
            default: throw ZipPackage.damaged
            }
        isFormula = false
        value.removeAll(keepingCapacity: true)
        inline.reset()
    }

    func end(_ element: ElementName) throws(SpreadsheetProblem) {
        switch element {
        case "v": isValue = false
        case "c":
            guard let found = try found() else { return }
            guard left > 0 else { throw limits.tooLarge("\(limits.cells) cells") }
            left -= 1
            cells.append(
                Cell(CellAddress(row: row, column: column), found, isFormula: isFormula))
        case "row":
            guard !cells.isEmpty else { return }
            sheet.rows.append(Sheet.Row(index: row, cells: cells))
            cells = []
        default: inline.end(element)
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        if isValue { value.append(contentsOf: bytes) } else { inline.take(bytes) }
    }

    /// What the cell holds; nil where it holds nothing.
    private func found() throws(SpreadsheetProblem) -> CellValue? {
        if type == .inline {
            let text = inline.decoded
            return text.isEmpty ? nil : .text(try bounded(text))
        }
        guard !value.isEmpty else { return nil }
        let text = String(decoding: value, as: UTF8.self)
        switch type {
        case .shared:
            guard let index = Int(text), strings.indices.contains(index) else {
                throw ZipPackage.damaged
            }
            return strings[index].isEmpty ? nil : .text(try bounded(strings[index]))
        case .formulaText: return .text(try bounded(CellText.decoded(value)))
        case .yesNo: return .yesNo(text == "1" || text == "true")
        case .error: return .error(text)
        case .isoDate: return .text(text)
        case .number, .inline:
            guard let number = Double(text), number.isFinite else { throw ZipPackage.damaged }
            if styles.isDate(style: style),
                let date = SpreadsheetDate(serial: number, is1904: is1904)
            {
                return .date(date)
            }
            // A program may write 3 as 3.0 or 3E0: what a person sees is 3.
            if number == number.rounded(), abs(number) < 1e15 {
                return .number(String(Int(number)))
            }
            return .number(number.description)
        }
    }

    private func bounded(_ text: String) throws(SpreadsheetProblem) -> String {
        guard text.utf8.count <= limits.letters * 4, text.count <= limits.letters else {
            throw SpreadsheetProblem(
                .tooLarge, "A cell holds more than \(limits.letters) letters.",
                sheet: sheet.name, at: CellAddress(row: row, column: column))
        }
        return text
    }
}
