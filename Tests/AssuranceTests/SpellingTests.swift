import Assurance
import Testing

@Test(arguments: [
    ("Women's Aid", "women’s  aid"), ("Café Lead", "Cafe\u{301} lead"), ("Lead–EH", "Lead-EH"),
    (" QA\u{A0}Manager ", "qa manager"), ("Côté", "COTE"), ("Łódź", "lodz"),
    ("soft\u{AD}hyphen", "softhyphen"),
])
func `two names that differ only in how they are written are the same`(pair: (String, String)) {
    #expect(Spelling.areSame(pair.0, pair.1))
}

@Test(arguments: [("QA Manager", "QAManager"), ("Lead-EH", "Lead-QA"), ("Police", "Policy")])
func `two names that differ in a letter or a word are not the same`(pair: (String, String)) {
    #expect(!Spelling.areSame(pair.0, pair.1))
}
