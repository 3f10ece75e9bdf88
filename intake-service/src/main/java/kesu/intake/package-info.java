/**
 * Intake of complaints. The company promises its customers that a complaint, once registered, has a
 * number and is never lost (R1-S6); that a grave or repeated one is known as such at once and never
 * made light of later (R1-S1 to R1-S4); that at an incident everybody has a task, and its
 * conditions are asked (R1-O10); that the customer is asked whether the result is accepted (R1-C4);
 * and that nothing is closed against the customer's will (R1-S5).
 */
@NullMarked
package kesu.intake;

import org.jspecify.annotations.NullMarked;
