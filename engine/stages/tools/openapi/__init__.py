"""OpenAPI documents, by topic: what the reader of OpenAPI is made of.

document    looking references up, inside the document only
schemas     schemas written out, OpenAPI's dialects as JSON Schema
combining   several schemas as one: allOf, and bodies that may be one of several
arguments   an operation's parameters and body as one flat list of arguments
swagger     Swagger 2.0 as OpenAPI 3.0
"""
