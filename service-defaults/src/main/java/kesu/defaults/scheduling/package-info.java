/** Work that services do again and again by themselves. */
@NullMarked
package kesu.defaults.scheduling;

import org.jspecify.annotations.NullMarked;
