/**
 * Documents that change in one atomic write together with the events of the change and the memory
 * of its cause.
 */
@NullMarked
package kesu.defaults.saving;

import org.jspecify.annotations.NullMarked;
