/// What a rule asks of every audit of a kind.
public enum AuditAsk: String, Word {
    /// An initial child protection conference in its sample.
    case conference
    /// Another chair than the audit before.
    case anotherChair = "another-chair"
    /// A briefing that is published.
    case briefing
}
