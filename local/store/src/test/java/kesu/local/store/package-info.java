/** Tests that the store keeps acknowledged writes and answers as a plain scan would. */
@NullMarked
package kesu.local.store;

import org.jspecify.annotations.NullMarked;
