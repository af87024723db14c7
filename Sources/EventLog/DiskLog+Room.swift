import Glibc

extension DiskLog {
    /// The fewest bytes that an event takes: its attributes alone have more.
    private static let shortest = 150

    /// Refuses a log whose lines are too short for facts where somebody says that it has so many:
    /// what is made of each would take more room than all their bytes.
    ///
    /// A log that has too few lines passes: whoever reads it names the first that is missing.
    public func requireRoom(for lines: Int) throws(LogError) {
        let file = try folder.openRegular(Self.eventsName, O_RDONLY)
        let most = try file.status().length / Self.shortest
        guard lines > most, try size > most + 1 else { return }
        throw .badSeal(
            what: "The checkpoint seals \(lines) facts, and the lines of the log are too short to "
                + "be so many.")
    }
}
