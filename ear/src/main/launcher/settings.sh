# Where an instance lives, on which ports, with which secrets. Sourced by run, check and measure.

say() { printf "%s\n" "$@"; }
fail() { printf 'Tổ Số: %s\n' "$*" >&2; exit 1; }
now() { date +%s; }

# What the running instance was started with answers stop, status and kill, when the caller does not say otherwise.
CHOICES="TOSO_PORT TOSO_KEYCLOAK_PORT TOSO_KEYCLOAK_MANAGEMENT_PORT TOSO_DB_PORT TOSO_MANAGEMENT_PORT TOSO_BIND TOSO_URL TOSO_KEYCLOAK_URL TOSO_KEYCLOAK_PUBLIC_URL TOSO_DB_URL TOSO_DB_USER TOSO_DEMO TOSO_MEMORY TOSO_DB_MEMORY TOSO_KEYCLOAK_MEMORY"
recall_instance() {
    local name value
    [ -r "$TOSO_DATA/run/instance" ] || return 0
    while IFS='=' read -r name value; do
        [ -z "$name" ] || [ -n "${!name:-}" ] || export "$name=$value"
    done <"$TOSO_DATA/run/instance"
}
choices() { local name; for name in $CHOICES; do [ -z "${!name:-}" ] || say "$name=${!name}"; done; }
remember_instance() { say "$CHOSEN" >"$TOSO_DATA/run/instance"; }

settle() {
    cd "$ROOT" || fail "cannot enter $ROOT"
    VAR="$ROOT/var"
    : "${TOSO_DATA:=$VAR/data}"
    case "$TOSO_DATA" in /*) ;; *) TOSO_DATA="$ROOT/$TOSO_DATA" ;; esac
    [ "${1:-}" = fresh ] || recall_instance
    CHOSEN=$(choices)
    : "${TOSO_PORT:=8080}" "${TOSO_KEYCLOAK_PORT:=8180}" "${TOSO_DB_PORT:=3307}" "${TOSO_MANAGEMENT_PORT:=9990}"
    : "${TOSO_KEYCLOAK_MANAGEMENT_PORT:=$((TOSO_KEYCLOAK_PORT + 1))}"
    : "${TOSO_BIND:=127.0.0.1}" "${TOSO_MEMORY:=384}" "${TOSO_DB_MEMORY:=128}" "${TOSO_KEYCLOAK_MEMORY:=400}"
    [ "$TOSO_BIND" != localhost ] || TOSO_BIND=127.0.0.1
    : "${TOSO_URL:=http://localhost:$TOSO_PORT}"
    OWN_DB=yes OWN_KEYCLOAK=yes
    [ -z "${TOSO_DB_URL:-}" ] || OWN_DB=no
    [ -z "${TOSO_KEYCLOAK_URL:-}" ] || OWN_KEYCLOAK=no
    : "${TOSO_DB_URL:=jdbc:mysql://127.0.0.1:$TOSO_DB_PORT/toso}" "${TOSO_DB_USER:=toso}"
    KEYCLOAK_URL="${TOSO_KEYCLOAK_URL:-${TOSO_KEYCLOAK_PUBLIC_URL:-http://localhost:$TOSO_KEYCLOAK_PORT}}"
    KEYCLOAK_URL="${KEYCLOAK_URL%/}" TOSO_URL="${TOSO_URL%/}"
    if [ "$TOSO_BIND" = 127.0.0.1 ] && is_local "$TOSO_URL" && is_local "$KEYCLOAK_URL"; then LOOPBACK=yes; else LOOPBACK=no; fi
    DEMO=$LOOPBACK
    [ "${TOSO_DEMO:-}" != false ] || DEMO=no
    [ "$OWN_KEYCLOAK" = yes ] || DEMO=no
}

is_local() { case "$1" in http://localhost | http://localhost[:/]* | http://127.0.0.1 | http://127.0.0.1[:/]*) return 0 ;; *) return 1 ;; esac; }

prepare_data() {
    mkdir -p "$TOSO_DATA/run" "$TOSO_DATA/log" 2>/dev/null && [ -w "$TOSO_DATA/run" ] ||
        fail "cannot write $TOSO_DATA; set TOSO_DATA to a folder of yours (was it made by another user?)"
    chmod 700 "$TOSO_DATA"
}

# Off the loopback nothing is guessable: no demo accounts, no secret that we made up.
secure_or_refuse() {
    local missing=
    if [ "$LOOPBACK" = no ]; then
        [ -n "${TOSO_DB_PASSWORD:-}" ] || missing="$missing TOSO_DB_PASSWORD"
        [ -n "${TOSO_OIDC_SECRET:-}" ] || missing="$missing TOSO_OIDC_SECRET"
        [ "$OWN_KEYCLOAK" = no ] || [ -n "${TOSO_KEYCLOAK_ADMIN_PASSWORD:-}" ] || missing="$missing TOSO_KEYCLOAK_ADMIN_PASSWORD"
        ! is_local "$TOSO_URL" || missing="$missing TOSO_URL"
        [ "$OWN_KEYCLOAK" = no ] || ! is_local "$KEYCLOAK_URL" || missing="$missing TOSO_KEYCLOAK_PUBLIC_URL"
        [ -z "$missing" ] || fail "TOSO_BIND=$TOSO_BIND, TOSO_URL=$TOSO_URL is not only this machine; set first:$missing (docs/operations.md, Loopback)"
        [ ! -e "$TOSO_DATA/demo" ] || fail "$TOSO_DATA holds demo accounts, whose PIN is public; set TOSO_DATA to another folder"
    fi
    [ "$OWN_KEYCLOAK" = yes ] || [ -n "${TOSO_OIDC_SECRET:-}" ] || fail "TOSO_KEYCLOAK_URL is given; set TOSO_OIDC_SECRET to the secret of its client toso-web"
    [ "$OWN_DB" = yes ] || [ -n "${TOSO_DB_PASSWORD:-}" ] || fail "TOSO_DB_URL is given; set TOSO_DB_USER and TOSO_DB_PASSWORD"
    prepare_data
    [ "$DEMO" = no ] || : >"$TOSO_DATA/demo"
    TOSO_DB_PASSWORD=$(secret db "${TOSO_DB_PASSWORD:-}")
    TOSO_OIDC_SECRET=$(secret oidc "${TOSO_OIDC_SECRET:-}")
    TOSO_KEYCLOAK_ADMIN_PASSWORD=$(secret keycloak-admin "${TOSO_KEYCLOAK_ADMIN_PASSWORD:-}")
    KEYCLOAK_DB_PASSWORD=$(secret keycloak-db "")
    TOSO_FIGURES_SECRET=""
    [ "$DEMO" = no ] || TOSO_FIGURES_SECRET=$(secret so-lieu-dienbien "")
    : "${TOSO_CARRY_KEYS:=$TOSO_DATA/secret/carry.p12}"
    TOSO_CARRY_PASSWORD=$(secret carry "${TOSO_CARRY_PASSWORD:-}")
    : "${TOSO_BADGE_KEYS:=$TOSO_DATA/secret/badge.p12}"
    TOSO_BADGE_PASSWORD=$(secret badge "${TOSO_BADGE_PASSWORD:-}")
}

# A given secret, or one made up for this data folder at its first start.
secret() {
    local file="$TOSO_DATA/secret/$1"
    if [ -n "$2" ]; then printf '%s' "$2"; return; fi
    if [ ! -s "$file" ]; then
        (umask 077; mkdir -p "$TOSO_DATA/secret"; od -An -N18 -tx1 /dev/urandom | tr -d ' \n' >"$file")
    fi
    cat "$file"
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then JAVA="$JAVA_HOME/bin/java"; else JAVA=$(command -v java || true); fi
    [ -x "${JAVA:-}" ] || fail "no Java found; install a JDK 17 or newer (Debian: openjdk-17-jdk-headless) or set JAVA_HOME"
    JAVA_VERSION=$("$JAVA" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
    [ "${JAVA_VERSION:-0}" -ge 17 ] || fail "$JAVA is version ${JAVA_VERSION:-unknown}; a JDK 17 or newer is needed (set JAVA_HOME)"
    JAVA=$(readlink -f "$JAVA")
    export JAVA_HOME="${JAVA%/bin/java}"
}

find_maven() {
    [ -x "$JAVA_HOME/bin/javac" ] || fail "$JAVA_HOME has no compiler; install the JDK, not only the JRE, or set JAVA_HOME"
    if ! command -v mvn >/dev/null; then
        command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] ||
            fail "no mvn found; install Maven 3.8 or newer (Debian: apt-get install maven)"
        say "      Maven is missing: installing it"
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends maven; } >"$VAR/apt.log" 2>&1 ||
            fail "Maven could not be installed; see $VAR/apt.log"
    fi
    local version
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
    case "$version" in
        3.[89] | 3.[1-9][0-9] | [4-9].*) ;;
        *) fail "mvn is version ${version:-unknown}; 3.8 or newer is needed" ;;
    esac
}
