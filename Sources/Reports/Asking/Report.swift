import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// One question asked of history.
///
/// Adding one is a file in this room and a line in ``ReportList``.
public protocol Report: Sendable {
    /// The noun it is asked by: `actions`.
    static var name: String { get }
    /// The question it answers, as a person would put it.
    static var question: String { get }
    /// Ways to narrow it, such as `lead=Lead-EH`.
    static var parameters: [ReportParameter] { get }

    init(_ arguments: ReportArguments) throws(ReportProblem)

    /// Why it cannot be answered from a picture, though it was asked rightly; nil where it can.
    func problem(_ picture: Picture) -> ReportProblem?

    /// The answer from one picture of history: nothing else, so the same picture gives the same
    /// page.
    func page(_ picture: Picture) -> Page
}

extension Report {
    public static var parameters: [ReportParameter] { [] }
    public func problem(_ picture: Picture) -> ReportProblem? { nil }
}

/// Why a report cannot be asked so.
public struct ReportProblem: Error, Equatable, Sendable {
    public let sentence: String

    public init(_ sentence: String) { self.sentence = sentence }
}
