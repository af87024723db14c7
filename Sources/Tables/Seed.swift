// A seed, replaced by the room's first file.
