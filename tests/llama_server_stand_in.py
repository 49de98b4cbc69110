"""Behaves as llama.cpp's llama-server for tests: one GGUF file behind the paths that exports ask, read by the installed llama.cpp.

    --model FILE --port P --ctx-size N --jinja ...

It reads tool calls as the real one does of Hermes' form; with STAND_IN=misreads it gives them another name, with STAND_IN=dies it ends
while it loads. Its words are written to the file that STAND_IN_WORDS names.
"""

import json
import os
import re
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

CALL = re.compile(r"<tool_call>\s*(\{.*?\})\s*</tool_call>", re.DOTALL)


def main(words: list[str]) -> None:
    if words == ["--version"]:
        print("version: 9999 (stand-in)")
        return
    if said := os.environ.get("STAND_IN_WORDS"):
        with open(said, "w") as file:
            json.dump({"words": words, "pid": os.getpid()}, file)
    if os.environ.get("STAND_IN") == "dies":
        sys.exit(3)
    assert "--jinja" in words
    from llama_cpp import Llama
    from llama_cpp.llama_chat_format import Jinja2ChatFormatter

    model = Llama(words[words.index("--model") + 1], n_ctx=int(words[words.index("--ctx-size") + 1]), n_threads=1, verbose=False)
    write = Jinja2ChatFormatter(model.metadata["tokenizer.chat_template"], "<|im_end|>", "")

    def prompt_of(body: dict) -> str:
        return write(messages=body["messages"], tools=body.get("tools")).prompt

    def ids_of(text: str) -> list[int]:
        return model.tokenize(text.encode(), add_bos=True, special=True)

    def answer(ids: list[int], most: int) -> list[int]:
        found: list[int] = []
        for token in model.generate(ids, top_k=1, top_p=1.0, min_p=0.0, temp=0.0, repeat_penalty=1.0):
            if token == model.token_eos() or len(found) >= most:
                break
            found.append(token)
        return found

    def completion(body: dict) -> dict:
        text = model.detokenize(answer(ids_of(prompt_of(body)), body["max_tokens"]), special=True).decode()
        calls = [json.loads(one) for one in CALL.findall(text)]
        if os.environ.get("STAND_IN") == "misreads":
            calls = [{**one, "name": "other"} for one in calls]
        given = [{"type": "function", "function": {"name": one["name"], "arguments": json.dumps(one["arguments"])}} for one in calls]
        message = {"role": "assistant", "content": CALL.sub("", text), "tool_calls": given}
        return {"choices": [{"message": message}], "__verbose": {"generation_settings": {"chat_format": "peg-native"}}}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.say({"status": "ok"})

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if self.path == "/apply-template":
                self.say({"prompt": prompt_of(body)})
            elif self.path == "/tokenize":
                self.say({"tokens": ids_of(body["content"])})
            elif self.path == "/completion":
                self.say({"tokens": answer(body["prompt"], body["n_predict"])})
            else:
                self.say(completion(body))

        def say(self, told: dict) -> None:
            data = json.dumps(told).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    HTTPServer(("127.0.0.1", int(words[words.index("--port") + 1])), Handler).serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
