public import Dates

/// A state said line by line: a label and a value, for people.
public struct Description: Equatable, Sendable {
    public struct Line: Hashable, Sendable {
        public let label: String
        public let value: Value
    }

    public enum Value: Hashable, Sendable {
        case text(String)
        case date(FuzzyDate)
        case list([String])
        case notRecorded
    }

    public private(set) var lines: [Line] = []

    public init() {}

    /// A value that is always shown: when absent, as not recorded.
    public mutating func say(_ label: String, _ text: String?) {
        lines.append(Line(label: label, value: text.map(Value.text) ?? .notRecorded))
    }

    public mutating func say(_ label: String, _ date: FuzzyDate?) {
        lines.append(Line(label: label, value: date.map(Value.date) ?? .notRecorded))
    }

    public mutating func say(_ label: String, _ word: (some Word)?) { say(label, word?.text) }

    /// A stage stands everywhere in the same plain words.
    public mutating func say(_ label: String, _ stage: (some LifeStage)?) {
        say(label, stage?.words)
    }

    public mutating func say(_ label: String, _ role: RoleTitle?) { say(label, role?.text) }

    public mutating func say(_ label: String, _ list: [String]) {
        lines.append(Line(label: label, value: list.isEmpty ? .notRecorded : .list(list)))
    }

    /// A value that is shown only when there is one.
    public mutating func mention(_ label: String, _ text: String?) {
        if text != nil { say(label, text) }
    }

    public mutating func mention(_ label: String, _ date: FuzzyDate?) {
        if date != nil { say(label, date) }
    }

    public mutating func mention(_ label: String, _ list: [String]) {
        if !list.isEmpty { say(label, list) }
    }
}
