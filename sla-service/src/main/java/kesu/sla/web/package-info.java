/** Clocks over HTTP: {@code /api/clocks}. */
@NullMarked
package kesu.sla.web;

import org.jspecify.annotations.NullMarked;
