import Assurance
import Replay
import Testing
import Trials

@Test(arguments: [
    ("484", "484"), ("1,726", "1726"), ("33.6", "33.6"), ("36%", "36"), ("£144,750", "144750"),
    ("-172", "-172"), ("−35.5%", "-35.5"), (" 20 ", "20"), ("0", "0"),
    ("1,234,567.89", "1234567.89"),
])
func `a figure that is one exact number is read`(printed: String, number: String) {
    #expect(Quantity(printed: printed)?.text == number)
}

@Test(arguments: [
    "more than 45", "> 45", "over 160", "10-32", "1,72", "17,26", ",172", "1.2.3", "1.7,26", "",
    "%",
    "--5", "£-5", "twelve", "5 to 6", "1e3", "٣", "~40", "12345678901234567890",
])
func `a figure that is words, a range or a bound is not read as a number`(printed: String) {
    #expect(Quantity(printed: printed) == nil)
}

private func number(_ text: String) throws -> Quantity { try #require(Quantity(printed: text)) }

@Test(arguments: [
    ("312", "484", "-172"), ("158", "94", "64"), ("65.4", "101.4", "-36.0"), ("33.6", "20", "13.6"),
    ("1.20", "0.66", "0.54"), ("0.5", "0.50", "0.00"), ("-1", "1", "-2"),
])
func `a difference is exact`(later: String, earlier: String, difference: String) throws {
    #expect(try number(later).minus(number(earlier))?.text == difference)
}

@Test(arguments: [
    ("-172", "484", "-35.5"), ("64", "94", "68.1"), ("-44", "636", "-6.9"), ("-42", "301", "-14.0"),
    ("792", "1125", "70.4"), ("792", "1726", "45.9"), ("13054", "144750", "9.0"),
    ("1", "3", "33.3"),
    ("2", "3", "66.7"), ("1", "8", "12.5"), ("1", "2000", "0.1"), ("-1", "2000", "-0.1"),
    ("1", "-2000", "-0.1"), ("0", "7", "0.0"), ("1.5", "0.5", "300.0"),
])
func `a percentage is rounded half away from nought`(
    part: String, whole: String, percent: String
) throws {
    #expect(try number(part).percent(of: number(whole))?.text == percent)
}

@Test func `nothing is a percentage of nought, and what does not fit is not made up`() throws {
    #expect(try number("5").percent(of: number("0")) == nil)
    let huge = try number("999999999999999999")
    #expect(huge.percent(of: try number("7")) == nil)
    #expect(huge.minus(try number("0.5")) == nil)
}

/// Long division done again, digit by digit, against the percentage.
@Test func `percentages agree with long division`() throws {
    for whole in 1...60 {
        for part in 0...120 {
            let tenths = (2000 * part + whole) / (2 * whole)
            let wanted = "\(tenths / 10).\(tenths % 10)"
            #expect(try number("\(part)").percent(of: number("\(whole)"))?.text == wanted)
        }
    }
}
