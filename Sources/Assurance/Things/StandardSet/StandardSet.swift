/// The standards that organisations rate themselves against, and the scale of the ratings, in one
/// edition.
public struct StandardSet: HasLife {
    public static let kind = "standard-set"
    public static let meaning =
        "an edition of the standards that organisations rate themselves against"
    public static let plainName = "a list of what must be done well to keep children safe"

    /// One standard as it stands now.
    public struct Standard: Equatable, Sendable {
        /// The code under which responses name it; its title where it has none.
        public let code: String
        public internal(set) var title: String
        /// The code of the standard of which it is a part; nil where it is a whole one.
        public internal(set) var partOf: String?
        /// The wording, where an amendment gave it.
        public internal(set) var text: String?
        /// The amendments that touched it.
        public internal(set) var amendments: [Cited<StandardAmended>] = []
        public internal(set) var isWithdrawn = false

        func isCalled(_ name: String) -> Bool { code == name || title == name }
    }

    public var life = Life<Standing>()
    public internal(set) var issue: Cited<StandardSetIssued>?
    /// Every standard of this edition, withdrawn ones too.
    public internal(set) var everyStandard: [Standard] = []
    public internal(set) var amendments: [Cited<StandardAmended>] = []

    public init() {}

    public var title: String? { issue?.value.title }

    public var edition: String? { issue?.value.edition }
    /// The set of which it is a version for some organisations; nil where it is none.
    public var variantOf: ThingID? { issue?.value.variantOf }
    /// The scale of its ratings; nil when none is recorded.
    public var scale: RatingScale? { issue?.value.scale }
    /// The standards in force.
    public var standards: [Standard] { everyStandard.filter { !$0.isWithdrawn } }
    /// Whether the issue listed its standards, so that an unknown one can be told.
    public var listsStandards: Bool { issue.map { !$0.value.standards.isEmpty } ?? false }

    /// The standard in force of that code or title.
    public func standard(_ name: String) -> Standard? {
        everyStandard.last { $0.isCalled(name) && !$0.isWithdrawn }
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Edition", edition)
        d.say("Scale", scale?.title)
        d.mention("Steps, worst first", scale?.values ?? [])
        d.mention("Assured from", scale?.threshold)
        d.mention("Version of", variantOf?.text)
        d.mention("Asked of", issue?.value.askedOf ?? [])
        d.say(
            "Standards",
            standards.map { one in
                (one.code == one.title ? one.code : "\(one.code) \(one.title)")
                    + (one.partOf.map { " (part of \($0))" } ?? "")
            })
        d.mention(
            "Amendments",
            amendments.map { one in
                let prompts = one.value.promptedBy.map(\.text) + one.value.promptedAlsoBy
                return "\(one.value.standard) \(one.value.change.rawValue)"
                    + (prompts.isEmpty ? "" : ", prompted by " + prompts.joined(separator: ", "))
            })
    }

    /// The words of a refusal for a standard that this edition does not have.
    func unknown(_ name: String, field: String) -> Refusal {
        let known = standards.map(\.code).joined(separator: ", ")
        return .field(
            FieldProblem(
                field: field,
                sentence:
                    "\"\(name)\" is not a standard of this edition. Its standards are: \(known)."))
    }

    mutating func amend(_ fact: StandardAmended, _ at: Occurrence) {
        let cited = Cited(fact, at)
        amendments.append(cited)
        let place =
            everyStandard.lastIndex { $0.isCalled(fact.standard) && !$0.isWithdrawn }
            ?? everyStandard.endIndex
        if place == everyStandard.endIndex {
            everyStandard.append(Standard(code: fact.standard, title: fact.standard))
        }
        everyStandard[place].amendments.append(cited)
        everyStandard[place].isWithdrawn = fact.change == .withdrawn
        if let text = fact.text { everyStandard[place].text = text }
    }

    public mutating func reword(_ part: TitleWording, _ fact: WordingChanged, _ at: Occurrence) {
        issue?.value.title = fact.to
    }
}
