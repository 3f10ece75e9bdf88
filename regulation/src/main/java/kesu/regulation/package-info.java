/** The company's regulation as every service asks for it. */
@NullMarked
package kesu.regulation;

import org.jspecify.annotations.NullMarked;
