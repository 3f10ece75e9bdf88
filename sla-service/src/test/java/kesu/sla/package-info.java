/** Tests of the running service: events in and out, time, several instances, questions. */
@NullMarked
package kesu.sla;

import org.jspecify.annotations.NullMarked;
