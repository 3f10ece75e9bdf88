/** Decides which complaints a report is about, how exposed a complaint is, and who is told. */
@NullMarked
package kesu.media.rules;

import org.jspecify.annotations.NullMarked;
