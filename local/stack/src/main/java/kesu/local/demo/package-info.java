/**
 * A sample day of invented complaints, played through the gateway by the people who would do it,
 * told as it happens, and summed up from what the services answer.
 */
@NullMarked
package kesu.local.demo;

import org.jspecify.annotations.NullMarked;
