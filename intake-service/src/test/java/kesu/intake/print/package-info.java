@NullMarked
package kesu.intake.print;

import org.jspecify.annotations.NullMarked;
