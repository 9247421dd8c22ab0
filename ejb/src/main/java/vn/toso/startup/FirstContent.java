package vn.toso.startup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.toso.coursepack.CourseFiles;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;

/** Publishes the courses that came with this release; what is published already stays as it is. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstContent {
    private static final Logger LOG = Logger.getLogger(FirstContent.class.getName());

    @Inject
    Catalogue catalogue;

    @Inject
    CoursePacks packs;

    @Inject
    SampleDistrict sample;

    @PostConstruct
    void bring() {
        Map<String, byte[]> files = released();
        catalogue.apply(Jurisdiction.product(), files.get("catalogue.json"));
        courses(files).forEach((code, course) -> {
            packs.publish(Jurisdiction.product(), course);
            LOG.info(() -> "course " + code + " is published");
        });
        if (Boolean.getBoolean("toso.demo")) {
            sample.bring(files);
        }
    }

    private static Map<String, CourseFiles> courses(Map<String, byte[]> files) {
        Map<String, Map<String, byte[]>> byCourse = new TreeMap<>();
        files.forEach((path, bytes) -> {
            String[] parts = path.split("/", 3);
            if (parts.length == 3 && parts[0].equals("courses")) {
                byCourse.computeIfAbsent(parts[1], code -> new TreeMap<>()).put(parts[2], bytes);
            }
        });
        Map<String, CourseFiles> courses = new TreeMap<>();
        byCourse.forEach((code, course) -> courses.put(code, new CourseFiles(code, course)));
        return courses;
    }

    private static Map<String, byte[]> released() {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream packed = FirstContent.class.getResourceAsStream("/first-content.zip");
                ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
