import Assessment
import Assurance
import Dates
import Replay

/// An audit a year on: what was rated, promised and evidenced at its close, beside what is so now.
struct YearOn {
    let audit: Seen<Audit>
    let close: Close
    let pictures: Pictures
    let standards: StandardSet?
    let answers: [AnswerYearOn]
    let undertakings: [Undertaking]
    let reviews: [Seen<PeerReview>]
    /// Claims made at the peer review about nothing that was promised.
    let otherClaims: [ReviewClaim]
    /// What was said at peer reviews, by the thing that it is about.
    let said: [ThingID: [KnownFact]]
    /// The meetings and peer reviews held on a known day.
    let gatherings: [Eve.Gathering]

    var now: Picture { pictures.now }

    /// Everything about an audit; `close` is the day it is held against.
    init(_ audit: Seen<Audit>, close: Close, _ now: Picture) {
        self.audit = audit
        self.close = close
        let pictures = Pictures(
            then: now.asAt(close.day),
            now: now)
        self.pictures = pictures
        standards =
            audit.possible.state.standards
            .flatMap { now.seen(StandardSet.self, $0) }?.possible.state
        let answers = now.all(Response.self)
            .filter { $0.possible.state.audit == audit.id }
            .map { AnswerYearOn(then: pictures.then.seen(Response.self, $0.id), now: $0) }
        self.answers = answers
        reviews = now.all(PeerReview.self).filter { $0.possible.state.audit == audit.id }
        let claims = reviews.flatMap { review in
            review.possible.state.claims.map { ReviewClaim(review, $0) }
        }
        let serving = Self.serving(audit.id, answers, reviews.map(\.id), now)
        undertakings = serving.compactMap { id, serving in
            now.seen(Action.self, id).map {
                Undertaking(
                    id, now: $0, serving: serving, claims: claims, between: close, and: pictures)
            }
        }
        let promised = Set(undertakings.map(\.id))
        otherClaims = claims.filter { !($0.about.map(promised.contains) ?? false) }
        said = PeersOnAction.all(now)
        gatherings = Eve.gatherings(reviews, now)
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

    /// The actions that answer the audit, each with whom it serves, in the order of their ids.
    ///
    /// An action answers it where an answer names it, where a recommendation of the audit became
    /// it, or where it says itself that it comes from the audit, one of its answers, findings or
    /// recommendations, or its peer review. What only carries another of them on is left to that
    /// one.
    private static func serving(
        _ audit: ThingID, _ answers: [AnswerYearOn], _ reviews: [ThingID], _ now: Picture
    ) -> [(ThingID, Serving)] {
        var served: [ThingID: Serving] = [audit: Serving()]
        for review in reviews { served[review] = Serving() }
        for answer in answers {
            served[answer.now.id, default: Serving()].add(answer.organisation, answer.standard)
        }
        for finding in now.all(Finding.self) {
            guard let source = finding.possible.state.source, let from = served[source] else {
                continue
            }
            var own = from
            own.add(finding.possible.state.record?.value.organisation, nil)
            served[finding.id] = own
        }
        var serving: [ThingID: Serving] = [:]
        func add(_ action: ThingID, _ from: Serving) {
            var all = serving[action] ?? Serving()
            for organisation in from.organisations { all.add(organisation, nil) }
            for standard in from.standards { all.add(nil, standard) }
            serving[action] = all
        }
        for recommendation in now.all(Recommendation.self) {
            let state = recommendation.possible.state
            guard let from = state.source.flatMap({ served[$0] }) else { continue }
            served[recommendation.id] = from
            for action in state.actions { add(action, from) }
        }
        for answer in answers {
            guard let from = served[answer.now.id] else { continue }
            for action in answer.now.possible.state.actions { add(action, from) }
        }
        for action in now.all(Action.self) {
            for source in action.possible.state.terms?.value.source ?? [] {
                if let from = served[source] { add(action.id, from) }
            }
        }
        let heirs = Set(
            serving.keys.flatMap { id in
                now.seen(Action.self, id)?.possible.successions.last?.value.by ?? []
            })
        return serving.filter { !heirs.contains($0.key) }.map { ($0.key, $0.value) }
            .sorted { $0.0 < $1.0 }
    }
}

/// One organisation's answer on one standard, at the close and now.
struct AnswerYearOn {
    let then: Seen<Response>?
    let now: Seen<Response>

    var id: ThingID { now.id }
    var state: Response { now.possible.state }
    var organisation: ThingID? { state.organisation }
    var standard: String? { state.standard }

    /// Whether an answer is no longer asked for.
    var isWithdrawn: Bool { state.life.stage == .withdrawn }
    var isAnswered: Bool { !state.submissions.isEmpty }
    /// Why it is no longer asked for.
    var withdrawal: String? { now.possible.withdrawals.last?.value.reason }
}

extension [AnswerYearOn] {
    /// Those still asked for.
    var asked: [AnswerYearOn] { filter { !$0.isWithdrawn } }
    var withdrawn: [AnswerYearOn] { filter(\.isWithdrawn) }
    var answered: [AnswerYearOn] { asked.filter(\.isAnswered) }

    /// How many of those asked for were answered: `10 of 10`.
    var rate: String { "\(answered.count) of \(asked.count)" }
}
