public import Assurance
public import Spreadsheets

/// A fact that a row of a form tells: its fields as typed, each with the cell it came from.
public struct ReturnedFact: Sendable {
    public let kind: String
    public let thing: String
    public let fields: [TypedField]
    /// The heading and the cell that each field came from, by the field's name.
    let origins: [String: (heading: String, cell: FilledCell)]
    /// Where the fact as a whole comes from.
    public let cell: CellAddress?
    /// The row, counted from 0; nil for what stands above the table.
    public let row: Int?
}

/// Everything that a filled form tells.
public struct ReturnedFacts: Sendable {
    public var facts: [ReturnedFact] = []
    public var problems: [ReturnProblem] = []
    /// Rows of which everything stands in the ledger already.
    public var knownRows = 0
    /// Rows that tell something new.
    public var newRows = 0
    /// The organisation whose form it is, where it could be told.
    public var organisation: ThingID?

    public init() {}

    /// The problem that a refused fact is, at the cell that its field came from.
    ///
    /// - Parameters:
    ///   - refusal: Why the ledger does not take the fact.
    ///   - fact: The fact.
    ///   - filled: The form it came from.
    /// - Returns: The problem, with the form's own headings in place of the fact's field names.
    public static func problem(
        _ refusal: Refusal, of fact: ReturnedFact, in filled: FilledForm
    ) -> ReturnProblem {
        let field = refusal.field.flatMap { name in
            fact.origins[name] ?? fact.origins[String(name.prefix { $0 != "." })]
        }
        var sentence = refusal.sentence
        if let name = refusal.field, let field {
            if sentence.hasPrefix("\"\(name)\": ") {
                sentence = String(sentence.dropFirst(name.count + 4))
                sentence = sentence.prefix(1).uppercased() + sentence.dropFirst()
            }
            sentence = sentence.replacing("\"\(name)\"", with: "\"\(field.heading)\"")
        }
        return ReturnProblem(
            file: filled.file, sheet: filled.sheet, cell: field?.cell.address ?? fact.cell,
            heading: field?.heading, found: field?.cell.text ?? "", sentence: sentence)
    }
}

/// Gathers the fields of one fact from cells.
struct FactFromCells {
    private let kind: String
    private let thing: String
    private let row: Int?
    private var cell: CellAddress?
    private var fields: [TypedField] = []
    private var origins: [String: (heading: String, cell: FilledCell)] = [:]

    init(_ kind: String, about thing: String, row: Int?, at cell: CellAddress?) {
        self.kind = kind
        self.thing = thing
        self.row = row
        self.cell = cell
    }

    /// A field that somebody filled in; one left blank is left out.
    mutating func say(_ name: String, _ cell: FilledCell?, under field: FormField) {
        guard let cell, !cell.text.isEmpty else { return }
        say(name, cell.text, from: cell, under: field)
    }

    /// A field read out of a cell.
    mutating func say(
        _ name: String, _ value: String, from cell: FilledCell, under field: FormField
    ) {
        fields.append(TypedField(name, value))
        origins[name] = (field.heading, cell)
    }

    /// A field that follows from where the form belongs.
    mutating func say(_ name: String, _ value: String) { fields.append(TypedField(name, value)) }

    /// The fact, with the paper, the sheet and the cell it is stated in.
    func returned(_ filled: FilledForm) -> ReturnedFact {
        var all = fields
        all.append(TypedField("sources.1.document", filled.file))
        let place = cell.map { "\(filled.sheet), cell \($0)" } ?? filled.sheet
        all.append(TypedField("sources.1.section", place))
        return ReturnedFact(
            kind: kind, thing: thing, fields: all, origins: origins, cell: cell, row: row)
    }
}

extension Refusal {
    /// The field it is about, where it is about one.
    var field: String? {
        switch self {
        case .field(let problem): problem.field.isEmpty ? nil : problem.field
        case .unknownThing(_, let field), .unknownFact(_, let field): field
        case .notOnScale, .noScale: "rating"
        default: nil
        }
    }
}
