package vn.toso.house.planted.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Planted: an entity that anyone may overwrite, and nobody would notice. */
@Entity
class Open {
    @Id
    private long id;

    private String name = "";

    void setName(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return id + name;
    }
}
