/// Takes corrections and retractions into the facts they name, before anything is folded.
public enum Corrected {
    /// The facts as they are now known to be: retracted ones gone, wrong fields put right.
    ///
    /// `facts` are those of one thing that are known, in order of recording. A retraction of a
    /// correction (or of
    /// a retraction) undoes it, and a correction of one puts it right. The corrections themselves
    /// stay in the
    /// list, for the biography.
    public static func facts(_ facts: [KnownFact]) -> [KnownFact] {
        guard facts.contains(where: \.isAboutTheRecord) else { return facts }
        var gone: Set<EventID> = []
        var corrections: [EventID: [EventCorrected]] = [:]
        var standing: [KnownFact] = []
        // Backwards: only a later line can retract or correct one, so each is final when it is met.
        for fact in facts.reversed() where !gone.contains(fact.at.id) {
            let final = (corrections[fact.at.id] ?? []).reversed().reduce(fact) {
                wrong, correction in
                (try? version(of: wrong, by: correction)) ?? wrong
            }
            if let retraction = final.fact as? EventRetracted {
                gone.insert(retraction.target)
            } else if let correction = final.fact as? EventCorrected {
                corrections[correction.target, default: []].append(correction)
            }
            standing.append(final)
        }
        return standing.reversed()
    }

    /// One fact with a correction's right values in place.
    ///
    /// Throws when a value cannot be read.
    public static func version(
        of wrong: KnownFact, by correction: EventCorrected
    ) throws(FieldProblem) -> KnownFact {
        guard let fact = wrong.fact else {
            throw FieldProblem(
                field: "",
                sentence: "this program does not know \(wrong.at.name), so cannot correct it.")
        }
        let typed = correction.right.map { TypedField($0.field, $0.value) }
        var reader = TypedFields(typed, keepingOthers: true)
        var circumstances = wrong.at.circumstances
        try circumstances.fields(&reader)
        let right = try corrected(fact, &reader)
        try reader.refuseUnread()
        return KnownFact(at: wrong.at.with(circumstances), fact: right)
    }

    private static func corrected<F: AnyFact>(
        _ fact: F, _ reader: inout TypedFields
    ) throws(FieldProblem) -> any AnyFact {
        var right = fact
        try right.fields(&reader)
        return right
    }
}

extension KnownFact {
    /// Whether it says something of the record, and nothing of the thing: a correction or a
    /// retraction.
    var isAboutTheRecord: Bool { fact is EventCorrected || fact is EventRetracted }
}

extension Occurrence {
    /// The same line with other circumstances.
    func with(_ circumstances: Circumstances) -> Occurrence {
        Occurrence(
            id: id, sequence: sequence, streamVersion: streamVersion, subject: subject, name: name,
            version: version, recorded: recorded, madeKnown: madeKnown, circumstances: circumstances
        )
    }
}
