# Installing, packing and measuring; read by the Makefile.

docdir       ?= $(datadir)/doc/trata
man1dir      ?= $(mandir)/man1
man5dir      ?= $(mandir)/man5
pkgconfigdir ?= $(libdir)/pkgconfig
bashcompdir  ?= $(datadir)/bash-completion/completions
zshcompdir   ?= $(datadir)/zsh/site-functions
fishcompdir  ?= $(datadir)/fish/vendor_completions.d
INSTALL         ?= install
INSTALL_PROGRAM ?= $(INSTALL) -m 755
INSTALL_DATA    ?= $(INSTALL) -m 644

MANUAL      := trata.1 trata-claims.5 trata-datasets.5
MANUALS      = $(MANUAL:%=$(B)/man/%) $(MANUAL:%=$(B)/man/es/%)
COMPLETIONS := bash zsh fish
DATASETS     = $(shell find datasets -type f | LC_ALL=C sort)

# The folder of the data is compiled in: another PREFIX compiles the files that name it again.
$(B)/datadir: need-build
	@mkdir -p $(@D)
	@echo '$(pkgdatadir)' | cmp -s - $@ || echo '$(pkgdatadir)' >$@
$(patsubst %.c,$(B)/%.o,$(shell grep -l TRATA_DATADIR src/*/*.c)): $(B)/datadir

$(B)/man/%: $(B)/trata
	@mkdir -p $(@D)
	$(Q)$(B)/trata help --man $* >$@

$(B)/man/es/%: $(B)/trata
	@mkdir -p $(@D)
	$(Q)$(B)/trata help --man $* --lang es >$@

$(B)/completions/%: $(B)/trata
	@mkdir -p $(@D)
	$(Q)$(B)/trata help --completion $* >$@

$(B)/trata.pc: src/trata.pc.in src/install.mk $(B)/datadir
	$(Q)sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@EXEC_PREFIX@|$(exec_prefix)|' \
		-e 's|@LIBDIR@|$(libdir)|' -e 's|@INCLUDEDIR@|$(includedir)|' \
		-e 's|@PKGDATADIR@|$(pkgdatadir)|' -e 's|@VERSION@|$(VERSION)|' $< >$@

.PHONY: manual install install-files uninstall dist coverage deb
manual: need-build ## write the manual pages and completions to build/
	@$(MAKE) --no-print-directory B=$(B) $(MANUALS) $(COMPLETIONS:%=$(B)/completions/%)

install: need-build ## install to PREFIX (/usr/local), below DESTDIR if it is set
	@$(MAKE) --no-print-directory B=$(B) $(B)/trata $(B)/libtrata.a $(B)/libtrata.so $(B)/trata.pc \
		$(MANUALS) $(COMPLETIONS:%=$(B)/completions/%)
	@$(MAKE) --no-print-directory B=$(B) install-files

D = $(DESTDIR)
install-files:
	$(INSTALL) -d $(D)$(bindir) $(D)$(libdir) $(D)$(includedir) $(D)$(pkgconfigdir) $(D)$(man1dir) \
		$(D)$(man5dir) $(D)$(mandir)/es/man1 $(D)$(mandir)/es/man5 $(D)$(bashcompdir) \
		$(D)$(zshcompdir) $(D)$(fishcompdir)
	$(INSTALL_PROGRAM) $(B)/trata $(D)$(bindir)/trata
	$(INSTALL_DATA) $(B)/libtrata.a $(D)$(libdir)/libtrata.a
	$(INSTALL_DATA) $(B)/libtrata.so $(D)$(libdir)/libtrata.so.$(VERSION)
	ln -sf libtrata.so.$(VERSION) $(D)$(libdir)/libtrata.so.$(SOVERSION)
	ln -sf libtrata.so.$(SOVERSION) $(D)$(libdir)/libtrata.so
	$(INSTALL_DATA) src/trata.h $(D)$(includedir)/trata.h
	$(INSTALL_DATA) $(B)/trata.pc $(D)$(pkgconfigdir)/trata.pc
	for page in $(MANUAL); do \
		$(INSTALL_DATA) $(B)/man/$$page $(D)$(mandir)/man$${page##*.}/$$page && \
		$(INSTALL_DATA) $(B)/man/es/$$page $(D)$(mandir)/es/man$${page##*.}/$$page || exit 1; done
	$(INSTALL_DATA) $(B)/completions/bash $(D)$(bashcompdir)/trata
	$(INSTALL_DATA) $(B)/completions/zsh $(D)$(zshcompdir)/_trata
	$(INSTALL_DATA) $(B)/completions/fish $(D)$(fishcompdir)/trata.fish
	@for file in $(DATASETS); do \
		$(INSTALL) -d $(D)$(pkgdatadir)/$${file%/*} && \
		$(INSTALL_DATA) $$file $(D)$(pkgdatadir)/$$file || exit 1; done
	@echo 'installed the datasets to $(D)$(pkgdatadir)/datasets'

.PHONY: installed
installed: need-build ## test install, the installed library, the packages and the action
	@sh tests/install/installed.sh
	@sh tests/install/action.sh
	@sh tests/install/deb.sh

# The datasets are taken away whole: an older version may have had other files.
uninstall: ## delete what install wrote (the same PREFIX and DESTDIR)
	rm -f $(D)$(bindir)/trata $(D)$(includedir)/trata.h $(D)$(pkgconfigdir)/trata.pc
	rm -f $(D)$(libdir)/libtrata.a $(D)$(libdir)/libtrata.so $(D)$(libdir)/libtrata.so.$(SOVERSION) \
		$(D)$(libdir)/libtrata.so.$(VERSION)
	for page in $(MANUAL); do rm -f $(D)$(mandir)/man$${page##*.}/$$page \
		$(D)$(mandir)/es/man$${page##*.}/$$page; done
	rm -f $(D)$(bashcompdir)/trata $(D)$(zshcompdir)/_trata $(D)$(fishcompdir)/trata.fish
	rm -rf $(D)$(pkgdatadir)/datasets
	-rmdir --ignore-fail-on-non-empty $(D)$(pkgdatadir)

dist: ## write build/trata-VERSION.tar.gz from the last commit
	@mkdir -p build
	git archive --format=tar --prefix=trata-$(VERSION)/ HEAD | gzip -n -9 >build/trata-$(VERSION).tar.gz
	@echo build/trata-$(VERSION).tar.gz

# What `make check` runs, and `real` where its files are. COVERAGE_LEAST: per cent.
COVERAGE_LEAST ?= 90
coverage: need-build ## run the tests; fail if they run less than 90 % of the lines of src/
	@rm -rf build/coverage
	@$(MAKE) --no-print-directory B=build/coverage OPTIMIZE=-O0 SANITIZE=--coverage FORTIFY= \
		all unit cli faults $(if $(wildcard $(RAW)/MANIFEST.csv),real)
	@sh tests/coverage.sh build/coverage $(COVERAGE_LEAST)

deb: ## build Debian packages in build/deb/
	@sh .ci/debian/build.sh build/deb
