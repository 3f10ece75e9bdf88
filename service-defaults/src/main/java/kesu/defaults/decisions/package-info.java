/**
 * Decisions as values: commands, verdicts, changes and refusals. Pure Java, so that rules may use
 * it.
 *
 * <p>A decision must bear stale state. It may be made on a cached copy that another instance has
 * moved on from, and made again on the stored document: when the save finds the document changed,
 * when the copy gives no change, and when the decision throws on the copy. So it has no side
 * effects and remembers nothing, and only what it does on the stored document counts. An exception
 * on the stored document is a bug.
 */
@NullMarked
package kesu.defaults.decisions;

import org.jspecify.annotations.NullMarked;
