"""A telegraph line between two stations, with all that can go wrong on it."""

import random

LETTERS = {"E": ".", "T": "-", "A": ".-", "N": "-.", "S": "...", "O": "---"}


class LineDown(Exception):
    """Nothing more comes through: somebody has to walk along the poles."""


class Line:
    """A wire over so many miles. The longer it is, the more is lost."""

    def __init__(self, miles, weather=None):
        self.miles = miles
        self.weather = weather or random.Random(1844)
        self.sent = 0

    def carry(self, mark):
        """Bring one mark to the other end, or None if the wind took it."""
        if self.miles > 400:
            raise LineDown(f"{self.miles} miles without a relay")
        self.sent += 1
        return mark if self.weather.random() * 4000 > self.miles else None

    def send(self, text):
        for letter in text.upper():
            marks = [self.carry(mark) for mark in LETTERS.get(letter, "")]
            yield "?" if None in marks else "".join(marks) or "/"


if __name__ == "__main__":
    for distance in (0, 40, 400, 4000):
        line = Line(distance)
        try:
            print(distance, " ".join(line.send("to a stone nest")))
        except LineDown as trouble:
            print(distance, "line down:", trouble)
        finally:
            print("  marks sent:", line.sent)
