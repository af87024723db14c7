/// A step of the partners' way to settle a dispute, in the agreement's order.
public enum DisputeStage: String, Word {
    case partnersMeet = "partners-meet"
    case arbitration
    case determination
    case enforcement
}
