package vn.toso.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The one course of a service; what it teaches stands in its versions. */
@Entity
@Immutable
@Table(name = "course_course")
class Course {
    @Id
    private String code = "";

    private String service = "";

    protected Course() {}

    Course(String code, String service) {
        this.code = code;
        this.service = service;
    }

    boolean teaches(String someService) {
        return service.equals(someService);
    }
}
