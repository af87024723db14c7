public import Assurance
public import Dates
import Replay

/// One breach of a rule by one thing, with what shows it.
public struct Breach: Equatable, Sendable {
    public let thing: ThingID
    /// Which of several breaches of one rule by one thing this is: a seat, a date, a colour.
    ///
    /// The same breach has the same part in both folds; empty where there is only one.
    public let part: String
    /// What is breached, in a sentence; in several where courses of events show it otherwise.
    public private(set) var sentences: [String]
    /// The days on one of which the breach began; nil where no day is recorded.
    public private(set) var since: DateBounds?
    /// The facts that show it, and what is missing that should be there.
    public private(set) var evidence: [Evidence]
    /// Other things that it concerns, such as the review that prompted what was not done.
    public var others: [ThingID] = []
    /// The rule that it is of; nil where none is, or where the flag says which in its evidence.
    public var rests: ClockRule?
    /// Why it cannot be told whether this is a breach; nil where it certainly is one.
    public var doubt: String?

    public init(
        of thing: ThingID, part: String = "", _ sentence: String, since: DateBounds?,
        evidence: [Evidence], doubt: String? = nil
    ) {
        self.thing = thing
        self.part = part
        sentences = [sentence]
        self.since = since
        self.evidence = evidence
        self.doubt = doubt
    }

    public var isCertain: Bool { doubt == nil }

    /// What is breached, in one text: of several sentences each, for any of them may be so.
    public var sentence: String { sentences.joined(separator: " Or: ") }

    /// The same breach as several courses of events show it: with all that any of them says of it.
    static func joining(_ worlds: [Breach]) -> Breach {
        var one = worlds[worlds.count - 1]
        one.sentences = Told(met: worlds.flatMap(\.sentences)).values
        let days = worlds.compactMap(\.since)
        one.since = days.first.map { days.reduce($0) { $0.union($1) } }
        one.evidence = worlds.flatMap(\.evidence).reduce(into: []) { all, evidence in
            if !all.contains(evidence) { all.append(evidence) }
        }
        return one
    }

    /// The same breach, of one of the partnership's own rules; nil where none is named.
    func resting(on rule: ThingID?, in world: World) -> Breach {
        var copy = self
        copy.rests = rule.flatMap { world.one(GovernanceRule.self, $0) }.map { ClockRule($0) }
        return copy
    }

    /// Whether it is a breach by a thing, or concerns it.
    public func concerns(_ wanted: ThingID) -> Bool {
        thing == wanted || part == wanted.text || others.contains(wanted)
    }
}

/// One thing that shows a breach: a fact, or that nothing is recorded where something should be.
public struct Evidence: Equatable, Sendable {
    /// What it says, or what is not recorded.
    public let words: String
    /// The fact; nil where the absence of one is the evidence.
    public let at: Occurrence?
    /// When what it says was so; nil for an absence, and where no date is recorded.
    public let when: FuzzyDate?

    /// What a fact says; `date` where that is of another time than the fact.
    public init(_ words: String, _ at: Occurrence, on date: FuzzyDate? = nil) {
        self.words = words
        self.at = at
        when = date ?? at.effective
    }

    private init(absence: String) {
        words = absence
        at = nil
        when = nil
    }

    /// That nothing is recorded where something should be: `no letter is recorded`.
    public static func absence(_ words: String) -> Evidence { Evidence(absence: words) }

    public static func == (a: Self, b: Self) -> Bool { a.words == b.words && a.at?.id == b.at?.id }
}
