package vn.toso.digitalservice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One part of a service that can change by itself, such as activating the account. It never moves to another service. */
@Entity
@Table(name = "digitalservice_feature")
class Feature {
    @Id
    private String code = "";

    private String service = "";
    private String vi = "";
    private String en = "";

    @Version
    private long version;

    protected Feature() {}

    Feature(String code, String service) {
        this.code = code;
        this.service = service;
    }

    void rename(String vietnamese, String english) {
        vi = vietnamese;
        en = english;
    }

    String service() {
        return service;
    }

    FeatureView view() {
        return new FeatureView(code, service, vi, en);
    }
}
