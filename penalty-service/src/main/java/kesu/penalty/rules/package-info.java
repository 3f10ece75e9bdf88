/**
 * Decides who is proposed for which penalty or reward, who may decide a penalty and within which
 * range, and what a reward lifts (R1-C5, R1-W2).
 */
@NullMarked
package kesu.penalty.rules;

import org.jspecify.annotations.NullMarked;
