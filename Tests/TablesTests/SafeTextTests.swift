import Tables
import Testing

struct SafeTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("Café – “5%”", "Café – “5%”"),
        ("\u{1B}[31mred", "\\u{1B}[31mred"), ("bell\u{7}", "bell\\u{07}"), ("\u{0}", "\\u{00}"),
        ("del\u{7F}", "del\\u{7F}"), ("csi\u{9B}2J", "csi\\u{9B}2J"),
        ("two\nlines", "two lines"), ("two\r\nlines", "two lines"), ("two\rlines", "two lines"),
        ("a\n\nb", "a  b"), ("a\tb", "a b"), ("a\u{2028}b\u{2029}c", "a b c"),
        ("\u{202E}gpj.exe", "\\u{202E}gpj.exe"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
        ("pay\u{200B}pal\u{FEFF}", "pay\\u{200B}pal\\u{FEFF}"),
        ("soft\u{AD}hyphen", "soft\\u{AD}hyphen"),
        ("\u{338}a\u{338}", "\\u{338}a\u{338}"),
        ("tag\u{E0041}", "tag\\u{E0041}"), ("☎\u{FE0F}", "☎\u{FE0F}"),
    ])
    func `what acts unseen is shown as an escape`(_ text: String, _ safe: String) {
        #expect(SafeText.line(text) == safe)
    }

    @Test func `every control and every character Unicode ignores by default is hidden`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            let actsUnseen =
                switch properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator: true
                default: properties.isDefaultIgnorableCodePoint
                }
            let isEmojiChoice = scalar == "\u{FE0E}" || scalar == "\u{FE0F}"
            if actsUnseen && !isEmojiChoice {
                #expect(SafeText.isHidden(scalar), "U+\(String(value, radix: 16))")
            } else if SafeText.isHidden(scalar) {
                // Hidden beyond that: interlinear annotations, and places Unicode keeps for such.
                #expect([.format, .unassigned].contains(properties.generalCategory))
            }
        }
    }

    @Test func `a safe line is safe already`() {
        for text in ["\u{1B}[2J", "a\r\n\tb", "\u{202A}\u{200D}"] {
            #expect(SafeText.line(SafeText.line(text)) == SafeText.line(text))
        }
    }
}
