/**
 * The company answers its customers in time. This service keeps the clocks of every complaint:
 * whoever owes a duty is warned before it is due, a duty not done is declared missed, and a miss is
 * taken up post by post until it is done or nobody is left to tell. Clocks are judged only as far
 * as it is known what was done, and what later proves done in time is withdrawn (R1-D1, R1-D2a,
 * R1-D2b, R1-D5 to R1-D12, R1-D16, R1-D19 to R1-D21, R1-D25). The other clocks of the regulation
 * (R1-D3, R1-D4, R1-D13 to R1-D15) are not kept, because no event tells when they start or stop.
 */
@NullMarked
package kesu.sla;

import org.jspecify.annotations.NullMarked;
