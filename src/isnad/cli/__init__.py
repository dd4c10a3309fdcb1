"""The command line. It holds no logic of its own."""


def main() -> None:
    """The entry point of the `isnad` program."""
    import gc

    gc.disable()  # what is imported stays: looking for garbage in it took a quarter of the start
    from isnad.cli.app import app

    gc.freeze()
    gc.enable()
    app()
