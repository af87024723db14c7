import Assessment
import Assurance
import Dates
import Replay

/// Where a thing is now, in one sentence for its kind and its stage.
enum PlainStages {
    /// The sentence of a thing at a cut; nil where it has no stage, or the dates cannot tell which.
    static func sentence(_ id: ThingID, _ picture: Picture) -> String? {
        guard let kind = ThingKinds.kind(id.kind), let stage = stage(kind, id, picture) else {
            return nil
        }
        if stage == "scheduled", let day = day(id, picture)?.bounds.latest,
            day < picture.cut.asAt
        {
            return "The day has passed. Nobody wrote down whether it took place."
        }
        return sentence(of: stage, kind.kind)
    }

    /// The sentence of a stage of a kind: the kind's own, else what the glossary says of the stage.
    static func sentence(of stage: String, _ kind: String) -> String? {
        if let own = own["\(kind) \(stage)"] ?? any[stage] { return own }
        return StageTerms.all.first { $0.name == stage }?.meaning
    }

    private static func stage<T: Thing>(
        _ kind: T.Type, _ id: ThingID, _ picture: Picture
    ) -> String? {
        picture.seen(kind, id)?.told(\.state.stage).value ?? nil
    }

    /// The day set for something that is to take place.
    private static func day(_ id: ThingID, _ picture: Picture) -> FuzzyDate? {
        (picture.seen(Meeting.self, id)?.told(\.state.date)
            ?? picture.seen(PeerReview.self, id)?.told(\.state.scheduledFor))?.value ?? nil
    }

    /// Stages of one sense whatever the kind, said more plainly than the glossary does.
    private static let any: [String: String] = [
        "closed": "It is closed.", "withdrawn": "It was dropped.",
        "superseded": "Something else took its place.",
    ]

    /// Stages that mean another thing of each kind.
    private static let own: [String: String] = [
        "action open": "It was agreed, and is still to be done.",
        "action closed": "It is closed.",
        "action verified": "Somebody checked, and found it done.",
        "audit open": "The groups have been asked to answer.",
        "audit reported": "What it found was written up.",
        "decision taken": "It was decided.",
        "finding current": "It still stands.",
        "group withdrawn": "The idea was dropped.",
        "meeting held": "It took place.",
        "objective current": "People are working towards it.",
        "organisation closed": "The group has closed.",
        "organisation current": "It is a member.",
        "organisation withdrawn": "It has left.",
        "peer-review held": "It took place.",
        "priority current": "It counts now.",
        "review held": "The report is kept back for a reason.",
        "review withdrawn": "The report is no longer public.",
        "risk open": "It is known, and people have to watch it.",
        "role withdrawn": "The job was never set up.",
        "rule current": "It is in force.",
        "snapshot taken": "The file was written.",
        "snapshot verified": "It was built again, and came out the same.",
        "standard-set current": "It is the list that counts now.",
    ]
}
