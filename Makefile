# trata: what the official figures on human trafficking say.
# GNU make. `make help` lists the targets.

B        ?= build
CC       ?= cc
PREFIX   ?= /usr/local
DESTDIR  ?=
exec_prefix ?= $(PREFIX)
bindir      ?= $(exec_prefix)/bin
libdir      ?= $(exec_prefix)/lib
includedir  ?= $(PREFIX)/include
datadir     ?= $(PREFIX)/share
mandir      ?= $(datadir)/man
pkgdatadir  ?= $(datadir)/trata
RAW      ?= ../shared
OBJCOPY  ?= objcopy
VERSION  := $(shell sed -n 's/.*TRATA_VERSION "\(.*\)".*/\1/p' src/trata.h)
SOVERSION := 0

# What to install, by distribution family; `make deps` reads these.
DEPS_APT := gcc make pkg-config gettext libgsl-dev libcsv-dev libarchive-dev libexpat1-dev libjansson-dev \
            libsqlite3-dev libunistring-dev libssl-dev libgmp-dev libreadstat-dev \
            libcmocka-dev gnuplot-nox fonts-dejavu-core
PACKAGES := gsl libarchive expat jansson sqlite3 libcrypto gmp

# Programs that single tests use; those tests are skipped, loudly, where one cannot be had.
CHECK_APT := parallel groff-base mandoc

OPTIMIZE ?= -O2
SANITIZE ?=
PKG_CFLAGS = $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
PKG_LIBS   = $(shell pkg-config --libs $(PACKAGES) 2>/dev/null)
CSV_LIBS  ?= -lcsv
WARN     := -Wall -Wextra -Wpedantic -Wshadow -Wconversion $(if $(WERROR),-Werror)
FORTIFY  ?= -D_FORTIFY_SOURCE=2
CPPFLAGS += -D_GNU_SOURCE $(FORTIFY) -DTRATA_DATADIR='"$(pkgdatadir)/datasets"'
CFLAGS   ?= -g
ALL_CFLAGS = -std=c17 $(OPTIMIZE) $(CFLAGS) $(WARN) -fPIC -fvisibility=hidden \
             -fstack-protector-strong $(SANITIZE) $(CPPFLAGS) $(PKG_CFLAGS)
LIBS      = $(PKG_LIBS) $(CSV_LIBS) -lreadstat -lunistring -lpthread -lm
ALL_LDFLAGS = -Wl,--as-needed $(SANITIZE) -Wl,-z,relro -Wl,-z,now $(LDFLAGS)

# V=1 shows the commands
Q := $(if $(V),,@)

SOURCES  := $(filter-out src/main.c,$(wildcard src/*.c src/*/*.c))
OBJECTS  := $(SOURCES:%.c=$(B)/%.o)
UNIT     := $(patsubst tests/unit/%.c,$(B)/tests/%,$(wildcard tests/unit/test_*.c))

.PHONY: all deps need-build help
all: need-build
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata $(B)/libtrata.a $(B)/libtrata.so

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

deps: ## install what is missing (Debian, Ubuntu) or say what to install
	@sh src/deps.sh install $(DEPS_APT)

need-build:
	@sh src/deps.sh check $(DEPS_APT)

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(if $(V),,@echo "  CC  $<")
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# the messages in Spanish, checked and compiled into the program
$(B)/es.mo: src/base/es.po
	@mkdir -p $(@D)
	$(Q)msgfmt --check --endianness=little --no-hash -o $@ $<
$(B)/src/base/language.o: $(B)/es.mo
$(B)/src/base/language.o: CPPFLAGS += -DTRATA_MESSAGES='"$(B)/es.mo"'

# every part, for the program and the tests
$(B)/parts.a: $(OBJECTS)
	@rm -f $@
	$(Q)$(AR) rcs $@ $(OBJECTS)

# What trata.h reaches, as one object whose internal names are local: a program that links it may
# have a table_new of its own.
$(B)/libtrata.a: $(B)/src/library.o $(B)/parts.a
	@rm -f $@
	$(Q)$(LD) -r -o $(B)/libtrata.o $^
	$(Q)$(OBJCOPY) --localize-hidden $(B)/libtrata.o
	$(Q)$(AR) rcs $@ $(B)/libtrata.o

$(B)/libtrata.so: $(B)/src/library.o $(B)/parts.a
	$(if $(V),,@echo "  LD  $@")
	$(Q)$(CC) -shared -Wl,-soname,libtrata.so.$(SOVERSION) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

$(B)/trata: $(B)/src/main.o $(B)/parts.a
	$(if $(V),,@echo "  LD  $@")
	$(Q)$(CC) -pie $(ALL_LDFLAGS) -o $@ $(B)/src/main.o $(B)/parts.a $(LIBS)

$(B)/tests/%: $(B)/tests/unit/%.o $(B)/parts.a
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $< $(B)/parts.a $(LIBS) -lcmocka

.PHONY: report charts
report: ## install what is missing, build, write build/report/index.html
	@$(MAKE) --no-print-directory deps
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	$(B)/trata report --data datasets --lang en -o $(B)/report
	$(B)/trata report --data datasets --lang es -o $(B)/report/es

charts: need-build ## draw the charts of plots/ again, byte for byte
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	$(B)/trata chart --data datasets -o plots

.PHONY: unit clean
unit: need-build ## build and run the unit tests alone
	@$(MAKE) --no-print-directory B=$(B) $(UNIT)
	@sh tests/run-unit.sh $(UNIT)

.PHONY: sweep
sweep: need-build ## fail every allocation of every command once (a minute)
	@$(MAKE) --no-print-directory B=$(B) $(B)/tests/test_memory_faults
	@TRATA_FAULTS=all $(B)/tests/test_memory_faults >$(B)/sweep.log 2>&1 && \
		echo 'sweep: 1 passed, 0 failed' || { cat $(B)/sweep.log; echo 'sweep: 0 passed, 1 failed'; exit 1; }
	@grep 'failed once' $(B)/sweep.log

.PHONY: check faults fuzz browser cli real lint asan datasets bench simulate-mse
check: deps ## install what is missing and run every test that needs no other files
	@sh src/deps.sh install $(CHECK_APT) || true
	@$(MAKE) --no-print-directory B=$(B) all unit cli faults replay

cli: need-build ## run the command line cases
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	@sh tests/cli/run.sh $(B)/trata
	@sh tests/cli/bad_input.sh $(B)/trata
	@sh tests/cli/damaged.sh $(B)/trata
	@sh tests/cli/iom_state.sh $(B)/trata
	@sh tests/cli/trend_agreement.sh $(B)/trata
	@sh tests/cli/states_reference.sh $(B)/trata
	@sh tests/cli/pages.sh $(B)/trata
	@sh tests/cli/charts.sh $(B)/trata
	@sh tests/cli/browser.sh $(B)/trata
	@sh tests/cli/crash.sh $(B)/trata
	@$(if $(SANITIZE),,sh tests/cli/bombs.sh $(B)/trata)
	@sh tests/cli/injection.sh $(B)/trata
	@$(if $(SANITIZE),,sh tests/install/hardened.sh $(B))
	@$(MAKE) --no-print-directory B=$(B) $(B)/example
	@sh tests/cli/terminal.sh $(B)/trata
	@sh tests/cli/update.sh $(B)/trata
	@sh tests/cli/merge.sh $(B)/trata
	@sh tests/cli/replicates.sh $(B)/trata
	@sh tests/install/commands.sh $(B)/trata
	@sh tests/install/manual.sh $(B)/trata
	@sh tests/install/messages.sh
	@sh tests/install/spanish.sh $(B)/trata
	@$(if $(SANITIZE),,$(MAKE) --no-print-directory B=$(B) $(B)/libtrata.a $(B)/libtrata.so && \
		sh tests/install/abi.sh $(B))
	@$(B)/example datasets | cmp - tests/cli/golden/example.csv && echo 'example: 1 passed, 0 failed'

# the example sees trata.h alone and links the shared library, as an outside program does
$(B)/example: tests/example.c src/trata.h $(B)/libtrata.so
	$(Q)$(CC) -std=c17 $(OPTIMIZE) $(WARN) $(SANITIZE) -Isrc -o $@ $< -L$(B) -ltrata \
		-Wl,-rpath,$(abspath $(B)) && ln -sf libtrata.so $(B)/libtrata.so.$(SOVERSION)

real: need-build ## run the tests on the official files in RAW
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	@sh tests/real/run.sh $(B)/trata $(RAW)
	@sh tests/real/mse.sh $(B)/trata $(RAW)
	@sh tests/real/merge.sh $(B)/trata $(RAW)

browser: need-build ## open the report in headless Chromium with axe-core, where node and npm are
	@sh src/deps.sh install chromium || true
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	@sh tests/browser/run.sh $(B)/trata

lint: ## check what the house keeps to
	@sh tests/lint.sh

.PHONY: analyze valgrind
analyze: need-build ## gcc -fanalyzer, clang, clang-tidy and cppcheck over src/ (minutes)
	@sh src/deps.sh install clang clang-tidy cppcheck || true
	@$(MAKE) --no-print-directory B=$(B) $(B)/es.mo
	@sh tests/analyze.sh $(B)/analyze $(CPPFLAGS:-D_FORTIFY_SOURCE%=) $(PKG_CFLAGS) \
		'-DTRATA_MESSAGES="$(B)/es.mo"'

valgrind: need-build ## run the command line cases under valgrind (minutes)
	@sh src/deps.sh install valgrind || true
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	@sh tests/valgrind.sh $(B)/trata

asan: need-build ## build and test under the address and undefined-behaviour sanitizers
	@$(MAKE) --no-print-directory B=build/asan OPTIMIZE=-O1 \
		SANITIZE='-fsanitize=address,undefined -fno-sanitize-recover=all' \
		FORTIFY= all unit cli replay

faults: need-build ## fail every write, sync and rename of imports and exports once
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	@$(CC) -shared -fPIC -O1 -o $(B)/faults.so tests/faults/shim.c -ldl
	@sh tests/faults/run.sh $(B)/trata $(abspath $(B)/faults.so)

# one fuzz target a parser; clang with libFuzzer. FUZZ_SECONDS each.
FUZZ_SECONDS ?= 60
FUZZ := $(patsubst tests/fuzz/%.c,build/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
fuzz: need-build ## run each fuzz target for FUZZ_SECONDS (clang)
	@$(MAKE) --no-print-directory B=build/fuzz CC=clang OPTIMIZE=-O1 FORTIFY= \
		SANITIZE='-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined' $(FUZZ)
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	@sh tests/fuzz/run.sh $(FUZZ_SECONDS) $(B)/trata $(FUZZ)

build/fuzz/fuzz_%: tests/fuzz/fuzz_%.c $(wildcard tests/fuzz/*.h) build/fuzz/parts.a
	$(Q)$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer,address,undefined -o $@ $< build/fuzz/parts.a $(LIBS)

# What once failed, and the seeds, through each target with this build's compiler and flags.
REPLAY := $(patsubst tests/fuzz/fuzz_%.c,$(B)/replay/%,$(wildcard tests/fuzz/fuzz_*.c))
$(B)/replay/%: $(B)/tests/fuzz/fuzz_%.o $(B)/tests/fuzz/replay.o $(B)/parts.a
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

.PHONY: replay
replay: need-build ## run every input that a fuzz target once failed on, and the seeds
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata $(REPLAY)
	@sh tests/fuzz/replay.sh $(B)

datasets: need-build ## rebuild datasets/ from the files in RAW
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	rm -rf build/datasets && mkdir -p build/datasets
	[ ! -d datasets/claims ] || cp -r datasets/claims build/datasets/
	$(B)/trata import --data build/datasets --manifest $(RAW)/MANIFEST.csv -o /dev/null
	$(B)/trata import --data build/datasets -o /dev/null $(RAW)/mse/reporting_rates.csv \
		$(RAW)/mse/*[3-6]*.csv
	rm -rf datasets.old && mv datasets datasets.old && mv build/datasets datasets && rm -rf datasets.old

bench: need-build ## time the program beside its peers, in one run
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata
	@sh tests/bench.sh $(B)/trata $(RAW)

$(B)/simulate_mse: tests/simulate_mse.c $(B)/parts.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(B)/parts.a $(LIBS)

simulate-mse: need-build ## coverage of the mse intervals by simulation (minutes)
	@$(MAKE) --no-print-directory B=$(B) $(B)/simulate_mse
	@echo '# tests/simulate_mse.c, 200 populations and 400 replicates: simulate_mse 200 400' \
		>$(B)/coverage.txt
	@$(B)/simulate_mse 200 400 >>$(B)/coverage.txt
	@mv $(B)/coverage.txt tests/ref/mse/coverage.txt && cat tests/ref/mse/coverage.txt

# The calibration of every interval, from known truths: about two minutes on two cores.
SIMULATE := $(patsubst %.c,$(B)/%.o,$(wildcard tests/simulate/*.c))
$(B)/tests/simulate/simulate: $(SIMULATE) $(B)/parts.a
	$(CC) $(ALL_LDFLAGS) -o $@ $(SIMULATE) $(B)/parts.a $(LIBS)

.PHONY: simulate
simulate: need-build ## write tests/ref/calibration.csv: how often each interval holds the truth
	@$(MAKE) --no-print-directory B=$(B) $(B)/tests/simulate/simulate
	$(B)/tests/simulate/simulate >$(B)/calibration.csv
	mv $(B)/calibration.csv tests/ref/calibration.csv
	@$(MAKE) --no-print-directory B=$(B) simulate-mse

include src/install.mk

clean: ## delete what was built
	rm -rf build

.SECONDARY:

-include $(OBJECTS:.o=.d) $(B)/src/main.d $(wildcard $(B)/tests/unit/*.d $(B)/tests/fuzz/*.d)
