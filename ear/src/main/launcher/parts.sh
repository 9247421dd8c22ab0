# The three parts of an instance: db, keycloak, app. Each leads a process group of its own, so that all of it can be ended.

# Remembers the leader with its birth, because numbers of processes come round again.
birth() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }
pid_of() {
    local pid born
    read -r pid born 2>/dev/null <"$TOSO_DATA/run/$1.pid" || return 1
    [ -n "$born" ] && [ "$(birth "$pid")" = "$born" ] && say "$pid"
}
running() { pid_of "$1" >/dev/null; }

# launch PART COMMAND…: detached, output into the part's log.
launch() {
    local part=$1 pid
    shift
    setsid "$@" >>"$TOSO_DATA/log/$part.out" 2>&1 </dev/null 9>&- &
    pid=$!
    say "$pid $(birth $pid)" >"$TOSO_DATA/run/$part.pid"
}

end() {
    local part=$1 signal=${2:-TERM} pid waited=0
    pid=$(pid_of "$part") || { rm -f "$TOSO_DATA/run/$part.pid"; return 0; }
    kill "-$signal" -- "-$pid" 2>/dev/null || true
    while kill -0 -- "-$pid" 2>/dev/null; do
        sleep 0.2
        waited=$((waited + 1))
        [ $waited -lt 150 ] || kill -KILL -- "-$pid" 2>/dev/null || true
    done
    rm -f "$TOSO_DATA/run/$part.pid"
}

port_free() {
    if (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then fail "port $1 is taken; set $2 to a free one"; fi
}

# http_status PORT PATH: the status code of a GET on the loopback, empty without an answer.
http_status() {
    local line
    { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 0
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    IFS= read -r -t 5 line <&3 || true
    exec 3>&-
    line=${line#HTTP/1.1 }
    printf '%s' "${line%% *}"
}

# await PART SECONDS CHECK…: until the check holds; fails early when the part has died.
await() {
    local part=$1 limit=$2 begun
    begun=$(now)
    shift 2
    until "$@"; do
        running "$part" || fail_with_log "$part" "ended while starting"
        [ $(($(now) - begun)) -lt "$limit" ] || fail_with_log "$part" "is not ready after $limit s"
        sleep 0.3
    done
}

fail_with_log() {
    local log
    log="$TOSO_DATA/log/$1.out"
    [ "$1" != app ] || log="$TOSO_DATA/app/log/server.log"
    # Of a Java program's log the causes say more than the last lines of a trace.
    { say "From $log:"; tail -n 400 "$log" 2>/dev/null | grep -vE '^[[:space:]]+(at |\.\.\.)' | grep -E 'ERROR|Caused by|rror:|failed' | cut -c1-400 | tail -n 20; } >&2
    fail "$1 $2"
}

stop_all() { end app; end keycloak; end db; }

# --- db ---------------------------------------------------------------------------------------------------------
as_root() { [ "$(id -u)" != 0 ] || printf -- '--user=root'; }

install_db() {
    rm -rf "$TOSO_DATA/db.new"
    # shellcheck disable=SC2046
    sh "$MARIADB_BASE/scripts/mariadb-install-db" --no-defaults --basedir="$MARIADB_BASE" --datadir="$TOSO_DATA/db.new" \
        --auth-root-authentication-method=normal --skip-name-resolve --skip-test-db $(as_root) >"$TOSO_DATA/log/db-install.out" 2>&1 ||
        { tail -n 20 "$TOSO_DATA/log/db-install.out" >&2; fail "the database could not be installed (needs libcrypt1, libsystemd0, libstdc++6)"; }
    mv "$TOSO_DATA/db.new" "$TOSO_DATA/db"
}

# Repeated at every start, so that a changed password only needs a restart; one statement a line.
db_init_file() {
    local file="$TOSO_DATA/run/init.sql" host
    (umask 077; : >"$file")
    {
        for host in localhost 127.0.0.1 ::1; do say "ALTER USER IF EXISTS 'root'@'$host' IDENTIFIED VIA unix_socket;"; done
        [ "$OWN_DB" = no ] || db_owner toso "$TOSO_DB_USER" "$TOSO_DB_PASSWORD"
        db_owner keycloak keycloak "$KEYCLOAK_DB_PASSWORD"
    } >>"$file"
    say "$file"
}

db_owner() {
    local quoted=${3//\\/\\\\}
    quoted=${quoted//\'/\'\'}
    say "CREATE DATABASE IF NOT EXISTS $1 CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;"
    say "CREATE USER IF NOT EXISTS '$2'@'127.0.0.1';"
    say "ALTER USER '$2'@'127.0.0.1' IDENTIFIED BY '$quoted';"
    say "GRANT ALL ON $1.* TO '$2'@'127.0.0.1';"
}

start_db() {
    ! running db || return 0
    port_free "$TOSO_DB_PORT" TOSO_DB_PORT
    [ -d "$TOSO_DATA/db" ] || install_db
    # The socket's name is relative to the data folder: a longer one would not fit into an address.
    # shellcheck disable=SC2046
    launch db "$MARIADB_BASE/bin/mariadbd" --no-defaults --basedir="$MARIADB_BASE" --datadir="$TOSO_DATA/db" \
        --port="$TOSO_DB_PORT" --socket=mariadb.sock --bind-address=127.0.0.1 --skip-ssl --skip-name-resolve \
        --character-set-server=utf8mb4 --collation-server=utf8mb4_0900_ai_ci \
        --innodb-flush-log-at-trx-commit=1 --sync-binlog=1 --innodb-snapshot-isolation=ON \
        --innodb-buffer-pool-size="${TOSO_DB_MEMORY}M" --max-connections=120 --init-file="$(db_init_file)" $(as_root)
}

db_answers() {
    MYSQL_PWD="$KEYCLOAK_DB_PASSWORD" "$MARIADB_BASE/bin/mariadb" --no-defaults --skip-ssl --connect-timeout=2 -h 127.0.0.1 -P "$TOSO_DB_PORT" \
        -u keycloak -e 'SELECT 1' keycloak >/dev/null 2>&1
}

# --- keycloak ---------------------------------------------------------------------------------------------------
KEYCLOAK_OPENS="--add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED --enable-native-access=ALL-UNNAMED"

# A home of its own for each instance: the program is shared by links, the data, theme and realm are not.
keycloak_home() {
    local home="$TOSO_DATA/keycloak" part
    rm -rf "$home/lib" "$home/providers" "$home/conf" "$home/themes" "$home/data/tmp" "$home/data/import"
    mkdir -p "$home/data/import"
    for part in lib providers conf; do ln -s "$KEYCLOAK/$part" "$home/$part"; done
    cp -r "$ROOT/ear/src/main/keycloak/themes" "$home/themes"
    cp "$ROOT/ear/src/main/keycloak/realm/toso-realm.json" "$home/data/import/"
    if [ "$DEMO" = yes ]; then
        demo_users >"$home/data/import/toso-users-0.json"
        demo_realm >"$home/data/import/toso-realm.json"
    fi
    say "$home"
}

start_keycloak() {
    local home
    ! running keycloak || return 0
    port_free "$TOSO_KEYCLOAK_PORT" TOSO_KEYCLOAK_PORT
    home=$(keycloak_home)
    # The first administrator is made with the first realm; later starts would only complain of it.
    [ -e "$TOSO_DATA/keycloak-client" ] || export KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD="$TOSO_KEYCLOAK_ADMIN_PASSWORD"
    # Connections are tried before use, so that the first sign-in after the database came back does not fail.
    # shellcheck disable=SC2086
    KC_DB_PASSWORD="$KEYCLOAK_DB_PASSWORD" TOSO_OIDC_SECRET="$TOSO_OIDC_SECRET" TOSO_FIGURES_SECRET="$TOSO_FIGURES_SECRET" TOSO_URL="$TOSO_URL" \
        launch keycloak "$JAVA" -Xms64m -Xmx"${TOSO_KEYCLOAK_MEMORY}m" -XX:+UseSerialGC -XX:MetaspaceSize=96M -XX:MaxMetaspaceSize=256m \
        -Dfile.encoding=UTF-8 -Duser.language=en -Duser.country=US -Djava.net.preferIPv4Stack=true -XX:+ExitOnOutOfMemoryError $KEYCLOAK_OPENS \
        -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory \
        -Dkc.home.dir="$home" -Djboss.server.config.dir="$home/conf" -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
        -Dpicocli.disable.closures=true -Dquarkus.datasource.jdbc.validate-on-borrow=true -Dquarkus-log-max-startup-records=10000 \
        -cp "$home/lib/quarkus-run.jar" io.quarkus.bootstrap.runner.QuarkusEntryPoint start --optimized --import-realm --cache=local \
        --db-url="jdbc:mariadb://127.0.0.1:$TOSO_DB_PORT/keycloak?sslMode=disable" --db-username=keycloak --db-pool-max-size=20 \
        --http-enabled=true --http-host="$TOSO_BIND" --http-port="$TOSO_KEYCLOAK_PORT" \
        --http-management-host=127.0.0.1 --http-management-port="$TOSO_KEYCLOAK_MANAGEMENT_PORT" --hostname="$KEYCLOAK_URL" \
        --log-level=info,org.mariadb.jdbc:error,io.smallrye.health:error
    unset KC_BOOTSTRAP_ADMIN_USERNAME KC_BOOTSTRAP_ADMIN_PASSWORD
}

keycloak_answers() { [ "$(http_status "$TOSO_KEYCLOAK_PORT" /realms/toso)" = 200 ]; }

# --- app --------------------------------------------------------------------------------------------------------
WILDFLY_OPENS="--add-exports=java.desktop/sun.awt=ALL-UNNAMED --add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED --add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED --add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED --add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.lang.reflect=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED --add-opens=java.management/javax.management=ALL-UNNAMED --add-opens=java.naming/javax.naming=ALL-UNNAMED"

# Configuration and application come fresh from the build; only the transaction log under data/ lives on.
app_base() {
    local base="$TOSO_DATA/app"
    rm -rf "$base/configuration" "$base/deployments" "$base/lib" "$base/tmp" "$base/data/content"
    mkdir -p "$base/deployments"
    cp -r "$WILDFLY/standalone/configuration" "$WILDFLY/standalone/lib" "$base/"
    cp "$EAR" "$base/deployments/toso.ear"
    say "$base"
}

# The key with which courses carried by hand are signed. keytool comes with every Java; the last name in the alphabet signs.
add_carry_key() {
    local said
    [ "$TOSO_CARRY_KEYS" = "$TOSO_DATA/secret/carry.p12" ] || fail "the keys of carried courses are yours (TOSO_CARRY_KEYS); add one with keytool (docs/operations.md)"
    said=$(umask 077; TOSO_CARRY_PASSWORD="$TOSO_CARRY_PASSWORD" "$JAVA_HOME/bin/keytool" -genkeypair -alias "carry-$(date -u +%Y%m%d%H%M%S)" -keyalg EC -groupname secp256r1 \
        -dname CN=toso -validity 36500 -storetype PKCS12 -keystore "$TOSO_CARRY_KEYS" -storepass:env TOSO_CARRY_PASSWORD 2>&1) ||
        fail "no key for carried courses could be made: $said"
}

# The key with which badges are signed; the same way.
add_badge_key() {
    local said
    [ "$TOSO_BADGE_KEYS" = "$TOSO_DATA/secret/badge.p12" ] || fail "the keys of badges are yours (TOSO_BADGE_KEYS); add one with keytool (docs/operations.md)"
    said=$(umask 077; TOSO_BADGE_PASSWORD="$TOSO_BADGE_PASSWORD" "$JAVA_HOME/bin/keytool" -genkeypair -alias "badge-$(date -u +%Y%m%d%H%M%S)" -keyalg RSA -keysize 3072 \
        -dname CN=toso -validity 36500 -storetype PKCS12 -keystore "$TOSO_BADGE_KEYS" -storepass:env TOSO_BADGE_PASSWORD 2>&1) ||
        fail "no key for badges could be made: $said"
}

start_app() {
    local base demo=false
    ! running app || return 0
    port_free "$TOSO_PORT" TOSO_PORT
    port_free "$TOSO_MANAGEMENT_PORT" TOSO_MANAGEMENT_PORT
    base=$(app_base)
    [ "$DEMO" = no ] || demo=true
    [ -s "$TOSO_CARRY_KEYS" ] || add_carry_key
    [ -s "$TOSO_BADGE_KEYS" ] || add_badge_key
    # shellcheck disable=SC2086
    TOSO_CARRY_KEYS="$TOSO_CARRY_KEYS" TOSO_CARRY_PASSWORD="$TOSO_CARRY_PASSWORD" TOSO_BADGE_KEYS="$TOSO_BADGE_KEYS" TOSO_BADGE_PASSWORD="$TOSO_BADGE_PASSWORD" TOSO_DB_URL="$TOSO_DB_URL" TOSO_DB_USER="$TOSO_DB_USER" TOSO_DB_PASSWORD="$TOSO_DB_PASSWORD" TOSO_OIDC_SECRET="$TOSO_OIDC_SECRET" \
        TOSO_OIDC_PROVIDER="$KEYCLOAK_URL/realms/toso" TOSO_URL="$TOSO_URL" \
        launch app "$JAVA" -Xms128m -Xmx"${TOSO_MEMORY}m" -XX:+UseSerialGC -XX:MetaspaceSize=128M -XX:MaxMetaspaceSize=320m \
        -Dfile.encoding=UTF-8 -Duser.timezone=UTC -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -XX:+ExitOnOutOfMemoryError \
        -Djdk.serialFilter="maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000" -Djboss.modules.system.pkgs=org.jboss.byteman $WILDFLY_OPENS \
        -Dorg.jboss.boot.log.file="$base/log/server.log" -Dlogging.configuration="file:$base/configuration/logging.properties" \
        -jar "$WILDFLY/jboss-modules.jar" -mp "$WILDFLY/modules" org.jboss.as.standalone \
        -Djboss.home.dir="$WILDFLY" -Djboss.server.base.dir="$base" -Djboss.bind.address="$TOSO_BIND" -Djboss.bind.address.management=127.0.0.1 \
        -Djboss.http.port="$TOSO_PORT" -Djboss.management.http.port="$TOSO_MANAGEMENT_PORT" \
        -Djboss.as.management.blocking.timeout=900 -Dtoso.demo=$demo -Dtoso.administrator="${TOSO_ADMINISTRATOR:-}"
}

app_answers() {
    [ ! -e "$TOSO_DATA/app/deployments/toso.ear.failed" ] || fail_with_log app "could not be deployed"
    [ -e "$TOSO_DATA/app/deployments/toso.ear.deployed" ] && [ "$(http_status "$TOSO_MANAGEMENT_PORT" /health/ready)" = 200 ]
}
