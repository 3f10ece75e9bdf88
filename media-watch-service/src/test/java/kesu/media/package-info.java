/** Shows that reports find their complaints, and that those who must know are told. */
@NullMarked
package kesu.media;

import org.jspecify.annotations.NullMarked;
