/** Keeps complaints and the counter of their numbers in MongoDB, and searches them. */
@NullMarked
package kesu.intake.mongo;

import org.jspecify.annotations.NullMarked;
