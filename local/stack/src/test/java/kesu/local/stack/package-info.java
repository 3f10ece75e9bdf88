/** Proves that the stack starts, stops, keeps its time and carries a complaint all the way. */
@NullMarked
package kesu.local.stack;

import org.jspecify.annotations.NullMarked;
