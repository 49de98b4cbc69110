"""Questions of a small company in English and Chinese, with no call, one and several, and the tools that they call."""

from engine.records import Example, Tool, ToolCall
from engine.stages.augmentation.context import Context
from engine.text.parameter_values import ValueSource

TEXT, DAY = {"type": "string"}, {"type": "string", "format": "date"}


def tool(name: str, required: list[str], **properties) -> Tool:
    return Tool(name, f"About {name}.", {"type": "object", "required": required, "properties": properties})


TOOLS = {
    one.name: one
    for one in [
        tool("get_weather", ["city"], city=TEXT, days={"type": "integer", "minimum": 1, "maximum": 14}),
        tool(
            "book_room",
            ["room", "date"],
            room={"type": "string", "description": "room code, e.g. R-201"},
            date=DAY,
            with_screen={"type": "boolean"},
        ),
        tool(
            "request_leave",
            ["employee", "start_date"],
            employee=TEXT,
            start_date=DAY,
            end_date=DAY,
            kind={"type": "string", "enum": ["annual_leave", "sick_leave"]},
        ),
        tool(
            "find_people",
            [],
            department=TEXT,
            skills={"type": "array", "items": TEXT, "uniqueItems": True},
            min_score={"type": "integer", "minimum": 1, "maximum": 99},
            max_score={"type": "integer", "minimum": 1, "maximum": 99},
        ),
    ]
}
VALUES = {
    "city": ["Oslo", "Rome", "Madrid", "北京", "上海", "广州"],
    "employee": ["Mary Poole", "Ada Berg", "王伟", "李娜", "张建国"],
    "department": ["Sales", "Legal", "Finance", "销售部", "财务部", "研发中心"],
    "skills": ["Python", "SQL", "Excel", "negotiation", "welding"],
}
MEANS = Context(TOOLS, ValueSource(VALUES, 1))


def example(question: str, *calls: tuple[str, dict], key: str = "seed:1") -> Example:
    return Example(key, question, tuple(ToolCall(name, arguments) for name, arguments in calls), "seed", key)


ENGLISH = [
    example("Will it rain in Oslo on Friday?", ("get_weather", {"city": "Oslo"})),
    example("can you please tell me the weather in Rome for the next 3 days", ("get_weather", {"city": "Rome", "days": 3})),
    example("I need to know what the weather in Madrid will be like for three days", ("get_weather", {"city": "Madrid", "days": 3})),
    example(
        "Please book R-305 on 3 March 2026, with the screen.", ("book_room", {"room": "R-305", "date": "2026-03-03", "with_screen": True})
    ),
    example("I would like to book the room R-305 for my team on 2026-03-03", ("book_room", {"room": "R-305", "date": "2026-03-03"})),
    example(
        "put Mary Poole down for annual leave from 2026-07-06 to 2026-07-17, please",
        ("request_leave", {"employee": "Mary Poole", "start_date": "2026-07-06", "end_date": "2026-07-17", "kind": "annual_leave"}),
    ),
    example(
        "Ada Berg is not in on March 9, she wants a day of leave",
        ("request_leave", {"employee": "Ada Berg", "start_date": "2026-03-09", "end_date": "2026-03-09"}),
    ),
    example("who in Sales knows Python and SQL?", ("find_people", {"department": "Sales", "skills": ["Python", "SQL"]})),
    example(
        "Show me the people in Legal who score from 40 to 60", ("find_people", {"department": "Legal", "min_score": 40, "max_score": 60})
    ),
    example("what is the weather in Oslo and in Rome?", ("get_weather", {"city": "Oslo"}), ("get_weather", {"city": "Rome"})),
    example(
        "Book R-201 for me on 2026-05-04 and tell me the weather in Rome",
        ("book_room", {"room": "R-201", "date": "2026-05-04"}),
        ("get_weather", {"city": "Rome"}),
    ),
    example("hello there, I hope that Mary Poole had a good Monday with the team"),
    example("can you tell me what the meaning of life is?"),
]
CHINESE = [
    example("请问明天北京会不会下雨？", ("get_weather", {"city": "北京"})),
    example("麻烦查一下上海未来3天的天气，谢谢", ("get_weather", {"city": "上海", "days": 3})),
    example("我想知道三天内广州的天气怎么样", ("get_weather", {"city": "广州", "days": 3})),
    example("帮我预订2026年3月3日的会议室R-305，不要投影", ("book_room", {"room": "R-305", "date": "2026-03-03", "with_screen": False})),
    example(
        "王伟从2026年7月6日到2026年7月17日休年假，帮他申请一下",
        ("request_leave", {"employee": "王伟", "start_date": "2026-07-06", "end_date": "2026-07-17", "kind": "annual_leave"}),
    ),
    example("我想了解一下财务部有哪些会Python和SQL的同事", ("find_people", {"department": "财务部", "skills": ["Python", "SQL"]})),
    example("销售部40分到60分的人员名单，请给我看看", ("find_people", {"department": "销售部", "min_score": 40, "max_score": 60})),
    example("请比较一下北京和上海的天气", ("get_weather", {"city": "北京"}), ("get_weather", {"city": "上海"})),
    example(
        "麻烦先预订2026-05-04的R-201，然后告诉我广州的天气",
        ("book_room", {"room": "R-201", "date": "2026-05-04"}),
        ("get_weather", {"city": "广州"}),
    ),
    example("你好，我周三要陪王伟去开会，你觉得怎么样？"),
    example("请问人生的意义到底是什么呢？"),
]
ALL = ENGLISH + CHINESE
