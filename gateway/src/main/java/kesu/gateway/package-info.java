/**
 * The one door to Kesu: it lets requests in, takes each to the service that it is for, and says
 * what is wrong when that service does not answer. It decides nothing about complaints.
 */
@NullMarked
package kesu.gateway;

import org.jspecify.annotations.NullMarked;
