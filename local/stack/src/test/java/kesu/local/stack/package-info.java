/** Tests of the launcher, and end-to-end tests of the whole system. */
@NullMarked
package kesu.local.stack;

import org.jspecify.annotations.NullMarked;
