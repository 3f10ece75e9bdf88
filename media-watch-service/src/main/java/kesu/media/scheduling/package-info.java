/** Finishes reports that a crash left unlinked, again and again. */
@NullMarked
package kesu.media.scheduling;

import org.jspecify.annotations.NullMarked;
