package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import vn.toso.course.Leaflets;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;

/** A course on one page of paper, for the wall of the village house. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class LeafletPage {
    @Inject
    Reader reader;

    @Inject
    Leaflets leaflets;

    private String code = "";
    private Leaflets.Leaflet leaflet;

    /** @throws Refused {@code course.unknown}, {@code course.leaflet-missing} */
    public void load() {
        leaflet = leaflets.of(reader.asking(), code);
        if (leaflet.lines().isEmpty()) {
            throw new Refused("course.leaflet-missing");
        }
    }

    /** The drawn pictures with their text alternatives, ready to stand in the page. */
    public List<String> getPictures() {
        return leaflet.lines().stream().flatMap(LeafletPage::picture).toList();
    }

    private static Stream<String> picture(Leaflets.Line line) {
        String picture = line.picture();
        String alt = line.alt();
        return picture == null || alt == null ? Stream.empty() : Stream.of(Drawing.inPage(picture, alt));
    }

    public Leaflets.Leaflet getLeaflet() {
        return leaflet;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
