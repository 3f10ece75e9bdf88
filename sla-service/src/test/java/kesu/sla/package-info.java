/** Promises about the whole service: events in and out, time, restarts, questions. */
@NullMarked
package kesu.sla;

import org.jspecify.annotations.NullMarked;
