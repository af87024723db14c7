import Assurance
import Dates
public import Replay

/// Every flag, in the order of its code.
public enum FlagList {
    public static let all: [any Flag.Type] = [
        InquorateMeeting.self, AbsenceWithoutLetter.self, UnreviewedAbsences.self,
        LateNotification.self, UnsentAnnualReport.self, LateAnnualReport.self,
        SharedIndependence.self, UnsoundReview.self, UnownedRecommendation.self,
        NeglectedAction.self, MovedDueDate.self, UnprovenCompletion.self, UnbasedReduction.self,
        ContradictedFigures.self, UnsoundAnswer.self, MissedYearOn.self,
        UnissuedAmendment.self, UnreportedDecision.self, UnansweredRequest.self,
        StalledDispute.self, MultiAgencyAuditGap.self, PassedReviewDate.self, StaleDecision.self,
        PastAsFuture.self, FutureEffect.self, UnequalShares.self, EarlyPublication.self,
        SilentCommitment.self, OwedStatement.self, ProposedGroupAtWork.self, VacantLead.self,
        UnboundedCover.self, OftenMovedDueDate.self, WideModerationGap.self, BeforeBeginning.self,
    ]

    /// The flag of a code or a name, whatever the letters' size: `F-10`, `neglected-action`.
    public static func flag(_ wanted: String) -> (any Flag.Type)? {
        let wanted = wanted.lowercased()
        return all.first { $0.code.lowercased() == wanted || $0.name == wanted }
    }

    /// What the flags show in a picture, by code and then by thing.
    public static func raised(_ flags: [any Flag.Type] = all, in picture: Picture) -> [Raised] {
        flags.flatMap { flag in
            flag.raised(in: picture).sorted { $0.isListed(before: $1) }
                .map { Raised(flag: flag, breach: $0) }
        }
    }
}

/// A breach, and the flag that shows it.
public struct Raised: Sendable {
    public let flag: any Flag.Type
    public let breach: Breach
}

extension Breach {
    /// What makes two breaches of one flag the same.
    struct Key: Hashable {
        let thing: ThingID
        let part: String
    }

    var key: Key { Key(thing: thing, part: part) }

    fileprivate func isListed(before other: Breach) -> Bool {
        thing == other.thing ? countsBefore(part, other.part) : thing < other.thing
    }

    /// The same breach where not every course of events shows it, with the facts that leave it open.
    func doubted(in picture: Picture) -> Breach {
        var copy = self
        copy.doubt = Self.doubt(about: thing, in: picture)
        return copy
    }

    private static func doubt(about thing: ThingID, in picture: Picture) -> String {
        let by = "by \(picture.cut.asAt.written)"
        let open = picture.history.standing(of: thing, known: picture.cut)
            .filter { picture.cut.hasHappened($0.at) == .cannotTell }
        guard let first = open.first else {
            return "the dates do not tell whether what it rests on had happened \(by)"
        }
        let when = first.at.effective.map { "dated \"\($0.asWritten)\"" } ?? "not dated"
        let others = open.count == 1 ? "" : ", and \(open.count - 1) more"
        return "the dates do not tell what had happened \(by): \(first.at.name) is \(when)\(others)"
    }
}
