/** Promises about hearing the log out before judging. */
@NullMarked
package kesu.sla.kafka;

import org.jspecify.annotations.NullMarked;
