package vn.toso.measure;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import vn.toso.journey.Product;

/** Villagers who run one after the other over a line of their own, so that each run can spoil it as it likes. */
final class Lane implements AutoCloseable {
    private final Proxy proxy;
    private final List<Villager> villagers;
    private final Records records = Records.open();
    private volatile Trouble trouble = Trouble.NONE;

    Lane(Product product, List<String> accounts) {
        proxy = new Proxy(Set.of(
                URI.create(product.url()).getAuthority(),
                URI.create(product.keycloak()).getAuthority()));
        proxy.chooseTroubles(
                (method, address) -> method.equals("POST") && address.endsWith("/outbox") ? trouble : Trouble.NONE);
        villagers = accounts.stream()
                .map(account -> new Villager(account, product, proxy.selector()))
                .toList();
    }

    /** What happens to everything that is sent until something else is said. */
    void trouble(Trouble next) {
        trouble = next;
    }

    Proxy proxy() {
        return proxy;
    }

    List<Villager> villagers() {
        return villagers;
    }

    Records records() {
        return records;
    }

    @Override
    public void close() throws IOException {
        records.close();
        proxy.close();
    }
}
