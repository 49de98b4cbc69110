"""Adaptool's engine: eleven stages from a tool list to a shipped model. Nothing below here knows Qt."""

__version__ = "0.2.0"
