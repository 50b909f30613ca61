# Shortcuts for people; CMake does the work. Needs make, and apt-get to install what is missing (with sudo when not root).

PACKAGES := g++ cmake ninja-build libcli11-dev libyaml-cpp-dev libfmt-dev libutf8proc-dev \
            libkainjow-mustache-dev nlohmann-json3-dev libminizip-dev libpugixml-dev \
            libcmark-gfm-dev libcmark-gfm-extensions-dev doctest-dev git
PREFIX ?= /usr/local
QUARTER ?= IV
# A compiler takes up to 1.2 GB; more of them than there are cores would gain nothing.
JOBS ?= $(shell nproc)

.PHONY: build report test install tools clean

build: tools
	@cmake --preset release >/dev/null
	@find src templates -newer build/cchc 2>&1 | grep -q . && echo "Đang dựng cchc, vài phút (building cchc) …" >&2; true
	@ninja -j$(JOBS) -C build --quiet cchc >build/log || { cat build/log; exit 1; }

# The main job on the shipped plan: the report of a quarter.
report: build
	@build/cchc report --quarter $(QUARTER) --plan plan

# Every test, in a build with the address and undefined-behaviour sanitizers.
test: tools
	@cmake --preset dev >/dev/null
	@find src templates tests -newer build-dev/cchc 2>&1 | grep -q . && echo "Đang dựng các kiểm thử, vài phút (building the tests) …" >&2; true
	@ninja -j$(JOBS) -C build-dev --quiet >build-dev/log || { cat build-dev/log; exit 1; }
	@ctest --test-dir build-dev --output-on-failure -j2

install: build
	@cmake --install build --prefix $(PREFIX)

# Installs what is missing, and asks for nothing when nothing is.
tools:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Cài đặt (installing):$$missing" >&2; \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq >/dev/null && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

clean:
	rm -rf build build-dev
