/// A step of the partners' way to settle a dispute, in the agreement's order.
public enum DisputeStage: String, Word {
    case partnersMeet = "partners-meet"
    case arbitration
    case determination
    case enforcement

    var plainly: String {
        switch self {
        case .partnersMeet: "The groups sat down together."
        case .arbitration: "Somebody from outside helped them to agree."
        case .determination: "Somebody from outside was to decide."
        case .enforcement: "It went to the government."
        }
    }
}
