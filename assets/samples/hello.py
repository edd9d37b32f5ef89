"""The first message, and who may send it."""


def hello(name="world"):
    """Greet somebody, or everybody."""
    if not name:
        return "Is anybody there?"
    return f"Hello, {name}!"


if __name__ == "__main__":
    for caller in (None, "world", "73"):
        print(hello(caller))
