/// A rule under which something is not recorded, for the list that people look a code up in.
public struct RefusalRule: Hashable, Sendable {
    public let code: String
    /// What it asks, in a sentence.
    public let asks: String
    /// What to do where something was refused under it.
    public let way: String
}

/// Every rule under which something is refused, by its code.
///
/// What breaks a rule of the law or of the partnership is never refused: flags show it.
public enum RefusalRules {
    public static let all = [
        RefusalRule(
            code: "R-01",
            asks:
                "A fact is of a known kind, about a thing of its kind, and every field can be read.",
            way: "s11 kinds KIND lists its fields, with what each takes and an example."),
        RefusalRule(
            code: "R-04",
            asks: "A thing begins with a fact that begins it, and what a field names is "
                + "in the ledger.",
            way: "Record the beginning first; s11 search finds what is there already."),
        RefusalRule(
            code: "R-05",
            asks: "A fact that is named is in the ledger, and of the thing and sort meant.",
            way: "s11 log THING lists the facts of a thing with their numbers."),
        RefusalRule(
            code: "R-08", asks: "A rating is a step of the scale of its standard set.",
            way: "s11 show STANDARD-SET lists the steps; a scale is part of standard-set.issued."),
        RefusalRule(
            code: "R-09", asks: "Only a decision in force can be reversed.",
            way: "s11 history THING shows which decision is in force."),
        RefusalRule(
            code: "R-10", asks: "After the end of a thing only corrections and a reopening follow.",
            way: "Record thing.reopened, or give \"effective\" where it came before the end."),
        RefusalRule(
            code: "R-11", asks: "An agreed action says where it comes from.",
            way: "Give \"objective\", \"source\" or \"plan\"."),
        RefusalRule(
            code: "R-12",
            asks: "A role stands where a role is asked for, and never a person's name.",
            way: "Write the title of the role, or a neutral handle such as Lead-EH."),
        RefusalRule(
            code: "R-13", asks: "A snapshot's digest is that of the facts it was taken of.",
            way: "s11 snapshot verify says where the two differ."),
        RefusalRule(
            code: "R-14",
            asks: "What only a command of its own, or the rule book of England, may say is "
                + "not recorded otherwise.",
            way: "s11 --help lists the commands; a partnership's own rule is rule.adopted."),
        RefusalRule(
            code: "R-15", asks: "A beginning is said once.",
            way: "Record what changed, or put the beginning right with s11 correct."),
        RefusalRule(
            code: "R-16", asks: "The same is not recorded twice, word for word.",
            way: "Say --again where it did happen twice."),
        RefusalRule(
            code: "R-17",
            asks: "The words of a date and the date they are taken for are one, and lie in "
                + "our time.",
            way: "Leave the date out where its words can be read, or put the words right."),
    ]
}
