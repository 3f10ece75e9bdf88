/**
 * Hands every complaint over, as soon as it is registered, to each department that must solve it,
 * and takes the department's answer (R1-D7, R1-D8). The customer is promised that at every moment
 * somebody has the complaint: a department that is not responsible must say so with a finding, and
 * what every department refuses stays with customer service (R1-S6). What the customer does not
 * accept goes back to those who had it (R1-C4).
 */
@NullMarked
package kesu.routing;

import org.jspecify.annotations.NullMarked;
