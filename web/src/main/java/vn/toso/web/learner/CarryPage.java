package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Courses;
import vn.toso.coursepack.CarriedCourses;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;

/** Courses carried by hand: taking one along as a file, and opening one that somebody brought. */
@Named
@RequestScoped
public class CarryPage {
    private static final int KILOBYTE = 1024;

    @Inject
    Reader reader;

    @Inject
    Courses courses;

    @Inject
    CarriedCourses carried;

    @Inject
    HttpServletRequest request;

    private String code = "";
    private String refused = "";
    private List<Courses.Published> offered = List.of();
    private Courses.@Nullable Published chosen;

    /** @throws Refused what stood in the way of making the file */
    public void load() {
        if (request.getAttribute(CarryWeight.BYTES) instanceof Refused no) {
            throw no;
        }
        offered = courses.published(reader.asking());
        offered.stream().filter(course -> course.code().equals(code)).forEach(course -> chosen = course);
    }

    public List<Courses.Published> getOffered() {
        return offered;
    }

    public boolean isChosen() {
        return chosen != null;
    }

    public Courses.@Nullable Published getCourse() {
        return chosen;
    }

    /** What the file weighs, in KB, rounded up. */
    public int getKilobytes() {
        return request.getAttribute(CarryWeight.BYTES) instanceof Integer bytes ? (bytes + KILOBYTE - 1) / KILOBYTE : 0;
    }

    /** The keys in which this phone believes from now on, by their ids, as JSON. */
    public String getKeys() {
        JsonObjectBuilder keys = Json.createObjectBuilder();
        carried.believed(reader.asking()).forEach(key -> keys.add(key.id(), key.key()));
        return keys.build().toString();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
