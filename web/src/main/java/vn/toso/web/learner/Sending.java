package vn.toso.web.learner;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that a learner's form sends arrives under this path; it is answered with 303 and a page to read. */
@ApplicationPath("hoc/gui")
public class Sending extends Application {}
