/** Rules about the layout of the code, and the proof that they notice. */
@NullMarked
package kesu.architecture;

import org.jspecify.annotations.NullMarked;
