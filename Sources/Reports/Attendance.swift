import Assurance
import Dates
import Tables

/// Who of the statutory partners was at a meeting held, against the rules of its body when it met.
struct Attendance {
    let meeting: Seen<Meeting>
    /// The statutory partners there, in person or by deputy; nil when no attendance was recorded.
    let present: [ThingID]?
    /// Those not there; where any attendance was recorded, a partner of whom nothing is recorded
    /// was not.
    let absent: [ThingID]
    /// The rule that sets the quorum of the body.
    let quorum: Folded<GovernanceRule>?
    /// The rule that asks for a letter about an absence: one whose text or check speaks of a
    /// letter.
    let letter: Folded<GovernanceRule>?

    init(_ meeting: Seen<Meeting>, _ picture: Picture) {
        let state = meeting.possible.state
        let then = picture.cut.asAt(state.date?.bounds.latest ?? picture.cut.asAt)
        let past = Picture(picture.history, at: then)
        let statutory = past.all(Organisation.self).filter(\.possible.state.isStatutory).map(\.id)
        let rules = past.all(GovernanceRule.self).map(\.possible).filter { rule in
            rule.state.isInForce && rule.state.body != nil && rule.state.body == state.group
        }
        let there = state.statutoryPartnersPresent { statutory.contains($0) }
        let seats = state.seats.filter { $0.value.statutory == true }.map(\.value.seat)
        self.meeting = meeting
        present = there
        absent =
            there.map { there in
                (statutory + seats.filter { !statutory.contains($0) }).filter {
                    !there.contains($0)
                }
            } ?? []
        quorum = rules.first { $0.state.quorum != nil }
        letter = rules.first { $0.state.asksForLetter }
    }

    /// Whether enough statutory partners were there; cannot tell without attendance, nothing
    /// without a rule.
    var isQuorate: Cell {
        guard let needed = quorum?.state.quorum else { return .notApplicable }
        return Cell(present.map { Answer($0.count >= needed) } ?? .cannotTell)
    }

    /// For each statutory partner absent, the letter that is due or was sent.
    var letters: Cell {
        guard letter != nil else { return .notApplicable }
        guard present != nil else { return .cannotTell("due", "not due") }
        return .list(
            absent.map { seat in
                let sent = meeting.possible.state.followUps(of: seat).last {
                    $0.value.step == .letterSent
                }
                guard let sent else { return "due: \(seat)" }
                return "sent: \(seat)" + (sent.effective.map { ", \($0.asWritten)" } ?? "")
            })
    }

    static func table(_ meetings: [Seen<Meeting>], _ picture: Picture) -> Table {
        Table(
            "Quorum of the meetings held", of: meetings.map { Attendance($0, picture) },
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
                "Not recorded: no rule of quorum is known "
                + "\(Footer.knownWords(picture.cut.knownAt))."
        )
    }
}

extension GovernanceRule {
    /// Whether it asks for a letter about an absence: its text or check speaks of a letter.
    var asksForLetter: Bool {
        let texts = [adopted?.value.text, adopted?.value.wayToCheck].compactMap { $0 }
        return Matching.holds(texts.joined(separator: " "), "letter")
    }
}
