"""After the shape of tau-bench's environments: classes with `invoke` and `get_info`. Our own words; never run."""

from typing import Any


class CancelDelivery(Tool):  # noqa: F821
    @staticmethod
    def invoke(data: dict[str, Any], delivery_id: str, reason: str) -> str:
        return data[delivery_id].get(reason, "")

    @staticmethod
    def get_info() -> dict[str, Any]:
        return {
            "type": "function",
            "function": {
                "name": "cancel_delivery",
                "description": "Cancel a delivery that has not left the warehouse.",
                "parameters": {
                    "type": "object",
                    "properties": {
                        "delivery_id": {"type": "string", "description": "The delivery, such as '#D0000000'. Mind the '#' in front."},
                        "reason": {"type": "string", "enum": ["no longer needed", "ordered by mistake"], "description": "Why."},
                    },
                    "required": ["delivery_id", "reason"],
                },
            },
        }


class ExchangeItems(Tool):  # noqa: F821
    @staticmethod
    def invoke(data: dict[str, Any], delivery_id: str, item_ids: list[str], new_item_ids: list[str]) -> str:
        return str(len(data) + len(item_ids) + len(new_item_ids) + len(delivery_id))

    @staticmethod
    def get_info() -> dict[str, Any]:
        return {
            "type": "function",
            "function": {
                "name": "exchange_items",
                "description": "Exchange items of a delivery for others of the same kind.",
                "parameters": {
                    "type": "object",
                    "properties": {
                        "delivery_id": {"type": "string", "description": "The delivery, such as '#D0000000'."},
                        "item_ids": {
                            "type": "array",
                            "items": {"type": "string"},
                            "description": "To give back, such as '1008292230'.",
                        },
                        "new_item_ids": {
                            "type": "array",
                            "items": {"type": "string"},
                            "description": "What comes for them, in that order.",
                        },
                    },
                    "required": ["delivery_id", "item_ids", "new_item_ids"],
                },
            },
        }


class FindPerson(Tool):  # noqa: F821
    @staticmethod
    def invoke(data: dict[str, Any], first_name: str, last_name: str, zip: str) -> str:
        return data[first_name + last_name + zip]

    @staticmethod
    def get_info() -> dict[str, Any]:
        return {
            "type": "function",
            "function": {
                "name": "find_person_by_name_zip",
                "description": "Find who a customer is by first name, last name and zip code.",
                "parameters": {
                    "type": "object",
                    "properties": {
                        "first_name": {"type": "string", "description": "First name, such as 'Ana'."},
                        "last_name": {"type": "string", "description": "Last name, such as 'Meier'."},
                        "zip": {"type": "string", "description": "Zip code, such as '80331'."},
                    },
                    "required": ["first_name", "last_name", "zip"],
                },
            },
        }


class Calculate(Tool):  # noqa: F821
    @staticmethod
    def invoke(data: dict[str, Any], expression: str) -> str:
        return expression

    @staticmethod
    def get_info() -> dict[str, Any]:
        return {
            "type": "function",
            "function": {
                "name": "calculate",
                "description": "Work out a sum.",
                "parameters": {
                    "type": "object",
                    "properties": {"expression": {"type": "string", "description": "The sum, such as '2 + 2'."}},
                    "required": ["expression"],
                },
            },
        }
