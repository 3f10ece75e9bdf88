/**
 * The sample day: invented complaints played through the gateway by the people of the sample
 * organisation, printed as they happen, and summarised from the services' replies.
 */
@NullMarked
package kesu.local.demo;

import org.jspecify.annotations.NullMarked;
