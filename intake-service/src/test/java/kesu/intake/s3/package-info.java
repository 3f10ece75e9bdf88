/** Requests as they come in, and what becomes of them. */
@NullMarked
package kesu.intake.s3;

import org.jspecify.annotations.NullMarked;
