import Assessment
import Assurance
import Dates
import Replay

/// What is worth asking of a promise whose words, lead or oversight changed since the close.
enum QuestionsOnChanges {
    static func all(_ one: Undertaking.Course, _ year: YearOn) -> [Question] {
        rewordings(one, year) + leads(one, year) + oversight(one, year)
    }

    /// Each part that was reworded: how often, and how it reads now.
    private static func rewordings(_ one: Undertaking.Course, _ year: YearOn) -> [Question] {
        let all = one.state.rewordings.filter { year.close.precedes($0.at) }
        var parts: [String] = []
        for change in all where !parts.contains(part(change.value)) {
            parts.append(part(change.value))
        }
        guard !parts.isEmpty else { return [] }
        let said = parts.map { name in
            let own = all.filter { part($0.value) == name }
            let silent = own.count { $0.value.reason == nil }
            let times = own.count == 1 ? "" : ", changed \(AgeInWords.times(own.count)),"
            let verb = name.hasSuffix("s") ? "read" : "reads"
            return "its \(name)\(times) now \(verb) "
                + PlainWords.quoted(own.last?.value.to ?? "")
                + (silent == 0
                    ? "" : ", for no recorded reason" + share(silent, of: own.count))
        }
        return [
            Question(
                .changed,
                "\(QuestionsOnPromises.called(one)) was reworded \(year.close.since): "
                    + "\(said.joined(separator: "; ")). Is less promised than before?")
        ]
    }

    private static func part(_ fact: WordingChanged) -> String {
        fact.part(of: Action.self) == .title ? "wording" : fact.partInWords
    }

    /// Each time the lead passed to another.
    private static func leads(_ one: Undertaking.Course, _ year: YearOn) -> [Question] {
        let all = one.state.transfers.filter {
            year.close.precedes($0.at) && $0.value.lead != nil
        }
        guard let first = all.first else { return [] }
        let former =
            first.value.formerLead ?? one.then?.state.terms?.value.lead
            ?? one.state.original?.value.lead
        let steps = all.map { "to \($0.value.lead?.text ?? "") \(why($0))" }
        return [
            Question(
                .changed,
                "The lead of \(QuestionsOnPromises.called(one)) passed"
                    + (PlainWords.who(former).map { _ in " from \(former?.text ?? "")" } ?? "")
                    + " "
                    + steps.joined(separator: ", then ") + ". Who answered for it in between?")
        ]
    }

    /// Each time others came to watch over it, and whether they were at work by then.
    private static func oversight(_ one: Undertaking.Course, _ year: YearOn) -> [Question] {
        let all = one.state.transfers.filter {
            year.close.precedes($0.at) && !$0.value.oversight.isEmpty
        }
        guard let first = all.first, let last = all.last else { return [] }
        let former =
            first.value.formerOversight.isEmpty
            ? one.state.original?.value.oversight ?? [] : first.value.formerOversight
        let steps = all.map { "to \($0.value.oversight.joined(separator: ", ")) \(why($0))" }
        let proposed = last.value.oversight.filter { isOnlyProposed($0, year.now) }
        return [
            Question(
                .changed,
                "The oversight of \(QuestionsOnPromises.called(one)) passed"
                    + (former.isEmpty ? "" : " from \(former.joined(separator: ", "))") + " "
                    + steps.joined(separator: ", then ") + "."
                    + (proposed.isEmpty
                        ? "" : " \(proposed.joined(separator: ", ")) is only proposed.")
                    + " Who watches over it?")
        ]
    }

    /// Whether a group of that name is proposed, and is not recorded as established.
    static func isOnlyProposed(_ name: String, _ picture: Picture) -> Bool {
        let stages = picture.past.things(of: PartnershipGroup.kind).flatMap { group in
            picture.told(PartnershipGroup.self, group) { one, _ in
                one.allNames.contains(name) ? [one.state.life.stage == .proposed] : []
            }?.values.joined().map { $0 } ?? []
        }
        return !stages.isEmpty && !stages.contains(false)
    }

    private static func why(_ moved: Cited<ActionTransferred>) -> String {
        "(\(ChangeInWords.when(moved.at)): "
            + "\(moved.value.cause.map(PlainWords.bare) ?? "for no recorded reason"))"
    }

    private static func share(_ some: Int, of all: Int) -> String {
        all == 1 ? "" : some == all ? " each time" : " \(AgeInWords.times(some))"
    }
}
