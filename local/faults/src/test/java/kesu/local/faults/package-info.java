/** Two instances of every service under seeded faults, and what must hold afterwards. */
@NullMarked
package kesu.local.faults;

import org.jspecify.annotations.NullMarked;
