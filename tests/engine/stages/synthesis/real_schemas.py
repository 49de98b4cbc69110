"""Tools after the shape of documents that companies really have: small, our own, with what makes such schemas hard."""

from typing import Any

from engine.records import Tool


def tool(name: str, description: str, required: tuple[str, ...] = (), defs: dict[str, Any] | None = None, /, **properties: Any) -> Tool:
    """A tool of these properties."""
    schema = {"type": "object", "properties": properties, "required": list(required)}
    return Tool(name, description, {**schema, "$defs": defs} if defs else schema)


def sid(prefix: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "minLength": 34, "maxLength": 34, "pattern": f"^{prefix}[0-9a-fA-F]{{32}}$", **more}


def optional(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    """As pydantic writes `X | None = None`."""
    return {"anyOf": [schema, {"type": "null"}], "default": None, **more}


TEXT, MOMENT = {"type": "string"}, {"type": "string", "format": "date-time"}
PYDANTIC = (
    tool(
        "list_orders",
        "List the orders of a customer, newest first",
        ("customer",),
        customer={"type": "string", "description": "name of the customer"},
        limit=optional({"type": "integer", "minimum": 1, "maximum": 50}, description="how many orders at most"),
        status=optional({"type": "string", "enum": ["open", "paid", "cancelled"]}, description="state of the order"),
        since=optional({"type": "string", "format": "date"}, description="first day"),
    ),
    tool(
        "set_limit", "Set the credit limit of an account in euros", ("amount",), amount={"anyOf": [{"type": "integer"}, {"type": "number"}]}
    ),
    tool(
        "place_order",
        "Place an order for a customer.",
        ("order",),
        {
            "Order": {
                "type": "object",
                "required": ["lines", "ship_to"],
                "properties": {
                    "lines": {"type": "array", "items": {"$ref": "#/$defs/Line"}, "minItems": 1},
                    "ship_to": {"$ref": "#/$defs/Address"},
                    "id": {"type": "integer", "readOnly": True},
                    "express": {"type": "boolean"},
                },
            },
            "Line": {
                "type": "object",
                "required": ["sku", "quantity"],
                "properties": {
                    "sku": {"type": "string", "pattern": "^SKU-[0-9]{2,4}$"},
                    "quantity": {"type": "integer", "exclusiveMinimum": 0},
                },
                "additionalProperties": False,
            },
            "Address": {
                "type": "object",
                "required": ["street", "city"],
                "properties": {"street": TEXT, "city": TEXT, "next": {"$ref": "#/$defs/Address"}},
            },
        },
        order={"$ref": "#/$defs/Order"},
    ),
)
TWILIO = (
    tool(
        "CreateMessage",
        "Send a message",
        ("AccountSid", "To"),
        AccountSid=sid("AC", description="The SID of the Account creating the Message resource."),
        To={"type": "string", "format": "phone-number", "description": "The recipient's phone number in E.164 format"},
        Body={"type": "string", "maxLength": 1600},
        MessagingServiceSid=sid("MG"),
        SendAt=MOMENT,
        MediaUrl={"type": "array", "items": {"type": "string", "format": "uri"}},
        MaxPrice={"type": "number"},
    ),
    tool("FetchCall", "Fetch the call specified by the provided Call SID", ("AccountSid", "Sid"), AccountSid=sid("AC"), Sid=sid("CA")),
    tool("DeleteRecording", "Delete a recording from your account", ("AccountSid", "Sid"), AccountSid=sid("AC"), Sid=sid("RE")),
    tool(
        "ListUsageTrigger",
        "Retrieve a list of usage-triggers belonging to the account",
        ("AccountSid",),
        AccountSid=sid("AC"),
        PageSize={"type": "integer", "minimum": 1, "maximum": 1000},
    ),
)
STRIPE = (
    tool(
        "PostRefunds",
        '<p>Creates a refund of a charge that was captured before.</p>\n\n<p>See <a href="https://x.test">the docs</a>.</p>',
        ("charge",),
        charge={"type": "string", "maxLength": 5000},
        amount={"type": "integer", "description": "A positive integer in cents"},
        reason={"type": "string", "enum": ["duplicate", "fraudulent", "requested_by_customer"]},
        metadata={"anyOf": [{"type": "object", "additionalProperties": {"type": "string"}}, {"type": "string", "enum": [""]}]},
        expand={"type": "array", "items": {"type": "string", "maxLength": 5000}},
    ),
    tool(
        "GetInvoices",
        "<p>You can list all invoices, or list the invoices for a specific customer. They are sorted by creation date.</p>",
        customer={"type": "string", "maxLength": 5000},
        created={"anyOf": [{"type": "object", "properties": {"gt": {"type": "integer"}, "lt": {"type": "integer"}}}, {"type": "integer"}]},
        limit={"type": "integer"},
        starting_after={"type": "string"},
    ),
    tool(
        "DeleteCustomersCustomer", "<p>Permanently deletes a customer. It cannot be undone.</p>", ("customer",), customer={"type": "string"}
    ),
    tool(
        "PostAccountsAccountPersons",
        "<p>Creates a new person.</p>",
        ("account",),
        account={"type": "string"},
        dob={
            "type": "object",
            "required": ["day", "month", "year"],
            "properties": {k: {"type": "integer"} for k in ("day", "month", "year")},
        },
        address={
            "type": "object",
            "properties": {k: {"type": "string", "maxLength": 200} for k in ("city", "country", "line1", "postal_code")},
        },
        email=TEXT,
    ),
)
GITHUB = (
    tool(
        "issues_add-labels",
        "Adds labels to an issue. If you provide an empty array of labels, all labels are removed.",
        ("owner", "repo", "issue_number"),
        owner=TEXT,
        repo=TEXT,
        issue_number={"type": "integer"},
        labels={
            "oneOf": [
                {"type": "array", "minItems": 1, "items": TEXT},
                {"type": "object", "properties": {"labels": {"type": "array", "items": TEXT}}},
            ]
        },
    ),
    tool(
        "repos_create-deployment-protection-rule",
        "Enable a custom deployment protection rule for an environment.",
        ("owner", "repo", "environment_name"),
        owner=TEXT,
        repo=TEXT,
        environment_name=TEXT,
        integration_id={"type": "integer"},
    ),
    tool(
        "actions_set-actions-oidc-custom-issuer-policy",
        "Sets the GitHub Actions OpenID Connect (OIDC) custom issuer policy for an enterprise. Tokens need the `admin:enterprise` scope.",
        ("enterprise",),
        enterprise=TEXT,
        include_enterprise_slug={"type": "boolean"},
    ),
    tool(
        "gists_create",
        'Allows you to add a new gist with one or more files.\n\n> [!NOTE]\n> Don\'t name your files "gistfile".',
        ("files",),
        files={"type": "object", "additionalProperties": {"type": "object", "required": ["content"], "properties": {"content": TEXT}}},
        description=TEXT,
        public={"oneOf": [{"type": "boolean"}, {"type": "string", "enum": ["true", "false"]}]},
    ),
)
KUBERNETES = (
    tool(
        "readCoreV1NamespacedPod",
        "read the specified Pod",
        ("name", "namespace"),
        name={"type": "string", "uniqueItems": True},
        namespace={"type": "string"},
        pretty=TEXT,
    ),
    tool(
        "deleteAppsV1NamespacedDeployment",
        "delete a Deployment",
        ("name", "namespace"),
        name=TEXT,
        namespace=TEXT,
        gracePeriodSeconds={"type": "integer"},
        dryRun=TEXT,
    ),
    tool(
        "createCoreV1Namespace",
        "create a Namespace",
        ("metadata",),
        metadata={
            "type": "object",
            "properties": {"name": {"type": "string", "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "maxLength": 63}},
            "required": ["name"],
        },
    ),
)
BOX = (
    tool(
        "put_files_id",
        "Updates a file. This can be used to rename or move a file, create a shared link, or lock a file.",
        ("file_id",),
        file_id={"type": "string", "example": "12345"},
        name={"type": "string", "example": "NewFile.txt"},
        lock={
            "type": ["object", "null"],
            "properties": {"access": {"enum": ["lock"], "type": "string"}, "expires_at": {**MOMENT, "example": "2026-12-12T10:53:43Z"}},
        },
        tags={"type": "array", "items": TEXT, "minItems": 1, "maxItems": 100},
        password={"type": "string", "format": "password"},
    ),
    tool(
        "post_events_search",
        "Searches events between two days",
        ("from_date", "to_date"),
        from_date={"type": "string", "format": "date"},
        to_date={"type": "string", "format": "date"},
        kind={"const": "login"},
    ),
    tool(
        "post_timers",
        "Starts a timer",
        ("length",),
        length={"type": "string", "format": "duration"},
        at={"type": "string", "format": "time"},
        share={"type": "number", "multipleOf": 0.25, "minimum": 0, "maximum": 1},
    ),
)
FILES = {"pydantic": PYDANTIC, "twilio": TWILIO, "stripe": STRIPE, "github": GITHUB, "kubernetes": KUBERNETES, "box": BOX}
