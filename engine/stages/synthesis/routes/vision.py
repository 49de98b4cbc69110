"""A vision model looks at an asset's picture and writes what one would type to get it (RouteNator, section 3.3)."""

import json
import random
from collections.abc import Iterator

from engine.messages import Message
from engine.models.teachers.protocol import Answer, Prompt
from engine.records import ToolCall
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.routes.metadata import MetadataRoute
from engine.stages.synthesis.source import Source, main_parameter
from engine.text.population import Wanted
from engine.text.prompts import a_role, rendered

COUNT = 3  # questions asked for at once


class VisionRoute:
    """Makes prompts with an image and reads answers."""

    NAME = "vision"

    @staticmethod
    def closed(source: Source) -> str:
        """Why it cannot be taken."""
        if source.teacher is None:
            return Message("no helper model is chosen")
        if not source.teacher.settings.vision:
            return Message("the helper model does not see images")
        if not any(asset.image for assets in source.assets.values() for asset in assets):
            return Message("no asset has an image")
        return MetadataRoute.closed(source)

    def __init__(self, source: Source) -> None:
        self.source = source
        self._metadata = MetadataRoute(source)
        self._asked: dict[str, tuple[str, str, dict, str]] = {}

    def prompt(self, wanted: Wanted, key: str, rng: random.Random) -> Prompt | None:
        """What to ask for a wanted question; None where no asset with a picture fits."""
        tool = self.source.tools[wanted.tool]
        main = main_parameter(tool)
        assets = [asset for asset in self._metadata.fitting(wanted) if asset.image] if main else []
        if not assets:
            return None
        asset = rng.choice(assets)
        system, user = rendered(
            self.source.folder,
            "synthesis/vision",
            tool=tool,
            fixed=dict(wanted.values),
            main=main.name,
            asset=asset,
            count=COUNT,
            words=wanted.words,
            role=a_role(self.source.folder, rng),
        )
        one = {
            "type": "object",
            "properties": {"question": {"type": "string"}, main.name: {"type": "string"}},
            "required": ["question", main.name],
        }
        schema = {"type": "object", "properties": {"questions": {"type": "array", "items": one}}, "required": ["questions"]}
        self._asked[key] = (tool.name, main.name, dict(wanted.values), asset.key)
        settings = self.source.teacher.settings
        return Prompt(
            key, system, user, (self.source.folder / asset.image,), schema, settings.max_tokens, settings.temperature, rng.randrange(2**31)
        )

    def read(self, answer: Answer) -> Iterator[Draft]:
        """The questions of an answer whose free text stands in them."""
        tool, main, values, asset = self._asked.pop(answer.key)
        try:
            found = json.loads(answer.text).get("questions", [])
        except (ValueError, AttributeError, RecursionError):
            return
        order = [p.name for p in self.source.tools[tool].parameter_list()]
        for one in found if isinstance(found, list) else []:
            question, text = (one.get("question"), one.get(main)) if isinstance(one, dict) else (None, None)
            if isinstance(question, str) and isinstance(text, str) and text.strip() and text.casefold() in question.casefold():
                arguments = {**values, main: text.strip()}
                call = ToolCall(tool, {name: arguments[name] for name in order if name in arguments})
                yield Draft(" ".join(question.split()), (call,), f"vision|{asset}")
