package vn.toso.measure;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.toso.journey.Browser;
import vn.toso.measure.Route.Who;

/** A browser behind the counting proxy, and what it must know to open a route: who is signed in, and what addresses are called. */
final class Stage implements AutoCloseable {
    private final String url;
    private final Proxy proxy;
    private final Browser browser;
    private final Map<Who, String> signedIn = new EnumMap<>(Who.class);
    private final Map<String, String> words = new HashMap<>();

    /**
     * @param url of the product
     * @param servers all that the browser may reach, the product among them
     */
    Stage(String url, Set<String> servers) {
        this.url = url;
        proxy = new Proxy(servers.stream()
                .map(server -> URI.create(server).getAuthority())
                .collect(Collectors.toSet()));
        browser = new Browser(proxy.flags());
    }

    Browser browser() {
        return browser;
    }

    Proxy proxy() {
        return proxy;
    }

    String url() {
        return url;
    }

    void remember(Who who, BrowserContext signedInAs) {
        signedIn.put(who, signedInAs.storageState());
    }

    void call(String word, String address) {
        words.put(word, address);
    }

    String address(Route route) {
        String address = route.address();
        for (Map.Entry<String, String> word : words.entrySet()) {
            address = address.replace("{" + word.getKey() + "}", word.getValue());
        }
        return url + address;
    }

    /** A fresh window, with an empty cache, as a phone that its owner has signed in on. */
    BrowserContext window(Route route, Consumer<com.microsoft.playwright.Browser.NewContextOptions> with) {
        return browser.window(options -> {
            options.setViewportSize(route.isLearners() ? Browser.PHONE : new ViewportSize(1366, 768));
            String state = signedIn.get(route.who());
            if (state != null) {
                options.setStorageState(state);
            }
            with.accept(options);
        });
    }

    BrowserContext window(Route route) {
        return window(route, options -> {});
    }

    @Override
    public void close() throws IOException {
        browser.close();
        proxy.close();
    }
}
