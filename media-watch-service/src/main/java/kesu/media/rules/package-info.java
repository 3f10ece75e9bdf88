/** Judges how exposed a complaint is and who is told (R1-S2, R1-S3, R1-M). */
@NullMarked
package kesu.media.rules;

import org.jspecify.annotations.NullMarked;
