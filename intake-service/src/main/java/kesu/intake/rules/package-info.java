/**
 * What R1 says of registering and closing, as pure functions: how severe (R1-S1 to R1-S4), whether
 * it may be closed (R1-S5), which instants make sense.
 */
@NullMarked
package kesu.intake.rules;

import org.jspecify.annotations.NullMarked;
