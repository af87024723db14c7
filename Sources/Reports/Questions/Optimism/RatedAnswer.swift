import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One answer of an organisation on a standard, with its two ratings on the scale of its audit.
struct RatedAnswer {
    let response: Seen<Response>
    let audit: ThingID?
    let auditName: String
    let organisationName: String
    /// The title of the standard in the edition that the audit asked about; else its code.
    let standardName: String
    let set: ThingID?
    let scale: RatingScale?
    /// When the audit looks at, so that audits stand in the order of their periods.
    let period: DateBounds
    /// How many steps higher the organisation rated itself; nil while it cannot be compared.
    let gap: Told<Int?>
    let obstacle: Told<Rating.Obstacle?>

    /// Every answer, audit by audit in the order of their periods.
    static func all(_ picture: Picture) -> [RatedAnswer] {
        let answers = picture.all(Response.self).map { RatedAnswer($0, picture) }
        let alike = Dictionary(grouping: answers, by: \.organisationName).mapValues {
            Set($0.map(\.organisation)).count
        }
        return answers.map { alike[$0.organisationName] == 1 ? $0 : $0.withID }.sorted { a, b in
            if a.period != b.period { return a.period.isListed(before: b.period) }
            return a.response.id < b.response.id
        }
    }

    /// What stands around an answer in one course of events.
    private struct Setting: Equatable {
        let audit: String?
        let organisation: String?
        let standard: String?
        let set: ThingID?
        let scale: RatingScale?
        let period: DateBounds

        init(_ rating: Rating, _ world: World) {
            let asked = rating.response.state.standard
            audit = rating.audit?.name
            organisation = rating.organisation.map(world.name)
            standard = asked.map { rating.edition?.state.heading(of: $0) ?? $0 }
            set = rating.edition?.id ?? rating.audit?.state.standards
            scale = rating.scale
            period = rating.period
        }
    }

    let organisation: ThingID?
    /// The standard as the request names it.
    let standard: String?

    private init(_ response: Seen<Response>, _ picture: Picture) {
        let id = response.id
        let settings = picture.told { world in
            Rating(of: id, in: world).map { Setting($0, world) }
        }.values.compactMap { $0 }
        func name(_ part: (Setting) -> String?) -> String? {
            let names = Told(met: settings.map(part)).values.compactMap { $0 }
            return names.isEmpty ? nil : names.joined(separator: " or ")
        }
        let request = response.told { $0.state.request?.value }.values.compactMap { $0 }.last
        self.response = response
        audit = request?.audit
        organisation = request?.organisation
        standard = request?.standard
        auditName = name(\.audit) ?? request?.audit.text ?? "not recorded"
        organisationName = name(\.organisation) ?? "not recorded"
        standardName = name(\.standard) ?? "not recorded"
        set = settings.last?.set
        scale = settings.last?.scale
        period = settings.last?.period ?? .unbounded
        gap = picture.told { Rating(of: id, in: $0)?.gap }
        obstacle = picture.told { Rating(of: id, in: $0)?.obstacle }
    }

    /// The same, with the id of the organisation where another is called the same.
    private var withID: RatedAnswer { RatedAnswer(self, called: organisation) }

    private init(_ one: RatedAnswer, called organisation: ThingID?) {
        response = one.response
        audit = one.audit
        self.organisation = organisation
        standard = one.standard
        auditName = one.auditName
        organisationName = one.organisationName + (organisation.map { " (\($0))" } ?? "")
        standardName = one.standardName
        set = one.set
        scale = one.scale
        period = one.period
        gap = one.gap
        obstacle = one.obstacle
    }

    /// The gap, where the dates can tell and there is one.
    var sureGap: Int? { gap.value ?? nil }
    /// Whether the dates leave open which gap there is, or whether there is one.
    var isOpen: Bool { gap.value == nil }

    var gapCell: Cell { Cell(gap.map { Cell($0) }) }

    /// Why it has no gap, in words; nil where it has one, or may have.
    var obstacleWords: String? {
        let words = obstacle.values.compactMap { $0?.words }
        return words.count < obstacle.values.count ? nil : words.joined(separator: ", or ")
    }
}

extension Rating.Obstacle {
    var words: String {
        switch self {
        case .withdrawn: "the request was withdrawn"
        case .auditCancelled: "the audit was cancelled"
        case .noStandards: "the audit names no standard set, so no scale is known"
        case .noScale(let set): "no scale is recorded of \(set)"
        case .notReturned: "it was not returned"
        case .notApplicable: "the standard does not apply to it"
        case .withoutRating: "it answered without a rating"
        case .twoRatings: "it rated itself by two steps at once"
        case .noOwnRating: "no own rating is recorded"
        case .noModeratedRating: "no moderated rating is recorded"
        case .offScale(let rating, let scale):
            "\"\(rating)\" is not a step of the scale \(scale)"
        }
    }
}
