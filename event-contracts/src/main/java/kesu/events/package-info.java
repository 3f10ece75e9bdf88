/**
 * The events that services tell each other and departments: one record each, on the wire as
 * CloudEvents.
 */
@NullMarked
package kesu.events;

import org.jspecify.annotations.NullMarked;
