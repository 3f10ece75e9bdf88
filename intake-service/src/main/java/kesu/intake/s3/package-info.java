/** Adapter to an S3-compatible store of evidence. */
@NullMarked
package kesu.intake.s3;

import org.jspecify.annotations.NullMarked;
