/**
 * Decisions as values: commands, verdicts, changes and refusals. Pure Java, so that rules may use
 * it.
 */
@NullMarked
package kesu.defaults.decisions;

import org.jspecify.annotations.NullMarked;
