import Assessment
import Assurance
import Dates
import Replay

/// The words of safeguarding partnerships, their audits and their reviews.
enum FieldTerms {
    static let all = duties + audits + promises + reviews + bodies + meetings

    private static let duties = [
        Term(
            "safeguarding",
            "Keeping children safe from harm, and helping them to grow up safe and healthy.",
            from: "\(Origin.guidance), introduction"),
        Term(
            "Section 11",
            "The part of the law that says bodies such as councils, the health service and the "
                + "police must keep children's safety in mind in everything they do.",
            from: "\(Origin.law), section 11"),
        Term(
            "safeguarding partners",
            "The three bodies that together must lead the work in an area: the council, the health "
                + "board and the police.",
            from: "\(Origin.law), section 16E; \(Origin.guidance)"),
        Term(
            "statutory partner", "One of the three safeguarding partners. Statutory means: by law.",
            from: Origin.local),
        Term(
            "relevant agency",
            "Another body, such as a school or a probation service, that the partners have named and "
                + "that must work with them.",
            from: "\(Origin.law), section 16G"),
        Term(
            "Working Together",
            "The government's guidance on how bodies must work together for children. They must "
                + "follow it unless they have a good reason.",
            from: Origin.guidance),
        Term(
            "multi-agency", "Done by several bodies together, such as health, police and schools.",
            from: Origin.practice),
        Term(
            "early help", "Help for a family as soon as problems show, before they grow.",
            from: Origin.guidance),
        Term(
            "contextual safeguarding",
            "Looking at the dangers to young people outside the home: in the street, at school, online.",
            from: "Research at the University of Bedfordshire; \(Origin.guidance)"),
        Term(
            "voice of the child",
            "What children and young people themselves say, and whether anybody acted on it.",
            from: Origin.practice),
    ]

    private static let audits = [
        Term(
            "standard",
            "One thing an organisation must do well to keep children safe. The set of them is what a "
                + "Section 11 audit asks about.",
            from: "\(Origin.law), section 11; \(Origin.guidance)"),
        Term(
            "self-rating", "The mark an organisation gives itself on a standard.",
            from: Origin.practice),
        Term(
            "moderation",
            "Other people look at the mark and the evidence, and give a mark of their own. Both marks "
                + "are kept.",
            from: Origin.practice),
        Term(
            "moderated rating", "The mark given by moderation.", from: Origin.practice),
        Term(
            "scale",
            "The steps a mark can have, the worst first. Marks on two scales cannot be compared.",
            from: Origin.audit),
        Term(
            "threshold",
            "The lowest mark that counts as good enough. In children's services it also means how "
                + "serious a worry must be before a service steps in.",
            from: Origin.practice),
        Term(
            "evidence",
            "Something that shows a statement to be true: a document, figures, what "
                + "somebody saw or heard.",
            from: Origin.audit),
        Term(
            "assurance", "Good grounds for believing that something is as it should be.",
            from: Origin.audit),
        Term(
            "cycle", "One round of an audit, from asking to following up.", from: Origin.local),
        Term(
            "one-year-on",
            "A meeting a year after an audit, which asks what became of what was promised.",
            from: Origin.local),
        Term(
            "peer review",
            "Organisations look at each other's work and ask each other questions, as equals.",
            from: Origin.practice),
        Term(
            "non-return", "An organisation was asked to answer and did not.", from: Origin.practice),
        Term(
            "response rate", "Of those who were asked, the share that answered.", from: Origin.audit
        ),
    ]

    private static let promises = [
        Term(
            "BRAG",
            "Four colours for a promise. Blue: done, and now part of everyday work. Green: going to "
                + "plan. Amber: late, or needs attention. Red: at risk. RAG is the same without blue.",
            from: "\(Origin.local) (legend of the business plan)"),
        Term(
            "slippage", "How far the date of a promise has moved from its first date.",
            from: Origin.audit),
        Term(
            "lead", "The job title of whoever must see that a promise is kept.", from: Origin.local),
        Term(
            "oversight", "The group that watches whether a promise is kept.", from: Origin.local),
        Term("milestone", "A date by which one step must be done.", from: Origin.audit),
        Term(
            "impact", "The difference something made, above all to children.", from: Origin.practice
        ),
        Term(
            "closed the day before",
            "A promise said to be done just before the meeting that would ask about it. It may well "
                + "be done; it is worth asking what shows it.",
            from: Origin.program),
    ]

    private static let reviews = [
        Term(
            "serious incident notification",
            "The council must tell the national Panel when a child dies or is badly hurt and abuse or "
                + "neglect is known or suspected, within five working days.",
            from: "\(Origin.law), section 16C; \(Origin.guidance)"),
        Term(
            "rapid review",
            "A quick first look at such a case: what happened, what must be done at once, and whether "
                + "a longer review is needed. The guidance expects it within 15 working days.",
            from: Origin.guidance),
        Term(
            "LCSPR",
            "Local child safeguarding practice review: a longer look at a serious case, to learn from "
                + "it and not to blame. It is published unless that would be wrong.",
            from: "\(Origin.law), section 16F; \(Origin.guidance)"),
        Term(
            "national Panel",
            "The Child Safeguarding Practice Review Panel. It looks at serious cases for the whole of "
                + "England and replies to each rapid review.",
            from: "\(Origin.law), section 16A"),
        Term(
            "learning review", "A look back at a case in order to do better. An LCSPR is one.",
            from: Origin.local),
        Term(
            "pseudonym",
            "A made-up name under which a child's case is published, so that nobody knows who it is.",
            from: Origin.practice),
        Term(
            "JTAI",
            "Joint targeted area inspection: several inspectorates look at one question in one area.",
            from: "Ofsted and the other inspectorates"),
        Term(
            "ICPC",
            "Initial child protection conference: the first meeting about a child who may be in danger.",
            from: Origin.guidance),
    ]

    private static let bodies = [
        Term(
            "independent scrutineer",
            "A person from outside the three bodies who asks hard questions about how well they work.",
            from: Origin.guidance),
        Term(
            "young scrutineer",
            "A young person who asks those questions from a young person's view.",
            from: Origin.local),
        Term(
            "Executive", "The small group of the three safeguarding partners that takes decisions.",
            from: Origin.local),
        Term(
            "sub-group", "A standing group of the partnership for one part of its work.",
            from: Origin.local),
        Term(
            "task and finish group",
            "A group set up for one job, which ends when the job is done.", from: Origin.audit),
        Term(
            "MASH",
            "Multi-agency safeguarding hub: where worries about a child arrive and are looked at "
                + "together.",
            from: Origin.practice),
        Term(
            "LADO",
            "Local authority designated officer: looks into complaints about adults who work with "
                + "children.",
            from: Origin.guidance),
        Term(
            "co-opted", "Asked to join a group without belonging to it by rule.", from: Origin.local
        ),
    ]

    private static let meetings = [
        Term(
            "quorate",
            "Enough of the right members came for a meeting to decide. Inquorate: too few came.",
            from: Origin.local),
        Term(
            "chair's action",
            "A decision the chair takes between meetings and reports at the next.",
            from: Origin.local),
        Term(
            "escalation", "Taking a worry or a disagreement to somebody more senior.",
            from: Origin.practice),
        Term(
            "working day", "Monday to Friday, without bank holidays.", from: Origin.guidance),
        Term(
            "financial year", "From 1 April to 31 March. Written fy:2022-23 here.",
            from: Origin.practice),
    ]
}
