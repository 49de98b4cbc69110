"""Run llama.cpp's own converter with one omission mended: `python convert_hf.py CONVERTERS_FOLDER MODEL OPTIONS...`

SentencePiece models say whether a space is put before the text (`add_dummy_prefix`). The converter carries that for some
architectures only; llama.cpp then assumes yes, and every prompt gains a space after each special token: other ids than in
training. Here the model's own word is written wherever the converter left it out.
"""

import runpy
import sys
from pathlib import Path

KEY = "tokenizer.ggml.add_space_prefix"


def main() -> None:
    """Patch the writer's last step, then run the converter as the main program."""
    folder, model = Path(sys.argv[1]), Path(sys.argv[2])
    sys.path[:0] = [str(folder), str(folder / "gguf-py")]
    from gguf import GGUFWriter

    write_header = GGUFWriter.write_header_to_file

    def write_with_prefix(self, *args, **kwargs):
        if not any(KEY in data for data in self.kv_data) and (model / "tokenizer.model").is_file():
            from sentencepiece import sentencepiece_model_pb2

            proto = sentencepiece_model_pb2.ModelProto.FromString((model / "tokenizer.model").read_bytes())
            self.add_add_space_prefix(proto.normalizer_spec.add_dummy_prefix)
        return write_header(self, *args, **kwargs)

    GGUFWriter.write_header_to_file = write_with_prefix
    script = folder / "convert_hf_to_gguf.py"
    sys.argv = [str(script), *sys.argv[2:]]
    runpy.run_path(str(script), run_name="__main__")


if __name__ == "__main__":
    main()
