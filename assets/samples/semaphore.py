"""Flag semaphore: two arms, eight directions, one letter for each pair.

The arms point like the hands of a clock with eight hours. 0 is straight
down, then it goes round by the sender's right hand: 2 is level, 4 is
straight up, 6 is level on the other side.
"""

import itertools

DOWN, LOW, OUT, HIGH, UP, HIGH_LEFT, OUT_LEFT, LOW_LEFT = range(8)

# Letters come in circles: one arm stands still while the other goes round.
CIRCLES = [
    (DOWN, "ABCDEFG", range(1, 8)),
    (LOW, "HIKLMN", range(2, 8)),
    (OUT, "OPQRS", range(3, 8)),
    (HIGH, "TUY", range(4, 7)),
]

# What fits into no circle is learned by heart.
EXCEPTIONS = {
    "J": (UP, OUT_LEFT),
    "V": (UP, LOW_LEFT),
    "W": (HIGH_LEFT, OUT_LEFT),
    "X": (HIGH_LEFT, LOW_LEFT),
    "Z": (OUT_LEFT, LOW_LEFT),
}

REST = (DOWN, DOWN)


def alphabet():
    """Return every letter with the directions of its two arms."""
    table = dict(EXCEPTIONS)
    for still, letters, round_ in CIRCLES:
        for letter, moving in zip(letters, round_):
            table[letter] = (still, moving)
    return table


class Signaller:
    """Somebody on a hill with two flags and tired arms."""

    def __init__(self, table=None):
        self.table = alphabet() if table is None else table
        self.arms = REST
        self.effort = 0

    def move(self, arms):
        """Swing both arms the shorter way round and count the eighths."""
        for old, new in zip(self.arms, arms):
            turn = abs(old - new) % 8
            self.effort += min(turn, 8 - turn)
        self.arms = arms

    def show(self, text):
        """Yield the arms for each letter; whatever is no letter is a rest."""
        for letter in text.upper():
            self.move(self.table.get(letter, REST))
            yield self.arms
        self.move(REST)


def tiring(words):
    """Order words by how far the arms travel, the easiest first."""

    def effort(word):
        signaller = Signaller()
        for _ in signaller.show(word):
            pass
        return signaller.effort, word

    return sorted(words, key=effort)


if __name__ == "__main__":
    pairs = itertools.combinations(range(8), 2)
    unused = set(pairs) - {tuple(sorted(arms)) for arms in alphabet().values()}
    assert len(alphabet()) == 26, "a letter was forgotten"
    print("pairs without a letter:", sorted(unused))
    for word in tiring(["hill", "flag", "tower", "horizon", "zigzag"]):
        print(f"{word:>8}:", *Signaller().show(word))
