public import Assurance
public import Replay
public import Spreadsheets

/// A form that people fill in: what stands above its table, and the columns of the table.
public protocol Form: Sendable {
    /// The word by which the command line names it.
    static var name: String { get }
    static var title: String { get }
    /// What it is for, in a sentence.
    static var meaning: String { get }
    /// What is asked once, above the table.
    static var header: [FormField] { get }
    /// The columns of the table; the first finds the row's place and is always required.
    static var columns: [FormField] { get }
    /// How a column of the last cycle's answers begins: read by nobody.
    static var remembered: String { get }

    /// The facts that a filled form tells.
    ///
    /// - Parameters:
    ///   - filled: What was found in the file.
    ///   - known: Everything in the ledger.
    ///   - asked: What the command says beside the file.
    /// - Returns: The facts that are not there yet, and what is wrong or worth a second look.
    static func facts(
        _ filled: FilledForm, _ known: History, _ asked: FormRequest
    ) -> ReturnedFacts

    /// The form for somebody to fill in.
    ///
    /// - Parameters:
    ///   - known: Everything in the ledger.
    ///   - asked: For which audit and organisation.
    /// - Returns: The workbook, filled in as far as the ledger knows.
    /// - Throws: What is missing to make it.
    static func blank(_ known: History, _ asked: FormRequest) throws(FormProblem) -> WorkbookDraft
}

extension Form {
    /// Who is to fill the form in.
    ///
    /// - Parameters:
    ///   - known: Everything in the ledger.
    ///   - asked: For which audit.
    /// - Returns: The organisations that the audit asked; where it asked none yet, or no audit is
    ///   meant, every member of the partnership.
    public static func recipients(_ known: History, _ asked: FormRequest) -> [ThingID] {
        let responses = known.things(of: Response.kind).compactMap {
            known.state(Response.self, $0)?.state
        }
        let own = Set(responses.filter { $0.audit == asked.audit }.compactMap(\.organisation))
        if asked.audit != nil, !own.isEmpty { return own.sorted() }
        return known.things(of: Organisation.kind).filter { id in
            guard let one = known.state(Organisation.self, id), one.ending == nil else {
                return false
            }
            return one.state.category?.value.isMember ?? true
        }
    }
}

/// What is asked of a form beside its file.
public struct FormRequest: Sendable {
    public var audit: ThingID?
    public var organisation: ThingID?
    /// Why an answer is given again.
    public var reason: String?

    public init(audit: ThingID? = nil, organisation: ThingID? = nil, reason: String? = nil) {
        self.audit = audit
        self.organisation = organisation
        self.reason = reason
    }
}

/// Why a form cannot be made or found.
public struct FormProblem: Error, Hashable, Sendable {
    public let sentence: String
    /// What to do next.
    public let next: String?

    public init(_ sentence: String, next: String? = nil) {
        self.sentence = sentence
        self.next = next
    }
}

/// Every form, one a line.
public enum Forms {
    public static let all: [any Form.Type] = [Section11Return.self, ActionUpdate.self]

    public static func named(_ name: String) throws(FormProblem) -> any Form.Type {
        if let form = all.first(where: { $0.name == name }) { return form }
        let names = all.map { $0.name }
        let near = Nearest.name(to: name, among: names)
        throw FormProblem(
            "There is no form \"\(name)\"."
                + (near.map { " Did you mean \"\($0)\"?" }
                    ?? " There are: \(names.joined(separator: ", "))."))
    }
}
