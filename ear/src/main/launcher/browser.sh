# Finds Chromium for journeys and measurements, or installs it where that is allowed.

find_browser() {
    NO_JOURNEYS="" BROWSER=${CHECK_BROWSER:-}
    if [ "$BROWSER" = none ]; then
        NO_JOURNEYS=yes
        say "CHECK_BROWSER=none: journeys in a browser are NOT run."
        return 0
    fi
    [ -n "$BROWSER" ] || BROWSER=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
    if [ -z "$BROWSER" ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        say "Chromium is missing: installing it"
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-core; } >"$VAR/apt.log" 2>&1 || true
        BROWSER=$(command -v chromium || true)
    fi
    [ -x "$BROWSER" ] || fail "no Chromium found; install it (Debian: apt-get install chromium), name it in CHECK_BROWSER, or set CHECK_BROWSER=none to do without journeys"
}
