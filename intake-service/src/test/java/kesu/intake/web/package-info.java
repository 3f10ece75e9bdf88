/** Requests as they come in, and what becomes of them. */
@NullMarked
package kesu.intake.web;

import org.jspecify.annotations.NullMarked;
