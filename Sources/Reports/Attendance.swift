import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Who of the statutory partners was at a meeting held, as a report says it.
struct Attendance {
    let meeting: Seen<Meeting>
    private let partners: PartnersAtMeeting

    init(_ meeting: Seen<Meeting>, _ scene: Scene) {
        self.meeting = meeting
        partners = PartnersAtMeeting(meeting.possible, scene)
    }

    var present: [ThingID]? { partners.present }
    var absent: [ThingID] { partners.absent }
    var quorum: Folded<GovernanceRule>? { partners.quorum }
    var letter: Folded<GovernanceRule>? { partners.letter }

    /// Whether enough statutory partners were there; cannot tell without attendance, nothing
    /// without a rule.
    var isQuorate: Cell {
        partners.isQuorate.map(Cell.init) ?? .notApplicable
    }

    /// For each statutory partner absent, the letter that is due or was sent.
    var letters: Cell {
        guard letter != nil else { return .notApplicable }
        guard present != nil else { return .cannotTell(["due", "not due"]) }
        return .list(
            absent.map { seat in
                let sent = meeting.possible.state.followUps(of: seat).last {
                    $0.value.step == .letterSent
                }
                guard let sent else { return "due: \(seat)" }
                return "sent: \(seat)"
                    + (sent.effective.map { ", \(DateInWords.written($0))" } ?? "")
            })
    }

    static func table(_ meetings: [Seen<Meeting>], _ picture: Picture) -> Table {
        let scene = Scene.both(of: picture).possible
        return Table(
            "Quorum of the meetings held", of: meetings.map { Attendance($0, scene) },
            [
                Asked("thing", "Thing") { $0.meeting.idCell },
                Asked("present", "Statutory partners there") { one in
                    one.present.map { .list($0.map(\.text)) } ?? .notRecorded
                },
                Asked("needed", "Needed", .trailing) { one in
                    one.quorum.map { Cell($0.state.quorum) } ?? .notApplicable
                },
                Asked("rule", "Rule") { Cell($0.quorum?.id.text) },
                Asked("quorate", "Quorate") { $0.isQuorate },
                Asked("absent", "Statutory partners not there") { one in
                    one.present == nil ? .notRecorded : .list(one.absent.map(\.text))
                },
                Asked("letter", "Letter about the absence") { $0.letters },
                Asked("letter_rule", "Asked for by") { one in
                    one.letter.map { .text($0.id.text) } ?? .notApplicable
                },
            ], whenEmpty: "None.")
    }

    /// The rules in force that set a quorum, or ask for a letter about an absence.
    static func rules(_ picture: Picture) -> Table {
        let rules = picture.all(GovernanceRule.self).filter { rule in
            let state = rule.possible.state
            return state.isInForce && state.body != nil
                && (state.quorum != nil || state.asksForLetter)
        }
        return Table(
            "Rules of quorum and absence", things: rules,
            [
                Asked("body", "Body") { one in Cell(one.state.body.map(picture.named)) },
                Asked("quorum", "Statutory partners needed", .trailing) { one in
                    one.state.quorum.map(Cell.number) ?? .notApplicable
                },
                Asked("text", "Rule") { .text($0.name) },
                Asked("responsible", "Who sees to it") {
                    Cell($0.state.adopted?.value.responsible)
                },
                Asked("sources", "Sources") { Cell(sources: $0.state.adopted?.at) },
            ],
            whenEmpty:
                Footer.none("rule of quorum", picture.cut))
    }
}
