"""How each organisation rates itself, and what moderation makes of it: drawn from how it is and how it sees itself."""
# How good it is, and how many steps better it thinks it is: in 2021 and 2023, and again in 2025 after being moderated.
CHARACTER = {
    "council": (2.0, 0.2, 0.1), "icb": (2.2, 0.1, 0.1), "police": (1.5, 1.0, 0.4), "hospital": (1.9, 0.4, 0.5),
    "community-health": (2.3, 0.0, 0.0), "mental-health": (1.6, 0.5, 0.3), "gp-federation": (1.5, 0.5, 0.4),
    "probation": (1.5, 0.4, 0.3), "youth-justice": (2.3, -0.3, 0.0), "public-health": (2.1, 0.2, 0.1),
    "adults": (1.4, 0.4, 0.2), "housing": (1.2, 0.7, 0.3), "schools": (1.9, 0.5, 0.4), "college": (1.6, 0.5, 0.6),
    "early-years": (1.7, 0.2, 0.1), "voluntary": (1.9, -0.6, -0.2),
}
# What the story needs: (cycle, organisation, standard) to own and moderated rating.
STORY = {
    (2023, "police", "S3"): (3, 1), (2023, "police", "S6"): (3, 2), (2023, "police", "S9"): (3, 1),
    (2023, "housing", "S9"): (2, 1), (2023, "voluntary", "S3"): (1, 3), (2023, "youth-justice", "S3"): (2, 3),
    (2023, "hospital", "S3"): (2, 1), (2023, "hospital", "S6"): (3, 2), (2023, "mental-health", "S3"): (2, 2),
    (2023, "adults", "S6"): (2, 1), (2023, "council", "S3"): (2, 2), (2023, "schools", "S5"): (3, 1),
    (2023, "mental-health", "S5"): (2, 1), (2023, "council", "S1"): (2, 1),
    (2025, "police", "S3"): (2, 2), (2025, "police", "S6"): (2, 2), (2025, "police", "S9"): (2, 1),
    (2025, "hospital", "S3"): (3, 3), (2025, "voluntary", "S3"): (3, 3), (2025, "housing", "S9"): (2, 2),
    (2025, "schools", "S5"): (3, 3), (2025, "council", "S1"): (2, 2), (2025, "early-years", "S3"): (3, 1),
}


def pair(chance, cycle, organisation, standard, top):
    """The place on the scale of an organisation's own rating, and of the moderated one."""
    if (cycle, organisation, standard) in STORY:
        return STORY[cycle, organisation, standard]
    skill, before, later = CHARACTER.get(organisation, (1.8, 0.3, 0.2))
    flattery = later if cycle >= 2025 else before
    skill = (skill - 0.12 + 0.32 * (cycle >= 2025)) * top / 3 + 0.35 * (top == 2)
    moderated = min(top, max(0, round(chance.gauss(skill, 0.5))))
    own = min(top, max(0, moderated + round(chance.gauss(flattery, 0.35))))
    return own, moderated
