/** Intake over HTTP: {@code /api/complaints}. */
@NullMarked
package kesu.intake.web;

import org.jspecify.annotations.NullMarked;
