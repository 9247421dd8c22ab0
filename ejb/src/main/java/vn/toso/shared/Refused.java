package vn.toso.shared;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * The one way of saying no: a key of the message bundles and the details that its sentence needs. Nothing that the refused
 * use case had begun is kept.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> details;

    /**
     * @param key message key without the prefix {@code refused.}, such as {@code paper.handed-in}
     * @param details what the sentence names, in the order of its placeholders; never a secret, never a person's answer
     */
    public Refused(String key, Object... details) {
        super(key + Arrays.toString(details));
        this.key = key;
        this.details = List.of(details);
    }

    public String key() {
        return key;
    }

    public List<Object> details() {
        return details == null ? List.of() : details;
    }
}
