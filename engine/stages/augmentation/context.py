"""What every strategy is given to work with."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.records import Example, Tool
from engine.settings import AugmentationSettings
from engine.store import Project
from engine.text.language import Language, language, language_of
from engine.text.parameter_values import ValueSource
from engine.text.spans import argument_spans, mask


@dataclass(frozen=True)
class Context:
    """The project's tools by name, its values, and what the settings say of language and errors.

    `language` is the code of a language file, or auto for that of each question.
    """

    tools: Mapping[str, Tool]
    values: ValueSource
    language: str = "auto"
    errors_in_values: bool = False

    @classmethod
    def of(cls, project: Project, settings: AugmentationSettings) -> "Context":
        """The context of a run with these settings."""
        return cls(
            {tool.name: tool for tool in project.tools()},
            ValueSource.of(project, settings.seed),
            settings.language,
            settings.errors_in_values,
        )

    def language_of(self, example: Example) -> Language:
        """The language of an example's question; a foreign name among its arguments does not decide it."""
        if self.language != "auto":
            return language(self.language)
        words, _ = mask(example.question, argument_spans(example))
        said = any(character.isalpha() for character in words)
        return language(language_of(words if said else example.question))

    def masked(self, example: Example) -> tuple[str, list[str]]:
        """The question with placeholders for its arguments, and what stood there."""
        return mask(example.question, argument_spans(example))
