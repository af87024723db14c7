public import Dates

/// A field as a person typed it: its name, and its value or nothing.
public struct TypedField: Hashable, Sendable {
    /// The name; parts of a part are joined by dots: `sources.document`, `sources.2.document`.
    public let name: String
    public let value: String?

    public init(_ name: String, _ value: String?) {
        self.name = name
        self.value = value
    }
}

/// Reads fields as people type them: `due="Autumn 2019"`, a list by repeating its name.
public struct TypedFields: FieldCoder {
    private let typed: [TypedField]
    private let prefix: String
    private let keepsOthers: Bool
    /// The day on which they are typed, for "today"; nil where nobody says.
    private let today: Day?
    private var read: Set<String> = []
    /// The field names asked for so far, in order, for a message about a name that does not exist.
    private var asked: [String] = []

    /// `keepingOthers`: a field that was not typed keeps the value it has; otherwise it becomes
    /// empty.
    public init(_ typed: [TypedField], keepingOthers: Bool = false, today: Day? = nil) {
        self.init(typed, prefix: "", keepingOthers: keepingOthers, today: today)
    }

    private init(_ typed: [TypedField], prefix: String, keepingOthers: Bool, today: Day?) {
        self.typed = typed
        self.prefix = prefix
        keepsOthers = keepingOthers
        self.today = today
    }

    /// Refuses names that no field has.
    public func refuseUnread() throws(FieldProblem) {
        guard let stranger = typed.first(where: { !read.contains($0.name) }) else { return }
        let near = Nearest.name(to: stranger.name, among: asked)
        throw FieldProblem(
            field: stranger.name,
            sentence: "\"\(stranger.name)\" is not a field of this fact."
                + (near.map { " Did you mean \"\($0)\"?" }
                    ?? " Its fields are: \(asked.joined(separator: ", ")).")
        )
    }

    /// The values typed for a field; nil when it was not typed at all.
    private mutating func values(_ name: String) -> [String?]? {
        asked.append(prefix + name)
        let found = typed.filter { $0.name == prefix + name }
        guard !found.isEmpty else { return nil }
        read.insert(prefix + name)
        return found.map(\.value)
    }

    private mutating func one(_ name: String) throws(FieldProblem) -> String?? {
        guard let all = values(name) else { return nil }
        guard all.count == 1, let value = all.first else {
            throw FieldProblem(
                field: prefix + name,
                sentence: "\"\(prefix + name)\" is given \(all.count) times but takes one value.")
        }
        return .some(value)
    }

    private func located<R>(
        _ name: String, _ body: () throws(FieldProblem) -> R
    ) throws(FieldProblem) -> R {
        do { return try body() } catch { throw error.inside(prefix + name) }
    }

    public mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let typed = try one(name) else { return clear(&value) }
        value = try located(name) { () throws(FieldProblem) in
            guard let typed else { return nil }
            return try V(reading: typed)
        }
    }

    public mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let typed = try one(name) else { return clear(&value) }
        guard let typed else {
            value = nil
            return
        }
        guard let number = Int(typed.filter { $0 != "," }) else {
            throw FieldProblem(
                field: prefix + name, sentence: "\"\(typed)\" is not a whole number.")
        }
        value = number
    }

    public mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let typed = try one(name) else { return clear(&value) }
        switch typed?.lowercased() {
        case nil: value = nil
        case "yes", "true", "y": value = true
        case "no", "false", "n": value = false
        case let other?:
            throw FieldProblem(
                field: prefix + name, sentence: "\"\(other)\" is neither yes nor no.")
        }
    }

    public mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let typed = try one(name) else { return clear(&value) }
        guard let typed else {
            value = nil
            return
        }
        do {
            value = try FuzzyDate(typed: typed, pairs: rule.pairs, today: today)
        } catch {
            throw FieldProblem(field: prefix + name, sentence: error.sentence)
        }
    }

    public mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) {
        let isEmptied = try isEmptied(name, G.self)
        if isEmptied || !keepsOthers { value = nil }
        guard hasParts(prefix + name + ".") else { return }
        value = try part(prefix + name + ".", from: value ?? G())
    }

    public mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let all = values(name) else {
            if !keepsOthers { value = [] }
            return
        }
        value = try located(name) { () throws(FieldProblem) in
            var list: [V] = []
            for one in all { if let one { list.append(try V(reading: one)) } }
            return list
        }
    }

    public mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) {
        let isEmptied = try isEmptied(name, G.self)
        if isEmptied || !keepsOthers { value = [] }
        let start = prefix + name + "."
        guard hasParts(start) else { return }
        var number = 1
        var isNumbered = false
        while number <= value.count || hasParts("\(start)\(number).") {
            if hasParts("\(start)\(number).") {
                if number > value.count { value.append(G()) }
                value[number - 1] = try part("\(start)\(number).", from: value[number - 1])
                isNumbered = true
            }
            number += 1
        }
        if isNumbered { return }
        guard value.count < 2 else {
            throw FieldProblem(
                field: prefix + name,
                sentence:
                    "there are \(value.count) of \"\(prefix + name)\". Say which, as in \(start)1.")
        }
        value = [try part(start, from: value.first ?? G())]
    }

    /// Whether a field that has parts was typed as nothing, to empty it; it has no value of its
    /// own.
    private mutating func isEmptied<G: FieldGroup>(
        _ name: String, _ kind: G.Type
    ) throws(FieldProblem) -> Bool {
        guard let typed = try one(name) else { return false }
        guard typed == nil else {
            let parts = FieldDescriber.fields(of: kind).map { "\(prefix + name).\($0.name)" }
            throw FieldProblem(
                field: prefix + name,
                sentence:
                    "\"\(prefix + name)\" has parts. Give them: \(parts.joined(separator: ", ")).")
        }
        return true
    }

    private func hasParts(_ start: String) -> Bool { typed.contains { $0.name.hasPrefix(start) } }

    private mutating func part<G: FieldGroup>(
        _ start: String, from group: G
    ) throws(FieldProblem) -> G {
        var inner = TypedFields(
            typed, prefix: start, keepingOthers: keepsOthers, today: today)
        var part = group
        try part.fields(&inner)
        read.formUnion(inner.read)
        asked += inner.asked
        return part
    }

    private func clear<V>(_ value: inout V?) {
        if !keepsOthers { value = nil }
    }
}
