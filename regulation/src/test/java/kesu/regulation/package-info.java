/** Shows that services ask the regulation alike. */
@NullMarked
package kesu.regulation;

import org.jspecify.annotations.NullMarked;
