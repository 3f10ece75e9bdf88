/** The rules of intake, clause by clause. */
@NullMarked
package kesu.intake.rules;

import org.jspecify.annotations.NullMarked;
