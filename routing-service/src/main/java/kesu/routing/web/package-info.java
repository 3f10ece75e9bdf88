/** Lets people and front ends answer assignments and look at them over HTTP. */
@NullMarked
package kesu.routing.web;

import org.jspecify.annotations.NullMarked;
