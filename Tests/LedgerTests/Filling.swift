import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// Fills every field of a fact with a random value of a kind that the field takes.
struct Filling: FieldCoder {
    enum Extent {
        /// Every field.
        case whole
        /// A field that may be left out is, now and then.
        case partial
    }

    private(set) var chance: Chance
    private let extent: Extent
    private let dates: RandomDate.Sort

    init(_ chance: Chance, _ extent: Extent, dates: RandomDate.Sort) {
        self.chance = chance
        self.extent = extent
        self.dates = dates
    }

    /// A group with its fields filled.
    static func group<G: FieldGroup>(
        _ kind: G.Type, _ chance: inout Chance, _ extent: Extent = .whole,
        dates: RandomDate.Sort = .any
    ) throws(FieldProblem) -> G {
        var filling = Filling(chance, extent, dates: dates)
        var group = G()
        try group.fields(&filling)
        chance = filling.chance
        return group
    }

    private mutating func leavesOut(_ rule: FieldRule) -> Bool {
        extent == .partial && !rule.isRequired && chance.once(in: 3)
    }

    private mutating func inner<G: FieldGroup>(_ kind: G.Type) throws(FieldProblem) -> G {
        // A part is filled whole: a part of which nothing is said cannot be typed.
        try Self.group(kind, &chance, .whole, dates: dates)
    }

    private mutating func reading<V: FieldText>(_ kind: V.Type) throws(FieldProblem) -> V {
        try V(reading: RandomText.of(V.shape, &chance))
    }

    mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) {
        value = leavesOut(rule) ? nil : try reading(V.self)
    }

    mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) {
        let numbers = rule.numbers ?? -99999...99999
        value =
            leavesOut(rule)
            ? nil
            : chance.pick([numbers.lowerBound, numbers.upperBound, chance.number(numbers)])
    }

    mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) {
        value = leavesOut(rule) ? nil : chance.once(in: 2)
    }

    mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) {
        value = leavesOut(rule) ? nil : try RandomDate.any(dates, &chance)
    }

    mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) {
        value = leavesOut(rule) ? nil : try inner(G.self)
    }

    mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) {
        value = []
        if leavesOut(rule) { return }
        for _ in 0..<chance.number(1...3) { value.append(try reading(V.self)) }
    }

    mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) {
        value = []
        if leavesOut(rule) { return }
        for _ in 0..<chance.number(1...3) { value.append(try inner(G.self)) }
    }
}

/// Random texts of every shape that fields take.
enum RandomText {
    static func of(_ shape: TextShape, _ chance: inout Chance) -> String {
        switch shape {
        case .words, .restricted: words(&chance)
        case .oneOf(let words): chance.pick(words)
        case .form("thing", _): thing(&chance)
        case .form("fact", _): id(&chance)
        case .form("role", _): chance.pick(roles)
        case .form("number", _): chance.pick(["0", "-1", "33.6", "84750", "007", "0.050"])
        case .form("time", _): chance.pick(["00:00", "09:05", "10:30", "23:59"])
        case .form("day", _): chance.pick(["2020-02-29", "1989-12-31", "2024-03-31"])
        case .form("day of the year", _): chance.pick(["01-31", "02-29", "09-30"])
        case .form("level", _): chance.pick(["act", "statutory-guidance", "letter"])
        case .form("colour or state", _): chance.pick(["blue", "green", "unrated", "delayed"])
        case .form(let name, _): unknown(name)
        }
    }

    private static func unknown(_ form: String) -> String {
        Issue.record("There is a new form of text, \(form): say here how it looks.")
        return form
    }

    private static let roles = [
        "Independent Scrutineer", "Lead-EH", "not stated", "Partnership Manager",
        "Director of Children, Schools and Families", "Named GP", "Chair",
    ]

    private static let pieces = [
        "Baseline audit", " ", "  padded", "\"quoted\"", "back\\slash", "line\nbreak", "\ttab",
        "\r\n", "é", "e\u{301}", "😀", "👩‍👧", "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{2028}", "\u{202E}",
        "=1+1", "@label", "review/child-m#4", "none", "0", "{\"a\":[1]}", "},\"id\":", "，", "ß",
        "\u{FEFF}", "<script>", "&amp;", "’",
    ]

    static func words(_ chance: inout Chance) -> String {
        var text = (0..<chance.number(0...4)).map { _ in chance.pick(pieces) }.joined()
        if chance.once(in: 50) { text += String(repeating: "long ", count: 200) }
        // A blank text is refused, so it ends in something to be seen.
        return text.contains { !$0.isWhitespace } ? text : text + "x"
    }

    static func thing(_ chance: inout Chance) -> String {
        let kind = chance.pick(ThingKinds.all).kind
        return kind + "/" + chance.pick(["1", "1.6c", "a-b", "2019-2021/x", "0", "010"])
    }

    static func id(_ chance: inout Chance) -> String {
        var digits = String(chance.next(), radix: 16) + String(chance.next(), radix: 16)
        digits = String((digits + String(repeating: "0", count: 32)).prefix(32))
        let letters = Array(digits)
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(letters[$0]) }
            .joined(separator: "-")
    }
}

/// Random dates, as exact and as fuzzy as sources are.
enum RandomDate {
    enum Sort {
        case any
        /// Only such as come out the same when their words are typed again.
        case typed
    }

    private static let phrases = [
        "31 March 2023", "2023-03-31", "March 2020", "2019", "Autumn 2019", "early 2023",
        "Q3 2022-23", "fy:2022-23", "31/03/2023", "by January 2020", "June 2019 and ongoing",
        "between May 2019 and January 2020", "March 2020 and March 2021", "about 2020",
    ]

    private static let edtfs = [
        "2020-02-29", "2020-02", "2020", "2019-23", "2019-06/..", "../2019-06", "2019/2021-03",
        "2020-02/", "/2020-02", "2020?", "2020-02~", "{2020-03,2021-03}", "[2020-03,2021-03]",
        "20XX", "2020-XX-01", "2019-22/2020-21", "Y170000002",
    ]

    static func any(_ sort: Sort, _ chance: inout Chance) throws(FieldProblem) -> FuzzyDate {
        do {
            if sort == .typed || chance.once(in: 2) {
                return try FuzzyDate(typed: chance.pick(phrases))
            }
            let words = RandomText.words(&chance)
            return try FuzzyDate(asWritten: words, edtf: chance.pick(edtfs))
        } catch {
            throw FieldProblem(field: "", sentence: error.sentence)
        }
    }
}
