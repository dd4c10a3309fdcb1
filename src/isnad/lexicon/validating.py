"""A data file checked against its schema, with the place of the first fault told."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from isnad.lexicon.errors import LexiconError

Model = TypeVar("Model", bound=BaseModel)


def validated(model: type[Model], data: Any, file: str) -> Model:
    """Data as a model; raises LexiconError that names the file, the entry and what is expected."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        raise LexiconError(file, ".".join(map(str, first["loc"])), first["msg"]) from error
