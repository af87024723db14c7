import Dates

/// A theme that the scrutineers looked into: what they asked, whom they heard, what they found, and
/// what was promised.
///
/// The state machine is that of section 4.7 of the event analysis. Fieldwork begins with the first
/// progress reported on it, or is known only by its completion; tracking begins with the first
/// progress reported after a promise, planned steps included.
public struct ScrutinyExercise: HasLife {
    public static let kind = "scrutiny"
    public static let meaning =
        "a theme that the independent scrutineers look into, or what a council's committee asks"
    public static let plainName = "a subject that people from outside look into"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case question
    }

    public enum Stage: String, LifeStage {
        case themeChosen = "theme-chosen"
        case beforeCommittee = "before-committee"
        case scoped
        case inFieldwork = "in-fieldwork"
        case findingsDrafted = "findings-drafted"
        case presented
        case committed
        case tracking
        case assuranceGiven = "assurance-given"
        case closed
        case abandoned

        public var isEnd: Bool { self == .abandoned }
    }

    public static let turns: Turns = [
        .close: Step(.closed, from: [.assuranceGiven])
    ]

    public var life = Life<Stage>()
    public internal(set) var choice: Cited<ScrutinyThemeChosen>?
    /// The beginning of a scrutiny by a council's committee; nil for a theme of the scrutineers.
    public internal(set) var committee: Cited<CommitteeScrutinyBegan>?
    public internal(set) var scope: Cited<ScrutinyScoped>?
    public internal(set) var fieldwork: [Cited<ScrutinyFieldworkCompleted>] = []
    public internal(set) var presentations: [Cited<ScrutinyFindingsPresented>] = []
    public internal(set) var commitments: [Cited<ScrutinyCommitmentMade>] = []
    public internal(set) var assurances: [Cited<ScrutinyAssuranceReported>] = []

    public init() {}

    public var title: String? { choice?.value.title ?? committee?.value.title }

    /// Whether the papers call it the current theme; nil when they do not say.
    public var isCurrent: Bool? { choice?.value.current }

    /// How many children were heard, as last written; nil means not recorded.
    public var childrenHeard: String? {
        fieldwork.last { $0.value.childrenHeard != nil }?.value.childrenHeard
    }

    /// The themes of all findings presented, without repeats.
    public var themes: [String] {
        var all: [String] = []
        for theme in presentations.flatMap(\.value.themes) where !all.contains(theme) {
            all.append(theme)
        }
        return all
    }

    /// Whether a body has answered the findings with a promise.
    var hasAnswer: Bool { !commitments.isEmpty }
    /// Whether what was promised is being followed up.
    var isFollowedUp: Bool {
        life.stage == .tracking || life.stage == .assuranceGiven || life.stage == .closed
    }

    public func describe(_ d: inout Description) {
        d.say(committee == nil ? "Theme" : "Before the committee", title)
        d.say("Status", life.stage)
        d.mention("Committee", committee?.value.committee?.text)
        d.mention("Question", choice?.value.question ?? committee?.value.question)
        d.mention("Prompted by", choice?.value.promptedBy ?? [])
        d.mention("Chosen by", choice?.value.chosenBy)
        d.mention("Methods", scope?.value.methods ?? [])
        d.mention("Plan", scope?.value.plan)
        if committee == nil { d.say("Children heard", childrenHeard) }
        d.mention("Groups heard", fieldwork.flatMap(\.value.groups))
        d.mention("Presented to", presentations.map { $0.value.forum + dated($0.effective) })
        d.mention("Themes found", themes)
        d.mention("Judgement", presentations.last { $0.value.judgement != nil }?.value.judgement)
        d.mention(
            "Promised",
            commitments.map { "\($0.value.body): \($0.value.promise)" + dated($0.effective) })
        d.mention(
            "Assurance",
            assurances.map { one in
                ([one.value.step.rawValue] + [one.value.what, one.value.result].compactMap { $0 })
                    .joined(separator: ": ")
            })
    }

    private func dated(_ date: FuzzyDate?) -> String { date.map { ", \($0.asWritten)" } ?? "" }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title:
            choice?.value.title = fact.to
            committee?.value.title = fact.to
        case .question:
            choice?.value.question = fact.to
            committee?.value.question = fact.to
        }
    }

    public mutating func progress(_ fact: ProgressReported, _ at: Occurrence) {
        switch life.stage {
        case .themeChosen, .scoped:
            if fact.isMoving { life.reach(.inFieldwork, from: [.scoped], at) }
        case .committed: life.reach(.tracking, from: [.committed], at)
        default: break
        }
    }

    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {
        life.reach(
            !commitments.isEmpty
                ? .tracking : committee == nil ? .themeChosen : .beforeCommittee, from: [], at)
    }

    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) {
        let drawn: [Stage?] = Stage.allCases.filter { $0 != .closed && $0 != .abandoned }
        life.reach(.abandoned, from: drawn, at)
    }
}
