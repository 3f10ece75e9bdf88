/** Keeps complaints and the counter of their numbers, and finds them through indexes. */
@NullMarked
package kesu.intake.mongo;

import org.jspecify.annotations.NullMarked;
