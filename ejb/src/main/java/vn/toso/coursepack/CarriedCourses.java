package vn.toso.coursepack;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;

/** Courses that members carry by hand to where no network is: each file is signed, and phones know by which keys. */
@ApplicationScoped
public class CarriedCourses {
    private static final int REMEMBERED = 50;

    private final Map<CarriedCourse, byte[]> signed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CarriedCourse, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };
    private CarryKeys keys = CarryKeys.none();

    @PostConstruct
    void findKeys() {
        String store = System.getenv("TOSO_CARRY_KEYS");
        if (store != null && !store.isBlank()) {
            keys = CarryKeys.read(Path.of(store), Objects.requireNonNullElse(System.getenv("TOSO_CARRY_PASSWORD"), ""));
        }
    }

    /**
     * The course as a file. Signing the same twice gives two signatures, so the first one is remembered: whoever asks, it is the same file.
     *
     * @throws Refused {@code coursepack.no-key}
     */
    @Allowed(Role.MEMBER)
    public byte[] file(Jurisdiction asking, CarriedCourse course) {
        synchronized (signed) {
            return signed.computeIfAbsent(course, one -> CarriedFile.of(one, keys))
                    .clone();
        }
    }

    /** By which keys a file may be signed that a phone of this deployment opens. */
    public List<CarryKey> believed(Jurisdiction asking) {
        return keys.believed();
    }
}
