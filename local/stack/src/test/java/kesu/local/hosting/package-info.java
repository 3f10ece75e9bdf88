@NullMarked
package kesu.local.hosting;

import org.jspecify.annotations.NullMarked;
