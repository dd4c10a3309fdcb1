"""The command line. It holds no logic of its own."""


def main() -> None:
    """The entry point of the `isnad` program."""
    from isnad.cli.app import app

    app()
