import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What a difference says of what was claimed and found of actions at a peer review.
struct ReviewTable {
    /// One claim about an action, with what was said of it in between.
    struct Row {
        let about: ThingID
        let claim: PeerReviewProgressClaimed?
        /// What was found of it in between; nil where nothing was.
        let found: String?
        /// The fact last heard of.
        let at: Occurrence
        let sureness: Between.Sureness
    }

    let rows: [Row]
    private let between: Between

    /// What lies between two pictures, about some things or of some peer reviews; about all where
    /// none is named.
    init(_ between: Between, of things: [ThingID]) {
        self.between = between
        rows = between.after.history.things(of: PeerReview.kind).flatMap { review in
            Self.rows(between.life(of: review)).filter { row in
                things.isEmpty || things.contains(review) || things.contains(row.about)
            }
        }
    }

    private static func rows(_ review: Between.Life) -> [Row] {
        guard review.isChanged else { return [] }
        let told = PeerReviewNews.all(review.facts).filter { $0.about.kind == Action.kind[...] }
        var claims: [String] = []
        for one in told where !claims.contains(one.claim) { claims.append(one.claim) }
        return claims.compactMap { code in
            let own = told.filter { $0.claim == code }
            let between = own.compactMap { one -> (told: PeerReviewNews, Between.Sureness)? in
                review.sureness(of: one.fact.at).flatMap { $0 == .unplaced ? nil : (one, $0) }
            }
            guard let last = between.last else { return nil }
            let answer = between.compactMap { $0.told.fact.fact as? PeerReviewProgressAnswered }
            return Row(
                about: last.told.about,
                claim: own.compactMap { $0.fact.fact as? PeerReviewProgressClaimed }.last,
                found: answer.last.map { found in
                    found.outcome.rawValue.replacingDashes
                        + (found.basis.map { ": \($0)" } ?? "")
                }, at: last.told.fact.at, sureness: last.1)
        }
    }

    /// The actions that something was claimed or found of.
    var actions: Set<ThingID> { Set(rows.map(\.about)) }

    var sentence: String? {
        guard !rows.isEmpty else { return nil }
        let count = actions.count == 1 ? "1 action" : "\(actions.count) actions"
        return "At a peer review something was claimed or found of \(count)."
    }

    var table: Table {
        Table(
            "Claimed and found at a peer review", of: rows,
            [
                Asked("thing", "Action") { .text($0.about.text) },
                Asked("title", "Which is") { .text(between.after.name(of: $0.about)) },
                Asked("claimed", "What was claimed") { Cell($0.claim?.text) },
                Asked("found", "What was found of it") { Cell($0.found) },
                Asked("when", "When") { between.whenCell($0.at, $0.sureness) },
                Asked("known", "Known since") { .text($0.at.known.dayInEngland.written) },
                Asked("sources", "Sources") { Cell(provenance: $0.at) },
            ], whenEmpty: "None.")
    }
}

/// What one fact of a peer review tells of another thing: that something was claimed about it, or
/// what was found of the claim.
private struct PeerReviewNews {
    let about: ThingID
    /// The code of the claim.
    let claim: String
    let fact: KnownFact

    /// What some facts of one peer review tell of others, in their order.
    static func all(_ facts: [KnownFact]) -> [PeerReviewNews] {
        var about: [String: ThingID] = [:]
        for fact in facts {
            guard let claim = fact.fact as? PeerReviewProgressClaimed else { continue }
            about[claim.claim] = claim.about
        }
        return facts.compactMap { fact in
            let code: String
            switch fact.fact {
            case let claim as PeerReviewProgressClaimed: code = claim.claim
            case let answer as PeerReviewProgressAnswered: code = answer.claim
            default: return nil
            }
            return about[code].map { PeerReviewNews(about: $0, claim: code, fact: fact) }
        }
    }
}
