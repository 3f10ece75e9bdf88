/** Adapter to an object store for evidence that speaks the protocol of AWS. */
@NullMarked
package kesu.intake.s3;

import org.jspecify.annotations.NullMarked;
