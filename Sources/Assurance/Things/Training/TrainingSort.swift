/// What sort of training or event it is.
public enum TrainingSort: String, Word {
    case course
    case workshop
    case conference
    case briefing
    case programme
}
