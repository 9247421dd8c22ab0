package vn.toso.digitalservice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A program on the resident's phone, such as VNeID. */
@Entity
@SuppressWarnings("UnusedVariable") // its names are read by reports
@Table(name = "digitalservice_app")
class App {
    @Id
    private String code = "";

    private String vi = "";
    private String en = "";

    @Version
    private long version;

    protected App() {}

    App(String code) {
        this.code = code;
    }

    void rename(String vietnamese, String english) {
        vi = vietnamese;
        en = english;
    }
}
