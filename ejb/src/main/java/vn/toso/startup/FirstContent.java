package vn.toso.startup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.toso.coursepack.ArchivedSheets;
import vn.toso.coursepack.CourseFiles;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.learning.PathsInForce;
import vn.toso.organization.Jurisdiction;

/** Publishes the courses that came with this release, and the paths through them; what is published already stays as it is. */
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
    ArchivedSheets archived;

    @Inject
    PathsInForce paths;

    @Inject
    SampleDistrict sample;

    @Inject
    FirstAdministrator administrator;

    @PostConstruct
    void bring() {
        byte[] release = release();
        Map<String, byte[]> files = unpacked(release);
        catalogue.apply(Jurisdiction.product(), file(files, "catalogue.json"));
        LOG.info("sheets taken from archived courses: " + archived.bring(Jurisdiction.product()));
        for (CourseFiles course : CourseFiles.manyOfZip(release, "courses/")) {
            packs.bring(Jurisdiction.product(), course);
            LOG.info(() -> "course " + course.folder() + " is published");
        }
        paths.replace(Jurisdiction.product(), file(files, "paths.json"));
        if (Boolean.getBoolean("toso.demo")) {
            sample.bring(files);
        }
        administrator.bring(System.getProperty("toso.administrator", ""));
    }

    private static byte[] release() {
        try (InputStream packed = FirstContent.class.getResourceAsStream("/first-content.zip")) {
            return packed.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] release) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(release))) {
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

    /** A file of the release; without it the release is broken. */
    static byte[] file(Map<String, byte[]> files, String path) {
        byte[] found = files.get(path);
        if (found == null) {
            throw new IllegalStateException("the release holds no " + path);
        }
        return found;
    }
}
