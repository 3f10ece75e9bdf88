/**
 * Watches what press and platforms say about complaints.
 *
 * <p>A customer whose trouble is in the papers must not hear that the company knows nothing of it:
 * a report that names a complaint is linked to it, whichever of the two became known first, and the
 * posts that must know of it are told at once. Everyone who reads the complaint sees how exposed it
 * is and by which clauses (R1-S2, R1-S3, R1-M, R1-D12).
 */
@NullMarked
package kesu.media;

import org.jspecify.annotations.NullMarked;
