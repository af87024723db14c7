/// Takes corrections and retractions into the facts they name, before anything is folded.
public enum Corrected {
    /// The facts as they are now known to be: retracted ones gone, wrong fields put right.
    ///
    /// `facts` are those of one thing that are known, in order of recording. A retraction of a
    /// correction (or of
    /// a retraction) undoes it. The corrections themselves stay in the list, for the biography.
    public static func facts(_ facts: [KnownFact]) -> [KnownFact] {
        guard facts.contains(where: { $0.fact is EventCorrected || $0.fact is EventRetracted })
        else { return facts }
        let gone = retracted(facts)
        var standing: [KnownFact] = []
        var place: [EventID: Int] = [:]
        for fact in facts where !gone.contains(fact.at.id) {
            if let correction = fact.fact as? EventCorrected, let at = place[correction.target],
                let right = try? version(of: standing[at], by: correction)
            {
                standing[at] = right
            }
            place[fact.at.id] = standing.count
            standing.append(fact)
        }
        return standing
    }

    /// The facts that a standing retraction names.
    ///
    /// Read backwards, since only a later line can retract.
    private static func retracted(_ facts: [KnownFact]) -> Set<EventID> {
        var gone: Set<EventID> = []
        for fact in facts.reversed() where !gone.contains(fact.at.id) {
            if let retraction = fact.fact as? EventRetracted { gone.insert(retraction.target) }
        }
        return gone
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

extension Occurrence {
    /// The same line with other circumstances.
    func with(_ circumstances: Circumstances) -> Occurrence {
        Occurrence(
            id: id, sequence: sequence, streamVersion: streamVersion, subject: subject, name: name,
            version: version, recorded: recorded, madeKnown: madeKnown, circumstances: circumstances
        )
    }
}
