extension DateBounds {
    /// The bounds in words: `5 May 2019`, `between 1 September 2019 and 30 November 2019`.
    public var written: String {
        switch (earliest, latest) {
        case (let first?, let last?) where first == last: first.written
        case (let first?, let last?): "between \(first.written) and \(last.written)"
        case (let first?, nil): "on or after \(first.written)"
        case (nil, let last?): "by \(last.written)"
        case (nil, nil): "at a time not known"
        }
    }
}
