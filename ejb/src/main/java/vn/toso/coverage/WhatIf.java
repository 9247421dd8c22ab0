package vn.toso.coverage;

import java.time.LocalDate;
import vn.toso.digitalservice.ChangeClass;

/**
 * A change of an app that nobody has to have told yet.
 *
 * @param feature code of the feature that would change
 * @param change how far that reaches: meaning or safety
 * @param day on which it changes
 * @param unit reference of the unit whose villages are to stay covered
 */
public record WhatIf(String feature, ChangeClass change, LocalDate day, String unit) {}
