/// How a correction puts a fact right.
public enum PuttingRight {
    /// The fact of a thing that a correction or a retraction names.
    @discardableResult
    static func wrong(
        _ target: EventID, of thing: ThingID, _ known: some Knowledge
    ) throws(Refusal) -> KnownFact {
        guard let wrong = known.fact(target) else {
            throw .unknownFact(target, field: "target")
        }
        guard wrong.at.subject == thing else {
            throw .wrongFact(target, sentence: "it is about \(wrong.at.subject), not \(thing).")
        }
        return wrong
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
