/** Rules about the layout of the code, and the proof that they notice violations. */
@NullMarked
package kesu.architecture;

import org.jspecify.annotations.NullMarked;
