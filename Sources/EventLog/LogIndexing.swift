/// What a writer must know of the lines before: ids, stream versions, the latest time, the end.
protocol LogIndexing: AnyObject {
    var size: Int { get }
    /// The byte after the last line.
    var end: Int { get }
    var lastRecordedTime: String? { get }

    func version(of subject: String) throws(LogError) -> Int

    /// Where the line of the record with this id begins.
    func offset(ofID id: String) throws(LogError) -> Int?

    /// Takes in lines that have just been appended.
    func scan(appended lines: [UInt8]) throws(LogError)

    /// A line that is known to begin at an offset, so that later reading need not start at the top.
    var waypoint: (line: Int, offset: Int) { get }
}
