import Assessment
import Assurance
import Dates
import Replay

/// What the pack was narrowed to: an organisation, a theme, a standard.
struct Narrowing {
    let organisation: String?
    let theme: String?
    let standard: String?
    let year: YearOn

    /// What was asked for, in words.
    var words: [String] {
        [("organisation", organisation), ("theme", theme), ("standard", standard)]
            .compactMap { name, words in words.map { "\(name) “\($0)”" } }
    }

    /// Words asked for that nothing in the audit answers to, so that a slip of the pen is not taken
    /// for a finding.
    func strange(_ parties: [Party]) -> [String] {
        var said: [String] = []
        if let organisation, !parties.contains(where: { names($0, organisation) }) {
            said.append(
                "No organisation's name holds “\(organisation)”. They are: "
                    + "\(parties.map(\.name).joined(separator: "; ")).")
        }
        if let standard {
            let all = (year.standards?.standards ?? []).map { ($0.code, $0.title) }
            if !all.contains(where: { Matching.standard(code: $0, title: $1, standard) }),
                !parties.contains(where: { narrowed($0, theme: nil) != nil })
            {
                said.append(
                    "No standard has the code “\(standard)”, or a title that holds it. They are: "
                        + "\(all.map { year.standardName($0.0) }.joined(separator: "; ")).")
            }
        }
        if let theme,
            !parties.contains(where: { narrowed($0, theme: theme, standard: nil) != nil })
        {
            said.append("No standard, promise or claim of this audit holds “\(theme)”.")
        }
        return said
    }

    /// A party's part that was asked for; nil where nothing of it was.
    func narrowed(_ party: Party) -> Party? {
        if let organisation, !names(party, organisation) { return nil }
        return narrowed(party, theme: theme, standard: standard)
    }

    private func names(_ party: Party, _ words: String) -> Bool {
        [party.name, party.id?.text ?? ""].contains { Matching.holds($0, words) }
    }

    private func narrowed(_ party: Party, theme: String?, standard: String?) -> Party? {
        guard theme != nil || standard != nil else { return party }
        let isAbout = { (standards: [String?], words: [String]) in
            self.isAbout(standards, words, theme: theme, standard: standard)
        }
        let part = party.narrowed(
            answers: { isAbout([$0.standard], []) },
            undertakings: { one in
                isAbout(
                    one.standards,
                    one.courses.flatMap { [$0.promised, $0.fold.name] }
                        + one.claims.flatMap(Self.words))
            },
            claims: { isAbout([], Self.words($0)) })
        return part.isEmpty ? nil : part
    }

    private func narrowed(_ party: Party, theme: String?) -> Party? {
        narrowed(party, theme: theme, standard: standard)
    }

    private static func words(_ claim: PeerClaim) -> [String] {
        [claim.claim.made.value.theme ?? "", claim.claim.made.value.text]
    }

    /// Whether something with these standards and words is of the theme and the standard asked for.
    private func isAbout(
        _ standards: [String?], _ words: [String], theme: String?, standard: String?
    ) -> Bool {
        let known = standards.compactMap { $0 }
        let isOfTheme = theme.map { theme in
            (known.map(year.standardName) + words).contains { Matching.holds($0, theme) }
        }
        let isOfStandard = standard.map { wanted in
            known.map(year.standard).contains {
                Matching.standard(code: $0.code, title: $0.title, wanted)
            }
        }
        return (isOfTheme ?? true) && (isOfStandard ?? true)
    }
}
