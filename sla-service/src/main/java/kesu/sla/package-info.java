/**
 * The company answers its customers in time. This service keeps the clocks of every complaint:
 * whoever owes a duty is warned before it is due, a duty not done is declared missed, and a miss is
 * taken up post by post until it is done or nobody is left to tell. Clocks are judged only as far
 * as it is known what was done, and what later proves done in time is withdrawn (R1-D1 to R1-D25).
 * A clock of which no event tells when it starts or stops is not kept.
 */
@NullMarked
package kesu.sla;

import org.jspecify.annotations.NullMarked;
