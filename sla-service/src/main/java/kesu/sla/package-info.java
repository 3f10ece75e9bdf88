/**
 * Keeps every clock of the regulation, and tells the next post up when one is missed (R1-D1 to
 * R1-D16).
 */
@NullMarked
package kesu.sla;

import org.jspecify.annotations.NullMarked;
