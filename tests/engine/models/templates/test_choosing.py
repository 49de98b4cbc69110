"""A chat template may be picked, and whatever a template does, it comes to an end."""

import threading
import time

import pytest

from engine.errors import InputError
from engine.models.chat import Chat
from engine.models.light_tokenizer import prepared_to_count
from engine.models.templates import TemplateRefusal, limits
from engine.models.templates.choosing import PLAIN, families, text_of
from engine.models.templates.prelude import arguments_of
from engine.records import Tool, ToolCall
from tests.toys import STARTER, TOOLS

TOY_TOOLS = [Tool(**entry["function"]) for entry in TOOLS]
ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}{{ messages[0].content }}"
HUGE = "{{ messages[0].content }}{% for a in range(99999) %}{% for b in range(99999) %}12345678{% endfor %}{% endfor %}"
DOUBLING = "{% set n = namespace(t='12345678') %}{% for a in range(60) %}{% set n.t = n.t ~ n.t %}{% endfor %}{{ n.t }}"


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """What passed elsewhere does not count, and what is met here is forgotten."""
    monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(limits, "_met", {})
    monkeypatch.setattr(limits, "CPU", 1)


def test_a_file_and_a_family_are_read_and_what_is_neither_is_told(tmp_path):
    (tmp_path / "mine.jinja").write_text("{# mine #}" + PLAIN["chatml"], encoding="utf-8-sig")
    (tmp_path / "broken.jinja").write_text("{% for m in messages %}\n{{ m.content }", encoding="utf-8")
    (tmp_path / "bytes.jinja").write_bytes(b"\xff\xfe\x00\x01")
    assert text_of("", tmp_path) == "" and text_of(" mine.jinja ", tmp_path).startswith("{# mine #}")
    assert text_of(str(tmp_path / "mine.jinja"), STARTER) == text_of("mine.jinja", tmp_path)
    assert text_of("ChatML", tmp_path) == PLAIN["chatml"] and "chatml" in families()
    for wanted, told in (
        ("chatm", "no family of chat templates called chatm.*such as chatml"),
        ("none.jinja", "none.jinja does not exist"),
        ("broken.jinja", r"broken.jinja is not a chat template \(line 2"),
        ("bytes.jinja", "not UTF-8 text"),
    ):
        with pytest.raises(InputError, match=told):
            text_of(wanted, tmp_path)


def test_the_official_families_can_be_named_where_set_up_kept_them(tmp_path):
    official = [name for name in families() if name not in PLAIN]
    if not official:
        pytest.skip("set-up kept no official templates")
    assert len(official) >= 60 and len(text_of(official[0].upper(), tmp_path)) > 200


def test_a_picked_template_is_prepared_and_strange_marks_are_told():
    tokenizer, made = prepared_to_count(STARTER, PLAIN["llama"])
    chat = Chat(tokenizer)
    assert made.changed and "<|start_header_id|>" in chat.render(TOY_TOOLS, "Rain?")
    assert any("<|start_header_id|>, are not tokens" in remark for remark in made.remarks)
    talk, call = chat.over(TOY_TOOLS), ToolCall("get_weather", {"city": "Oslo"})
    assert chat.read(talk.answer([call]), {tool.name: tool for tool in TOY_TOOLS}) == [call]
    assert not any("are not tokens" in remark for remark in prepared_to_count(STARTER, PLAIN["chatml"])[1].remarks)


def test_arguments_are_told_with_their_values():
    asks = PLAIN["chatml"].replace("assistant\\n' }}", "assistant\\n' ~ ('' if enable_thinking is defined else '<think>') }}")
    made = prepared_to_count(STARTER, asks + "{{ strftime_now('%d %b %Y') if false }}")[1]
    assert any("Fixed in its chat template: enable_thinking = false." in remark for remark in made.remarks)
    assert arguments_of(made.template) == {"strftime_now": '"26 Jul 2024"', "enable_thinking": "false"}
    assert arguments_of(asks) == {}


@pytest.mark.parametrize(
    ("template", "told"), [(ENDLESS, "never ends"), (HUGE, "too much text for a prompt"), (DOUBLING, "too much memory")]
)
def test_a_template_without_an_end_is_refused_in_a_sentence(template, told):
    with pytest.raises(InputError, match=told):
        prepared_to_count(STARTER, template)
    begun = time.monotonic()
    with pytest.raises(InputError, match=told):  # at once, for it is known
        prepared_to_count(STARTER, template)
    assert time.monotonic() - begun < 5


def test_what_passed_is_known_on_this_machine_and_still_watched(tmp_path, monkeypatch):
    assert limits.within("fine", lambda: "text") == "text" and len(list((tmp_path / "cache" / "templates").iterdir())) == 1
    monkeypatch.setattr(limits, "_asked", lambda template: pytest.fail("asked again"))
    monkeypatch.setattr(limits, "_met", {})
    monkeypatch.setattr(limits, "HERE", 0.5)

    def endless() -> str:
        while True:
            pass

    told = []

    def elsewhere():
        try:
            limits.within("fine", endless)
        except TemplateRefusal as error:
            told.append(str(error))

    thread = threading.Thread(target=elsewhere)  # where no signal arrives
    thread.start()
    thread.join(30)
    assert not thread.is_alive() and "never ends" in told[0]
    limits._met["other"] = ""
    assert limits.within("other", lambda: "x") == "x" and not limits._under_way
