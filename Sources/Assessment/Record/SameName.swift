/// Whether two texts are one name, whatever the letters' size.
///
/// A name is a key: it is the same or it is another, and nothing is read out of its words.
func isSameName(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }
