/// What is known to break a rule and stands on a list that may only get shorter.
struct Debt {
    /// Each offender, as its finding names it: a path, or a path and what is wrong there.
    let offenders: Set<String>

    init(_ offenders: String...) { self.offenders = Set(offenders) }

    /// Those that are on no list, and those on the list that offend no more.
    func difference(from findings: [Finding]) -> [String] {
        let found = Set(findings.map(\.path))
        let new = findings.filter { !offenders.contains($0.path) }.map(\.description)
        let paid = offenders.subtracting(found).sorted().map {
            "\($0) offends no more: take it off the list"
        }
        return new + paid
    }
}
