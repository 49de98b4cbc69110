"""SNIPS (sonos/nlu-benchmark, CC0) as a project: seven tools written for it, seeds drawn from its training part, `validate` to test.

Slots become string parameters whose values are the words of the question; a slot that occurs twice in a seed is left out with it.
"""

import json
import random
from pathlib import Path

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from engine.store.samples import SAMPLES

TOOLS = {
    "AddToPlaylist": (
        "add_to_playlist",
        "Add a song, an album or an artist to a playlist.",
        {
            "music_item": "what is added: song, album, track, tune or artist",
            "playlist": "name of the playlist",
            "artist": "artist who is added",
            "playlist_owner": "whose playlist it is, e.g. my",
            "entity_name": "title of the song or album",
        },
    ),
    "BookRestaurant": (
        "book_restaurant",
        "Book a table at a restaurant.",
        {
            "restaurant_name": "name of the restaurant",
            "restaurant_type": "kind of place, e.g. pub, diner",
            "state": "state",
            "timeRange": "when, as it is said",
            "spatial_relation": "how near, e.g. close by",
            "poi": "place it is near to",
            "served_dish": "dish that is served",
            "party_size_number": "number of people",
            "country": "country",
            "city": "city",
            "sort": "how good, e.g. best",
            "cuisine": "cuisine, e.g. Thai",
            "facility": "what it has, e.g. parking",
            "party_size_description": "who comes along",
        },
    ),
    "GetWeather": (
        "get_weather",
        "Tell the weather forecast for a place and a time.",
        {
            "timeRange": "when, as it is said",
            "geographic_poi": "park, lake or other place",
            "condition_description": "kind of weather, e.g. snow",
            "spatial_relation": "how near, e.g. nearby",
            "current_location": "words for where the user is",
            "condition_temperature": "e.g. warm, chilly",
            "state": "state",
            "city": "city",
            "country": "country",
        },
    ),
    "PlayMusic": (
        "play_music",
        "Play music: a song, an album, an artist or a playlist on a music service.",
        {
            "music_item": "song, album, track or other kind",
            "track": "title of the track",
            "artist": "who plays it",
            "service": "music service, e.g. Spotify",
            "year": "year or decade",
            "album": "title of the album",
            "sort": "e.g. top, latest",
            "playlist": "name of the playlist",
            "genre": "genre",
        },
    ),
    "RateBook": (
        "rate_book",
        "Give a book a rating.",
        {
            "object_name": "title of the book",
            "rating_value": "how many points it gets",
            "best_rating": "out of how many",
            "rating_unit": "points or stars",
            "object_select": "which one, e.g. this, current",
            "object_type": "e.g. novel, essay",
            "object_part_of_series_type": "e.g. series, saga",
        },
    ),
    "SearchCreativeWork": (
        "search_creative_work",
        "Find a creative work such as a film, book, song or game by its title.",
        {"object_type": "kind of work, e.g. game, saga", "object_name": "title of the work"},
    ),
    "SearchScreeningEvent": (
        "search_screening_event",
        "Find when and where movies are shown in cinemas.",
        {
            "object_type": "what is looked for, e.g. movie schedule",
            "location_name": "name of the cinema or chain",
            "movie_name": "title of the movie",
            "object_location_type": "e.g. cinema, theatre",
            "timeRange": "when, as it is said",
            "movie_type": "e.g. animated movies",
            "spatial_relation": "how near, e.g. nearest",
        },
    ),
}


def tools() -> list[dict]:
    """The seven tools in OpenAI's form."""
    return [
        {
            "type": "function",
            "function": {
                "name": name,
                "description": about,
                "parameters": {
                    "type": "object",
                    "required": [],
                    "properties": {slot: {"type": "string", "description": what} for slot, what in slots.items()},
                },
            },
        }
        for name, about, slots in TOOLS.values()
    ]


def utterances(data: Path, part: str, intent: str) -> list[tuple[str, dict[str, list[str]]]]:
    """[(the question, {slot: its values})] of train_INTENT_full or validate_INTENT."""
    file = data / "snips" / (f"train_{intent}_full.json" if part == "train" else f"validate_{intent}.json")
    raw = file.read_bytes()
    text = raw.decode("latin-1" if intent == "PlayMusic" and part == "train" else "utf-8")
    found = []
    for entry in json.loads(text)[intent]:
        slots: dict[str, list[str]] = {}
        for piece in entry["data"]:
            if "entity" in piece:
                slots.setdefault(piece["entity"], []).append(" ".join(piece["text"].split()))
        found.append((" ".join("".join(piece["text"] for piece in entry["data"]).split()), slots))
    return found


def seeds(data: Path, per_intent: int) -> list[dict]:
    """Seeds of each intent, drawn once for all."""
    made = []
    for intent, (name, _, _) in TOOLS.items():
        usable = [(question, slots) for question, slots in utterances(data, "train", intent) if all(len(v) == 1 for v in slots.values())]
        for question, slots in random.Random(90).sample(usable, 90)[:per_intent]:
            made.append({"question": question, "calls": [{"name": name, "arguments": {slot: values[0] for slot, values in slots.items()}}]})
    return made


def tests(data: Path) -> list[dict]:
    """The 700 questions of `validate`; of a slot that occurs twice either value is accepted."""
    return [
        {"id": f"{intent}-{at}", "question": question, "answers": [{TOOLS[intent][0]: slots}]}
        for intent in TOOLS
        for at, (question, slots) in enumerate(utterances(data, "validate", intent))
    ]


def make_project(folder: Path, data: Path, per_intent: int) -> Path:
    """A project with the training settings of the sample digital-hr, but for steps of fewer questions and more passes, since the seeds
    are few and the list is short; one question of a template for each tool, for the seeds are people's."""
    with Project.create(folder) as project:
        sources = project.path / "sources"
        (sources / "tools.json").write_text(json.dumps(tools()), encoding="utf-8")
        for name, rows in (("seeds", seeds(data, per_intent)), ("test", tests(data))):
            (sources / f"{name}.jsonl").write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    tables = read_settings(SAMPLES / "digital-hr" / SETTINGS_FILE)
    tables["knowledge"]["values"] = []
    tables["synthesis"] = {"per_tool": 1}
    tables["training"] |= {"epochs": 6, "questions_per_row": 10}
    tables["evaluation"] = {"models": ["base", "adapter"], "batch": 100}
    write_settings(folder / SETTINGS_FILE, tables)
    return folder
