import Assessment
import Assurance
import Dates
import Replay

/// An audit a year on: what was rated, promised and evidenced at its close, beside what is so now.
struct YearOn {
    let audit: ThingID
    let name: String
    let close: Close
    let now: Picture
    let standards: StandardSet?
    let answers: [AnswerYearOn]
    let undertakings: [Undertaking]
    let reviews: [ReviewYearOn]
    /// Claims made at the peer review about nothing that was promised.
    let otherClaims: [PeerClaim]
    /// The meetings and peer reviews held on a known day.
    let gatherings: [Eve.Gathering]

    /// Everything about an audit; `close` is the day it is held against.
    init(_ audit: ThingID, close: Close, _ now: Picture) {
        self.audit = audit
        self.close = close
        self.now = now
        name = now.name(of: audit)
        standards = now.latest { world in
            world.one(Audit.self, audit)?.state.standards
                .flatMap { world.one(StandardSet.self, $0)?.state }
        }
        answers = now.past.things(of: Response.kind, naming: audit)
            .compactMap { AnswerYearOn($0, of: audit, then: close.day, now) }
        reviews = now.past.things(of: PeerReview.kind, naming: audit)
            .compactMap { ReviewYearOn($0, of: audit, now) }
        undertakings = Self.serving(audit, now).compactMap {
            Undertaking($0, since: close, in: now)
        }
        let promised = Set(undertakings.map(\.id))
        otherClaims = reviews.flatMap(\.claims).filter {
            !($0.about.map(promised.contains) ?? false)
        }
        gatherings = Eve.gatherings(reviews, now)
    }

    /// The actions that answer the audit in any course of events, each once.
    private static func serving(_ audit: ThingID, _ now: Picture) -> [AuditAction] {
        let courses = now.told { AuditActions(of: audit, in: $0).served }.values
        var all: [ThingID: AuditAction] = [:]
        for one in courses.joined() { all[one.action] = one }
        return all.values.sorted { $0.action < $1.action }
    }

    /// Whether a colour says something of an action today, by the partnership's own legend.
    func says(_ colour: ActionRated.Rating?, _ meaning: ColourMeaning.Meaning) -> Bool {
        now.told { $0.legend.says(colour, meaning) }.value ?? false
    }

    /// The code and the title of a standard, as the audit's standard set has them.
    func standard(_ name: String) -> (code: String, title: String) {
        standards?.standard(name).map { ($0.code, $0.title) } ?? (name, name)
    }

    /// A standard by its code and title, as the audit's standard set has them.
    func standardName(_ name: String?) -> String {
        guard let name else { return "a standard that is not recorded" }
        let (code, title) = standard(name)
        return title == code ? code : "\(code) \(title)"
    }
}

extension Picture {
    /// The answer of all that may have happened by the day.
    ///
    /// It names what stands beside others that are marked, and counts nothing.
    func latest<V: Equatable & Sendable>(_ question: (World) -> V?) -> V? {
        told(question).values.last ?? nil
    }
}

/// A peer review of an audit, and the claims made at it.
struct ReviewYearOn {
    let review: Folded<PeerReview>
    let claims: [PeerClaim]

    init?(_ id: ThingID, of audit: ThingID, _ now: Picture) {
        guard
            let review = now.latest({ $0.one(PeerReview.self, id) }),
            review.state.audit == audit
        else { return nil }
        self.review = review
        claims = PeerClaim.all(at: review)
    }
}

/// One organisation's answer on one standard, at the close and now.
struct AnswerYearOn {
    let id: ThingID
    /// As it was at the close, in every course of events in which it had begun.
    let then: Told<Response>?
    let now: Told<Response>
    /// Whether its two ratings lie further apart than the partnership's rule allows, and how many
    /// steps that is; nil where no rule is in force.
    let wide: Told<WideGap?>
    /// Of what it is, which no date leaves open: whose it is, on which standard, why it was called
    /// off.
    private let fold: Folded<Response>

    init?(_ id: ThingID, of audit: ThingID, then day: Day, _ now: Picture) {
        guard let fold = now.latest({ $0.one(Response.self, id) }), fold.state.audit == audit,
            let told = now.told(Response.self, id, { one, _ in one.state })
        else { return nil }
        self.id = id
        self.fold = fold
        self.now = told
        then = now.asAt(day).told(Response.self, id) { one, _ in one.state }
        wide = now.told { WideGap(id, $0) }
    }

    /// How wide a gap a rule allows, and whether one is wider.
    struct WideGap: Equatable {
        let most: Int
        let isWide: Answer

        init?(_ response: ThingID, _ world: World) {
            guard let limit = OwnLimit(.moderationGap, in: world) else { return nil }
            most = limit.most
            isWide = Rating(of: response, in: world)?.isWide(for: limit) ?? .no
        }
    }

    var organisation: ThingID? { fold.state.organisation }
    var standard: String? { fold.state.standard }

    /// Whether something holds of it: yes or no where every course of events says so.
    func holds(_ question: (Response) -> Bool) -> Answer {
        now.map(question).value.map { Answer($0) } ?? .cannotTell
    }

    /// What is so of it in every course of events; nil where they differ.
    func sure<V: Equatable & Sendable>(_ question: (Response) -> V?) -> V? {
        now.map(question).value ?? nil
    }

    /// Whether it certainly is no longer asked for.
    var isWithdrawn: Bool { holds { $0.life.stage == .withdrawn } == .yes }
    var isAnswered: Answer { holds { !$0.submissions.isEmpty } }
    /// Why it is no longer asked for.
    var withdrawal: String? { fold.withdrawals.last?.value.reason }
    /// What children said, where it shows a difference.
    var voices: [String] { fold.impacts.compactMap(\.value.voiceOfChild) }
}

extension [AnswerYearOn] {
    /// Those still asked for.
    var asked: [AnswerYearOn] { filter { !$0.isWithdrawn } }
    var withdrawn: [AnswerYearOn] { filter(\.isWithdrawn) }
    var answered: [AnswerYearOn] { asked.filter { $0.isAnswered == .yes } }
    /// Those of which the dates cannot tell whether they were answered.
    var unsure: [AnswerYearOn] { asked.filter { $0.isAnswered == .cannotTell } }

    /// How many of those asked for were answered: `10 of 10`.
    var rate: String {
        "\(answered.count) of \(asked.count)"
            + (unsure.isEmpty ? "" : " (of \(unsure.count) more the dates cannot tell)")
    }
}
