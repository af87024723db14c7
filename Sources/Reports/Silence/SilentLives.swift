import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Matters that have begun and are not ended: each is silent since it was last heard of, or since
/// what was due did not come.
enum SilentLives {
    /// Every open thing of a kind, silent since it was last heard of.
    static func all<T: Thing>(
        _ kind: T.Type, _ picture: Picture, _ heard: LastHeard, missing: String,
        isOpen: (T) -> Bool,
        whose: (T) -> [String?], due: (T) -> FuzzyDate? = { _ in nil }
    ) -> [Silence] {
        picture.all(kind).filter { $0.asked(isOpen) != .no }.map { one in
            let state = one.possible.state
            return Silence(
                one, isOpen: isOpen, whose: whose(state), missing: missing, due: due(state),
                last: heard.last(of: one.id))
        }
    }

    /// Requests not wholly answered, from the day on which the answer was due; without one, from
    /// when they were last heard of.
    static func requests(_ picture: Picture, _ heard: LastHeard) -> [Silence] {
        picture.all(InformationRequest.self).filter { $0.asked(\.isOpen) != .no }.compactMap {
            one in
            let state = one.possible.state
            let due = state.issuing?.value.due
            if let due, passed(due, picture) == nil { return nil }
            return Silence(
                one, isOpen: \.isOpen, whose: [state.issuing.map { picture.name(of: $0.value.to) }],
                missing: "a whole answer", due: due, since: due.flatMap { passed($0, picture) },
                last: heard.last(of: one.id))
        }
    }

    /// The bodies of the partnership at work, from the last meeting that any paper tells of.
    static func groups(_ picture: Picture) -> [Silence] {
        let held = Dictionary(grouping: picture.all(Meeting.self).filter(\.possible.state.wasHeld))
        {
            $0.possible.state.group ?? .none
        }
        return picture.all(PartnershipGroup.self).filter { one in
            one.asked(\.isAtWork) != .no && one.possible.state.sort != .linked
        }.map { group in
            let state = group.possible.state
            let meetings = (held[group.id] ?? []).sorted {
                let dates = [$0, $1].map { $0.possible.state.date?.bounds ?? .unbounded }
                return dates[0].isListed(before: dates[1])
            }
            let latest = meetings.last
            let fact = latest.flatMap { meeting in
                picture.history.standing(of: meeting.id, known: picture.cut).last {
                    $0.at.id == meeting.possible.state.holding?.at.id
                }
            }
            let begun = state.life.reached(.established)?.at.heard
            return Silence(
                group, isOpen: \.isAtWork, whose: [state.terms?.value.chair?.text],
                missing: (latest == nil ? "any meeting" : "a later meeting")
                    + (state.terms?.value.meets.map { "; meets: \($0)" } ?? ""),
                since: latest?.possible.state.date?.bounds ?? begun,
                last: fact)
        }
    }

    /// Meetings neither held nor cancelled by the day after the last on which they were to be held.
    static func meetings(_ picture: Picture, _ heard: LastHeard) -> [Silence] {
        picture.all(Meeting.self).compactMap { one in
            let state = one.possible.state
            guard !state.wasHeld, !state.isEnded, let date = state.schedulings.last?.value.on,
                let since = passed(date, picture)
            else { return nil }
            return Silence(
                one, isOpen: { !$0.wasHeld && !$0.isEnded },
                whose: [state.body, state.group.map { picture.name(of: $0) }],
                missing: "that it was held, moved or cancelled", due: date, since: since,
                last: heard.last(of: one.id))
        }
    }

    /// Publications in hand of which the day they were due is past.
    static func publications(_ picture: Picture, _ heard: LastHeard) -> [Silence] {
        picture.all(Publication.self).compactMap { one in
            let state = one.possible.state
            guard !state.isEnded, let draft = state.inHand, let due = draft.value.due,
                let since = passed(due, picture)
            else { return nil }
            return Silence(
                one, isOpen: { !$0.isEnded && $0.inHand != nil }, whose: [],
                missing: "that it came out", due: due, since: since,
                last: heard.last(of: one.id))
        }
    }

    /// The last day of a date, once it is past; nil before, and where it has none or goes on.
    static func passed(_ due: FuzzyDate, _ picture: Picture) -> DateBounds? {
        guard !due.isOpenEnded, let last = due.bounds.latest, picture.cut.asAt > last else {
            return nil
        }
        return DateBounds(last)
    }
}

extension Review {
    /// Whether a review is under way and its report is not out.
    var isOnItsWay: Bool {
        switch life.stage {
        case .notified, .inRapidReview, .underReconsideration, .lcsprDecided,
            .nationalReviewDecided, .localReviewDecided, .inReview, .approved, .held:
            true
        default: false
        }
    }
}
