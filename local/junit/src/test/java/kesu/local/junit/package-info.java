@NullMarked
package kesu.local.junit;

import org.jspecify.annotations.NullMarked;
