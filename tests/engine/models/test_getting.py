"""A model is got from a hub, here a server on this machine: whole, checked, continued after a kill, and refused in clear sentences."""

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from engine.errors import AdaptoolError, InputError, MachineError
from engine.jobs.events import Done, Failed, Progress
from engine.models import base_models, getting
from engine.models.getting import HubSettings, download, here, hub
from tests import keyring_drawer
from tests.hub_server import Hub, Repo, of_folder
from tests.toys import STARTER

NAME = "acme/little-caller"
WEIGHTS = "model.safetensors"
CARD = b"---\nlicense: apache-2.0\n---\n# Little caller\n"


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """What is set and kept for this machine stays in the test."""
    monkeypatch.setenv("ADAPTOOL_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def repo() -> Repo:
    """A small model, with files beside it that must not come along."""
    made = of_folder(STARTER)
    made.files |= {
        "README.md": CARD,
        "pytorch_model.bin": b"pickle" * 3000,
        "modeling_caller.py": b"import os\n",
        "original/params.json": b"{}",
    }
    return made


@pytest.fixture
def server(repo):
    with Hub({NAME: repo}) as made:
        yield made


@pytest.fixture
def settings(tmp_path, server) -> HubSettings:
    return HubSettings(endpoint=server.address, folder=str(tmp_path / "models"))


def run(offer, settings, until=lambda job, event: None):
    """Download; `until` may do something to the job at each event. Returns the last event."""
    job = download.Download(offer, settings)
    last = None
    for last in job.events():
        until(job, last)
    return last


def asked_for(server, file: str) -> list[tuple[str, ...]]:
    """The requests that reached the store for a file."""
    (content,) = (repo.files[file] for repo in server.repos.values())
    return [one for one in server.seen if one[2].endswith(hashlib.sha256(content).hexdigest())]


def test_a_model_comes_whole_with_its_licence_and_nothing_that_could_run(server, settings, repo):
    offer = hub.ask(NAME, settings)
    assert (offer.licence, offer.terms, offer.left) == ("Apache-2.0", f"{server.address}/{NAME}", 3)
    last = run(offer, settings)

    assert isinstance(last, Done), last
    folder = base_models.find(last.summary["folder"])
    assert folder == download.target(NAME, settings)
    came = {file.name: file.read_bytes() for file in folder.iterdir()}
    source = json.loads(came.pop(here.SOURCE))
    assert set(came) == {*(file.name for file in STARTER.iterdir()), "README.md"}
    assert came == {name: repo.files[name] for name in came}
    assert (source["repo"], source["commit"], source["licence"]) == (NAME, repo.commit, "Apache-2.0")
    assert not download.unfinished(folder).exists()
    assert not [one for one in server.seen if one[2].endswith((".bin", ".py"))]
    asked = len(server.seen)
    assert isinstance(run(offer, settings), Done)  # once more: it is here
    assert len(server.seen) == asked


def test_a_download_that_is_killed_half_way_continues_where_it_was(server, settings, repo):
    offer, total = hub.ask(NAME, settings), len(repo.files[WEIGHTS])
    server.slow = 0.02

    def kill(job, event):
        if isinstance(event, Progress) and event.done >= 6:
            job.kill()

    last = run(offer, settings, kill)
    assert isinstance(last, Failed) and "signal 9" in last.message
    (one,) = download.begun(settings)
    assert one["repo"] == NAME and 5_000_000 < one["done"] < one["bytes"]
    folder = download.target(NAME, settings)
    assert not folder.exists()
    (part,) = download.unfinished(folder).glob(f"{WEIGHTS}.*")
    had, server.slow = part.stat().st_size, 0.0
    server.seen.clear()

    assert isinstance(run(offer, settings), Done)
    assert [(one[0], one[3]) for one in asked_for(server, WEIGHTS)] == [("GET", f"bytes={had}-")]
    assert server.sent < 1.5 * total + 700_000
    assert (folder / WEIGHTS).read_bytes() == repo.files[WEIGHTS]
    assert download.begun(settings) == []


def test_a_stop_is_heard_at_once_and_keeps_what_came(server, settings):
    offer = hub.ask(NAME, settings)
    server.slow = 0.05

    def stop(job, event):
        if isinstance(event, Progress) and event.done >= 2:
            job.cancel()

    last = run(offer, settings, stop)
    assert isinstance(last, Failed) and last.kind == "cancelled"
    assert download.begun(settings)[0]["done"] > 1_000_000
    download.discard(NAME, settings)
    assert download.begun(settings) == [] and not download.unfinished(download.target(NAME, settings)).exists()


def test_a_connection_that_breaks_is_taken_up_again(server, settings, repo):
    offer = hub.ask(NAME, settings)
    server.cut_at = [10_000_000, 10_000_000, 3_000_000]  # the two files of the tokenizer come whole
    assert isinstance(run(offer, settings), Done)
    firsts = [one[3] for one in asked_for(server, WEIGHTS)]
    assert len(firsts) == 2 and firsts[0] == "" and firsts[1].startswith("bytes=")
    assert (download.target(NAME, settings) / WEIGHTS).read_bytes() == repo.files[WEIGHTS]


def test_a_server_that_cannot_continue_sends_the_file_anew(server, settings, repo):
    offer = hub.ask(NAME, settings)
    server.cut_at, server.ranges = [10_000_000, 10_000_000, 3_000_000], False
    assert isinstance(run(offer, settings), Done)
    assert (download.target(NAME, settings) / WEIGHTS).read_bytes() == repo.files[WEIGHTS]


def test_a_file_with_another_checksum_is_refused(server, settings, repo):
    offer = hub.ask(NAME, settings)
    server.wrong = {hashlib.sha256(repo.files[WEIGHTS]).hexdigest()}
    last = run(offer, settings)

    assert isinstance(last, Failed) and last.kind == "machine"
    assert last.message == f"The file {WEIGHTS} differs from that in {NAME}: the checksums do not match."
    folder = download.target(NAME, settings)
    assert not folder.exists() and not list(download.unfinished(folder).glob(f"{WEIGHTS}*"))
    server.wrong = set()
    assert isinstance(run(offer, settings), Done)  # the rest is kept


def test_a_small_file_is_checked_as_git_does(server, settings, repo):
    offer = hub.ask(NAME, settings)
    repo.files["tokenizer_config.json"] = repo.files["tokenizer_config.json"].replace(b"2048", b"2049", 1) + b" "
    server.repos[NAME] = Repo(repo.files, repo.card)
    changed = {**server.repos, NAME: server.repos[NAME]}
    assert changed[NAME].commit != offer.commit
    last = run(offer, settings)
    assert isinstance(last, Failed) and last.kind == "machine"
    assert not download.target(NAME, settings).exists()


def test_a_mirror_whose_listing_tells_no_checksums_is_asked_for_each_file(server, settings, repo):
    repo.plain = True
    offer = hub.ask(NAME, settings)
    checksums = {file.name: file.checksum for file in offer.files}
    assert checksums[WEIGHTS] == f"sha256:{hashlib.sha256(repo.files[WEIGHTS]).hexdigest()}"
    assert checksums["config.json"].startswith("git:")
    assert {one[0] for one in server.seen if "resolve" in one[2]} == {"HEAD", "GET"}
    assert isinstance(run(offer, settings), Done)


def test_a_model_that_cannot_be_trained_is_refused_before_its_weights_are_fetched(server, settings, repo):
    config = json.loads(repo.files["config.json"])
    repo.files["config.json"] = json.dumps({**config, "model_type": "house_own", "architectures": ["HouseForCausalLM"]}).encode()
    offer = hub.ask(NAME, settings)
    assert offer.refused == "The type 'house_own' is not a language model of transformers. Choose another base model."
    last = run(offer, settings)
    assert isinstance(last, Failed) and last.kind == "input" and "house_own" in last.message
    assert asked_for(server, WEIGHTS) == []


def test_a_full_disk_is_told_before(server, settings, monkeypatch):
    offer = hub.ask(NAME, settings)
    folder = download.target(NAME, settings)
    download.unfinished(folder).mkdir(parents=True)
    monkeypatch.setattr(download.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 5_000_000})())
    with pytest.raises(MachineError, match="acme/little-caller needs 0.2 GB in .*, but only 0.0 GB are free."):
        download.get(offer, folder, None)
    assert asked_for(server, WEIGHTS) == []


# What is refused, in one sentence each


def refused(settings, name: str = NAME) -> AdaptoolError:
    with pytest.raises(AdaptoolError) as caught:
        hub.ask(name, settings)
    return caught.value


def host(server) -> str:
    return server.address.removeprefix("http://")


def test_a_name_that_the_server_does_not_have(server, settings):
    error = refused(settings, "acme/nothing")
    assert isinstance(error, InputError)
    assert error.message == f"{host(server)} has no model acme/nothing, or shows it only to some accounts."


def test_a_name_that_is_none(settings):
    for name in ("", "a b", "../../etc", "a/b/c", "https://elsewhere.example/a/b", "-x"):
        with pytest.raises(InputError, match="is not the name of a model on a hub"):
            hub.ask(name, settings)
    assert hub.checked_name(f" {settings.endpoint}/{NAME}/ ", settings.endpoint) == NAME


def test_a_model_behind_terms_is_told_before_and_while_it_comes(server, settings, repo):
    repo.gated, repo.terms_token = True, "t-accepted"
    offer = hub.ask(NAME, settings)
    assert offer.gated and offer.licence == "Apache-2.0"
    last = run(offer, settings)
    assert isinstance(last, Failed) and last.kind == "input"
    assert last.message == f"{host(server)} gives {NAME} only to users who accepted its terms."
    assert f"{server.address}/{NAME}" in last.remedy


def test_a_token_goes_to_its_server_alone(server, settings, repo, tmp_path, monkeypatch):
    drawer = keyring_drawer.use(tmp_path, monkeypatch)
    repo.token = "t-mine"
    drawer.write_text(json.dumps({f"adaptool | hub {server.address}": "t-mine", "adaptool | hub https://huggingface.co": "t-other"}))
    assert isinstance(run(hub.ask(NAME, settings), settings), Done)
    sent = {(one[1].partition(":")[0], one[4]) for one in server.seen}
    assert sent == {("127.0.0.1", "Bearer t-mine"), ("localhost", "")}


def test_a_token_that_is_not_accepted(server, settings, tmp_path, monkeypatch):
    keyring_drawer.use(tmp_path, monkeypatch).write_text(json.dumps({f"adaptool | hub {server.address}": "wrong"}))
    assert refused(settings).message == f"{host(server)} does not accept the saved token."


def test_no_token_over_a_way_that_others_can_read(monkeypatch):
    monkeypatch.setattr(getting, "key_of", lambda _: "t-mine")
    with pytest.raises(InputError, match="No token is sent to http://models.example"):
        getting.token_of("http://models.example")
    assert getting.token_of("http://127.0.0.1:9") == getting.token_of("https://models.example") == "t-mine"


def test_no_network(tmp_path):
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as closed:
        address = f"http://127.0.0.1:{closed.server_port}"
    error = refused(HubSettings(endpoint=address))
    assert isinstance(error, MachineError)
    assert error.message.startswith(f"{address.removeprefix('http://')} cannot be reached (") and error.message.endswith(").")


def test_a_server_in_trouble_and_one_that_is_no_hub(server, settings):
    server.status = 503
    assert refused(settings).message == f"{host(server)} answered 503, which is an error."

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html>Sign in to the guest network</html>")

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        error = refused(HubSettings(endpoint=f"http://127.0.0.1:{other.server_port}"))
        other.shutdown()
    assert isinstance(error, MachineError) and error.message.endswith("does not answer like a model hub.")


def test_a_repository_without_safetensors_or_tokenizer(server, settings, repo):
    weights = repo.files.pop(WEIGHTS)
    assert refused(settings).message == f"{NAME} contains pickled weights, but no safetensors."
    repo.files[WEIGHTS] = weights
    del repo.files["tokenizer.json"]
    assert refused(settings).message == f"{NAME} has no tokenizer.json."


@pytest.mark.parametrize(
    "name",
    ["../config.json", "a/model.safetensors", ".hidden.safetensors", "tokenizer.py", "LICENSE.py", "model.bin", "consolidated.safetensors"],
)
def test_files_that_are_never_taken(name):
    assert not hub.is_taken(name)


def test_addresses_of_servers():
    assert getting.checked_endpoint(" https://Mirror.example:8443/hub/ ") == "https://mirror.example:8443/hub"
    for address in ("", "mirror.example", "ftp://mirror.example", "https://user:word@mirror.example", "https://mirror.example?x=1"):
        with pytest.raises(InputError, match="is not an address of a model hub"):
            getting.checked_endpoint(address)
