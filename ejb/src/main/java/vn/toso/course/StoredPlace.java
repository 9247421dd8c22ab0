package vn.toso.course;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The row of one place to tap; without a rectangle it is a deed. */
@Embeddable
record StoredPlace(
        String label,
        boolean isRight,
        String effect,
        String leads,
        @Nullable Integer x,
        @Nullable Integer y,
        @Nullable Integer width,
        @Nullable Integer height) {
    static StoredPlace of(Scene.Place place) {
        Area area = place.area();
        return new StoredPlace(
                place.label(),
                place.isRight(),
                place.effect(),
                place.leads(),
                area == null ? null : area.x(),
                area == null ? null : area.y(),
                area == null ? null : area.width(),
                area == null ? null : area.height());
    }
}
