/**
 * Decisions about complaints, as pure functions: registration and severity (R1-S1 to R1-S4),
 * follow-up (R1-C4), closing and reopening (R1-S5), and the aggregate that they change.
 */
@NullMarked
package kesu.intake.rules;

import org.jspecify.annotations.NullMarked;
