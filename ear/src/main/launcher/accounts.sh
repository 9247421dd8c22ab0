# The demo accounts: who they are, and how they are shown. Only on the loopback.

DEMO_PIN=246810
accounts() { [ "$DEMO" = no ] || cat "$ROOT/ear/src/main/keycloak/accounts.tsv"; }

# All of them for Keycloak: the ones in the table, and members up to 200. One hash serves all, so the first start stays short.
demo_users() {
    { cat "$ROOT/ear/src/main/keycloak/accounts.tsv"; seq -f 'member	thanhvien%03.0f' 1 200; } | CREDENTIAL=$(tr -d '\n' <"$ROOT/ear/src/main/keycloak/demo-pin.json") awk -F '\t' '
        BEGIN { printf "{\"realm\":\"toso\",\"users\":[" }
        !seen[$2]++ { printf "%s{\"username\":\"%s\",\"enabled\":true,\"realmRoles\":[\"%s\"],\"credentials\":[%s]}", comma, $2, $1, ENVIRON["CREDENTIAL"]; comma = ",\n" }
        END { print "]}" }'
}

# The realm with a program in it: the data platform of the sample province, which signs in by a secret of this data folder.
demo_realm() {
    CLIENT=$(cat "$ROOT/ear/src/main/keycloak/demo-program.json") awk '
        { print }
        /"clients": \[/ { print ENVIRON["CLIENT"] "," }' "$ROOT/ear/src/main/keycloak/realm/toso-realm.json"
}

show_accounts() {
    [ "$DEMO" = yes ] || { say "No demo accounts: sign in with the accounts of your own."; return; }
    say "Demo accounts, PIN $DEMO_PIN:"
    accounts | awk -F '\t' '{ printf "  %-10s %-14s %s\n", $1, $2, $3 }'
}

accounts_json() {
    accounts | awk -F '\t' -v pin="$DEMO_PIN" '
        BEGIN { printf "[" }
        { printf "%s{\"role\":\"%s\",\"username\":\"%s\",\"password\":\"%s\",\"unit\":\"%s\"}", comma, $1, $2, pin, $3; comma = "," }
        END { printf "]" }'
}
