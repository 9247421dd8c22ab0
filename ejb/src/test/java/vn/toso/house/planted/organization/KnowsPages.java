package vn.toso.house.planted.organization;

import jakarta.faces.context.FacesContext;

/** Planted: the domain renders nothing. */
interface KnowsPages {
    void show(FacesContext page);
}
