"""How many letters a typed beginning differs from a name in."""


def differences(typed: str, name: str, most: int) -> int:
    """Count the letters to add, drop, replace or swap so that a typed text becomes the beginning of a name.

    Args:
        typed: What was typed so far, folded.
        name: A whole name, folded.
        most: How many differences are worth counting.

    Returns:
        The number, or `most` + 1 for more than that.

    Source:
        Optimal string alignment (Damerau 1964), free at the end of the name.
    """
    name = name[: len(typed) + most]
    before: list[int] = []
    row = list(range(len(name) + 1))
    for place, char in enumerate(typed, start=1):
        older, before, row = before, row, [place]
        for column, other in enumerate(name, start=1):
            cost = min(before[column] + 1, row[-1] + 1, before[column - 1] + (char != other))
            swapped = place > 1 and column > 1 and char == name[column - 2] and typed[place - 2] == other
            row.append(min(cost, older[column - 2] + 1) if swapped else cost)
        if min(row) > most:
            return most + 1
    return min(*row, most + 1)
