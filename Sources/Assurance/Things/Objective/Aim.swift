/// Which way a promise means to move what it measures.
public enum Aim: String, Word {
    case more
    case less
    case same
}
