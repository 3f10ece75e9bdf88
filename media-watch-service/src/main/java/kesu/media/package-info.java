/**
 * Links press and platform reports to complaints and says how exposed they are (R1-S3, R1-M,
 * R1-D12).
 */
@NullMarked
package kesu.media;

import org.jspecify.annotations.NullMarked;
