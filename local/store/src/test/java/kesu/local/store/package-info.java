/** Promises that the store keeps what it acknowledged and answers as a plain scan would. */
@NullMarked
package kesu.local.store;

import org.jspecify.annotations.NullMarked;
