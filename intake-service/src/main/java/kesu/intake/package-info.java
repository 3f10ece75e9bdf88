/**
 * Registers complaints, says how severe they are, keeps their case files, and closes them only when
 * both sides accept (R1-S1 to R1-S6).
 */
@NullMarked
package kesu.intake;

import org.jspecify.annotations.NullMarked;
