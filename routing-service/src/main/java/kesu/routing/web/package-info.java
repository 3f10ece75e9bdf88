/** The HTTP interface of assignments and of the organisation chart. */
@NullMarked
package kesu.routing.web;

import org.jspecify.annotations.NullMarked;
