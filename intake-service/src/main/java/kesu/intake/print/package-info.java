/** Sets the feedback form as a page, as PDF and as DOCX. */
@NullMarked
package kesu.intake.print;

import org.jspecify.annotations.NullMarked;
