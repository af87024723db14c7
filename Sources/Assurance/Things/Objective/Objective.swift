/// What a plan wants to reach under a priority, and how it will be known.
public struct Objective: HasLife {
    public static let kind = "objective"
    public static let meaning = "what a plan wants to reach, and how it will be known"
    public static let plainName = "something that should get better"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case number
        case measures
    }

    public var life = Life<Standing>()
    /// The objective as first set.
    public internal(set) var original: Cited<ObjectiveSet>?
    /// The objective in force.
    public internal(set) var terms: Cited<ObjectiveSet>?

    public init() {}

    public var title: String? { terms?.value.title }

    public var number: String? { terms?.value.number }
    public var plan: ThingID? { terms?.value.plan }
    public var priority: ThingID? { terms?.value.priority }
    public var measures: [String] { terms?.value.measures ?? [] }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.mention("Number", number)
        d.mention("Priority", priority?.text)
        d.mention("Plan", plan?.text)
        d.say("Measures", measures)
        d.mention("Aims at", terms?.value.aim?.rawValue)
    }

    /// A new measure takes the place of the one it names, or stands beside the others.
    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: terms?.value.title = fact.to
        case .number: terms?.value.number = fact.to
        case .measures:
            if let place = measures.firstIndex(where: { $0 == fact.from }) {
                terms?.value.measures[place] = fact.to
            } else {
                terms?.value.measures.append(fact.to)
            }
        }
    }
}
