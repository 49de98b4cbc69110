#!/usr/bin/env bash
# Make the lock files again from pyproject.toml, with uv (pip install uv==0.13.9); pip installs from them.
#
#     installer/lock.sh                            add what pyproject.toml asks for newly, keep every version that is locked
#     installer/lock.sh --upgrade-package rich     the same, but let this package rise
#     installer/lock.sh --upgrade                  let all rise but PyTorch and the embedded models (lock-torch.txt, lock-models.txt)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

compile() { # OUTPUT ARGUMENTS...: from the oldest Python on, for every system
    local output="installer/$1"
    shift
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --custom-compile-command "installer/lock.sh" --constraint installer/lock-torch.txt --output-file "$output" "$@"
}
without() { # FILES...: what other lock files hold already, and what set-up installs by other means
    sed -nE 's/^([A-Za-z0-9._-]+)==.*/--no-emit-package \1/p' /dev/null "$@"
    echo "--no-emit-package torch --no-emit-package llama-cpp-python --no-emit-package pip"
}

# The words of $(without ...) are options, so it stands without quotes. llama.cpp is built here from its source archive.
compile lock-llama.txt --no-deps --no-binary llama-cpp-python "$@" - <<<"llama-cpp-python"
compile lock.txt pyproject.toml --extra tensorboard --group build --constraint installer/lock-llama.txt $(without) "$@"
compile lock-test.txt --group test --constraint installer/lock.txt $(without installer/lock.txt) "$@"
compile lock-lint.txt --group lint --constraint installer/lock.txt $(without installer/lock.txt installer/lock-test.txt) "$@"

# vLLM has an environment of its own, where its own pins count and PyTorch comes with CUDA.
sed -nE 's/^vllm = \["(.*)"\]$/\1/p' pyproject.toml |
    uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --custom-compile-command "installer/lock.sh" --output-file installer/lock-vllm.txt "$@" -
