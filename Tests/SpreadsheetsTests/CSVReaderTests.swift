import Testing

@testable import Spreadsheets

struct CSVReaderTests {
    private func rows(_ bytes: [UInt8]) throws -> [String] {
        try SpreadsheetFile.read(bytes, name: "file").sheets[0].rows.flatMap { row in
            row.cells.map { "\($0.address)=\($0.value.text)" }
        }
    }

    private static let plain = ["A1=Standard", "B1=Rating", "A2=S1", "B2=3", "A4=S,2", "B4=\"2\""]

    @Test(arguments: [
        "Standard,Rating\nS1,3\n\n\"S,2\",\"\"\"2\"\"\"\n",
        "Standard,Rating\r\nS1,3\r\n\r\n\"S,2\",\"\"\"2\"\"\"",
        "Standard,Rating\rS1,3\r\r\"S,2\",\"\"\"2\"\"\"\r",
        "Standard;Rating\nS1;3\n\nS,2;\"\"\"2\"\"\"\n",
        "Standard\tRating\nS1\t3\n\nS,2\t\"\"\"2\"\"\"\n",
        "\u{FEFF}Standard,Rating\nS1,3\n\n\"S,2\",\"\"\"2\"\"\"\n",
    ])
    func `lines, separators and a byte order mark are as people have them`(
        _ text: String
    ) throws {
        #expect(try rows(Array(text.utf8)) == Self.plain)
    }

    @Test func `a first line may say what separates, and counts as a line`() throws {
        #expect(
            try rows(Array("sep=|\r\nA|B\r\n1|2\r\n".utf8)) == ["A2=A", "B2=B", "A3=1", "B3=2"])
    }

    @Test func `letters of the Windows code page are read`() throws {
        #expect(try rows([0x41, 0x92, 0x2C, 0xA3, 0x80]) == ["A1=A’", "B1=£€"])
    }

    @Test func `wide letters with their mark are read`() throws {
        let wide =
            [UInt8]([0xFF, 0xFE])
            + "A\t£\n".utf16.reduce(into: [UInt8]()) {
                $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
            }
        #expect(try rows(wide) == ["A1=A", "B1=£"])
    }

    @Test func `a line break within quotation marks is part of the value`() throws {
        #expect(
            try rows(Array("A,B\n\"one\ntwo\",3\n4,5".utf8))
                == ["A1=A", "B1=B", "A2=one\ntwo", "B2=3", "A3=4", "B3=5"])
    }

    @Test(arguments: [
        ("never closed", "A,B\n1,2\n3,\"4\n5,6\n", "B3"),
        ("closed by a later one", "A,B\n1,2\n\"3,4\n\"5,6\n7,8\n", "A3"),
        ("closed by luck", "A,B\n1,2\n3,\"4\n5,6\n7,\",8\n", "B3"),
        ("inside a value", "A,B\n1,2\n3,4\"x\n5,6\n", "B3"),
    ])
    func `an unbalanced quotation mark is found where it stands`(
        _ what: String, _ text: String, _ place: String
    ) {
        let problem = Files.problem(Array(text.utf8))
        #expect(problem?.code == .quotes)
        #expect(problem?.place?.description == place)
    }

    @Test func `what is neither text nor a workbook is refused`() {
        #expect(Files.problem([0x7F, 0x45, 0x4C, 0x46, 0, 0])?.code == .notASpreadsheet)
    }
}
