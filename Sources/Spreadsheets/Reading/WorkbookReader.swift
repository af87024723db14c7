/// A workbook in the Office Open XML format (ECMA-376), read without running anything in it.
enum WorkbookReader {
    static func read(
        _ bytes: [UInt8], limits: SpreadsheetLimits
    ) throws(SpreadsheetProblem) -> Workbook {
        let result: Result<Workbook, SpreadsheetProblem> = bytes.withUnsafeBytes { bytes in
            Result { () throws(SpreadsheetProblem) in
                let package = try ZipPackage(bytes, limits: limits)
                return try read(package, limits: limits)
            }
        }
        return try result.get()
    }

    private static func read(
        _ package: ZipPackage, limits: SpreadsheetLimits
    ) throws(SpreadsheetProblem) -> Workbook {
        guard package.has("[Content_Types].xml"), package.has("_rels/.rels") else {
            throw SpreadsheetProblem(
                .notASpreadsheet,
                "The file is an archive, but no workbook. Take the workbook out and send that.")
        }
        let root = try relations(of: "", in: package)
        guard let main = root.values.first(where: { $0.kind == "officeDocument" })?.target else {
            throw ZipPackage.damaged
        }
        let index = WorkbookIndex()
        try XMLScan.read(main, of: package, with: index)
        guard index.isWorkbook else {
            throw SpreadsheetProblem(
                .notASpreadsheet, "The file is an Office document, but no workbook.")
        }
        let parts = try relations(of: main, in: package)
        var strings: [String] = []
        if let target = parts.values.first(where: { $0.kind == "sharedStrings" })?.target,
            package.has(target)
        {
            let reader = SharedStringsReader(limits: limits)
            try XMLScan.read(target, of: package, with: reader)
            strings = reader.strings
        }
        var styles = DateStyles()
        if let target = parts.values.first(where: { $0.kind == "styles" })?.target,
            package.has(target)
        {
            let reader = DateStylesReader()
            try XMLScan.read(target, of: package, with: reader)
            styles = reader.styles
        }
        var sheets: [Sheet] = []
        var left = limits.cells
        for entry in index.sheets {
            guard let part = parts[entry.relation], part.kind == "worksheet" else { continue }
            let reader = SheetReader(
                name: entry.name, strings: strings, styles: styles, is1904: index.is1904,
                limits: limits, left: left)
            do throws(SpreadsheetProblem) {
                try XMLScan.read(part.target, of: package, with: reader)
            } catch {
                throw SpreadsheetProblem(
                    error.code, error.sentence, sheet: entry.name, at: error.place)
            }
            left = reader.left
            var sheet = try reader.finished()
            sheet.isHidden = entry.isHidden
            sheets.append(sheet)
        }
        guard !sheets.isEmpty else { throw ZipPackage.damaged }
        return Workbook(sheets: sheets)
    }

    private static func relations(
        of part: String, in package: ZipPackage
    ) throws(SpreadsheetProblem) -> [String: RelationsReader.Relation] {
        var steps = part.split(separator: "/").map(String.init)
        let name = steps.popLast() ?? ""
        let folder = steps.joined(separator: "/")
        let reader = RelationsReader(folder: folder)
        let path = (steps + ["_rels", name + ".rels"]).joined(separator: "/")
        try XMLScan.read(path, of: package, with: reader)
        return reader.relations
    }
}

/// The sheets a workbook lists, and how it counts days.
private final class WorkbookIndex: ElementReader {
    var isWorkbook = false
    var is1904 = false
    var sheets: [(name: String, relation: String, isHidden: Bool)] = []

    func start(_ element: ElementName, _ attributes: Attributes) {
        switch element {
        case "workbook": isWorkbook = true
        case "workbookPr": is1904 = attributes.isOn("date1904")
        case "sheet":
            guard let name = attributes["name"], let relation = attributes["id"] else { return }
            sheets.append(
                (name, relation, attributes["state"].map { $0 != "visible" } ?? false))
        default: break
        }
    }
    func end(_ element: ElementName) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// Which part of a package another means by a short name.
private final class RelationsReader: ElementReader {
    struct Relation {
        let kind: String
        let target: String
    }
    private let folder: String
    var relations: [String: Relation] = [:]

    init(folder: String) { self.folder = folder }

    func start(_ element: ElementName, _ attributes: Attributes) {
        guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { return }
        var path: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = path.popLast()
            default: path.append(step)
            }
        }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        relations[id] = Relation(kind: kind, target: path.joined(separator: "/"))
    }
    func end(_ element: ElementName) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
}
