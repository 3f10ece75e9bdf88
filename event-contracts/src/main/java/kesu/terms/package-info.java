/** The words that services and rulebooks share: typed identifiers and the scales of the domain. */
@NullMarked
package kesu.terms;

import org.jspecify.annotations.NullMarked;
